import type { PlainDate } from '@dure/domain/calendar';
import type { DutyKey } from '@dure/domain/urgency';
import { statement, type Work } from '../scope/index.ts';
import { addTask } from '../task/index.ts';
import type { StoredEmergency } from './record.ts';

/** Something owed after an emergency, as it stands on the team's list. */
export interface StoredDuty {
  readonly id: string;
  readonly key: DutyKey;
  readonly label: string;
  readonly dueOn: PlainDate;
  readonly doneAt: string | null;
}

const KIND = 'complete-emergency-record';
const ofRecord = statement<StoredDuty>(
  'emergency.duties',
  `SELECT t.id, t.body ->> 'duty' AS key, t.title AS label, t.due_on AS "dueOn", t.done_at AS "doneAt" FROM dure.task t
   WHERE t.sigungu = $1 AND t.organisation_id = $2 AND t.kind = $3 AND t.body ->> 'subjectId' = $4 ORDER BY t.due_on, t.id`,
);

export function findDuties(work: Work, { record, organisationId }: StoredEmergency): Promise<readonly StoredDuty[]> {
  return work.rows(ofRecord, [record.sigungu, organisationId, KIND, record.id]);
}

/** Puts a duty on the list of whoever wrote the record. */
export function addDuty(work: Work, { record, emdCode, organisationId, restricted }: StoredEmergency, duty: Omit<StoredDuty, 'doneAt'>, at: string): void {
  addTask(work, {
    sigungu: record.sigungu, id: duty.id, personId: record.personId, emdCode, organisationId, staffId: record.recordedBy, restricted, kind: KIND, title: duty.label, caseId: null, referralId: null,
    dueOn: duty.dueOn, at: null, body: { subjectId: record.id, duty: duty.key },
  }, at);
}
