import type { Condition } from './condition.ts';
import type { Compiled } from './join.ts';
import type { Clause, Gate, Ground } from './gate.ts';
import { MET, NOT_MET, type Truth, UNKNOWN } from './truth.ts';

/** A clause made ready. */
export interface Ready<Rule extends string, State> {
  readonly rules: readonly [Rule, ...Rule[]];
  readonly compiled: Compiled<State>;
  /** Its number among the clauses of its gate. */
  readonly at: number;
}
export interface ReadyGround<Rule extends string, State> extends Ready<Rule, State> {
  readonly judgement?: Ready<Rule, State>;
}

export interface ReadyGate<Rule extends string, State> {
  readonly requires: readonly Ready<Rule, State>[];
  readonly grounds: readonly ReadyGround<Rule, State>[];
  readonly excludes: readonly Ready<Rule, State>[];
  readonly reviews: readonly Ready<Rule, State>[];
  readonly bars: readonly Ready<Rule, State>[];
  readonly refusals: readonly Ready<Rule, State>[];
  readonly exceptions: readonly { readonly clause: Ready<Rule, State>; readonly lifts: ReadonlySet<Rule> }[];
  /** The clauses of the exceptions. */
  readonly waivers: readonly Ready<Rule, State>[];
  /** Every clause once, by number. */
  readonly clauses: readonly Ready<Rule, State>[];
  /** What an exception may lift. */
  readonly liftable: readonly Ready<Rule, State>[];
}

export function readyGate<Rule extends string, State>(gate: Gate<Rule>, compile: (condition: Condition) => Compiled<State>): ReadyGate<Rule, State> {
  const clauses: Ready<Rule, State>[] = [];
  const ready = ({ rules, when }: Clause<Rule>): Ready<Rule, State> => {
    const made = { rules, compiled: compile(when), at: clauses.length };
    clauses.push(made);
    return made;
  };
  const ground = ({ judgement, ...own }: Ground<Rule>): ReadyGround<Rule, State> => (judgement === undefined ? ready(own) : { ...ready(own), judgement: ready(judgement) });
  const each = (list: readonly Clause<Rule>[] = []): readonly Ready<Rule, State>[] => list.map(ready);
  const requires = each(gate.requires);
  const excludes = each(gate.excludes);
  const reviews = each(gate.reviews);
  const bars = each(gate.bars);
  const exceptions = (gate.exceptions ?? []).map((exception) => ({ clause: ready(exception), lifts: new Set(exception.lifts) }));
  return {
    requires, excludes, reviews, bars, exceptions, clauses,
    refusals: each(gate.refusals),
    grounds: gate.grounds.map(ground),
    waivers: exceptions.map(({ clause }) => clause),
    liftable: [...requires, ...excludes, ...reviews, ...bars],
  };
}

/** How far a ground opens the gate. */
export type Standing = 'eligible' | 'possible' | 'unknown' | 'closed';
export const RANK: Readonly<Record<Standing, number>> = { closed: 0, unknown: 1, possible: 2, eligible: 3 };

/** The standing of a ground from what is known of it and of its judgement. */
export function standingOf(truth: Truth, judged: Truth): Standing {
  if (truth === NOT_MET || judged === NOT_MET) return 'closed';
  if (truth === UNKNOWN) return 'unknown';
  return judged === MET ? 'eligible' : 'possible';
}

/** The rules that a met exception lifts. */
export function liftedBy<Rule extends string, State>(gate: ReadyGate<Rule, State>, state: State): ReadonlySet<Rule> | undefined {
  for (const exception of gate.exceptions) if (exception.clause.compiled.test(state) === MET) return exception.lifts;
  return undefined;
}
