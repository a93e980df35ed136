import { useMemo, type ReactNode } from 'react';
import { AreaMap, type AreaLook } from '../../discovery/pictures/map/AreaMap.tsx';
import { layAreas } from '../../discovery/pictures/map/layout.ts';
import { useMapFrame } from '../../discovery/pictures/map/useMapFrame.ts';
import type { Land } from '../../jurisdiction/boundary/land.ts';
import { useLands } from '../../jurisdiction/boundary/useLands.ts';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { visitMessages } from '../messages.en.ts';
import { townStateLabels } from './labels.ts';
import { TOWN_STATES, TOWN_TONES, type TownState, type TownVisits } from './town.ts';
import './map.css';

/** A 행정동 of one's own, and where its centroid lies. */
export interface VisitPlace {
  readonly code: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
}

export interface VisitMapProps {
  readonly places: readonly VisitPlace[];
  readonly towns: readonly TownVisits[];
  readonly selected: string;
  readonly onSelect: (code: string) => void;
}

const LEAST_RADIUS = 11;
const MOST_RADIUS = 30;

/** The area of a circle grows with the visits, from a size that holds a number. */
export const radiusOf = (count: number): number => Math.min(MOST_RADIUS, Math.max(LEAST_RADIUS, Math.sqrt(count) * 8));

/** What a 행정동 says to who does not see it. */
function useTownWords(): (visits: TownVisits | undefined, name: string) => string {
  const t = useMessages(visitMessages);
  const state = useLabels(townStateLabels);
  return (visits, name) => (visits === undefined ? `${name} ${t.noVisits}` : [`${name} ${t.shown(visits.rows.length)}`, ...TOWN_STATES.filter((one) => visits.counts[one] > 0).map((one) => `${state(one)} ${t.countOf(visits.counts[one])}`)].join(', '));
}

function Circle({ visits: { state, rows }, radius }: { readonly visits: TownVisits; readonly radius: number }): ReactNode {
  return (
    <g className={`visit-town tone-${TOWN_TONES[state]}`}>
      <circle r={radius} className={`visit-town-circle is-${state}`} />
      <text className="visit-town-count">{rows.length}</text>
    </g>
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

/** The boundaries of the 행정동 that one works in; where there is none, the centroid. */
function landsOf(places: readonly VisitPlace[], known: readonly Land[]): readonly Land[] {
  const codes = new Set(places.map(({ code }) => code));
  const own = known.filter(({ code }) => codes.has(code));
  const drawn = new Set(own.map(({ code }) => code));
  return [...own, ...places.filter(({ code }) => !drawn.has(code)).map(({ code, name, longitude, latitude }) => ({ code, name, place: [longitude, latitude] as const, rings: [] }))];
}

/** The 행정동 by their boundaries, and the visits of each as a circle; a press or Enter opens those of one. */
export function VisitMap({ places, towns, selected, onSelect }: VisitMapProps): ReactNode {
  const t = useMessages(visitMessages);
  const words = useTownWords();
  const frame = useMapFrame();
  const known = useLands([...new Set(places.map(({ code }) => code.slice(0, 2)))]);
  const { areas, ground } = useMemo(() => layAreas(landsOf(places, known ?? []), places, frame), [places, known, frame]);
  const byCode = new Map(towns.map((one) => [one.code, one]));
  const lookOf = (code: string): AreaLook => {
    const visits = byCode.get(code);
    const radius = radiusOf(visits?.rows.length ?? 0);
    return { words: words(visits, places.find((place) => place.code === code)?.name ?? code), text: '', shade: undefined, weight: visits?.rows.length ?? 0, ...(visits ? { sign: { drawing: <Circle visits={visits} radius={radius} />, radius } } : {}) };
  };
  return <AreaMap label={t.map} frame={frame} areas={areas} ground={ground} lookOf={lookOf} selected={selected === '' ? undefined : selected} onSelect={(code) => onSelect(code === selected ? '' : code)} />;
}
