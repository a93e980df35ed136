import { ANSWERS } from '@dure/domain/conference';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Reading = z.object({
  kind: z.string(), convener: z.string(), startsAt: z.string().nullable(), minutes: z.int(), place: z.string(), mode: z.string(), name: z.string(), answer: z.string(), mayAnswer: z.boolean(), readUntil: z.string(),
  packets: z.array(z.object({ itemId: z.uuid(), agenda: z.string(), items: z.array(z.string()), basis: z.enum(['own', 'consent', 'nothing']), asked: z.string().nullable(), person: z.record(z.string(), z.unknown()) })),
});
export type GuestReading = z.infer<typeof Reading>;

/** The link as the guest got it: municipality, number and secret. It never stands in an address that a server writes down. */
const link = z.string().regex(/^\d{5}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[\w-]{43}$/u);
const ticket = z.string().regex(/^[\w-]{43}$/u);

export const guestContract = {
  'POST /api/conferences/:id/guests': endpoint({
    summary: 'An expiring link with a one-time code for somebody from outside', permission: 'conference:write', purpose: 'case-management', log: 'conference.guest-invited', params: z.object({ id: z.uuid() }), secret: true,
    body: z.strictObject({ attendeeId: z.uuid() }),
    answer: z.object({
      id: z.uuid(), link: z.string(),
      /** Shown this once, to be read out by telephone; only its hash is kept. */
      code: z.string(), expiresAt: z.string(),
    }),
  }),
  'DELETE /api/conference-guests/:id': endpoint({ summary: 'Take a guest’s link back', permission: 'conference:write', purpose: 'case-management', log: 'conference.guest-revoked', params: z.object({ id: z.uuid() }), answer: z.object({ revoked: z.literal(true) }) }),
  'POST /api/conference-guests/opening': endpoint({
    summary: 'A guest opens his link with the code', permission: 'public', purpose: 'case-management', log: 'conference.guest-opened', secret: true, body: z.strictObject({ link, code: z.string().regex(/^\d{6}$/u) }),
    answer: z.object({ ticket: z.string(), reading: Reading }),
  }),
  'POST /api/conference-guests/reading': endpoint({ summary: 'A guest reads on for an hour', permission: 'public', purpose: 'case-management', log: 'conference.guest-read', asks: true, body: z.strictObject({ link, ticket }), answer: Reading }),
  'POST /api/conference-guests/answer': endpoint({
    summary: 'A guest says whether he comes', permission: 'public', purpose: 'case-management', log: 'conference.guest-answered', body: z.strictObject({ link, ticket, answer: z.enum(ANSWERS), proxy: z.string().max(100), words: z.string().max(1000) }),
    answer: Reading,
  }),
} as const;
