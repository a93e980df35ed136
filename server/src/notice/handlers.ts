import { countUnread, findNotices, markRead } from '@dure/database/notice';
import { allow } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import type { noticeContract } from './contract.ts';

const LATEST = '9999-12-31T00:00:00.000Z';

export const noticeHandlers: Handlers<typeof noticeContract> = {
  'GET /api/notices': async ({ query, scope, staff, work }) => {
    const [rows, unread] = await Promise.all([findNotices(work, scope.sigungus, query.before ?? LATEST, query.limit + 1), countUnread(work, scope.sigungus, scope.organisationId)]);
    const page = rows.slice(0, query.limit);
    return allow({
      answer: {
        rows: page.map(({ sigungu: _sigungu, staffId, organisationId: _organisation, ...notice }) => ({ ...notice, mine: staffId === staff.id })),
        unread,
        next: rows.length > query.limit ? (page.at(-1)?.at ?? null) : null,
      },
      seen: page.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])), subject: { rows: page.length },
    });
  },
  'POST /api/notices/read': async ({ body, scope, staff, work, at }) => {
    markRead(work, scope.sigungus, body.ids, at, staff.id);
    return allow({ answer: { read: body.ids.length }, live: [{ topic: 'notice' as const, staff: [staff.id] }] });
  },
};
