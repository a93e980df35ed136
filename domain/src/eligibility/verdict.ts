import type { GateVerdict } from './gate.ts';
import { liftedBy, RANK, type Ready, type ReadyGate, type ReadyGround, type Standing, standingOf } from './standing.ts';
import { MET, NOT_MET, type Truth, UNKNOWN } from './truth.ts';

/*
 * Nothing here makes a function while a person is judged: this runs for every gate of every person, and a closure a gate
 * cost more than the gate.
 */

/** What the verdict hangs on. */
export interface Weighed {
  /** MET: shut. UNKNOWN: it may yet be shut. NOT_MET: nothing shuts it. */
  readonly shut: Truth;
  readonly lifted: boolean;
  readonly reviewed: boolean;
  readonly standing: Standing;
  readonly refused: boolean;
}

/** The one order in which a gate decides, for the verdict alone and for the explained one. */
export function conclude({ shut, lifted, reviewed, standing, refused }: Weighed): GateVerdict {
  if (shut === MET) return 'excluded';
  if (reviewed) return 'review';
  if (standing === 'closed') return 'excluded';
  // An exception that lifted a closed gate leaves what is still open to the officer: a settled answer never falls back to "unknown".
  if (lifted && (shut === UNKNOWN || standing === 'unknown')) return 'review';
  if (shut === UNKNOWN) return 'unknown';
  return standing === 'eligible' && refused ? 'excluded' : standing;
}

type Lifted<Rule extends string> = ReadonlySet<Rule> | undefined;

/** Whether a clause is known to be met that no exception lifts. */
function someMet<Rule extends string, State>(clauses: readonly Ready<Rule, State>[], lifted: Lifted<Rule>, state: State): boolean {
  for (const clause of clauses) if (lifted?.has(clause.rules[0]) !== true && clause.compiled.test(state) === MET) return true;
  return false;
}

/** The greatest truth of the clauses that no exception lifts; of what is required, the greatest lack. */
function worst<Rule extends string, State>(clauses: readonly Ready<Rule, State>[], lifted: Lifted<Rule>, state: State, lacking: boolean): Truth {
  let result: Truth = NOT_MET;
  for (const clause of clauses) {
    if (lifted?.has(clause.rules[0]) === true) continue;
    const found = clause.compiled.test(state);
    const truth = lacking ? ((MET - found) as Truth) : found;
    if (truth === MET) return MET;
    if (truth > result) result = truth;
  }
  return result;
}

function shutTruth<Rule extends string, State>(gate: ReadyGate<Rule, State>, lifted: Lifted<Rule>, state: State): Truth {
  if (someMet(gate.bars, lifted, state)) return MET;
  const excluded = worst(gate.excludes, lifted, state, false);
  if (excluded === MET) return MET;
  const lacking = worst(gate.requires, lifted, state, true);
  return lacking > excluded ? lacking : excluded;
}

function bestStanding<Rule extends string, State>(grounds: readonly ReadyGround<Rule, State>[], state: State): Standing {
  let best: Standing = grounds.length === 0 ? 'eligible' : 'closed';
  for (const { compiled, judgement } of grounds) {
    const standing = standingOf(compiled.test(state), judgement === undefined ? MET : judgement.compiled.test(state));
    if (standing === 'eligible') return standing;
    if (RANK[standing] > RANK[best]) best = standing;
  }
  return best;
}

/** The verdict without words, read only as far as needed. */
export function verdictOf<Rule extends string, State>(gate: ReadyGate<Rule, State>, state: State): GateVerdict {
  const lifted = liftedBy(gate, state);
  const shut = shutTruth(gate, lifted, state);
  if (shut === MET) return 'excluded';
  const reviewed = someMet(gate.reviews, lifted, state);
  if (reviewed) return 'review';
  const standing = bestStanding(gate.grounds, state);
  return conclude({ shut, lifted: lifted !== undefined, reviewed, standing, refused: standing === 'eligible' && someMet(gate.refusals, undefined, state) });
}
