import type { MouseEvent, ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { visitMessages } from '../messages.en.ts';
import { townStateLabels } from './labels.ts';
import { LABEL, mapLayout, type DrawnTown, type MapFrame, type PlacedTown } from './layout.ts';
import { TOWN_STATES, TOWN_TONES, type TownState, type TownVisits } from './town.ts';
import './map.css';

export interface VisitMapProps {
  readonly places: readonly DrawnTown[];
  readonly towns: readonly TownVisits[];
  readonly frame: MapFrame;
  readonly selected: string;
  readonly onSelect: (code: string) => void;
}

interface CircleProps {
  readonly place: PlacedTown;
  readonly visits: TownVisits;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

/** What a circle says to who does not see it. */
function useTownWords(): (visits: TownVisits, name: string) => string {
  const t = useMessages(visitMessages);
  const state = useLabels(townStateLabels);
  return ({ rows, counts }, name) => [`${name} ${t.shown(rows.length)}`, ...TOWN_STATES.filter((one) => counts[one] > 0).map((one) => `${state(one)} ${t.countOf(counts[one])}`)].join(', ');
}

function Circle({ place, visits, isSelected, onSelect }: CircleProps): ReactNode {
  const words = useTownWords();
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    onSelect();
  };
  return (
    <a href={`?view=area&town=${place.code}`} aria-current={isSelected} aria-label={words(visits, place.name)} className={`visit-town tone-${TOWN_TONES[visits.state]}${isSelected ? ' is-selected' : ''}`} onClick={open}>
      <circle cx={place.x} cy={place.y} r={place.radius} className={`visit-town-circle is-${visits.state}`} />
      <text x={place.x} y={place.y} className="visit-town-count">{visits.rows.length}</text>
      <text x={place.x} y={place.y + place.radius + LABEL - 5} className="visit-town-name">{place.name}</text>
    </a>
  );
}

/** A sample of each state: the line around the circle says it besides the colour. */
export function Legend(): ReactNode {
  const state = useLabels(townStateLabels);
  return (
    <ul className="visit-map-legend">
      {TOWN_STATES.map((one: TownState) => (
        <li key={one} className={`tone-${TOWN_TONES[one]}`}><svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><circle cx="12" cy="12" r="9" className={`visit-town-circle is-${one}`} /></svg><span>{state(one)}</span></li>
      ))}
    </ul>
  );
}

/** A schematic: 행정동 by their centroids, as large as they have visits; a press opens the visits of one. */
export function VisitMap({ places, towns, frame, selected, onSelect }: VisitMapProps): ReactNode {
  const byCode = new Map(towns.map((one) => [one.code, one]));
  const placed = mapLayout(places, frame);
  return (
    <svg className="visit-map" viewBox={`0 0 ${frame.width} ${frame.height}`}>
      {placed.map((place) => {
        const visits = byCode.get(place.code);
        if (visits !== undefined) return <Circle key={place.code} place={place} visits={visits} isSelected={place.code === selected} onSelect={() => onSelect(place.code === selected ? '' : place.code)} />;
        return <g key={place.code} aria-hidden="true"><circle cx={place.x} cy={place.y} r={place.radius} className="visit-town-empty" /><text x={place.x} y={place.y + place.radius + LABEL - 5} className="visit-town-name is-empty">{place.name}</text></g>;
      })}
    </svg>
  );
}
