import { koreanDay } from '@dure/domain/calendar';
import type { Intake } from '@dure/domain/intake';
import { statement, type Work } from '../scope/index.ts';
import type { StoredIntake } from './read.ts';

const insert = statement(
  'intake.insert',
  `INSERT INTO dure.intake (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, source, kind, received_on, from_organisation_id, record, created_at, entered_at, version)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
const change = statement('intake.change', `UPDATE dure.intake SET person_id = $3, emd_code = $4, source = $5, kind = $6, record = $7, version = $8 WHERE sigungu = $1 AND id = $2`);

export function addIntake(work: Work, { intake, emdCode, organisationId, restricted }: StoredIntake): void {
  work.write(insert, [
    intake.sigungu, intake.id, intake.personId, emdCode, organisationId, intake.receivedBy, restricted, intake.source, intake.kind, koreanDay(intake.receivedAt),
    intake.inbound?.agencyId ?? null, JSON.stringify(intake), intake.receivedAt, intake.enteredAt ?? null, intake.version,
  ]);
}

/** The record as it is now; `emdCode` follows the person. */
export function changeIntake(work: Work, intake: Intake, emdCode: string): void {
  work.write(change, [intake.sigungu, intake.id, intake.personId, emdCode, intake.source, intake.kind, JSON.stringify(intake), intake.version]);
}
