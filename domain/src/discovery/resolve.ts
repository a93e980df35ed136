import { addDays, addMonths, daysBetween, type PlainDate } from '../calendar/index.ts';
import { type Decision, allow, refuse } from '../decision/index.ts';
import { findDuration } from '../eligibility/index.ts';
import type { Criterion, CriterionVersion, DatedThreshold, DiscoveryCondition, DiscoveryLeaf, LeafKind, LeafOf, Span, Threshold } from './criterion.ts';

/** Days since 1970-01-01: what claims are stored and compared by. */
export type DayNumber = number;
const EPOCH: PlainDate = '1970-01-01';
export const dayNumberOf = (day: PlainDate): DayNumber => daysBetween(EPOCH, day);
export const dayOfNumber = (day: DayNumber): PlainDate => addDays(EPOCH, day);

/** A leaf in numbers: thresholds as they stand on the day of the run, spans as the first day that counts. */
export type ResolvedLeaf = DiscoveryLeaf<number, DayNumber>;
export type ResolvedCondition = DiscoveryCondition<ResolvedLeaf>;
export type ResolvedLeafOf<Kind extends LeafKind> = LeafOf<Kind, number, DayNumber>;

export interface ResolvedCriterion {
  readonly id: string;
  readonly version: number;
  readonly when: ResolvedCondition;
}

/** What one run asks: criteria in the wording and with the thresholds of its day. */
export interface Screen {
  readonly asOf: PlainDate;
  readonly criteria: readonly ResolvedCriterion[];
}

export type ScreenRefusal =
  | { readonly code: 'discovery/not-in-force'; readonly criterion: string }
  | { readonly code: 'discovery/threshold-missing'; readonly criterion: string; readonly threshold: string }
  | { readonly code: 'discovery/span-unreadable'; readonly criterion: string; readonly span: string };

interface Dated {
  readonly from: PlainDate;
  readonly until: PlainDate | null;
}
const covers = ({ from, until }: Dated, day: PlainDate): boolean => from <= day && (until === null || day <= until);

/** The wording in force on a day: of several the latest version. */
export function versionOn(criterion: Criterion, day: PlainDate): CriterionVersion | undefined {
  return criterion.versions.filter((version) => covers(version, day)).toSorted((left, right) => right.version - left.version)[0];
}

/** The value of a threshold on a day: of several the one that began last. */
export function thresholdOn(thresholds: readonly DatedThreshold[], key: string, day: PlainDate): number | undefined {
  return thresholds.filter((threshold) => threshold.key === key && covers(threshold, day)).toSorted((left, right) => (left.from < right.from ? 1 : -1))[0]?.value;
}

/** The first day of a span that ends on `asOf`. */
function firstDay(span: Span, asOf: PlainDate): DayNumber | undefined {
  const duration = findDuration(span);
  return duration === undefined ? undefined : dayNumberOf(addDays(addMonths(asOf, -duration.months), -duration.days)) + 1;
}

class Unresolved extends Error {
  readonly refusal: ScreenRefusal;
  constructor(refusal: ScreenRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

interface Resolver {
  amount(threshold: Threshold): number;
  since(span: Span): DayNumber;
}

type Resolvers = { readonly [Kind in LeafKind]: (leaf: LeafOf<Kind>, by: Resolver) => ResolvedLeafOf<Kind> };

const RESOLVERS: Resolvers = {
  'compare': (leaf, by) => ({ ...leaf, value: by.amount(leaf.value) }),
  'one-of': (leaf) => leaf,
  'spell': (leaf) => leaf,
  'began': (leaf, by) => ({ ...leaf, within: by.since(leaf.within) }),
  'amount': (leaf, by) => ({ ...leaf, within: by.since(leaf.within), atLeast: by.amount(leaf.atLeast) }),
  'burst': (leaf, by) => ({ ...leaf, days: by.amount(leaf.days), within: by.since(leaf.within), atLeast: by.amount(leaf.atLeast) }),
  'overlap': (leaf, by) => ({ ...leaf, within: by.since(leaf.within), atLeast: by.amount(leaf.atLeast) }),
  'stay': (leaf, by) => ({ ...leaf, gap: by.amount(leaf.gap), atLeast: by.amount(leaf.atLeast), ended: by.since(leaf.ended), quiet: by.amount(leaf.quiet) }),
  'readmitted': (leaf, by) => ({ ...leaf, gap: by.amount(leaf.gap), days: by.amount(leaf.days), within: by.since(leaf.within), atLeast: by.amount(leaf.atLeast) }),
  'first': (leaf, by) => ({ ...leaf, within: by.since(leaf.within) }),
  'none': (leaf, by) => ({ ...leaf, within: by.since(leaf.within) }),
};

function resolved(condition: DiscoveryCondition, by: Resolver): ResolvedCondition {
  switch (condition.kind) {
    case 'all': case 'any':
      return { kind: condition.kind, of: condition.of.map((part) => resolved(part, by)) };
    case 'not':
      return { kind: 'not', of: resolved(condition.of, by) };
    default: {
      // The table is total over the union, so the resolver fits its own kind; TypeScript cannot follow that through the index.
      const resolve = RESOLVERS[condition.kind] as (leaf: DiscoveryLeaf, by: Resolver) => ResolvedLeaf;
      return resolve(condition, by);
    }
  }
}

function resolveOne(criterion: Criterion, thresholds: readonly DatedThreshold[], asOf: PlainDate): ResolvedCriterion {
  const version = versionOn(criterion, asOf);
  if (version === undefined) throw new Unresolved({ code: 'discovery/not-in-force', criterion: criterion.id });
  const by: Resolver = {
    amount: (threshold) => {
      const value = typeof threshold === 'number' ? threshold : thresholdOn(thresholds, threshold.setting, asOf);
      if (value === undefined) throw new Unresolved({ code: 'discovery/threshold-missing', criterion: criterion.id, threshold: typeof threshold === 'number' ? '' : threshold.setting });
      return value;
    },
    since: (span) => {
      const day = firstDay(span, asOf);
      if (day === undefined) throw new Unresolved({ code: 'discovery/span-unreadable', criterion: criterion.id, span });
      return day;
    },
  };
  return { id: criterion.id, version: version.version, when: resolved(version.when, by) };
}

/** Criteria in the wording and with the thresholds that hold on a day: what every engine is given. */
export function screenOn(criteria: readonly Criterion[], thresholds: readonly DatedThreshold[], asOf: PlainDate): Decision<Screen, ScreenRefusal> {
  try {
    return allow({ asOf, criteria: criteria.map((criterion) => resolveOne(criterion, thresholds, asOf)) });
  } catch (error) {
    if (error instanceof Unresolved) return refuse(error.refusal);
    throw error;
  }
}

/** Every leaf in the order of writing: a reason names its leaf by the place in this list. */
export function leavesOf(condition: ResolvedCondition): readonly ResolvedLeaf[] {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.flatMap(leavesOf);
  return condition.kind === 'not' ? leavesOf(condition.of) : [condition];
}
