import { z } from 'zod';
import { endpoint, fileAnswer } from '../http/endpoint.ts';

export const letterContract = {
  'GET /api/referrals/:id/letter': endpoint({
    summary: 'The referral as a letter (PDF), with exactly what was disclosed', permission: 'referral:read', purpose: 'referral', log: 'letter.downloaded', params: z.object({ id: z.uuid() }),
    // A download needs a reason (안전성 확보조치 기준 제8조).
    query: z.object({ reason: z.string().trim().min(5).max(200) }),
    answer: fileAnswer,
  }),
} as const;
