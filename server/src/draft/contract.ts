import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Params = z.object({ key: z.string().min(1).max(120).regex(/^[a-z0-9][a-z0-9:._-]*$/i) });
const MOST_CHARACTERS = 200_000;
const Typed = z.unknown().refine((value) => JSON.stringify(value ?? null).length <= MOST_CHARACTERS, '임시 저장할 수 있는 크기를 넘었습니다');
const Draft = z.object({ key: z.string(), body: z.unknown(), personId: z.uuid().nullable(), updatedAt: z.string() });

export const draftContract = {
  'GET /api/drafts': endpoint({ summary: 'My drafts', permission: 'draft:write', purpose: 'case-management', log: 'draft.listed', answer: z.object({ rows: z.array(Draft.omit({ body: true })) }) }),
  'GET /api/drafts/:key': endpoint({ summary: 'What I typed in a form', permission: 'draft:write', purpose: 'case-management', log: 'draft.read', params: Params, answer: z.object({ draft: Draft.nullable() }) }),
  'PUT /api/drafts/:key': endpoint({ summary: 'Keep what I am typing', permission: 'draft:write', purpose: 'case-management', log: 'draft.saved', params: Params, body: z.strictObject({ body: Typed, personId: z.uuid().nullable().default(null) }), answer: z.object({ updatedAt: z.string() }) }),
  'DELETE /api/drafts/:key': endpoint({ summary: 'Forget a draft', permission: 'draft:write', purpose: 'case-management', log: 'draft.removed', params: Params, answer: z.object({ removed: z.literal(true) }) }),
} as const;
