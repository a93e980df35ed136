import { addPlan, beginServices, changePlan, endServices, findPlansOfCase, lockPlan, type StoredPlan } from '@dure/database/plan';
import { findLeads } from '@dure/database/staff';
import type { OrganisationId, PlanId } from '@dure/domain/ids';
import { applyPlanEvent, beginPlan, decidePlan, draftPlan } from '@dure/domain/plan';
import type { PlanActCall } from './call.ts';
import { moveCaseTo, reportToCase } from './caseAct.ts';
import { contextFor } from './context.ts';
import type { PlanCommandInput } from './contract.ts';
import { tell, tellProviders } from './notices.ts';

interface Followed {
  readonly told: readonly OrganisationId[];
  /** The next version, where a review asked for one. */
  readonly next: PlanId | null;
}

/** What follows from an act beyond the plan itself. */
export async function followPlan(call: PlanActCall, plan: StoredPlan, members: readonly OrganisationId[]): Promise<Followed> {
  const { body } = call;
  if (body.action === 'activate') return { told: await takeEffect(call, plan, members), next: null };
  if (body.action === 'review') return followReview(call, plan, members, body);
  if (body.action === 'end') return { told: endPlan(call, plan), next: null };
  if (body.action === 'ask-approval') await askLeads(call, plan);
  if (body.action === 'approve' || body.action === 'decline-approval') tellOwner(call, plan, body.action);
  return { told: [], next: null };
}

/** A version takes effect: the one before is revised, its services go over, the case is in service. */
async function takeEffect(call: PlanActCall, plan: StoredPlan, members: readonly OrganisationId[]): Promise<readonly OrganisationId[]> {
  const { work, scope } = call;
  const { revises } = plan.state.identity;
  const before = revises === null ? undefined : await lockPlan(work, scope.sigungus, revises);
  if (before !== undefined) {
    const decided = decidePlan(before.state, { action: 'supersede', byPlanId: plan.id }, await contextFor(call, before, 'system'));
    if (decided.ok) for (const event of decided.value) changePlan(work, { ...before, members }, applyPlanEvent(before.state, event), event);
    endServices(work, before.sigungu, before.id);
  }
  beginServices(work, plan);
  await moveCaseTo('in-service', call, plan.caseId);
  return tellProviders(call, plan, before?.state.content, plan.state.content);
}

async function followReview(call: PlanActCall, plan: StoredPlan, members: readonly OrganisationId[], { decision, words }: Extract<PlanCommandInput, { action: 'review' }>): Promise<Followed> {
  await reportToCase(call, plan.caseId, { action: 'report-monitoring', words, nextOn: plan.state.nextOn });
  if (decision === 'end') return { told: endPlan(call, plan), next: null };
  return { told: [], next: decision === 'change' ? await draftNext(call, plan, members) : null };
}

/** A review that asks for a change begins the next version with the words of this one. */
async function draftNext(call: PlanActCall, plan: StoredPlan, members: readonly OrganisationId[]): Promise<PlanId> {
  const { identity, content, owner, nextOn } = plan.state;
  const begun = (await findPlansOfCase(call.work, plan.sigungu, plan.caseId)).find(({ state }) => state.status === 'draft' || state.status === 'approved');
  if (begun !== undefined) return begun.id;
  const planId = call.newId() as PlanId;
  const event = draftPlan({ identity: { ...identity, planId, number: identity.number + 1, revises: plan.id, reviewBy: nextOn }, owner, content }, await contextFor(call, plan, 'owner'));
  addPlan(call.work, { ...plan, members }, beginPlan(event), event);
  return planId;
}

function endPlan(call: PlanActCall, plan: StoredPlan): readonly OrganisationId[] {
  endServices(call.work, plan.sigungu, plan.id);
  return plan.state.activeOn === null ? [] : tellProviders(call, plan, plan.state.content, undefined);
}

async function askLeads(call: PlanActCall, plan: StoredPlan): Promise<void> {
  const { organisationId } = plan.state.owner;
  const leads = await findLeads(call.work, plan.sigungu, [organisationId]);
  for (const { id } of leads) if (id !== call.staff.id) tell(call, plan, { organisationId, staffId: id, kind: 'ask-approval', body: { planId: plan.id } });
}

function tellOwner(call: PlanActCall, plan: StoredPlan, kind: 'approve' | 'decline-approval'): void {
  const { organisationId, staffId } = plan.state.owner;
  if (staffId !== call.staff.id) tell(call, plan, { organisationId, staffId, kind, body: { planId: plan.id } });
}
