import type { DocumentFormat } from '@dure/domain/document';
import type { CaseId, PersonId, Sigungu } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';
import type { DocumentPart, IssuedDocument, SealedFile } from './row.ts';

type Row = Omit<IssuedDocument, 'voided'> & { readonly voidedAt: string | null; readonly voidedBy: string | null; readonly voidWords: string | null };

const ONE = `d.id, d.sigungu, ARRAY(SELECT e.person_id FROM dure.document_event e WHERE e.sigungu = d.sigungu AND e.document_id = d.id AND e.action = 'issue' ORDER BY e.person_id) AS "personIds",
  d.organisation_id AS "organisationId", d.staff_id AS "staffId", d.member_organisations AS members, d.form, jsonb_build_object('kind', d.subject_kind, 'id', d.subject_id) AS subject,
  d.number, d.issued_on AS "issuedOn", d.issued_at AS "issuedAt", v.at AS "voidedAt", v.staff_id AS "voidedBy", v.words AS "voidWords"`;
const FROM = `FROM dure.document d LEFT JOIN LATERAL (
    SELECT x.at, x.staff_id, x.body ->> 'words' AS words FROM dure.document_event x WHERE x.sigungu = d.sigungu AND x.document_id = d.id AND x.action = 'void' LIMIT 1) v ON true`;
const LATEST = `ORDER BY d.issued_at DESC, d.id`;

const ofPerson = statement<Row>(
  'document.of-person',
  `SELECT ${ONE} ${FROM} WHERE d.sigungu = $1 AND d.id IN (SELECT p.document_id FROM dure.document_event p WHERE p.sigungu = $1 AND p.person_id = $2 AND p.action = 'issue') ${LATEST} LIMIT 200`,
);
const ofCase = statement<Row>(
  'document.of-case',
  `SELECT ${ONE} ${FROM} WHERE d.sigungu = $1 AND d.id IN (SELECT p.document_id FROM dure.document_event p WHERE p.sigungu = $1 AND p.case_id = $2 AND p.action = 'issue') ${LATEST} LIMIT 200`,
);
const ofSubject = statement<Row>('document.of-subject', `SELECT ${ONE} ${FROM} WHERE d.sigungu = $1 AND d.subject_id = $2 ${LATEST} LIMIT 50`);
const one = statement<Row>('document.one', `SELECT ${ONE} ${FROM} WHERE d.sigungu = ANY($1) AND d.id = $2`);
const asPdf = statement<SealedFile>('document.pdf', `SELECT d.pdf AS content, d.pdf_sha256 AS sha256, d.pdf_bytes AS bytes FROM dure.document d WHERE d.sigungu = $1 AND d.id = $2`);
const asHwpx = statement<SealedFile>('document.hwpx', `SELECT d.hwpx AS content, d.hwpx_sha256 AS sha256, d.hwpx_bytes AS bytes FROM dure.document d WHERE d.sigungu = $1 AND d.id = $2`);
const parts = statement<DocumentPart>(
  'document.parts',
  `SELECT e.person_id AS "personId", e.emd_code AS "emdCode", e.case_id AS "caseId", coalesce(e.body -> 'items', '[]') AS items FROM dure.document_event e WHERE e.sigungu = $1 AND e.document_id = $2 AND e.action = 'issue' ORDER BY e.person_id`,
);

const issued = ({ voidedAt, voidedBy, voidWords, ...row }: Row): IssuedDocument => ({
  ...row, voided: voidedAt === null || voidedBy === null ? null : { at: voidedAt, by: voidedBy as IssuedDocument['staffId'], words: voidWords ?? '' },
});

/** Papers issued about a person that the caller's policies show, the latest first. */
export async function findDocumentsOfPerson(work: Work, sigungu: string, personId: PersonId): Promise<readonly IssuedDocument[]> {
  return (await work.rows(ofPerson, [sigungu, personId])).map(issued);
}

/** Papers of a case: made from it, from its plans and from what conferences decided on it. */
export async function findDocumentsOfCase(work: Work, sigungu: string, caseId: CaseId): Promise<readonly IssuedDocument[]> {
  return (await work.rows(ofCase, [sigungu, caseId])).map(issued);
}

/** Papers made from one record. */
export async function findDocumentsOfSubject(work: Work, sigungu: string, subjectId: string): Promise<readonly IssuedDocument[]> {
  return (await work.rows(ofSubject, [sigungu, subjectId])).map(issued);
}

export async function findDocument(work: Work, sigungus: readonly string[], id: string): Promise<IssuedDocument | undefined> {
  const [found] = await work.rows(one, [sigungus, id]);
  return found === undefined ? undefined : issued(found);
}

export async function findDocumentFile(work: Work, { sigungu, id }: Pick<IssuedDocument, 'sigungu' | 'id'>, format: DocumentFormat): Promise<SealedFile | undefined> {
  const [found] = await work.rows(format === 'pdf' ? asPdf : asHwpx, [sigungu, id]);
  return found;
}

/** Everybody on a paper, whom the caller may not all see: to decide whether he may read it. */
export function findDocumentParts(work: Work, { sigungu, id }: Pick<IssuedDocument, 'sigungu' | 'id'>): Promise<readonly DocumentPart[]> {
  return work.systemRows(parts, [sigungu, id]);
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
