import { changePlan, endServices, lockLivePlans, moveServices, type StoredPlan } from '@dure/database/plan';
import { caseEventMembers, isCaseOver, type CaseCommand, type CaseState } from '@dure/domain/case';
import { applyPlanEvent, decidePlan, findService, type PlanCommand, type ServiceOutcome } from '@dure/domain/plan';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { contextFor } from './context.ts';
import { tellProviders } from './notices.ts';

type Asking = Pick<Call<Endpoint>, 'server' | 'staff' | 'at' | 'today' | 'work' | 'newId'>;

/** What the dialog of closing said of the services: a result in words, which may say that it fell short. */
function outcomesOf(command: CaseCommand): readonly ServiceOutcome[] {
  return command.action === 'close' ? (command.results ?? []).map(({ serviceId, words }) => ({ serviceId, result: 'delivered', reason: words })) : [];
}

/** What happened to the case that its plans go along with. */
function followed(before: CaseState, after: CaseState): 'closed' | 'moved' | undefined {
  if (!isCaseOver(before.status) && isCaseOver(after.status)) return 'closed';
  return after.owner.organisationId !== before.owner.organisationId || after.owner.staffId !== before.owner.staffId ? 'moved' : undefined;
}

/** The plans of a case go where the case goes: to its new owner, or to their end when it closes. The writes act for the product already. */
export async function planFollowsCase(asking: Asking, before: CaseState, after: CaseState, command: CaseCommand): Promise<void> {
  const what = followed(before, after);
  if (what === undefined) return;
  const { sigungu, caseId } = after.identity;
  const members = caseEventMembers(after, { action: 'start-planning' });
  for (const stored of await lockLivePlans(asking.work, sigungu, caseId)) {
    const decided = decidePlan(stored.state, what === 'closed' ? endWith(stored, command) : { action: 'hand-over', to: after.owner }, await contextFor(asking, stored, 'system'));
    if (!decided.ok) continue;
    for (const event of decided.value) changePlan(asking.work, { ...stored, members }, applyPlanEvent(stored.state, event), event);
    if (what === 'moved') moveServices(asking.work, sigungu, stored.id, after.owner.organisationId);
    else endServicesOf(asking, stored);
  }
}

function endWith({ state }: StoredPlan, command: CaseCommand): PlanCommand {
  const outcomes = outcomesOf(command).filter(({ serviceId }) => findService(state.content, serviceId) !== undefined);
  return { action: 'end', words: command.action === 'close' ? command.words : command.action === 'move-away' ? command.municipality : '', outcomes };
}

function endServicesOf(asking: Asking, stored: StoredPlan): void {
  if (stored.state.status !== 'active') return;
  endServices(asking.work, stored.sigungu, stored.id);
  tellProviders(asking, stored, stored.state.content, undefined);
}
