import type { Comparison } from '../eligibility/index.ts';
import type { Measure } from './criterion.ts';
import type { Claim, History, Spell } from './history.ts';
import { type DayNumber, dayOfNumber, type ResolvedLeaf, type ResolvedLeafOf } from './resolve.ts';
import { greatest, inOrderOfGroups, type LeafReason } from './reason.ts';
import { groupedBy, selectionTest } from './selection.ts';
import { SPELLS, type SpellKind, type SpellValue } from './vocabulary.ts';
import { readmissionReason, stayReason } from './oracleStay.ts';

type Judge<Kind extends ResolvedLeaf['kind']> = (leaf: ResolvedLeafOf<Kind>, history: History, asOf: DayNumber) => LeafReason | undefined;

const NOTHING = { value: 1, group: null, from: null, until: null } as const satisfies LeafReason;

const COMPARISONS: Readonly<Record<Comparison, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound, '<=': (value, bound) => value <= bound, '>=': (value, bound) => value >= bound, '>': (value, bound) => value > bound,
};

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

/** The claims of a person that begin from one day to another. */
const begun = (claims: readonly Claim[], from: DayNumber, until: DayNumber): readonly Claim[] => claims.filter(({ day }) => from <= day && day <= until);

const benefitDays = ({ setting, days, medicationDays }: Claim): number => (setting === 'inpatient' ? days : Math.max(days, medicationDays));

const MEASURED: Readonly<Record<Measure, (claims: readonly Claim[]) => number>> = {
  'claims': (claims) => claims.length,
  'care-days': (claims) => claims.reduce((sum, { days }) => sum + days, 0),
  'benefit-days': (claims) => claims.reduce((sum, claim) => sum + benefitDays(claim), 0),
  'visit-days': (claims) => unique(claims.map(({ day }) => day)).length,
  'institutions': (claims) => unique(claims.map(({ institution }) => institution)).length,
};

const amount: Judge<'amount'> = ({ of, measure, per, within, atLeast }, { claims }, asOf) => {
  const counted = begun(claims, within, asOf).filter(selectionTest(of));
  const sums = [...groupedBy(counted, per)].map(([group, some]) => ({ ...NOTHING, group, value: MEASURED[measure](some) }));
  const most = greatest(sums);
  return most !== undefined && most.value >= atLeast ? most : undefined;
};

const burst: Judge<'burst'> = ({ of, measure, per, days, within, atLeast }, { claims }, asOf) => {
  const counted = begun(claims, within, asOf).filter(selectionTest(of));
  for (const until of unique(counted.map(({ day }) => day)).toSorted((left, right) => left - right)) {
    const from = Math.max(until - days + 1, within);
    const sums = [...groupedBy(begun(counted, from, until), per)].map(([group, some]) => ({ value: MEASURED[measure](some), group, from, until })).filter(({ value }) => value >= atLeast);
    const first = sums.toSorted(inOrderOfGroups)[0];
    if (first !== undefined) return first;
  }
  return undefined;
};

const overlap: Judge<'overlap'> = ({ within, atLeast }, { prescriptions }, asOf) => {
  const begunWithin = prescriptions.filter(({ day }) => within <= day && day <= asOf);
  const pairs = begunWithin.flatMap((one) => begunWithin.filter((other) => other.ingredient === one.ingredient && other.institution !== one.institution).map((other) => {
    const from = Math.max(one.day, other.day);
    const until = Math.min(one.day + one.days, other.day + other.days) - 1;
    return { value: until - from + 1, group: one.ingredient, from, until };
  }));
  return greatest(pairs.filter(({ value }) => value >= atLeast));
};

const spellsOf = ({ spells }: History, of: SpellKind, values: readonly SpellValue[], asOf: DayNumber): readonly Spell[] =>
  spells.filter(({ kind, value, from }) => kind === of && values.includes(value) && from <= asOf);

const rankOf = ({ kind, value }: Spell): number => (SPELLS[kind] as readonly SpellValue[]).indexOf(value);
const untilOf = ({ until }: Spell): number => until ?? Number.POSITIVE_INFINITY;
/** Of several that began on one day the one named first, then the one that ended first. */
const byValue = (left: Spell, right: Spell): number => rankOf(left) - rankOf(right) || Math.sign(untilOf(left) - untilOf(right) || 0);

const spell: Judge<'spell'> = ({ of, values }, history, asOf) => {
  const holds = spellsOf(history, of, values, asOf).filter((one) => untilOf(one) >= asOf).toSorted((left, right) => left.from - right.from || byValue(left, right))[0];
  return holds && { value: 1, group: holds.value, from: holds.from, until: holds.until };
};

const began: Judge<'began'> = ({ of, values, within, time }, history, asOf) => {
  const spells = spellsOf(history, of, values, asOf);
  const goesOn = (one: Spell): boolean => spells.some((other) => other.from < one.from && untilOf(other) >= one.from - 1);
  const beginnings = spells.filter((one) => !goesOn(one) && one.from >= within);
  const last = beginnings.toSorted((left, right) => right.from - left.from || byValue(left, right))[0];
  if (last === undefined) return undefined;
  const before = spells.some(({ from }) => from < last.from);
  if (time !== undefined && (time === 'again') !== before) return undefined;
  return { value: 1, group: last.value, from: last.from, until: last.until };
};

const first: Judge<'first'> = ({ of, within }, { claims }, asOf) => {
  const days = claims.filter(selectionTest(of)).map(({ day }) => day).filter((day) => day <= asOf);
  const day = Math.min(...days);
  return days.length > 0 && day >= within ? { ...NOTHING, from: day } : undefined;
};

const none: Judge<'none'> = ({ of, within }, { claims }, asOf) => {
  const days = claims.filter(selectionTest(of)).map(({ day }) => day).filter((day) => day <= asOf);
  return days.some((day) => day >= within) ? undefined : { ...NOTHING, until: days.length === 0 ? null : Math.max(...days) };
};

const compare: Judge<'compare'> = ({ op, value }, { birthYear }, asOf) => {
  if (birthYear === null) return undefined;
  const age = Number(dayOfNumber(asOf).slice(0, 4)) - birthYear;
  return COMPARISONS[op](age, value) ? { ...NOTHING, value: age } : undefined;
};

const oneOf: Judge<'one-of'> = ({ values }, { sex }) => (values.includes(sex) ? { ...NOTHING, group: sex } : undefined);

const JUDGES: { readonly [Kind in ResolvedLeaf['kind']]: Judge<Kind> } = {
  compare, 'one-of': oneOf, spell, began, amount, burst, overlap, first, none, 'stay': stayReason, 'readmitted': readmissionReason,
};

/** The fact for which a leaf holds of a person; undefined where it does not. */
export function leafReason(leaf: ResolvedLeaf, history: History, asOf: DayNumber): LeafReason | undefined {
  // The table is total over the union, so the judge fits its own kind; TypeScript cannot follow that through the index.
  const judge = JUDGES[leaf.kind] as (leaf: ResolvedLeaf, history: History, asOf: DayNumber) => LeafReason | undefined;
  return judge(leaf, history, asOf);
}
