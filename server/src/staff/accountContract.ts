import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const Account = z.object({ id: z.uuid(), login: z.string(), name: z.string(), title: z.string(), role: z.string(), organisation: z.string(), active: z.boolean(), mine: z.boolean() });
const Params = z.object({ id: z.uuid() });
const Reason = z.strictObject({ reason: z.string().trim().min(5).max(300) });

/** What the administrator does with the accounts of others; nobody's password is ever known to him. */
export const staffAccountContract = {
  'GET /api/staff': endpoint({ summary: 'Accounts of the municipality', permission: 'staff:manage', purpose: 'account', log: 'staff.listed', answer: z.object({ rows: z.array(Account) }) }),
  'GET /api/staff/:id': endpoint({
    summary: 'How one account stands', permission: 'staff:manage', purpose: 'account', log: 'staff.read', params: Params,
    answer: Account.extend({
      failures: z.int(), lockedUntil: z.string().nullable(), secondFactor: z.enum(['none', 'enrolled']),
      /** When the birth date was taken over from the personnel records; the date itself is never shown. */
      birthKeptAt: z.string().nullable(),
      session: z.object({ startedAt: z.string(), seenAt: z.string(), address: z.string() }).nullable(),
    }),
  }),
  'POST /api/staff/:id/unlock': endpoint({ summary: 'Forget failed attempts and open a locked account', permission: 'staff:manage', purpose: 'account', log: 'staff.unlocked', params: Params, body: Reason, answer: z.object({ unlocked: z.literal(true) }) }),
  'POST /api/staff/:id/sign-out': endpoint({ summary: 'End what somebody has open', permission: 'staff:manage', purpose: 'account', log: 'staff.signed-out', params: Params, body: Reason, answer: z.object({ signedOut: z.literal(true) }) }),
  'POST /api/staff/:id/second-factor-removal': endpoint({
    summary: 'Take the second factor off an account whose owner lost it', permission: 'staff:manage', purpose: 'account', log: 'staff.second-factor-removed', params: Params, body: Reason, answer: z.object({ removed: z.literal(true) }),
  }),
} as const;
