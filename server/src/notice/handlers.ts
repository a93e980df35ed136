import { countUnread, findNotices, markRead, type ReadNotice } from '@dure/database/notice';
import { itemsSeen, type Scope } from '@dure/domain/access';
import { allow } from '@dure/domain/decision';
import type { PersonId, Sigungu } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import type { noticeContract } from './contract.ts';

const LATEST = '9999-12-31T00:00:00.000Z';

/** Resolved anew for every reader at every reading: a withdrawn consent takes the name out of old notices, too. */
function nameOf({ sigungu, personId, person, askedName }: ReadNotice, scope: Scope): string | null {
  if (person === null || personId === null) return askedName;
  return itemsSeen(scope, { id: personId as PersonId, sigungu: sigungu as Sigungu, emdCode: person.emdCode, shared: person.shared }).has('identity') ? person.name : null;
}

/** Whom a reading showed: those it named, and those whose record it leads to. */
const shownOf = (rows: readonly ReadNotice[]): PersonId[] => [...new Set(rows.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])))];

export const noticeHandlers: Handlers<typeof noticeContract> = {
  'GET /api/notices': async ({ query, scope, staff, work }) => {
    const [rows, unread] = await Promise.all([findNotices(work, scope.sigungus, query.before ?? LATEST, query.limit + 1), countUnread(work, scope.sigungus, scope.organisationId)]);
    const page = rows.slice(0, query.limit);
    return allow({
      answer: {
        rows: page.map((row) => {
          const { id, kind, staffId, referralId, caseId, personId, body, at, readAt } = row;
          return { id, kind, mine: staffId === staff.id, referralId, caseId, personId, personName: nameOf(row, scope), body, at, readAt };
        }),
        unread,
        next: rows.length > query.limit ? (page.at(-1)?.at ?? null) : null,
      },
      seen: shownOf(page), subject: { rows: page.length },
    });
  },
  'POST /api/notices/read': async ({ body, scope, staff, work, at }) => {
    markRead(work, scope.sigungus, body.ids, at, staff.id);
    return allow({ answer: { read: body.ids.length }, live: [{ topic: 'notice' as const, staff: [staff.id] }] });
  },
};
