import { addDays, type PlainDate } from '../calendar/index.ts';
import { allow, type Decision, refuse } from '../decision/index.ts';
import type { Criterion, CriterionVersion, DatedThreshold, DiscoveryCondition } from './criterion.ts';
import { type AskRefusal, askRun } from './run.ts';
import { type ScreenRefusal, screenOn, thresholdOn, versionOn } from './resolve.ts';

/** What a municipality says of a criterion from a day on: its own criterion, or its own words for one that the product brings. */
export interface Wording {
  readonly criterion: string;
  readonly version: number;
  readonly from: PlainDate;
  readonly name: string;
  readonly says: string;
  /** Null: from that day on it is not asked any more. */
  readonly when: DiscoveryCondition | null;
}

/** A criterion with everything that is said of it. */
export interface NamedCriterion extends Criterion {
  readonly name: string;
  readonly says: string;
}

/** A version ends the day before a later one begins; of two that begin on one day the later corrects the former. */
function dated(versions: readonly { readonly version: number; readonly from: PlainDate; readonly when: DiscoveryCondition | null }[]): readonly CriterionVersion[] {
  return versions.flatMap(({ version, from, when }) => {
    const later = versions.filter((other) => other.version > version).map((other) => other.from).toSorted()[0];
    if (when === null || (later !== undefined && later <= from)) return [];
    return [{ version, from, until: later === undefined ? null : addDays(later, -1), when }];
  });
}

/** The newest name that is said on a day. */
function lastSaid(wordings: readonly Wording[], on: PlainDate): Wording | undefined {
  return wordings.filter(({ from }) => from <= on).at(-1);
}

/** Criteria as a municipality asks them: those that the product brings with the municipality's own wordings, then its own. */
export function criteriaWith<Shipped extends NamedCriterion>(shipped: readonly Shipped[], wordings: readonly Wording[], on: PlainDate): readonly (Shipped | NamedCriterion)[] {
  const inOrder = wordings.toSorted((left, right) => left.version - right.version);
  const of = (id: string): readonly Wording[] => inOrder.filter(({ criterion }) => criterion === id);
  const reworded = shipped.map((criterion) => {
    const own = of(criterion.id);
    const said = lastSaid(own, on);
    return own.length === 0 ? criterion : { ...criterion, ...(said === undefined ? {} : { name: said.name, says: said.says }), versions: dated([...criterion.versions, ...own]) };
  });
  const added = [...new Set(inOrder.map(({ criterion }) => criterion))].filter((id) => !shipped.some((criterion) => criterion.id === id));
  return [...reworded, ...added.map((id): NamedCriterion => {
    const own = of(id);
    const said = lastSaid(own, on) ?? own[0];
    return { id, name: said?.name ?? id, says: said?.says ?? '', versions: dated(own) };
  })];
}

export type WordingRefusal =
  | ScreenRefusal
  | AskRefusal
  | { readonly code: 'discovery/words-missing'; readonly field: 'name' | 'says' | 'reason' }
  | { readonly code: 'discovery/from-the-past'; readonly from: PlainDate }
  | { readonly code: 'discovery/too-deep' };

/** Conditions within conditions; nobody reads more, and the kernel's text grows with it. */
const DEEPEST = 8;
const MOST_LEAVES = 60;

function depth(condition: DiscoveryCondition): number {
  if (condition.kind === 'all' || condition.kind === 'any') return 1 + Math.max(0, ...condition.of.map(depth));
  return condition.kind === 'not' ? 1 + depth(condition.of) : 1;
}

function leaves(condition: DiscoveryCondition): number {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.reduce((sum, part) => sum + leaves(part), 0);
  return condition.kind === 'not' ? leaves(condition.of) : 1;
}

export interface WordingAsked extends Wording {
  readonly reason: string;
}

/** Whether a wording can be asked of claims from its first day on, with the thresholds that hold then. */
export function word(asked: WordingAsked, thresholds: readonly DatedThreshold[], today: PlainDate): Decision<Wording, WordingRefusal> {
  for (const field of ['name', 'says', 'reason'] as const) if (asked[field].trim() === '') return refuse({ code: 'discovery/words-missing', field });
  // What was asked yesterday was asked in the words of yesterday.
  if (asked.from < today) return refuse({ code: 'discovery/from-the-past', from: asked.from });
  const { criterion, version, from, name, says, when } = asked;
  const wording: Wording = { criterion, version, from, name, says, when };
  if (when === null) return allow(wording);
  if (depth(when) > DEEPEST || leaves(when) > MOST_LEAVES) return refuse({ code: 'discovery/too-deep' });
  const screen = screenOn([{ id: criterion, versions: [{ version, from, until: null, when }] }], thresholds, from);
  if (!screen.ok) return screen;
  const askable = askRun(screen.value, from);
  return askable.ok ? allow(wording) : askable;
}

/** A day before all days. */
const ALWAYS: PlainDate = '0001-01-01';

/**
 * Criteria and thresholds as they hold on one day, whatever day is asked about: claims come weeks late, so what is decided today is
 * asked of days before today.
 */
export function inForceOn<Asked extends Criterion>(criteria: readonly Asked[], thresholds: readonly DatedThreshold[], day: PlainDate): { readonly criteria: readonly Asked[]; readonly thresholds: readonly DatedThreshold[] } {
  const keys = [...new Set(thresholds.map(({ key }) => key))];
  return {
    criteria: criteria.flatMap((criterion) => {
      const version = versionOn(criterion, day);
      return version === undefined ? [] : [{ ...criterion, versions: [{ ...version, from: ALWAYS, until: null }] }];
    }),
    thresholds: keys.flatMap((key) => {
      const value = thresholdOn(thresholds, key, day);
      return value === undefined ? [] : [{ key, value, from: ALWAYS, until: null }];
    }),
  };
}
