import type { PlainDate } from '@dure/domain/calendar';
import type { DutyKey } from '@dure/domain/urgency';
import { statement, type Work } from '../scope/index.ts';
import type { StoredEmergency } from './record.ts';

/** Something owed after an emergency, as it stands on the team's list. */
export interface StoredDuty {
  readonly id: string;
  readonly key: DutyKey;
  readonly label: string;
  readonly dueOn: PlainDate;
  readonly doneAt: string | null;
}

const of = statement<StoredDuty>(
  'emergency.duties',
  `SELECT t.id, t.body ->> 'duty' AS key, t.title AS label, t.due_on AS "dueOn", t.done_at AS "doneAt" FROM dure.task t
   WHERE t.sigungu = $1 AND t.organisation_id = $2 AND t.kind = 'complete-emergency-record' AND t.body ->> 'emergencyId' = $3 ORDER BY t.due_on, t.id`,
);
const add = statement(
  'emergency.add-duty',
  `INSERT INTO dure.task (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, kind, title, due_on, body, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, 'complete-emergency-record', $8, $9, $10, $11)`,
);
const done = statement('emergency.duty-done', `UPDATE dure.task SET done_at = $3, done_by = $4, outcome = $5, version = version + 1 WHERE sigungu = $1 AND id = $2 AND done_at IS NULL`);

export function findDuties(work: Work, { record, organisationId }: StoredEmergency): Promise<readonly StoredDuty[]> {
  return work.rows(of, [record.sigungu, organisationId, record.id]);
}

/** Puts a duty on the list of whoever wrote the record. */
export function addDuty(work: Work, { record, emdCode, organisationId, restricted }: StoredEmergency, duty: Omit<StoredDuty, 'doneAt'>, at: string): void {
  work.write(add, [record.sigungu, duty.id, record.personId, emdCode, organisationId, record.recordedBy, restricted, duty.label, duty.dueOn, JSON.stringify({ emergencyId: record.id, duty: duty.key }), at]);
}

export function finishDuty(work: Work, sigungu: string, id: string, act: { readonly at: string; readonly by: string; readonly words: string }): void {
  work.write(done, [sigungu, id, act.at, act.by, JSON.stringify({ words: act.words })]);
}
