import { DOCUMENT_FORM_CODES, DOCUMENT_FORMATS, DOCUMENT_SUBJECTS, type DocumentForm } from '@dure/domain/document';
import { z } from 'zod';
import { endpoint, fileAnswer } from '../http/endpoint.ts';
import { sheetContract } from './sheetContract.ts';

const Form = z.enum(DOCUMENT_FORM_CODES as readonly [DocumentForm, ...DocumentForm[]]);
const Format = z.enum(DOCUMENT_FORMATS);
const Reason = z.string().trim().min(5).max(200);
const Params = z.object({ id: z.uuid() });
const purpose = 'case-management' as const;

const Row = z.object({
  id: z.uuid(), form: Form, title: z.string(), subject: z.object({ kind: z.enum(DOCUMENT_SUBJECTS), id: z.uuid() }), number: z.string(), issuedOn: z.string(), issuedAt: z.string(), by: z.string(), organisation: z.string(),
  /** Organisation that a copy of minutes is for; empty otherwise. */
  copyFor: z.string(),
  /** 무효: since when, by whom and why it is good no longer. */
  voided: z.object({ at: z.string(), by: z.string(), words: z.string() }).nullable(),
});
export type DocumentRow = z.infer<typeof Row>;

const Rows = z.object({ rows: z.array(Row) });

export const documentContract = {
  // In the editable format it is worked on outside, so it leaves with a reason like every download (안전성 확보조치 기준 제12조).
  'GET /api/documents/preview': endpoint({
    summary: 'A paper as it would be issued now, marked as a draft; nothing is kept', permission: 'document:read', purpose, log: 'document.previewed',
    query: z.object({ form: Form, subject: z.uuid(), recipient: z.uuid().optional(), format: Format.default('pdf'), reason: Reason.optional() }).refine(({ format, reason }) => format === 'pdf' || reason !== undefined, { path: ['reason'] }), answer: fileAnswer,
  }),
  'POST /api/documents': endpoint({
    summary: 'Issue a paper: number and day, kept as it is in both formats; minutes as a copy for one organisation', permission: 'document:issue', purpose, log: 'document.issued',
    body: z.strictObject({ form: Form, subject: z.uuid(), recipient: z.uuid().optional() }), answer: z.object({ id: z.uuid(), number: z.string(), issuedOn: z.string() }),
  }),
  'GET /api/documents': endpoint({
    summary: 'Papers issued from one record', permission: 'document:read', purpose, log: 'document.listed', query: z.object({ subject: z.uuid() }), answer: Rows,
  }),
  'GET /api/persons/:id/documents': endpoint({ summary: 'Papers issued about a person', permission: 'document:read', purpose, log: 'document.listed', params: Params, answer: Rows }),
  'GET /api/cases/:id/documents': endpoint({ summary: 'Papers issued of a case: from it, from its plans and from what conferences decided on it', permission: 'document:read', purpose, log: 'document.listed', params: Params, answer: Rows }),
  'GET /api/documents/:id': endpoint({
    summary: 'What an issued paper is, and whether it still holds', permission: 'document:read', purpose, log: 'document.read', params: Params,
    answer: z.object({ document: Row, personIds: z.array(z.uuid()), mayVoid: z.boolean() }),
  }),
  'POST /api/documents/:id/void': endpoint({
    summary: 'Declare an issued paper void, with a reason; it stays readable as it left', permission: 'document:issue', purpose, log: 'document.voided', params: Params,
    body: z.strictObject({ words: z.string().trim().min(5).max(500) }), answer: z.object({ id: z.uuid(), at: z.string() }),
  }),
  'POST /api/documents/:id/content': endpoint({
    summary: 'An issued paper exactly as it left, with a reason', permission: 'document:read', purpose, log: 'document.downloaded', params: Params, asks: true,
    body: z.strictObject({ format: Format.default('pdf'), reason: Reason }), answer: fileAnswer,
  }),
  ...sheetContract,
} as const;
