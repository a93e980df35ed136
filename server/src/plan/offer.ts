import { findAssessments } from '@dure/database/assessment';
import type { StoredCase } from '@dure/database/case';
import { findConferencesOfCase, type ItemListRow } from '@dure/database/conference';
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

/** What a conference decided to put into the plan; whoever it named answers for it. */
function fromConference({ newId, staff }: Asking, { decidedAt, item }: ItemListRow): readonly PlanService[] {
  if (decidedAt === null) return [];
  return item.actions.filter(({ kind }) => kind === 'plan').map(({ actionId, what, organisationId, staffId, dueOn }) => ({
    ...aService({ id: newId(), what, provider: { kind: 'organisation', organisationId }, source: { kind: 'conference', itemId: actionId }, owner: { kind: 'staff', staffId: staffId ?? staff.id } }), byOn: dueOn,
  }));
}

/** What stands in the record without doubt: the needs that the last assessment found, the services that were accepted, and what a conference decided. */
export async function certainOffer(asking: Asking, { sigungu, personId, id, state }: Pick<StoredCase, 'sigungu' | 'personId' | 'id' | 'state'>): Promise<PlanOffer> {
  const [assessments, referrals, conferences] = await Promise.all([findAssessments(asking.work, sigungu, personId), findReferralsOfPerson(asking.work, sigungu, personId), findConferencesOfCase(asking.work, sigungu, id)]);
  const latest = assessments.find(({ instrumentId, result }) => instrumentId === 'needs' && result.complete);
  const isOurs = ({ caseId, fromOrganisationId }: ReferralListRow): boolean => caseId === id || (caseId === null && fromOrganisationId === state.owner.organisationId);
  return {
    goals: needsFound(latest?.answers ?? {}).map(({ need }) => ({ id: asking.newId(), need, goal: '' })),
    services: [...referrals.filter((row) => GOING.includes(row.delivery) && isOurs(row)).map((row) => fromReferral(asking, row)), ...conferences.flatMap((row) => fromConference(asking, row))], tasks: [],
  };
}

/** Some services have only a number in the guide's table; there its own sentence says what it is. */
const NUMBERED = /^세부 사업 \d+$/u;
const wordsOf = ({ says, cite }: { readonly says: string; readonly cite: { readonly quote: string } }): string => (NUMBERED.test(says) ? cite.quote : says);

/** The services of the guide's programmes that the person is eligible for, and of the case's own; somebody chooses among them. */
export async function guideOffer(asking: Asking, { personId, state }: Pick<StoredCase, 'personId' | 'state'>): Promise<PlanOffer> {
  const known = await findKnownCase(asking, personId);
  const edition = findEditionInForce(asking.today);
  if (known === undefined || edition === undefined) return { goals: [], services: [], tasks: [] };
  const answered = evaluate({ on: asking.today, facts: valuesOf(known.known) }, asking.today);
  const eligible = new Set(answered.ok ? answered.value.programmes.filter(({ verdict }) => verdict === 'eligible').map(({ id }) => id) : []);
  eligible.add(state.identity.programme);
  const rules = rulesOf(edition).filter(({ kind, scope }) => kind === 'service' && eligible.has(scope));
  return { goals: [], tasks: [], services: rules.map((rule) => aService({ id: asking.newId(), what: wordsOf(rule), provider: null, source: { kind: 'guide', rule: rule.id }, owner: null })) };
}
