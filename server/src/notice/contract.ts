import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { momentMark } from '../http/mark.ts';

const Notice = z.object({
  id: z.uuid(), kind: z.string(), mine: z.boolean(), referralId: z.uuid().nullable(), caseId: z.uuid().nullable(), personId: z.uuid().nullable(),
  /** Only while the reader may see who it is; never kept in the notice. */
  personName: z.string().nullable(),
  body: z.record(z.string(), z.unknown()).readonly(), at: z.string(), readAt: z.string().nullable(),
});

export const noticeContract = {
  'GET /api/notices': endpoint({
    summary: 'What I and my team were told', permission: 'notice:read', purpose: 'case-management', log: 'notice.listed',
    query: z.object({ before: momentMark.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }),
    answer: z.object({ rows: z.array(Notice), unread: z.int(), next: z.string().nullable() }),
  }),
  'POST /api/notices/read': endpoint({ summary: 'Mark notices as read', permission: 'notice:read', purpose: 'case-management', log: 'notice.read', body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(200) }), answer: z.object({ read: z.int() }) }),
} as const;
