import { type ClauseVerdict, compile, factsOf, type Facts, nameOf, type Clause } from '@dure/domain/eligibility';
import type { Edition } from '../edition/index.ts';
import type { Citation } from '../rule/index.ts';
import { becauseOf } from './wording.ts';

/** One sentence that somebody must pass to get into a programme. */
export interface GateClause {
  readonly rule: string;
  readonly says: string;
  readonly cite: Citation;
  /** Met: it opens the way, whether it asks for something or keeps somebody out. */
  readonly verdict: ClauseVerdict;
  readonly because: string;
  /** Facts that it reads. */
  readonly facts: readonly string[];
}

const TURNED: Readonly<Record<ClauseVerdict, ClauseVerdict>> = { 'met': 'not-met', 'not-met': 'met', 'unknown': 'unknown' };

function clauseOf(edition: Edition, { rules: [rule], when }: Clause, excludes: boolean, facts: Facts): GateClause {
  const entry = edition.rules[rule];
  if (entry === undefined) throw new Error(`Edition ${edition.id} cites ${rule} and does not hold it`);
  const { truth, leaves } = compile(when).explain(facts);
  const verdict = nameOf(truth);
  return { rule, says: entry.says, cite: entry.cite, verdict: excludes ? TURNED[verdict] : verdict, because: becauseOf(leaves, verdict), facts: factsOf(when) };
}

/** Every sentence of a programme's gate, those that decide and those that do not: what somebody who selects people looks at one by one. */
export function gateClauses(edition: Edition, programme: string, facts: Facts): readonly GateClause[] {
  const gate = edition.programmes.find(({ id }) => id === programme)?.parts.find(({ part }) => part === null)?.gate;
  if (gate === undefined) return [];
  return [...gate.requires.map((clause) => clauseOf(edition, clause, false, facts)), ...gate.excludes.map((clause) => clauseOf(edition, clause, true, facts))];
}
