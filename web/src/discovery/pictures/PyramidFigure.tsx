import { useState, type ReactNode } from 'react';
import { Select } from '../../design/Select.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { rateOf, useCountWords, type Count } from './count.ts';
import { Figure, Reading } from './Figure.tsx';
import { pictureMessages } from './messages.en.ts';
import type { Mark } from './nearest.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useMarks } from './useMarks.ts';

export interface SexAgeCount {
  readonly sex: string;
  readonly ageFrom: number;
  readonly found: Count;
  readonly people: number;
}

const SIDES = ['male', 'female'] as const;
type Side = (typeof SIDES)[number];
type Measure = 'count' | 'rate';

interface Band {
  readonly from: number;
  readonly isOldest: boolean;
  readonly male: SexAgeCount;
  readonly female: SexAgeCount;
}

const [WIDE, NARROW] = [560, 320];
const [MIDDLE, ROW, NUMBER] = [84, 22, 36];
const FEW = 6;
const OLDEST = 100;

/** Bands from the youngest to the oldest in which somebody lives; the sexes that are not known are in no pyramid. */
function bandsOf(counts: readonly SexAgeCount[]): readonly Band[] {
  const ages = [...new Set(counts.filter(({ people, found }) => people > 0 || found !== 0).map(({ ageFrom }) => ageFrom))].toSorted((one, other) => one - other);
  const of = (sex: Side, ageFrom: number): SexAgeCount => counts.find((one) => one.sex === sex && one.ageFrom === ageFrom) ?? { sex, ageFrom, found: 0, people: 0 };
  return ages.map((from) => ({ from, isOldest: from >= OLDEST, male: of('male', from), female: of('female', from) }));
}

const valueOf = ({ found, people }: SexAgeCount, measure: Measure): Count => (measure === 'count' ? found : (rateOf(found, people) ?? (found === null ? null : 0)));

interface SideProps {
  readonly width: number;
  readonly side: Side;
  readonly y: number;
  readonly value: Count;
  readonly text: string;
  readonly most: number;
  readonly item: Readonly<Record<string, unknown>>;
}

function Bar({ width, side, y, value, text, most, item }: SideProps): ReactNode {
  const room = (width - MIDDLE) / 2 - NUMBER;
  const length = value === null ? FEW : (value / most) * room;
  const inner = side === 'male' ? (width - MIDDLE) / 2 : (width + MIDDLE) / 2;
  const [x, end] = side === 'male' ? [inner - length, inner - length - 5] : [inner, inner + length + 5];
  return (
    <g {...item}>
      <rect x={side === 'male' ? 1 : inner} y={y} width={(width - MIDDLE) / 2 - 1} height={ROW} className="figure-hit" />
      <rect x={x} y={y + 3} width={length} height={ROW - 6} className={value === null || side === 'female' ? 'figure-bar-other' : 'figure-bar'} />
      <text x={end} y={y + ROW / 2 + 4} textAnchor={side === 'male' ? 'end' : 'start'} className="figure-quiet">{text}</text>
    </g>
  );
}

/** Who was found, by sex and five years of age; counts or rates. */
export function PyramidFigure({ counts }: { readonly counts: readonly SexAgeCount[] }): ReactNode {
  const t = useMessages(pictureMessages);
  const { number } = useFormats();
  const words = useCountWords();
  const [measure, setMeasure] = useState<Measure>('count');
  const width = useIsNarrow() ? NARROW : WIDE;
  const bands = bandsOf(counts).toReversed();
  const name = ({ from, isOldest }: Band): string => t.ageBand(from, isOldest);
  const text = (count: SexAgeCount): string => { const value = valueOf(count, measure); return value === null ? t.few : value === 0 ? '' : number(Math.round(value * 10) / 10); };
  const most = Math.max(1e-9, ...bands.flatMap(({ male, female }) => [valueOf(male, measure) ?? 0, valueOf(female, measure) ?? 0]));
  const markOf = (band: Band, side: Side, at: number): Mark => ({ id: `${side}-${band.from}`, name: `${t[side]} ${name(band)}`, words: t.areaWords(`${t[side]} ${name(band)}`, words.people(band[side].found), words.rate(band[side].found, band[side].people)), x: side === 'male' ? 0 : width * 2, y: at * ROW });
  const marks = bands.flatMap((band, at) => SIDES.map((side) => markOf(band, side, at)));
  const held = useMarks(marks, { label: t.pyramidTitle });
  const columns: readonly Column<Band>[] = [{ id: 'age', header: t.age, isRowHeader: true, cell: name }, ...SIDES.flatMap((side): Column<Band>[] => [{ id: side, header: `${t[side]} ${t.found}`, align: 'end', cell: (band) => words.bare(band[side].found) }, { id: `${side}-rate`, header: `${t[side]} ${t.rateHeader}`, align: 'end', cell: (band) => words.bareRate(band[side].found, band[side].people) }])];
  const height = 20 + bands.length * ROW;
  return (
    <Figure title={t.pyramidTitle} description={t.pyramidWords} table={<Table caption={t.pyramidTitle} rows={bands} rowKey={({ from }) => String(from)} emptyTitle={t.nothing} columns={columns} />} controls={<Select label={t.measure} width="short" choices={[{ value: 'count', label: t.byCount }, { value: 'rate', label: t.byRate }]} value={measure} onChange={setMeasure} />}>
      <div className="figure-frame">
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="figure-svg" {...held.list}>
          <g aria-hidden="true"><text x={(width - MIDDLE) / 2 - 4} y={13} textAnchor="end" className="figure-number">{t.male}</text><text x={(width + MIDDLE) / 2 + 4} y={13} className="figure-number">{t.female}</text></g>
          {bands.map((band, at) => (
            <g key={band.from}>
              {SIDES.map((side, place) => { const mark = marks[at * 2 + place]; return mark === undefined ? null : <Bar key={side} width={width} side={side} y={20 + at * ROW} value={valueOf(band[side], measure)} text={text(band[side])} most={most} item={held.item(mark)} />; })}
              <text x={width / 2} y={20 + at * ROW + ROW / 2 + 4} textAnchor="middle" className="figure-quiet" aria-hidden="true">{name(band)}</text>
            </g>
          ))}
        </svg>
      </div>
      <Reading words={held.current?.words} hint={t.walkHint} />
    </Figure>
  );
}
