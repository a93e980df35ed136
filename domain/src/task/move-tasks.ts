import { moveHolder, type MoveState } from '../move/index.ts';
import type { Task, Viewer } from './task.ts';

/** What a move asks of the viewer's team: an answer to what came, or something to follow what came back. */
export function tasksFromMove(state: MoveState, viewer: Viewer): readonly Task[] {
  const { identity, nextOn, status } = state;
  const organisationId = moveHolder(state);
  if (nextOn === null || organisationId !== viewer.organisationId) return [];
  const holder = status === 'returned' && viewer.staffId === identity.from.staffId ? { kind: 'staff' as const, organisationId, staffId: viewer.staffId } : { kind: 'team' as const, organisationId };
  return [{ kind: status === 'returned' ? 'move-returned' : 'move-answer', subject: { kind: 'move', id: identity.moveId }, personId: identity.personId, holder, byOn: nextOn }];
}
