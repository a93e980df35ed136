import { EXPLANATION_STATES, FEWEST_WORDS, MISUSE_RULES } from '@dure/domain/explanation';
import { z } from 'zod';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

const Params = z.object({ id: z.uuid() });
const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/);
const Words = z.string().trim().min(FEWEST_WORDS).max(1000);
const State = z.enum(EXPLANATION_STATES);
const Asked = {
  id: z.uuid(), month: z.string(), looks: z.int(), persons: z.int(), firstAt: z.string(), lastAt: z.string(), foundAt: z.string(), dueOn: z.string(), isOverdue: z.boolean(), state: State,
  words: z.string().nullable(), answeredAt: z.string().nullable(), decision: z.string().nullable(), decidedAt: z.string().nullable(), version: z.int(),
};
/** Who looked sees no more of the person than he may see today, and not by which rule he was found. */
const Own = z.object({ ...Asked, personId: z.uuid().nullable(), person: z.string().nullable() });
const OfOther = z.object({
  ...Asked, rule: z.enum(MISUSE_RULES), staff: z.string(), organisation: z.string(), decidedBy: z.string().nullable(),
  /** Masked, as in the access log; null where it is about many people. */
  person: z.string().nullable(),
});
const Counts = z.object({
  looks: z.int(), staff: z.int(), persons: z.int(), reveals: z.int(), openings: z.int(), downloads: z.int(), downloadsWithoutReason: z.int(), finds: z.int(), open: z.int(), overdue: z.int(), accepted: z.int(), misuse: z.int(),
});

export const explanationContract = {
  'GET /api/explanations/mine': endpoint({ summary: 'What I am asked to explain', permission: 'signed-in', purpose: 'account', log: 'explanation.own-listed', answer: z.object({ rows: z.array(Own) }) }),
  'POST /api/explanations/:id/answer': endpoint({
    summary: 'Say why I looked', permission: 'signed-in', purpose: 'account', log: 'explanation.answered', params: Params, versioned: true, body: z.strictObject({ words: Words }), answer: z.object({ version: z.int() }),
  }),
  'GET /api/explanations': endpoint({ summary: 'What others were asked to explain', permission: 'explanation:review', purpose: 'access-review', log: 'explanation.listed', answer: z.object({ rows: z.array(OfOther) }) }),
  'POST /api/explanations/:id/decision': endpoint({
    summary: 'Accept an explanation, or find misuse', permission: 'explanation:review', purpose: 'access-review', log: 'explanation.decided', params: Params, versioned: true,
    body: z.strictObject({ verdict: z.enum(['accepted', 'misuse']), words: Words }), answer: z.object({ version: z.int() }),
  }),
  'GET /api/access-reviews/:month': endpoint({
    summary: 'The monthly review of the access log: counts, downloads with their reasons, finds by rule and state', permission: 'audit:read', purpose: 'access-review', log: 'audit.month-read', params: z.object({ month: Month }),
    answer: z.object({
      month: z.string(), isOver: z.boolean(), counts: Counts,
      rules: z.array(z.object({ rule: z.enum(MISUSE_RULES), asked: z.int(), answered: z.int(), accepted: z.int(), misuse: z.int() })),
      downloads: z.array(z.object({ id: z.uuid(), at: z.string(), event: z.string(), staff: z.string(), organisation: z.string(), people: z.int(), purposeLabel: z.string(), reason: z.string().nullable() })),
      signed: z.object({ by: z.string(), at: z.string(), words: z.string(), counts: Counts }).nullable(),
    }),
  }),
  'POST /api/access-reviews/:month': endpoint({
    summary: 'Sign off the review of a month that is over', permission: 'audit:sign', purpose: 'access-review', log: 'audit.month-signed', params: z.object({ month: Month }), body: z.strictObject({ words: Words }), answer: z.object({ signedAt: z.string() }),
  }),
  'POST /api/staff/:id/birth': endpoint({
    summary: 'Take over the birth date of a member of staff from the personnel records, to recognise looks at relatives, colleagues and neighbours; nobody can read it again', permission: 'staff:manage', purpose: 'account', log: 'staff.birth-recorded', secret: true,
    params: Params, body: z.strictObject({ birthOn: day }), answer: z.object({ kept: z.literal(true) }),
  }),
} as const;
