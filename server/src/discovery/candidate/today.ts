import { findWaitingCandidates } from '@dure/database/discovery';
import type { Work } from '@dure/database/scope';
import type { Scope } from '@dure/domain/access';
import { tasksFromCandidate, type Viewer } from '@dure/domain/task';
import type { WaitingTask } from '../../task/waiting.ts';
import { whyOf, type CandidateReason } from './reasons.ts';

/** Whom the team is to seek by a day. The list of the day has a purpose of its own, so the name is opened on the page of the candidate and not here. */
export async function findCandidateTasks(work: Work, { scope, until, limit }: { readonly scope: Scope; readonly until: string; readonly limit: number }, viewer: Viewer): Promise<readonly WaitingTask[]> {
  const found = await Promise.all(scope.sigungus.map((sigungu) => findWaitingCandidates(work, sigungu, viewer.organisationId, until, limit)));
  return found.flat().flatMap(({ state, reasons }) =>
    tasksFromCandidate(state, viewer).map((task): WaitingTask => ({ task, title: '', why: whyOf(reasons as readonly CandidateReason[]), at: null, personName: null, about: { programme: null, service: null, from: null, to: null, status: state.status } })));
}
