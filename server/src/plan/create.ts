import { findCase, type StoredCase } from '@dure/database/case';
import { findPerson } from '@dure/database/person';
import { addPlan, findPlansOfCase, type StoredPlan } from '@dure/database/plan';
import { caseEventMembers, casePartiesOf, isCaseOver } from '@dure/domain/case';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId, PlanId } from '@dure/domain/ids';
import { beginPlan, contentFrom, draftPlan, EMPTY_CONTENT, isLivePlan, planKindOf, type PlanContent, type PlanIdentity, type PlanKind } from '@dure/domain/plan';
import { findEditionInForce } from '@dure/guide';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import { benefitsOffer } from '../homecare/offer.ts';
import { moveCaseTo } from './caseAct.ts';
import { planContextOf } from './context.ts';
import type { planContract } from './contract.ts';
import { certainOffer } from './offer.ts';

type Begin = (typeof planContract)['POST /api/plans'];

/** Whether the caller plans for this case: its owner's people do, while it goes on. */
export function mayPlanFor({ state, restricted }: StoredCase, { staff }: Pick<Call<Begin>, 'staff'>): Decision<true, Refusal> {
  const parties = casePartiesOf(state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }, { restricted });
  if (!parties.includes('owner')) return refuse({ code: 'plan/not-your-case' });
  return isCaseOver(state.status) ? refuse({ code: 'plan/case-not-open' }) : allow(true);
}

interface Beginning {
  readonly kind: PlanKind;
  readonly content: PlanContent;
  readonly previous: StoredPlan | undefined;
}

/** Nobody writes two drafts of one case, two plans of one kind, or one that another stands for already. */
function refuseSecond(plans: readonly StoredPlan[], kind: PlanKind, isRevision: boolean): Refusal | undefined {
  const live = plans.filter(({ state }) => isLivePlan(state.status));
  if (live.some(({ state }) => state.status !== 'active')) return { code: 'plan/draft-exists' };
  if (live.some(({ state }) => state.content.standsFor?.kind === kind)) return { code: 'plan/stood-for' };
  return !isRevision && live.some(({ state }) => state.identity.kind === kind) ? { code: 'plan/under-way' } : undefined;
}

/** What a new version begins with: the version under way where it changes that, else what is known of the person. */
async function beginningOf(call: Call<Begin>, kept: StoredCase, plans: readonly StoredPlan[]): Promise<Decision<Beginning, Refusal>> {
  const { kind: asked, revises } = call.body;
  const previous = plans.find(({ id }) => id === revises);
  if (revises !== null && previous?.state.status !== 'active') return refuse({ code: 'plan/not-revisable' });
  const kind = previous?.state.identity.kind ?? asked ?? planKindOf(kept.state.identity.programme);
  const second = refuseSecond(plans, kind, previous !== undefined);
  if (second !== undefined) return refuse(second);
  return allow({ kind, content: previous?.state.content ?? (await firstContent(call, kept, kind)), previous });
}

/** What is known of the person, and of a 재가 의료급여 케어플랜 the benefits that the leaflet names. */
async function firstContent(call: Call<Begin>, kept: StoredCase, kind: PlanKind): Promise<PlanContent> {
  const content = contentFrom(EMPTY_CONTENT, await certainOffer(call, kept));
  return kind === 'home-medical' ? contentFrom(content, await benefitsOffer(call, kept, content.goals)) : content;
}

function identityOf({ newId, today }: Call<Begin>, { state: { identity } }: StoredCase, { kind, previous }: Beginning, plans: readonly StoredPlan[]): PlanIdentity {
  const planId = newId() as PlanId;
  const { caseId, sigungu, emdCode, personId, programme } = identity;
  const before = previous?.state;
  const ofSeries = plans.filter(({ state }) => state.identity.seriesId === before?.identity.seriesId);
  return {
    planId, seriesId: before?.identity.seriesId ?? planId, number: Math.max(0, ...ofSeries.map(({ state }) => state.identity.number)) + 1, revises: previous?.id ?? null, reviewBy: before?.nextOn ?? null,
    caseId, sigungu, emdCode, personId, programme, kind, edition: findEditionInForce(today)?.id ?? identity.edition,
  };
}

/** Begins a plan, or the next version of the one under way. Nothing that is known is typed again. */
export async function beginPlanFor(call: Call<Begin>): Handled<Begin> {
  const { body, scope, staff, work } = call;
  const kept = await findCase(work, scope.sigungus, body.caseId as CaseId);
  if (kept === undefined) return refuse({ code: 'absent' });
  const may = mayPlanFor(kept, call);
  if (!may.ok) return may;
  const [plans, person] = await Promise.all([findPlansOfCase(work, kept.sigungu, kept.id), findPerson(work, scope.sigungus, kept.personId)]);
  if (person === undefined) return refuse({ code: 'absent' });
  const beginning = await beginningOf(call, kept, plans);
  if (!beginning.ok) return beginning;
  const identity = identityOf(call, kept, beginning.value, plans);
  const context = await planContextOf(call, { sigungu: kept.sigungu, programme: identity.programme, edition: identity.edition }, 'owner');
  const event = draftPlan({ identity, owner: kept.state.owner, content: beginning.value.content }, context);
  const state = beginPlan(event);
  addPlan(work, { emdCode: kept.emdCode, restricted: kept.restricted, members: caseEventMembers(kept.state, { action: 'start-planning' }) }, state, event);
  await moveCaseTo('planning', call, kept.id);
  return allow({
    answer: { id: identity.planId, version: state.version }, status: 201 as const, version: state.version, seen: [kept.personId], subject: { planId: identity.planId, number: identity.number },
    live: [{ topic: 'plan' as const, id: identity.planId, organisations: [staff.organisationId] }, { topic: 'case' as const, id: kept.id, organisations: [staff.organisationId] }],
  });
}
