import type { Answers, AssessmentResult, InstrumentId } from '@dure/domain/assessment';
import type { PlainDate } from '@dure/domain/calendar';
import type { AssessmentId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** A whole instrument as it was answered; a later version of it never scores it anew. */
export interface StoredAssessment {
  readonly id: AssessmentId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly restricted: boolean;
  readonly instrumentId: InstrumentId;
  readonly instrumentVersion: string;
  readonly answers: Answers;
  readonly result: AssessmentResult;
  readonly doneOn: PlainDate;
  readonly createdAt: string;
}

const COLUMNS = `a.id, a.sigungu, a.person_id AS "personId", a.emd_code AS "emdCode", a.organisation_id AS "organisationId", a.staff_id AS "staffId", a.restricted, a.instrument AS "instrumentId",
  a.instrument_version AS "instrumentVersion", a.answers, a.result, a.done_on AS "doneOn", a.created_at AS "createdAt"`;
const ofPerson = statement<StoredAssessment>('assessment.of-person', `SELECT ${COLUMNS} FROM dure.assessment a WHERE a.sigungu = $1 AND a.person_id = $2 ORDER BY a.done_on DESC, a.created_at DESC LIMIT 300`);
const insert = statement(
  'assessment.insert',
  `INSERT INTO dure.assessment (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, instrument, instrument_version, answers, result, done_on, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);

/** The latest first. */
export function findAssessments(work: Work, sigungu: string, personId: PersonId): Promise<readonly StoredAssessment[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

export function addAssessment(work: Work, one: StoredAssessment): void {
  work.write(insert, [
    one.sigungu, one.id, one.personId, one.emdCode, one.organisationId, one.staffId, one.restricted, one.instrumentId, one.instrumentVersion,
    JSON.stringify(one.answers), JSON.stringify(one.result), one.doneOn, one.createdAt,
  ]);
}
