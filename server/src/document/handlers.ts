import { addDocument, findDocument, findDocumentFile, findDocumentsOfCase, findDocumentsOfPerson, findDocumentsOfSubject } from '@dure/database/document';
import { findCase } from '@dure/database/case';
import { findPerson } from '@dure/database/person';
import { takeLetterNumber } from '@dure/database/referral';
import { traced } from '@dure/documents/form';
import { may } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { DOCUMENT_FORMS, type DocumentForm } from '@dure/domain/document';
import type { CaseId, OrganisationId, PersonId } from '@dure/domain/ids';
import { currentKeyId } from '../cipher/index.ts';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { documentContract } from './contract.ts';
import type { Paper, Reading } from './paper.ts';
import { asDraft, copyOf, openedFile, printed, sealedFile, withPress } from './press.ts';
import { documentRows, readableOf } from './rows.ts';
import { sheetHandlers } from './sheets.ts';
import { PAPERS } from './sources.ts';
import { declareVoid } from './void.ts';

type Contract = typeof documentContract;
type Issuing = Contract['POST /api/documents'];
type Previewing = Contract['GET /api/documents/preview'];
type Downloading = Contract['POST /api/documents/:id/content'];
type Opening = Contract['GET /api/documents/:id'];

/** A file name is read over shoulders and stays in folders: form and number, never the person. */
const fileNameOf = (title: string, number: string, format: string): string => `${title} ${number}.${format}`.replace(/[\\/:*?"<>|\n]/gu, ' ');

interface Asked {
  readonly form: DocumentForm;
  readonly subject: string;
  readonly recipient?: string | undefined;
}

/** The record as a paper, where the caller may read the one and answers for the other. */
async function paperOf(reading: Reading, { form, subject, recipient }: Asked): Promise<Decision<Paper, Refusal>> {
  if (!may(reading.scope, DOCUMENT_FORMS[form].needs)) return refuse({ code: 'permission' });
  const paper = await PAPERS[form](reading, subject, recipient as OrganisationId | undefined);
  return paper.ok && paper.value.organisationId !== reading.scope.organisationId ? refuse({ code: 'document/not-yours' }) : paper;
}

const seenOn = ({ place }: Paper): readonly PersonId[] => place.parts.map(({ personId }) => personId);

async function preview(call: Call<Previewing>): Handled<Previewing> {
  const { form, subject, format, reason = '발급 전 미리보기' } = call.query;
  const done = await withPress(async () => {
    const paper = await paperOf(call, call.query);
    if (!paper.ok) return paper;
    const { mediaType, bytes } = await printed(asDraft(paper.value.draw({ number: null, sentOn: null }), copyOf(call)), format);
    return allow({ answer: { mediaType, fileName: `${DOCUMENT_FORMS[form].title} 초안.${format}`, content: bytes }, seen: seenOn(paper.value), subject: { form, subject, format }, reason });
  });
  return done ?? refuse({ code: 'document/busy' });
}

/** Number, day and bytes in one transaction: a number without its paper is given back. */
async function issue(call: Call<Issuing>): Handled<Issuing> {
  const { body: { form, subject }, work, staff, today, at, newId, principal, server } = call;
  const done = await withPress(async () => {
    const paper = await paperOf(call, call.body);
    if (!paper.ok) return paper;
    const { place, left, notYet, draw } = paper.value;
    if (notYet !== undefined) return refuse(notYet);
    const number = left?.number ?? `${principal.organisationName}-${await takeLetterNumber(work, place.sigungu, staff.organisationId, Number(today.slice(0, 4)))}`;
    const drawn = traced(draw({ number, sentOn: left?.on ?? today }), copyOf(call, number));
    const id = newId();
    const [pdf, hwpx] = await Promise.all([printed(drawn, 'pdf'), printed(drawn, 'hwpx')]);
    const keys = server.configuration;
    addDocument(work, {
      ...place, id, organisationId: staff.organisationId, staffId: staff.id, form, subject: { kind: DOCUMENT_FORMS[form].subject, id: subject }, number, issuedOn: today, issuedAt: at,
      files: { pdf: sealedFile(keys, id, 'pdf', pdf.bytes), hwpx: sealedFile(keys, id, 'hwpx', hwpx.bytes) }, keyId: currentKeyId(keys),
    });
    return allow({ answer: { id, number, issuedOn: today }, status: 201 as const, seen: seenOn(paper.value), subject: { documentId: id, form, subject } });
  });
  return done ?? refuse({ code: 'document/busy' });
}

async function download(call: Call<Downloading>): Handled<Downloading> {
  const { params, body: { format, reason }, work, scope, server } = call;
  const found = await findDocument(work, scope.sigungus, params.id);
  const [readable] = found === undefined ? [] : await readableOf(call, [found]);
  const file = readable && (await findDocumentFile(work, readable, format));
  if (readable === undefined || file === undefined) return refuse({ code: 'absent' });
  const content = openedFile(server.configuration, readable.id, format, file);
  const mediaType = format === 'pdf' ? 'application/pdf' : 'application/hwp+zip';
  const { form, number, personIds } = readable;
  return allow({ answer: { mediaType, fileName: fileNameOf(DOCUMENT_FORMS[form].title, number, format), content }, seen: personIds, subject: { documentId: readable.id, form, subject: readable.subject.id, format }, reason });
}

async function open(call: Call<Opening>): Handled<Opening> {
  const { params, work, scope } = call;
  const found = await findDocument(work, scope.sigungus, params.id);
  const [document] = found === undefined ? [] : await documentRows(call, [found]);
  if (found === undefined || document === undefined) return refuse({ code: 'absent' });
  const mayVoid = found.organisationId === scope.organisationId && found.voided === null && may(scope, 'document:issue');
  return allow({ answer: { document, personIds: [...found.personIds], mayVoid }, seen: found.personIds, subject: { documentId: found.id, form: found.form } });
}

export const documentHandlers: Handlers<Contract> = {
  'GET /api/documents/preview': preview,
  'POST /api/documents': issue,
  'GET /api/documents': async (call) => {
    const found = await Promise.all(call.scope.sigungus.map((sigungu) => findDocumentsOfSubject(call.work, sigungu, call.query.subject)));
    const all = found.flat();
    const rows = await documentRows(call, all);
    return allow({ answer: { rows }, seen: rows.length === 0 ? [] : [...new Set(all.flatMap(({ personIds }) => personIds))], subject: { rows: rows.length } });
  },
  'GET /api/persons/:id/documents': async (call) => {
    const { params, scope, work } = call;
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const rows = await documentRows(call, await findDocumentsOfPerson(work, stored.person.sigungu, stored.person.id));
    return allow({ answer: { rows }, seen: [stored.person.id], subject: { rows: rows.length } });
  },
  'GET /api/cases/:id/documents': async (call) => {
    const { params, scope, work } = call;
    const record = await findCase(work, scope.sigungus, params.id as CaseId);
    if (record === undefined) return refuse({ code: 'absent' });
    const rows = await documentRows(call, await findDocumentsOfCase(work, record.sigungu, record.id));
    return allow({ answer: { rows }, seen: [record.personId], subject: { caseId: record.id, rows: rows.length } });
  },
  'GET /api/documents/:id': open,
  'POST /api/documents/:id/void': declareVoid,
  'POST /api/documents/:id/content': download,
  ...sheetHandlers,
};
