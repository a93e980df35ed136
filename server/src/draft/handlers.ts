import { findDraft, findDrafts, removeDraft, saveDraft } from '@dure/database/draft';
import { allow } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import type { draftContract } from './contract.ts';

const about = (personId: string | null): PersonId[] => (personId === null ? [] : [personId as PersonId]);

export const draftHandlers: Handlers<typeof draftContract> = {
  'GET /api/drafts': async ({ staff, work }) => {
    const rows = await findDrafts(work, staff.sigungu, staff.id);
    return allow({ answer: { rows: rows.map(({ key, personId, updatedAt }) => ({ key, personId, updatedAt })) }, seen: rows.flatMap(({ personId }) => about(personId)) });
  },
  'GET /api/drafts/:key': async ({ staff, work, params }) => {
    const draft = await findDraft(work, staff.sigungu, staff.id, params.key);
    return allow({ answer: { draft: draft ?? null }, seen: about(draft?.personId ?? null) });
  },
  'PUT /api/drafts/:key': async ({ staff, work, params, body, at }) => {
    saveDraft(work, staff.sigungu, staff.id, { key: params.key, body: body.body, personId: body.personId, updatedAt: at });
    return allow({ answer: { updatedAt: at }, seen: about(body.personId) });
  },
  'DELETE /api/drafts/:key': async ({ staff, work, params }) => {
    removeDraft(work, staff.sigungu, staff.id, params.key);
    return allow({ answer: { removed: true as const } });
  },
};
