import { z } from 'zod';
import { endpoint, fileAnswer } from '../http/endpoint.ts';

const Reason = z.string().trim().min(5).max(200);

/** Lists that are taken out of the house: no address, no phone number, no resident number, and never without a reason. */
export const sheetContract = {
  'POST /api/referrals/sheet': endpoint({
    summary: 'A box of referrals as XLSX, with a reason', permission: 'referral:read', purpose: 'referral', log: 'referral.list-downloaded', asks: true,
    body: z.strictObject({ box: z.enum(['inbox', 'sent', 'follow-up', 'ended']), reason: Reason }), answer: fileAnswer,
  }),
  'POST /api/cases/sheet': endpoint({
    summary: 'Cases of my team as XLSX, with a reason', permission: 'case:read', purpose: 'case-management', log: 'case.list-downloaded', asks: true, body: z.strictObject({ live: z.boolean(), reason: Reason }), answer: fileAnswer,
  }),
  'POST /api/persons/:id/documents/sheet': endpoint({
    summary: 'Papers issued about a person as XLSX, with a reason', permission: 'document:read', purpose: 'case-management', log: 'document.list-downloaded', params: z.object({ id: z.uuid() }), asks: true,
    body: z.strictObject({ reason: Reason }), answer: fileAnswer,
  }),
} as const;
