import type { Facts } from './condition.ts';
import type { GateVerdict } from './gate.ts';
import { bestOf, liftedBy, type Ready, type ReadyGate, type Standing, standingOf } from './standing.ts';
import { MET, NOT_MET, type Truth, UNKNOWN } from './truth.ts';

/** What the verdict hangs on, read only as far as needed. */
export interface Weighed {
  /** MET: shut. UNKNOWN: it may yet be shut. NOT_MET: nothing shuts it. */
  readonly shut: Truth;
  readonly lifted: boolean;
  readonly reviewed: () => boolean;
  readonly standing: () => Standing;
  readonly refused: () => boolean;
}

/** The one order in which a gate decides, for the verdict alone and for the explained one. */
export function conclude({ shut, lifted, reviewed, standing, refused }: Weighed): GateVerdict {
  if (shut === MET) return 'excluded';
  if (reviewed()) return 'review';
  const best = standing();
  if (best === 'closed') return 'excluded';
  // An exception that lifted a closed gate leaves what is still open to the officer: a settled answer never falls back to "unknown".
  if (lifted && (shut === UNKNOWN || best === 'unknown')) return 'review';
  if (shut === UNKNOWN) return 'unknown';
  return best === 'eligible' && refused() ? 'excluded' : best;
}

type Lifted<Rule extends string> = ReadonlySet<Rule> | undefined;

/** The greatest truth of the clauses that no exception lifts. */
function worst<Rule extends string>(clauses: readonly Ready<Rule>[], lifted: Lifted<Rule>, truthOf: (clause: Ready<Rule>) => Truth): Truth {
  let result: Truth = NOT_MET;
  for (const clause of clauses) {
    const truth = lifted?.has(clause.rules[0]) === true ? NOT_MET : truthOf(clause);
    if (truth === MET) return MET;
    if (truth > result) result = truth;
  }
  return result;
}

function shutTruth<Rule extends string>(gate: ReadyGate<Rule>, lifted: Lifted<Rule>, facts: Facts): Truth {
  const isMet = (clause: Ready<Rule>): boolean => lifted?.has(clause.rules[0]) !== true && clause.compiled.test(facts) === MET;
  if (gate.bars.some(isMet)) return MET;
  const excluded = worst(gate.excludes, lifted, (clause) => clause.compiled.test(facts));
  if (excluded === MET) return MET;
  const lacking = worst(gate.requires, lifted, (clause) => (MET - clause.compiled.test(facts)) as Truth);
  return lacking > excluded ? lacking : excluded;
}

/** The verdict without words. */
export function verdictOf<Rule extends string>(gate: ReadyGate<Rule>, facts: Facts): GateVerdict {
  const lifted = liftedBy(gate, facts);
  const isMet = (clause: Ready<Rule>): boolean => clause.compiled.test(facts) === MET;
  return conclude({
    shut: shutTruth(gate, lifted, facts),
    lifted: lifted !== undefined,
    reviewed: () => gate.reviews.some((clause) => lifted?.has(clause.rules[0]) !== true && isMet(clause)),
    standing: () => bestOf(gate.grounds.map((ground) => standingOf(ground.compiled.test(facts), ground.judgement?.compiled.test(facts) ?? MET))),
    refused: () => gate.refusals.some(isMet),
  });
}
