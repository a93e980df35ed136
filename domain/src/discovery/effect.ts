import { SMALLEST_TOLD } from './counts.ts';
import { figure, guard, type Figure } from './suppression.ts';

/** What a criterion was when a run asked it: its wording, and the numbers on which it turned then. */
export interface AskedCriterion {
  readonly criterion: string;
  readonly version: number;
  readonly thresholds: readonly { readonly key: string; readonly value: number }[];
}

/** What became of those whom one criterion found in one round, counted. */
export interface EffectTally extends AskedCriterion {
  readonly roundId: string;
  readonly proposed: number;
  readonly handedOut: number;
  readonly reached: number;
  readonly intake: number;
  readonly cases: number;
  readonly refused: number;
  readonly notNeeded: number;
  readonly noContact: number;
  /** Days from the hand-out to the intake, of those who came so far. */
  readonly days: readonly number[];
}

export const EFFECT_COUNTS = ['proposed', 'handedOut', 'reached', 'intake', 'cases', 'refused', 'notNeeded', 'noContact'] as const;
export type EffectCount = (typeof EFFECT_COUNTS)[number];

/** Null: a number that is not told, because it is small or would give a small one away. */
export interface Effect extends Readonly<Record<EffectCount, number | null>> {
  /** Of those of whom it became clear whether they need help, how many do: intake ÷ (intake + not needed). */
  readonly precision: number | null;
  /** Of those handed out how many came to an intake. */
  readonly conversion: number | null;
  readonly medianDays: number | null;
}

/** One criterion in one version and with the same numbers: all its rounds, and each. */
export interface CriterionEffect extends AskedCriterion {
  readonly all: Effect;
  readonly rounds: readonly { readonly roundId: string; readonly effect: Effect }[];
}

type Figures = Readonly<Record<EffectCount, Figure>>;

function medianOf(days: readonly number[]): number | null {
  if (days.length < SMALLEST_TOLD) return null;
  const sorted = days.toSorted((one, other) => one - other);
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}

/** A share is told where both of its numbers are, and of enough people. */
function shareOfFigures(part: Figure, whole: readonly Figure[]): number | null {
  const people = whole.reduce((sum, { value }) => sum + value, 0);
  return [part, ...whole].some(({ hidden }) => hidden) || people < SMALLEST_TOLD ? null : part.value / people;
}

function effectOf(figures: Figures, days: readonly number[]): Effect {
  const { intake, notNeeded, handedOut } = figures;
  return {
    ...(Object.fromEntries(EFFECT_COUNTS.map((count) => [count, figures[count].hidden ? null : figures[count].value])) as Record<EffectCount, number | null>),
    precision: shareOfFigures(intake, [intake, notNeeded]), conversion: shareOfFigures(intake, [handedOut]), medianDays: intake.hidden ? null : medianOf(days),
  };
}

const figuresBy = (numberOf: (count: EffectCount) => number): Figures => Object.fromEntries(EFFECT_COUNTS.map((count) => [count, figure(numberOf(count), SMALLEST_TOLD)])) as Record<EffectCount, Figure>;

function effectOfRounds(tallies: readonly [EffectTally, ...EffectTally[]]): CriterionEffect {
  const [{ criterion, version, thresholds }] = tallies;
  const rounds = tallies.map((tally) => ({ tally, figures: figuresBy((count) => tally[count]) }));
  const all = figuresBy((count) => tallies.reduce((sum, tally) => sum + tally[count], 0));
  guard(EFFECT_COUNTS.map((count) => ({ of: all[count], parts: rounds.map(({ figures }) => figures[count]) })), SMALLEST_TOLD);
  return {
    criterion, version, thresholds, all: effectOf(all, tallies.flatMap(({ days }) => days)),
    rounds: rounds.map(({ tally: { roundId, days }, figures }) => ({ roundId, effect: effectOf(figures, days) })),
  };
}

/** Equal for what was asked in the same wording with the same numbers. */
export const askedAs = ({ criterion, version, thresholds }: AskedCriterion): string => `${criterion} ${version} ${thresholds.map(({ key, value }) => `${key}=${value}`).toSorted().join(' ')}`;

/** By criterion, version and numbers, in the order in which they first come; no small number can be read or computed. */
export function effectsOf(tallies: readonly EffectTally[]): readonly CriterionEffect[] {
  const groups = new Map<string, [EffectTally, ...EffectTally[]]>();
  for (const tally of tallies) {
    const key = askedAs(tally);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [tally]);
    else known.push(tally);
  }
  return [...groups.values()].map(effectOfRounds);
}
