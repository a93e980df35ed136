import { findWaitingArrivals, findWaitingMoves } from '@dure/database/move';
import type { Work } from '@dure/database/scope';
import type { Scope } from '@dure/domain/access';
import type { PersonId } from '@dure/domain/ids';
import { tasksFromMove, type Task, type Viewer } from '@dure/domain/task';
import { nameSeen } from '../person/named.ts';
import type { WaitingTask } from '../task/waiting.ts';

/** Moves that came and wait for an answer, and those that came back. Whoever moves in has no record here yet. */
export async function findMoveTasks(work: Work, { scope, until, limit }: { readonly scope: Scope; readonly until: string; readonly limit: number }, viewer: Viewer): Promise<readonly WaitingTask[]> {
  const [sent, received] = await Promise.all([
    Promise.all(scope.sigungus.map((sigungu) => findWaitingMoves(work, sigungu, viewer.organisationId, until, limit))),
    Promise.all(scope.sigungus.map((sigungu) => findWaitingArrivals(work, sigungu, viewer.organisationId, until, limit))),
  ]);
  const waiting = (task: Task, personName: string | null, programme: string, status: string): WaitingTask => ({ task, title: '', at: null, personName, about: { programme, service: null, from: null, to: null, status } });
  return [
    ...sent.flat().flatMap(({ state, personId, person }) => tasksFromMove(state, viewer).map((task) => waiting(task, nameSeen(scope, personId, person), state.identity.programme, state.status))),
    ...received.flat().flatMap(({ state, packet }) => tasksFromMove(state, viewer).map((task) => waiting({ ...task, personId: '' as PersonId }, (packet.person?.['name'] as string | undefined) ?? null, state.identity.programme, state.status))),
  ];
}
