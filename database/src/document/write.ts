import type { DocumentVoid } from '@dure/domain/document';
import { statement, type Work } from '../scope/index.ts';
import type { IssuedDocument, NewDocument } from './row.ts';

const insert = statement(
  'document.insert',
  `INSERT INTO dure.document (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, form, subject_kind, subject_id, number, issued_on, issued_at,
     pdf, pdf_sha256, pdf_bytes, hwpx, hwpx_sha256, hwpx_bytes, key_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
);
const append = statement(
  'document.append',
  `INSERT INTO dure.document_event (sigungu, document_id, person_id, action, emd_code, organisation_id, staff_id, restricted, member_organisations, case_id, at, body)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
// Two who void the same paper at once: the first reason stands.
const declare = statement(
  'document.void',
  `INSERT INTO dure.document_event (sigungu, document_id, person_id, action, emd_code, organisation_id, staff_id, restricted, member_organisations, case_id, at, body)
   SELECT e.sigungu, e.document_id, e.person_id, 'void', e.emd_code, e.organisation_id, $3, e.restricted, e.member_organisations, e.case_id, $4, e.body || $5::jsonb
   FROM dure.document_event e WHERE e.sigungu = $1 AND e.document_id = $2 AND e.action = 'issue' ON CONFLICT DO NOTHING`,
);

/** Kept for good, with a line in the life of everybody on it. */
export function addDocument(work: Work, { files: { pdf, hwpx }, subject, parts, ...one }: NewDocument): void {
  const alone = one.isOfSeveral ? undefined : parts[0];
  work.write(insert, [
    one.sigungu, one.id, alone?.personId ?? null, alone?.emdCode ?? null, one.organisationId, one.staffId, one.restricted, one.members, one.form, subject.kind, subject.id, one.number, one.issuedOn, one.issuedAt,
    pdf.content, pdf.sha256, pdf.bytes, hwpx.content, hwpx.sha256, hwpx.bytes, one.keyId,
  ]);
  for (const { personId, emdCode, caseId, items } of parts) {
    work.write(append, [one.sigungu, one.id, personId, 'issue', emdCode, one.organisationId, one.staffId, one.restricted, one.members, caseId, one.issuedAt, JSON.stringify({ form: one.form, number: one.number, items })]);
  }
}

/** Declares a paper void for everybody on it; the paper stays what it was. */
export function voidDocument(work: Work, { sigungu, id }: Pick<IssuedDocument, 'sigungu' | 'id'>, { at, by, words }: DocumentVoid): void {
  work.write(declare, [sigungu, id, by, at, JSON.stringify({ words })]);
}
