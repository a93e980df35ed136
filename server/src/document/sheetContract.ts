import { z } from 'zod';
import { AskedFor, Leaving, Reason } from '../download/terms.ts';
import { endpoint, fileAnswer } from '../http/endpoint.ts';

const Box = z.enum(['inbox', 'sent', 'follow-up', 'ended']);

/** Lists that are taken out of the house: no address, no phone number, no resident number, never without a reason, and opened by a password. */
export const sheetContract = {
  'POST /api/referrals/sheet': endpoint({
    summary: 'A box of referrals as XLSX, with a reason', permission: 'referral:read', purpose: 'referral', log: 'referral.list-downloaded', secret: true,
    body: z.strictObject({ box: Box, reason: Reason, ...Leaving }), answer: fileAnswer,
  }),
  'POST /api/referrals/sheet/requests': endpoint({
    summary: 'Ask a second person for a box of referrals with more than a hundred people', permission: 'referral:read', purpose: 'referral', log: 'download.asked', body: z.strictObject({ box: Box, reason: Reason }), answer: AskedFor,
  }),
  'POST /api/cases/sheet': endpoint({
    summary: 'Cases of my team as XLSX, with a reason', permission: 'case:read', purpose: 'case-management', log: 'case.list-downloaded', secret: true, body: z.strictObject({ live: z.boolean(), reason: Reason, ...Leaving }), answer: fileAnswer,
  }),
  'POST /api/cases/sheet/requests': endpoint({
    summary: 'Ask a second person for the cases of my team, of more than a hundred people', permission: 'case:read', purpose: 'case-management', log: 'download.asked', body: z.strictObject({ live: z.boolean(), reason: Reason }), answer: AskedFor,
  }),
  'POST /api/persons/:id/documents/sheet': endpoint({
    summary: 'Papers issued about a person as XLSX, with a reason', permission: 'document:read', purpose: 'case-management', log: 'document.list-downloaded', params: z.object({ id: z.uuid() }), secret: true,
    body: z.strictObject({ reason: Reason, ...Leaving }), answer: fileAnswer,
  }),
} as const;
