import { z } from 'zod';
import { endpoint, fileAnswer } from '../http/endpoint.ts';

export const paperPackContract = {
  'POST /api/paper-pack': endpoint({
    summary: 'What my team works with on paper for 72 hours, as PDF, with a reason', permission: 'paper-pack:print', purpose: 'case-management', log: 'paper-pack.printed', asks: true, strong: true,
    body: z.strictObject({ reason: z.string().trim().min(5).max(200) }), answer: fileAnswer,
  }),
} as const;
