import type { StoredHomecare } from '@dure/database/homecare';
import { daysOfStay, isJudgedFact, JUDGED_FACTS, type HomecareState, type JudgedFact, type JudgedValue } from '@dure/domain/homecare';
import type { FactValue, FactValues } from '@dure/domain/person';
import { findEdition, findEditionInForce, gateClauses, type Edition, type GateClause } from '@dure/guide';
import { findKnownCase, type KnownCase } from '../guide/known.ts';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Asking = Pick<Call<Endpoint>, 'scope' | 'work' | 'today'>;

const asValue = (value: FactValue | undefined): JudgedValue | null => (typeof value === 'boolean' || typeof value === 'string' ? value : null);

export interface Gates {
  readonly edition: Edition | undefined;
  readonly clauses: readonly GateClause[];
  /** What is answered of each judged fact, here or on the record. */
  readonly values: { readonly [Fact in JudgedFact]?: JudgedValue };
}

/** What somebody has said. 의료적 필요도와 위험은 사람이 판단한다: what the product derived of them says nothing here. */
function recordedBySomebody(known: KnownCase['known']): FactValues {
  return Object.fromEntries(Object.entries(known).filter(([fact, { source }]) => !isJudgedFact(fact) || (source !== 'system' && source !== 'setting')).map(([fact, { value }]) => [fact, value]));
}

/** A person in the hospital of today, or until the discharge. */
function stayOf({ stay, dischargedOn, end }: HomecareState, today: Asking['today']): number {
  return daysOfStay(stay.admittedOn, dischargedOn ?? end?.on ?? today);
}

/** How the guide's own sentences of selection stand: what is on the record, what was judged here, and the length of this stay. */
export async function gatesOf({ scope, work, today }: Asking, { personId, state }: Pick<StoredHomecare, 'personId' | 'state'>): Promise<Gates> {
  const edition = findEditionInForce(today) ?? findEdition(state.identity.edition);
  const known = await findKnownCase({ scope, work, today }, personId);
  const judged = Object.fromEntries(Object.entries(state.judgements).map(([fact, { value }]) => [fact, value]));
  const facts: FactValues = { ...recordedBySomebody(known?.known ?? {}), ...judged, 'admission.sameDiagnosisDays': stayOf(state, today) };
  const values = Object.fromEntries(JUDGED_FACTS.flatMap((fact) => {
    const value = asValue(facts[fact]);
    return value === null ? [] : [[fact, value]];
  }));
  return { edition, clauses: edition === undefined ? [] : gateClauses(edition, 'HOMEMED', facts as Parameters<typeof gateClauses>[2]), values };
}
