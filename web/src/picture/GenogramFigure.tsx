import { layoutGenogram, SYMBOL, wrapped, type Family, type FamilyMember, type GenogramLayout, type Symbol } from '@dure/domain/picture';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { Drawing } from './Drawing.tsx';
import { pictureMessages } from './messages.en.ts';
import { useFamilyWords } from './words.ts';

const HALF = SYMBOL / 2;
const INNER = HALF - 5;

/** Square for a man, circle for a woman, rhombus where the sex is not known. */
export function Shape({ sex, half, className }: { readonly sex: FamilyMember['sex']; readonly half: number; readonly className: string }): ReactNode {
  if (sex === 'male') return <rect className={className} x={-half} y={-half} width={2 * half} height={2 * half} />;
  if (sex === 'female') return <circle className={className} r={half} />;
  return <path className={className} d={`M0 ${-half}L${half} 0L0 ${half}L${-half} 0Z`} />;
}

function Figure({ member, age }: { readonly member: Pick<FamilyMember, 'sex' | 'isIndex' | 'isDeceased' | 'source'>; readonly age: string }): ReactNode {
  const { sex, isIndex, isDeceased, source } = member;
  return (
    <>
      <Shape sex={sex} half={HALF} className={`picture-shape${source === 'record' ? '' : ' picture-shape-drawn'}`} />
      {isIndex && <Shape sex={sex} half={INNER} className="picture-thin" />}
      {isDeceased && <path className="picture-cross" d={`M${-HALF} ${-HALF}L${HALF} ${HALF}M${HALF} ${-HALF}L${-HALF} ${HALF}`} />}
      <text className="picture-age" textAnchor="middle" y={5}>{source === 'implied' ? '?' : isDeceased ? '' : age.length > 4 ? '' : age}</text>
    </>
  );
}

function Person({ symbol: { member, centre } }: { readonly symbol: Symbol }): ReactNode {
  const { nameOf, noteOf, ageOf } = useFamilyWords();
  const age = ageOf(member);
  const names = wrapped(nameOf(member), 7, 2);
  const note = [noteOf(member), age.length > 4 ? age : ''].filter(Boolean).join(' · ');
  return (
    <g transform={`translate(${centre.x} ${centre.y})`}>
      <Figure member={member} age={age} />
      {names.map((line, at) => <text key={line} className="picture-name" textAnchor="middle" y={HALF + 17 + at * 17}>{line}</text>)}
      {note !== '' && <text className="picture-note" textAnchor="middle" y={HALF + 17 + names.length * 16}>{wrapped(note, 9, 1)[0]}</text>}
    </g>
  );
}

const MARKS = { married: '', cohabiting: '', separated: 'M-3 8l6 -16', divorced: 'M-7 8l6 -16M1 8l6 -16' } as const;

function Lines({ layout }: { readonly layout: GenogramLayout }): ReactNode {
  return (
    <>
      {layout.homes.map((path) => <path key={path} className="picture-home" d={path} />)}
      {layout.descents.map(({ key, path, isAssumed }) => <path key={key} className={`picture-line${isAssumed ? ' picture-dotted' : ''}`} d={path} />)}
      {layout.unions.map(({ one, other, kind, path, middle }) => (
        <g key={`${one} ${other}`}>
          <path className={`picture-line${kind === 'cohabiting' ? ' picture-dashed' : ''}`} d={path} />
          {MARKS[kind] !== '' && <path className="picture-line" d={MARKS[kind]} transform={`translate(${middle.x} ${middle.y})`} />}
        </g>
      ))}
      {layout.bonds.map(({ key, kind, paths }) => <path key={key} className={`picture-bond picture-bond-${kind}${kind === 'distant' ? ' picture-dotted' : ''}`} d={paths.join('')} />)}
    </>
  );
}

/** The family with the usual symbols; what it shows is said in `text` and in the list beside it. */
export function GenogramFigure({ family, text }: { readonly family: Family; readonly text: string }): ReactNode {
  const t = useMessages(pictureMessages);
  const layout = layoutGenogram(family);
  return (
    <Drawing title={t.genogram} text={text} width={layout.width} height={layout.height}>
      <Lines layout={layout} />
      {layout.symbols.map((symbol) => <Person key={symbol.key} symbol={symbol} />)}
    </Drawing>
  );
}
