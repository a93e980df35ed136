import type { PlainDate } from '@dure/domain/calendar';
import type { DocumentForm, DocumentFormat, DocumentSubject } from '@dure/domain/document';
import type { EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** What is known of an issued paper without opening it. */
export interface IssuedDocument {
  readonly id: string;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly form: DocumentForm;
  readonly subject: { readonly kind: DocumentSubject; readonly id: string };
  readonly number: string;
  readonly issuedOn: PlainDate;
  readonly issuedAt: string;
}

/** One format as it is kept; what is in it only the server's data key tells. */
export interface SealedFile {
  readonly content: Buffer;
  /** Of the bytes before they were sealed. */
  readonly sha256: string;
  readonly bytes: number;
}

export interface NewDocument extends IssuedDocument {
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  readonly members: readonly OrganisationId[];
  readonly files: Readonly<Record<DocumentFormat, SealedFile>>;
  readonly keyId: string;
}

const ONE = `d.id, d.sigungu, d.person_id AS "personId", d.organisation_id AS "organisationId", d.staff_id AS "staffId", d.form, jsonb_build_object('kind', d.subject_kind, 'id', d.subject_id) AS subject,
  d.number, d.issued_on AS "issuedOn", d.issued_at AS "issuedAt"`;

const ofPerson = statement<IssuedDocument>('document.of-person', `SELECT ${ONE} FROM dure.document d WHERE d.sigungu = $1 AND d.person_id = $2 ORDER BY d.issued_at DESC, d.id LIMIT 200`);
const ofSubject = statement<IssuedDocument>('document.of-subject', `SELECT ${ONE} FROM dure.document d WHERE d.sigungu = $1 AND d.subject_id = $2 ORDER BY d.issued_at DESC, d.id LIMIT 50`);
const asPdf = statement<IssuedDocument & SealedFile>('document.pdf', `SELECT ${ONE}, d.pdf AS content, d.pdf_sha256 AS sha256, d.pdf_bytes AS bytes FROM dure.document d WHERE d.sigungu = ANY($1) AND d.id = $2`);
const asHwpx = statement<IssuedDocument & SealedFile>('document.hwpx', `SELECT ${ONE}, d.hwpx AS content, d.hwpx_sha256 AS sha256, d.hwpx_bytes AS bytes FROM dure.document d WHERE d.sigungu = ANY($1) AND d.id = $2`);
const insert = statement(
  'document.insert',
  `INSERT INTO dure.document (sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, member_organisations, form, subject_kind, subject_id, number, issued_on, issued_at,
     pdf, pdf_sha256, pdf_bytes, hwpx, hwpx_sha256, hwpx_bytes, key_id)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
);

/** Papers issued about a person that the caller's policies show, the latest first. */
export function findDocumentsOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly IssuedDocument[]> {
  return work.rows(ofPerson, [sigungu, personId]);
}

/** Papers made from one record. */
export function findDocumentsOfSubject(work: Work, sigungu: string, subjectId: string): Promise<readonly IssuedDocument[]> {
  return work.rows(ofSubject, [sigungu, subjectId]);
}

export async function findDocument(work: Work, sigungus: readonly string[], id: string, format: DocumentFormat): Promise<(IssuedDocument & SealedFile) | undefined> {
  const [found] = await work.rows(format === 'pdf' ? asPdf : asHwpx, [sigungus, id]);
  return found;
}

/** Kept for good. */
export function addDocument(work: Work, { files: { pdf, hwpx }, subject, ...one }: NewDocument): void {
  work.write(insert, [
    one.sigungu, one.id, one.personId, one.emdCode, one.organisationId, one.staffId, one.restricted, one.members, one.form, subject.kind, subject.id, one.number, one.issuedOn, one.issuedAt,
    pdf.content, pdf.sha256, pdf.bytes, hwpx.content, hwpx.sha256, hwpx.bytes, one.keyId,
  ]);
}

const personOf = {
  consent: statement<{ personId: PersonId; sigungu: Sigungu }>('document.person-of-consent', `SELECT c.person_id AS "personId", c.sigungu FROM dure.consent c WHERE c.sigungu = ANY($1) AND c.id = $2`),
  assessment: statement<{ personId: PersonId; sigungu: Sigungu }>('document.person-of-assessment', `SELECT a.person_id AS "personId", a.sigungu FROM dure.assessment a WHERE a.sigungu = ANY($1) AND a.id = $2`),
} as const;

/** About whom a record is that is only listed by person; undefined where the caller does not see the record. */
export async function findPersonOfSubject(work: Work, kind: keyof typeof personOf, sigungus: readonly string[], id: string): Promise<{ readonly personId: PersonId; readonly sigungu: Sigungu } | undefined> {
  const [found] = await work.rows(personOf[kind], [sigungus, id]);
  return found;
}
