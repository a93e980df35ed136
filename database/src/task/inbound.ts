import type { InboundIntake } from '@dure/domain/intake';
import { statement, type Work } from '../scope/index.ts';

// The task carries the number of the request: one request is answered once, so it can neither be owed twice nor owed again.
const add = statement(
  'task.inbound-add',
  `INSERT INTO dure.task (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, kind, title, due_on, created_at)
   VALUES ($1, $2, NULL, $3, $4, NULL, false, 'inbound-answer', $5, $6, $7) ON CONFLICT (sigungu, id) DO NOTHING`,
);
const done = statement('task.inbound-done', `UPDATE dure.task SET done_at = $3, done_by = $4, outcome = $5, version = version + 1 WHERE sigungu = $1 AND id = $2 AND done_at IS NULL`);
const unowed = statement<{ request: InboundIntake }>(
  'task.inbound-unowed',
  `SELECT i.record AS request FROM dure.intake i WHERE i.sigungu = $1 AND i.source = 'guarantee-agency' AND i.record #>> '{reception,state}' = 'waiting'
     AND NOT EXISTS (SELECT 1 FROM dure.task t WHERE t.sigungu = i.sigungu AND t.id = i.id) ORDER BY i.id LIMIT $2`,
);
const unsettled = statement<{ request: InboundIntake }>(
  'task.inbound-unsettled',
  `SELECT i.record AS request FROM dure.task t JOIN dure.intake i ON i.sigungu = t.sigungu AND i.id = t.id
   WHERE t.sigungu = $1 AND t.kind = 'inbound-answer' AND t.done_at IS NULL AND i.record #>> '{reception,state}' <> 'waiting' ORDER BY t.id LIMIT $2`,
);

/** A town office owes an answer to a request of an agency. Whose request it is stands in the request alone. */
export function oweInboundAnswer(work: Work, { sigungu, id, subject, inbound, dueOn, sentAt }: InboundIntake, organisationId: string): void {
  work.write(add, [sigungu, id, subject.emdCode, organisationId, inbound.agencyName, dueOn, sentAt]);
}

/** It was answered: off the list of the town office. */
export function settleInboundAnswer(work: Work, { sigungu, id, reception }: InboundIntake): void {
  if (reception.state !== 'waiting') work.write(done, [sigungu, id, reception.at, reception.by, JSON.stringify({ words: reception.opinion })]);
}

/** Requests that wait and that nobody has on his list, and those that were answered and still stand on one. */
export async function findInboundDrift(work: Work, sigungu: string, limit: number): Promise<{ readonly unowed: readonly InboundIntake[]; readonly unsettled: readonly InboundIntake[] }> {
  const [waiting, answered] = await Promise.all([work.rows(unowed, [sigungu, limit]), work.rows(unsettled, [sigungu, limit])]);
  return { unowed: waiting.map(({ request }) => request), unsettled: answered.map(({ request }) => request) };
}
