import type { Condition } from './condition.ts';
import type { Compiled } from './join.ts';
import type { Clause, Gate, Ground } from './gate.ts';
import { MET, NOT_MET, type Truth, UNKNOWN } from './truth.ts';

/** A clause made ready. */
export interface Ready<Rule extends string, State> {
  readonly rules: readonly [Rule, ...Rule[]];
  readonly compiled: Compiled<State>;
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
}

type Compiler<State> = (condition: Condition) => Compiled<State>;

const ready = <Rule extends string, State>(clause: Clause<Rule>, compile: Compiler<State>): Ready<Rule, State> => ({ rules: clause.rules, compiled: compile(clause.when) });

function readyGround<Rule extends string, State>(ground: Ground<Rule>, compile: Compiler<State>): ReadyGround<Rule, State> {
  return ground.judgement === undefined ? ready(ground, compile) : { ...ready(ground, compile), judgement: ready(ground.judgement, compile) };
}

export function readyGate<Rule extends string, State>(gate: Gate<Rule>, compile: Compiler<State>): ReadyGate<Rule, State> {
  const each = (clauses: readonly Clause<Rule>[] = []): readonly Ready<Rule, State>[] => clauses.map((clause) => ready(clause, compile));
  return {
    requires: each(gate.requires),
    grounds: gate.grounds.map((ground) => readyGround(ground, compile)),
    excludes: each(gate.excludes),
    reviews: each(gate.reviews),
    bars: each(gate.bars),
    refusals: each(gate.refusals),
    exceptions: (gate.exceptions ?? []).map((exception) => ({ clause: ready(exception, compile), lifts: new Set(exception.lifts) })),
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

/** The best of all grounds; a gate without grounds stands open by what it requires. */
export function bestOf(grounds: readonly { readonly standing: Standing }[]): Standing {
  let best: Standing = grounds.length === 0 ? 'eligible' : 'closed';
  for (const { standing } of grounds) if (RANK[standing] > RANK[best]) best = standing;
  return best;
}

/** The rules that a met exception lifts. */
export function liftedBy<Rule extends string, State>(gate: ReadyGate<Rule, State>, state: State): ReadonlySet<Rule> | undefined {
  for (const exception of gate.exceptions) if (exception.clause.compiled.test(state) === MET) return exception.lifts;
  return undefined;
}
