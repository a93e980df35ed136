import type { CaseId } from '../ids/index.ts';
import type { PlanState, PlanStep } from '../plan/index.ts';
import { holds, type Task, type TaskKind, type Viewer } from './task.ts';

const KIND_OF = { make: 'plan-make', approve: 'plan-approve', activate: 'plan-start', review: 'plan-review' } as const satisfies Record<Exclude<PlanStep, 'none'>, TaskKind>;
const APPROVERS: readonly Viewer['role'][] = ['team-lead', 'coordinator'];

/** What this plan asks of the viewer; an approval is asked of those in the team who may give it. */
export function tasksFromPlan({ step, nextOn, holder, identity }: PlanState, viewer: Viewer): readonly Task[] {
  if (step === 'none' || nextOn === null || !holds(viewer, holder)) return [];
  if (step === 'approve' && !APPROVERS.includes(viewer.role)) return [];
  return [{ kind: KIND_OF[step], subject: { kind: 'plan', id: identity.planId }, personId: identity.personId, holder, byOn: nextOn }];
}

/** What a case asks for that its plan asks for already: to be made, or to be looked at again. */
const OF_PLAN: readonly TaskKind[] = ['plan-make', 'case-next'];

/** The tasks of a case without what one of its plans says itself, so that nothing is asked twice. `planned` are the cases of whose plans something waits. */
export function withoutPlanned(tasks: readonly Task[], step: string, caseId: CaseId, planned: ReadonlySet<string>): readonly Task[] {
  if (!planned.has(caseId) || (step !== 'make-plan' && step !== 'monitor')) return tasks;
  return tasks.filter(({ kind }) => !OF_PLAN.includes(kind));
}
