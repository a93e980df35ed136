import { layoutEcomap, wrapped, type Ecomap, type PlacedCircle } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Drawing } from './Drawing.tsx';
import { pictureMessages } from './messages.en.ts';

const LINE = { normal: '', strong: ' picture-thick', weak: ' picture-dashed', stressful: '' } as const;

function Lines({ lines, y, className }: { readonly lines: readonly string[]; readonly y: number; readonly className: string }): ReactNode {
  return lines.map((line, at) => <text key={`${at} ${line}`} className={className} textAnchor="middle" y={y + at * 17}>{line}</text>);
}

function Circle({ placed: { circle, centre, paths, arrows } }: { readonly placed: PlacedCircle }): ReactNode {
  const name = wrapped(circle.name, 6.5, 3);
  const what = wrapped(circle.what.join(', '), 7.5, 1);
  const top = 5 - ((name.length + what.length - 1) * 17) / 2;
  return (
    <g>
      {paths.map((path, at) => <path key={path} className={`picture-line${at === 0 ? LINE[circle.kind] : ''}`} d={path} />)}
      {arrows.map((path) => <path key={path} className="picture-arrow" d={path} />)}
      <g transform={`translate(${centre.x} ${centre.y})`}>
        <circle className={`picture-shape${circle.sources.includes('added') ? ' picture-shape-drawn' : ''}`} r={56} />
        <Lines lines={name} y={top} className="picture-name" />
        <Lines lines={what} y={top + name.length * 17} className="picture-note" />
      </g>
    </g>
  );
}

/** The household in the middle and the systems around it; `text` and the list below say the same. */
export function EcomapFigure({ map, members, text }: { readonly map: Ecomap; readonly members: readonly string[]; readonly text: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const { width, height, household, circles } = layoutEcomap(map);
  const names = members.length > 4 ? [...members.slice(0, 3), `+${members.length - 3}`] : members;
  return (
    <Drawing title={t.ecomap} text={text} width={width} height={height}>
      {circles.map((placed) => <Circle key={placed.circle.key} placed={placed} />)}
      <g transform={`translate(${household.centre.x} ${household.centre.y})`}>
        <circle className="picture-centre" r={household.radius} />
        <text className="picture-note" textAnchor="middle" y={-names.length * 9 - 2}>{t.household}</text>
        <Lines lines={names.map((name) => wrapped(name, 8, 1)[0] ?? '')} y={18 - names.length * 9} className="picture-name" />
      </g>
    </Drawing>
  );
}
