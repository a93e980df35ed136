import type { SupervisionRecord } from '../records/index.ts';
import type { Bulk } from './bulk.ts';

export function supervisionRows(records: readonly SupervisionRecord[]): Bulk {
  return {
    table: 'supervision_note',
    rows: records.map(({ id, caseRecord: { state: { identity, owner } }, lead, at, words, answer }) => ({
      sigungu: identity.sigungu, id, case_id: identity.caseId, person_id: identity.personId, organisation_id: owner.organisationId, staff_id: lead.id, owner_staff_id: owner.staffId, at, words,
      answer: answer?.words ?? null, answered_at: answer?.at ?? null, version: answer === null ? 1 : 2,
    })),
  };
}
