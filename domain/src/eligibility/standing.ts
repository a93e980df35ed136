import { compile, type Compiled } from './compile.ts';
import type { Facts } from './condition.ts';
import type { Clause, Gate, Ground } from './gate.ts';
import { MET, NOT_MET, type Truth, UNKNOWN } from './truth.ts';

/** A clause made ready. */
export interface Ready<Rule extends string> {
  readonly rules: readonly [Rule, ...Rule[]];
  readonly compiled: Compiled;
}
export interface ReadyGround<Rule extends string> extends Ready<Rule> {
  readonly judgement?: Ready<Rule>;
}

export interface ReadyGate<Rule extends string> {
  readonly requires: readonly Ready<Rule>[];
  readonly grounds: readonly ReadyGround<Rule>[];
  readonly excludes: readonly Ready<Rule>[];
  readonly reviews: readonly Ready<Rule>[];
  readonly bars: readonly Ready<Rule>[];
  readonly refusals: readonly Ready<Rule>[];
  readonly exceptions: readonly { readonly clause: Ready<Rule>; readonly lifts: ReadonlySet<Rule> }[];
}

const ready = <Rule extends string>(clause: Clause<Rule>): Ready<Rule> => ({ rules: clause.rules, compiled: compile(clause.when) });

function readyGround<Rule extends string>(ground: Ground<Rule>): ReadyGround<Rule> {
  return ground.judgement === undefined ? ready(ground) : { ...ready(ground), judgement: ready(ground.judgement) };
}

export function readyGate<Rule extends string>(gate: Gate<Rule>): ReadyGate<Rule> {
  return {
    requires: gate.requires.map(ready),
    grounds: gate.grounds.map(readyGround),
    excludes: gate.excludes.map(ready),
    reviews: gate.reviews.map(ready),
    bars: (gate.bars ?? []).map(ready),
    refusals: (gate.refusals ?? []).map(ready),
    exceptions: (gate.exceptions ?? []).map((exception) => ({ clause: ready(exception), lifts: new Set(exception.lifts) })),
  };
}

/** How far a ground opens the gate. */
export type Standing = 'eligible' | 'possible' | 'unknown' | 'closed';
const RANK: Readonly<Record<Standing, number>> = { closed: 0, unknown: 1, possible: 2, eligible: 3 };

/** The standing of a ground from what is known of it and of its judgement. */
export function standingOf(truth: Truth, judged: Truth): Standing {
  if (truth === NOT_MET || judged === NOT_MET) return 'closed';
  if (truth === UNKNOWN) return 'unknown';
  return judged === MET ? 'eligible' : 'possible';
}

/** The best of all grounds; a gate without grounds stands open by what it requires. */
export function bestOf(standings: readonly Standing[]): Standing {
  let best: Standing = standings.length === 0 ? 'eligible' : 'closed';
  for (const standing of standings) if (RANK[standing] > RANK[best]) best = standing;
  return best;
}

/** The rules that a met exception lifts. */
export function liftedBy<Rule extends string>(gate: ReadyGate<Rule>, facts: Facts): ReadonlySet<Rule> | undefined {
  for (const exception of gate.exceptions) if (exception.clause.compiled.test(facts) === MET) return exception.lifts;
  return undefined;
}
