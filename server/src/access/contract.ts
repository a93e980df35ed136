import { z } from 'zod';
import { BREAK_GLASS_REASONS, type BreakGlassReason } from '@dure/domain/access';
import { AskedFor, Leaving } from '../download/terms.ts';
import { day } from '../http/day.ts';
import { endpoint, fileAnswer } from '../http/endpoint.ts';
import { momentMark } from '../http/mark.ts';

const Entry = z.object({
  id: z.uuid(), at: z.string(), staff: z.string(), staffId: z.uuid().nullable(), organisation: z.string(), role: z.string(), address: z.string(), purpose: z.string(), purposeLabel: z.string(), purposeBasis: z.string(), event: z.string(), outcome: z.string(),
  reason: z.string().nullable(), persons: z.int(),
  /** Whose data, where it was one person's: leads to who else looked. */
  personId: z.uuid().nullable(), subject: z.record(z.string(), z.unknown()),
});
const Filter = {
  personId: z.uuid().optional(), staffId: z.uuid().optional(), from: day.optional(), until: day.optional(),
};
const LogReason = z.string().trim().min(10).max(500);
const Opening = z.object({
  id: z.uuid(), staff: z.string(), organisation: z.string(), mine: z.boolean(), personId: z.uuid(),
  /** Masked, and only where the supervisor sees the person. */
  person: z.string().nullable(), reason: z.string(), reasonLabel: z.string(), words: z.string(), at: z.string(), untilAt: z.string(), reviewedAt: z.string().nullable(), review: z.string().nullable() });

export const accessContract = {
  'GET /api/access-log': endpoint({
    summary: 'Who looked at whom, and why', permission: 'audit:read', purpose: 'access-review', log: 'audit.read',
    query: z.object({ ...Filter, before: momentMark.optional(), limit: z.coerce.number().int().min(1).max(200).default(100) }),
    answer: z.object({ rows: z.array(Entry), next: z.string().nullable() }),
  }),
  // A name never stands in an address, which other logs keep.
  'POST /api/access-log/persons': endpoint({
    summary: 'Find whose record to check, by name and birth date', permission: 'audit:read', purpose: 'access-review', log: 'audit.person-searched', asks: true,
    body: z.strictObject({ name: z.string().min(2).max(60), birthOn: day }), answer: z.object({ rows: z.array(z.object({ personId: z.uuid(), label: z.string() })) }),
  }),
  'GET /api/access-log/staff': endpoint({
    summary: 'Look-ups of a period by member of staff, with how many had no work behind them', permission: 'audit:read', purpose: 'access-review', log: 'audit.staff-counted',
    query: z.object({ from: day, until: day }),
    answer: z.object({ rows: z.array(z.object({ staffId: z.uuid(), staff: z.string(), organisation: z.string(), reads: z.int(), persons: z.int(), withoutWork: z.int(), offHours: z.int() })) }),
  }),
  'POST /api/access-log/export': endpoint({
    summary: 'Download a part of the access log, with a reason', permission: 'audit:export', purpose: 'access-review', log: 'audit.exported', strong: true,
    body: z.strictObject({ ...Filter, reason: LogReason, ...Leaving }), answer: fileAnswer,
  }),
  'POST /api/access-log/export/requests': endpoint({
    summary: 'Ask a second person for a part of the access log about more than a hundred people', permission: 'audit:export', purpose: 'access-review', log: 'download.asked',
    body: z.strictObject({ ...Filter, reason: LogReason }), answer: AskedFor,
  }),
  'POST /api/break-glass': endpoint({
    summary: 'Open one record in an emergency, for at most three hours', permission: 'break-glass', purpose: 'emergency', log: 'break-glass.opened',
    body: z.strictObject({ personId: z.uuid(), reason: z.enum(Object.keys(BREAK_GLASS_REASONS) as [BreakGlassReason, ...BreakGlassReason[]]), words: z.string().max(1000), minutes: z.int().min(1).max(180).default(60) }),
    answer: z.object({ id: z.uuid(), untilAt: z.string() }),
  }),
  'POST /api/break-glass/search': endpoint({
    summary: 'Find the record to open: name and birth date, exactly', permission: 'break-glass', purpose: 'emergency', log: 'break-glass.searched', asks: true,
    body: z.strictObject({ name: z.string().min(2).max(60), birthOn: day }), answer: z.object({ rows: z.array(z.object({ personId: z.uuid(), label: z.string() })) }),
  }),
  'GET /api/break-glass/mine': endpoint({
    summary: 'Records that I opened and that are still open', permission: 'break-glass', purpose: 'emergency', log: 'break-glass.own-listed',
    answer: z.object({ rows: z.array(z.object({ personId: z.uuid(), reasonLabel: z.string(), untilAt: z.string() })) }),
  }),
  'GET /api/break-glass': endpoint({ summary: 'Openings of my team', permission: 'break-glass:review', purpose: 'access-review', log: 'break-glass.listed', answer: z.object({ rows: z.array(Opening) }) }),
  'POST /api/break-glass/:id/review': endpoint({
    summary: 'The supervisor looked at an opening', permission: 'break-glass:review', purpose: 'access-review', log: 'break-glass.reviewed', params: z.object({ id: z.uuid() }),
    body: z.strictObject({ finding: z.enum(['justified', 'to-explain', 'misuse']), words: z.string().min(1).max(1000) }), answer: z.object({ reviewed: z.literal(true) }),
  }),
} as const;
