import { findAssessments } from '@dure/database/assessment';
import type { StoredCase } from '@dure/database/case';
import { findReferralsOfPerson, type ReferralListRow } from '@dure/database/referral';
import { isProgrammeId, PROGRAMME_NAMES } from '@dure/domain/programme';
import { needsFound, type PlanOffer, type PlanService } from '@dure/domain/plan';
import { evaluate, findEditionInForce, rulesOf } from '@dure/guide';
import { findKnownCase, valuesOf } from '../guide/known.ts';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Asking = Pick<Call<Endpoint>, 'server' | 'staff' | 'today' | 'scope' | 'work' | 'newId'>;

const ONCE_A_WEEK = { times: 1, per: 'week', on: [] } as const;
const GOING: readonly string[] = ['accepted', 'in-service', 'on-hold'];

function aService(more: Pick<PlanService, 'id' | 'what' | 'provider' | 'source' | 'owner'>): PlanService {
  return { goalId: null, amount: '', frequency: ONCE_A_WEEK, from: null, until: null, cost: null, costPer: 'month', payer: null, byOn: null, ...more };
}

const serviceName = (service: string): string => (isProgrammeId(service) ? PROGRAMME_NAMES[service] : service);

/** An accepted referral is a service that somebody gives already. */
function fromReferral({ newId, staff }: Asking, { id, service, toOrganisationId }: ReferralListRow): PlanService {
  return aService({ id: newId(), what: serviceName(service), provider: { kind: 'organisation', organisationId: toOrganisationId }, source: { kind: 'referral', referralId: id }, owner: { kind: 'staff', staffId: staff.id } });
}

/** What stands in the record without doubt: the needs that the last assessment found, and the services that were accepted. */
export async function certainOffer(asking: Asking, { sigungu, personId, id, state }: Pick<StoredCase, 'sigungu' | 'personId' | 'id' | 'state'>): Promise<PlanOffer> {
  const [assessments, referrals] = await Promise.all([findAssessments(asking.work, sigungu, personId), findReferralsOfPerson(asking.work, sigungu, personId)]);
  const latest = assessments.find(({ instrumentId, result }) => instrumentId === 'needs' && result.complete);
  const isOurs = ({ caseId, fromOrganisationId }: ReferralListRow): boolean => caseId === id || (caseId === null && fromOrganisationId === state.owner.organisationId);
  return {
    goals: needsFound(latest?.answers ?? {}).map(({ need }) => ({ id: asking.newId(), need, goal: '' })),
    services: referrals.filter((row) => GOING.includes(row.delivery) && isOurs(row)).map((row) => fromReferral(asking, row)), tasks: [],
  };
}

/** The services of the guide's programmes that the person is eligible for, and of the case's own; somebody chooses among them. */
export async function guideOffer(asking: Asking, { personId, state }: Pick<StoredCase, 'personId' | 'state'>): Promise<PlanOffer> {
  const known = await findKnownCase(asking, personId);
  const edition = findEditionInForce(asking.today);
  if (known === undefined || edition === undefined) return { goals: [], services: [], tasks: [] };
  const answered = evaluate({ on: asking.today, facts: valuesOf(known.known) }, asking.today);
  const eligible = new Set(answered.ok ? answered.value.programmes.filter(({ verdict }) => verdict === 'eligible').map(({ id }) => id) : []);
  eligible.add(state.identity.programme);
  const rules = rulesOf(edition).filter(({ kind, scope }) => kind === 'service' && eligible.has(scope));
  return { goals: [], tasks: [], services: rules.map(({ id, says }) => aService({ id: asking.newId(), what: says, provider: null, source: { kind: 'guide', rule: id }, owner: null })) };
}
