import { useState, type ReactNode } from 'react';
import { Select } from '../../../design/Select.tsx';
import { Skeleton } from '../../../design/Waiting.tsx';
import type { Land } from '../../../jurisdiction/boundary/land.ts';
import { useLands } from '../../../jurisdiction/boundary/useLands.ts';
import { useMessages } from '../../../messages/index.ts';
import { Figure } from '../Figure.tsx';
import { pictureMessages } from '../messages.en.ts';
import { AreaMap } from './AreaMap.tsx';
import { layAreas } from './layout.ts';
import { Legend } from './Legend.tsx';
import { chosenPlaces, filesOf, namesOf, type PlaceCount } from './places.ts';
import { PlacesTable } from './PlacesTable.tsx';
import { useLooks, type Measure } from './useLooks.ts';
import { useMapFrame } from './useMapFrame.ts';

export interface PlacesFigureProps {
  readonly bySigungu: readonly PlaceCount[];
  readonly byEmd: readonly PlaceCount[];
  /** The name of a 행정동 today; the boundary's own where it gives none. */
  readonly nameOf: (code: string) => string | undefined;
}

/** So few 시군구 are looked at by their 행정동 at once: a city with its 구, a county. */
const FEW_MUNICIPALITIES = 3;

interface Choice {
  readonly level: 'sigungu' | 'emd';
  readonly measure: Measure;
  /** The 시군구 whose 행정동 are shown; none: all of them. */
  readonly within: string;
}

function Controls({ choice, set, hasLevels }: { readonly choice: Choice; readonly set: (change: Partial<Choice>) => void; readonly hasLevels: boolean }): ReactNode {
  const t = useMessages(pictureMessages);
  return (
    <>
      {hasLevels && <Select label={t.level} width="short" choices={[{ value: 'sigungu', label: t.bySigungu }, { value: 'emd', label: t.byEmd }]} value={choice.level} onChange={(level) => set({ level, within: '' })} />}
      <Select label={t.measure} width="short" choices={[{ value: 'count', label: t.byCount }, { value: 'rate', label: t.byRate }]} value={choice.measure} onChange={(measure) => set({ measure })} />
    </>
  );
}

/** The last words of a 시군구's full name, for there is little room: 전주시 완산구. */
const short = (name: string): string => name.split(' ').slice(1).join(' ') || name;

interface DrawnProps {
  readonly places: readonly PlaceCount[];
  readonly names: ReadonlyMap<string, string>;
  readonly lands: readonly Land[];
  readonly measure: Measure;
  readonly selected: string | undefined;
  readonly onSelect: (code: string) => void;
}

function Drawn({ places, names, lands, measure, selected, onSelect }: DrawnProps): ReactNode {
  const t = useMessages(pictureMessages);
  const frame = useMapFrame();
  const { classes, lookOf } = useLooks(places, names, measure);
  const { areas, ground } = layAreas(lands, places.map(({ code }) => ({ code, name: short(names.get(code) ?? code) })), frame);
  if (areas.length === 0) return <p className="quiet">{t.noMap}</p>;
  const missing = places.filter(({ code }) => !areas.some((area) => area.code === code));
  return (
    <>
      <AreaMap label={t.mapTitle} frame={frame} areas={areas} ground={ground} lookOf={lookOf} selected={selected} onSelect={onSelect} />
      <Legend classes={classes} hasFew={places.some(({ found }) => found === null)} hasPoints={areas.some(({ outline }) => outline === '')} isRate={measure === 'rate'} />
      {missing.length > 0 && <p className="small quiet">{t.notDrawn(missing.map(({ code }) => names.get(code) ?? code).join(', '))}</p>}
    </>
  );
}

/** Where those found live: by 시군구 and, within one or within all of a municipality, by 행정동. */
export function PlacesFigure({ bySigungu, byEmd, nameOf }: PlacesFigureProps): ReactNode {
  const t = useMessages(pictureMessages);
  const [choice, setChoice] = useState<Choice>({ level: bySigungu.length > FEW_MUNICIPALITIES ? 'sigungu' : 'emd', measure: 'count', within: '' });
  const [selected, select] = useState<string>();
  const { level, measure, within } = choice;
  const places = chosenPlaces(level === 'sigungu' ? bySigungu : byEmd, within);
  const lands = useLands(filesOf(level, places));
  const names = namesOf(places, lands ?? [], nameOf);
  const set = (change: Partial<Choice>): void => {
    setChoice({ ...choice, ...change });
    select(undefined);
  };
  // At the level of 시군구 a choice opens its 행정동, if any are known.
  const choose = (code: string): void => (level === 'sigungu' && byEmd.some((place) => place.code.startsWith(code)) ? set({ level: 'emd', within: code }) : select(code === selected ? undefined : code));
  const around = (lands ?? []).filter(({ code }) => level === 'sigungu' || places.some((place) => place.code.startsWith(code.slice(0, 5))));
  const words = t.mapWords(level === 'sigungu' ? t.bySigungu : t.byEmd, measure === 'count' ? t.byCount : t.byRate);
  return (
    <Figure title={t.mapTitle} description={words} source={t.attribution} table={<PlacesTable places={places} names={names} />} controls={<Controls choice={choice} set={set} hasLevels={bySigungu.length > 1} />}>
      {lands === undefined ? <Skeleton lines={8} /> : <Drawn places={places} names={names} lands={around} measure={measure} selected={selected} onSelect={choose} />}
    </Figure>
  );
}
