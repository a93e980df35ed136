import { findCase } from '@dure/database/case';
import { changePlan, keepPlanSignature, lockPlan, type StoredPlan } from '@dure/database/plan';
import { may } from '@dure/domain/access';
import { caseEventMembers } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import type { OrganisationId, PlanId } from '@dure/domain/ids';
import { applyPlanEvent, decidePlan, type PlanCommand } from '@dure/domain/plan';
import type { Call, Handled } from '../http/handler.ts';
import type { ActOnPlan } from './call.ts';
import { contextFor, partyOf } from './context.ts';
import type { planContract } from './contract.ts';
import { followPlan } from './follow.ts';
import { signingOf } from './sign.ts';

type Write = (typeof planContract)['PUT /api/plans/:id'];
type Acting = Call<ActOnPlan> | Call<Write>;

/** A plan that nobody else can change meanwhile, after one decision of the domain on it. */
async function decide(call: Acting, stored: StoredPlan, command: PlanCommand) {
  const party = partyOf(stored.state, call);
  if (party === undefined) return refuse({ code: 'plan/not-your-case' as const });
  return decidePlan(stored.state, command, await contextFor(call, stored, party));
}

async function membersOf({ work, scope }: Acting, { caseId }: StoredPlan): Promise<readonly OrganisationId[]> {
  const kept = await findCase(work, scope.sigungus, caseId);
  return kept === undefined ? [] : caseEventMembers(kept.state, { action: 'start-planning' });
}

export async function writePlan(call: Call<Write>): Handled<Write> {
  const { params, body, scope, staff, work, version } = call;
  const stored = await lockPlan(work, scope.sigungus, params.id as PlanId);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.state.version !== version) return refuse({ code: 'version/stale', current: stored.state.version });
  const decided = await decide(call, stored, { action: 'write', content: body.content });
  if (!decided.ok) return decided;
  const members = await membersOf(call, stored);
  let state = stored.state;
  for (const event of decided.value) changePlan(work, { ...stored, members }, (state = applyPlanEvent(state, event)), event);
  return allow({ answer: { id: stored.id, version: state.version }, version: state.version, seen: [stored.personId], subject: { planId: stored.id }, live: [{ topic: 'plan' as const, id: stored.id, organisations: [staff.organisationId] }] });
}

const NEEDS_APPROVER: readonly string[] = ['decline-approval'];

export async function actOnPlan(call: Call<ActOnPlan>): Handled<ActOnPlan> {
  const { params, body, scope, work, version, newId, at } = call;
  const stored = await lockPlan(work, scope.sigungus, params.id as PlanId);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.state.version !== version) return refuse({ code: 'version/stale', current: stored.state.version });
  if (NEEDS_APPROVER.includes(body.action) && !may(scope, 'plan:approve')) return refuse({ code: 'plan/approval-needed' });
  const signed = signingOf(body, newId);
  if (!signed.ok) return signed;
  const decided = await decide(call, stored, signed.value.command);
  if (!decided.ok) return decided;
  const members = await membersOf(call, stored);
  // A case that goes along with its plan, a notice and the version before are written for the product.
  work.asSystem();
  let state = stored.state;
  for (const event of decided.value) changePlan(work, { ...stored, members }, (state = applyPlanEvent(state, event)), event);
  if (signed.value.kept !== null) keepPlanSignature(work, stored, signed.value.kept.id, signed.value.kept.signature, at);
  const { told, next } = await followPlan(call, { ...stored, state }, members);
  const organisations = [...new Set([state.owner.organisationId, ...told])];
  return allow({
    answer: { id: stored.id, version: state.version, status: state.status, next }, version: state.version, seen: [stored.personId], subject: { planId: stored.id, action: body.action },
    live: [{ topic: 'plan' as const, id: stored.id, organisations }, { topic: 'case' as const, id: stored.caseId, organisations: [state.owner.organisationId] }, { topic: 'notice' as const, organisations }],
  });
}
