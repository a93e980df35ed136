import { z } from 'zod';
import { endpoint, fileAnswer } from '../http/endpoint.ts';

export const letterContract = {
  'GET /api/referrals/:id/letter': endpoint({
    summary: 'The referral as a letter (PDF), with exactly what was disclosed', permission: 'referral:read', purpose: 'referral', log: 'letter.downloaded', params: z.object({ id: z.uuid() }),
    // A download needs a reason (안전성 확보조치 기준 제8조).
    query: z.object({ reason: z.string().trim().min(5).max(200) }),
    answer: fileAnswer,
  }),
  'GET /api/referrals/:id/letter/draft': endpoint({
    summary: 'The letter as it would leave, marked as a draft (PDF); without `items` with all that was agreed to', permission: 'referral:write', purpose: 'referral', log: 'letter.previewed', params: z.object({ id: z.uuid() }),
    query: z.object({ items: z.string().max(1000).optional() }), answer: fileAnswer,
  }),
} as const;
