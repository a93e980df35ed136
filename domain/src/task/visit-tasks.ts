import { isOpen, type VisitState } from '../visit/index.ts';
import { holds, type Task, type Viewer } from './task.ts';

/** The tasks of a case without the aftercare that a visit in the calendar is for already, so that nothing is asked twice. */
export function withoutVisited(tasks: readonly Task[], visited: ReadonlySet<string>): readonly Task[] {
  return tasks.filter(({ kind, personId }) => kind !== 'aftercare-visit' || !visited.has(personId));
}

/** What this visit asks of the viewer: to make it, or to say whether one comes along. */
export function tasksFromVisit(state: VisitState, viewer: Viewer): readonly Task[] {
  const { identity, plan, companions } = state;
  if (!isOpen(state)) return [];
  const task = { subject: { kind: 'visit', id: identity.visitId }, personId: identity.personId, byOn: plan.on } as const;
  const own: Task = { ...task, kind: plan.purpose === 'aftercare' ? 'aftercare-visit' : 'visit', holder: { kind: 'staff', organisationId: identity.organisationId, staffId: plan.staffId } };
  const asked = companions.filter(({ organisationId, answer }) => answer === 'asked' && organisationId === viewer.organisationId);
  return [...(holds(viewer, own.holder) ? [own] : []), ...asked.map(({ organisationId }): Task => ({ ...task, kind: 'companion-answer', holder: { kind: 'team', organisationId } }))];
}
