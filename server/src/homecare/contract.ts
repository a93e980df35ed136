import { BENEFITS, DIAGNOSIS_GROUPS, HOMECARE_END_REASONS, JUDGED_FACTS, TEAM_ROLES } from '@dure/domain/homecare';
import { z } from 'zod';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

const words = (most = 2000) => z.string().max(most);
const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) => z.strictObject({ action: z.literal(action), ...shape });

const Need = z.strictObject({ needed: z.boolean(), words: words(500) });
const Needs = z.strictObject({ medical: Need, care: Need, meals: Need, transport: Need, optional: Need, additional: Need });
const Team = z.strictObject({
  organisation: words(100), phone: words(40), members: z.array(z.strictObject({ role: z.enum(TEAM_ROLES), name: words(60), phone: words(40) })).max(12),
});

/** What a person may do with a course; the clock's reminder is not among it. */
export const HomecareCommandInput = z.discriminatedUnion('action', [
  act('judge', { fact: z.enum(JUDGED_FACTS), value: z.union([z.boolean(), z.enum(['낮음', '보통', '높음'])]).nullable() }),
  act('select', { reason: words() }), act('decline', { reason: words() }),
  act('survey', { needs: Needs, words: words() }), act('name-team', { team: Team }), act('explain-cost', { words: words() }),
  act('start', { dischargedOn: day }), act('extend', { until: day, reason: words(), decidedBy: words(100), decidedOn: day }), act('prepare-end', { words: words() }),
  act('readmit', { hospital: words(100), admittedOn: day, planned: z.boolean(), words: words() }), act('resume', { dischargedOn: day, words: words() }),
  act('end', { reason: z.enum(HOMECARE_END_REASONS), endedOn: day, words: words() }),
]);
export type HomecareCommandInput = z.infer<typeof HomecareCommandInput>;

const Row = z.object({
  id: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), group: z.string(), status: z.string(), step: z.string(), nextOn: z.string().nullable(), hospital: z.string(), diagnosis: z.string(), admittedOn: z.string(), days: z.int(),
  dischargedOn: z.string().nullable(), endsOn: z.string().nullable(), daysLeft: z.int().nullable(), isExtended: z.boolean(), endReason: z.string().nullable(), endedOn: z.string().nullable(), staff: z.string(), mine: z.boolean(),
});
export type HomecareRow = z.infer<typeof Row>;

/** Somebody of the team's cases whose recorded stay is long enough to look at. */
const LongStay = z.object({ personId: z.uuid(), personName: z.string().nullable(), days: z.int(), recordedAt: z.string() });

/** A sentence of the guide, with its source. */
const Clause = z.object({ rule: z.string(), says: z.string(), page: z.string(), quote: z.string(), source: z.string() });
const Gate = Clause.extend({
  verdict: z.enum(['met', 'not-met', 'unknown']), because: z.string(),
  /** What is asked to answer it, and how that stands; the length of the stay follows from the admission. */
  asks: z.array(z.object({ fact: z.enum(JUDGED_FACTS), label: z.string(), ask: z.string(), values: z.array(z.string()), value: z.union([z.boolean(), z.string()]).nullable(), judged: z.object({ on: z.string(), by: z.string() }).nullable() })),
});
export type HomecareGate = z.infer<typeof Gate>;

const Benefit = Clause.extend({
  benefit: z.enum(BENEFITS), essential: z.boolean(), need: Need.nullable(),
  services: z.array(z.object({ what: z.string(), provider: z.string(), amount: z.string() })),
});

const Readmission = z.object({ hospital: z.string(), admittedOn: z.string(), planned: z.boolean(), words: z.string(), dischargedOn: z.string().nullable() });

const Detail = Row.extend({
  version: z.int(), caseId: z.uuid().nullable(), edition: z.string(), organisation: z.string(), addedOn: z.string(), acts: z.array(z.string()), latestExtension: z.string().nullable(),
  gates: z.array(Gate), gatesTogether: z.enum(['met', 'not-met', 'unknown']),
  selection: z.object({ decided: z.string(), on: z.string(), by: z.string(), reason: z.string() }).nullable(),
  survey: z.object({ on: z.string(), words: z.string() }).nullable(), benefits: z.array(Benefit), clauses: z.record(z.string(), Clause),
  team: Team.nullable(),
  plan: z.object({ id: z.uuid(), status: z.string(), number: z.int(), monthlyWon: z.int() }).nullable(), mayPlan: z.boolean(),
  cap: z.object({ year: z.string(), won: z.int().nullable() }), costReason: z.object({ on: z.string(), words: z.string() }).nullable(),
  extension: z.object({ until: z.string(), reason: z.string(), decidedBy: z.string(), decidedOn: z.string(), recordedOn: z.string(), by: z.string() }).nullable(),
  readmissions: z.array(Readmission), end: z.object({ reason: z.string(), on: z.string(), words: z.string() }).nullable(),
  housing: z.object({
    /** Somebody has said that there is no home to go to. */
    lacking: z.boolean(), agency: z.object({ id: z.uuid(), name: z.string(), service: z.string() }).nullable(), mayRefer: z.boolean(),
    referrals: z.array(z.object({ id: z.uuid(), service: z.string(), status: z.string(), delivery: z.string(), sentOn: z.string() })),
  }),
  events: z.array(z.object({ seq: z.int(), at: z.string(), action: z.string(), by: z.string(), words: z.string() })),
});
export type HomecareDetail = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });

export const homecareContract = {
  'GET /api/homecares': endpoint({
    summary: 'Courses of 재가 의료급여 that I may see, and long stays that nobody has looked at', permission: 'homecare:read', purpose: 'case-management', log: 'homecare.listed',
    answer: z.object({ rows: z.array(Row), longStays: z.array(LongStay), fromDays: z.int().nullable(), mayAdd: z.boolean() }),
  }),
  'POST /api/homecares': endpoint({
    summary: 'Enter somebody who stays in hospital for long', permission: 'homecare:write', purpose: 'case-management', log: 'homecare.added',
    body: z.strictObject({ personId: z.uuid(), hospital: words(100), admittedOn: day, diagnosis: z.enum(DIAGNOSIS_GROUPS) }), answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  'GET /api/homecares/:id': endpoint({ summary: 'One course of 재가 의료급여', permission: 'homecare:read', purpose: 'case-management', log: 'homecare.read', params: Params, answer: Detail }),
  'POST /api/homecares/:id/actions': endpoint({
    summary: 'Act on a course of 재가 의료급여', permission: 'homecare:write', purpose: 'case-management', log: 'homecare.acted', params: Params, body: HomecareCommandInput, versioned: true, answer: z.object({ id: z.uuid(), version: z.int(), status: z.string(), caseId: z.uuid().nullable() }),
  }),
  'GET /api/cases/:id/homecare': endpoint({ summary: 'The course that a case belongs to', permission: 'homecare:read', purpose: 'case-management', log: 'homecare.read-of-case', params: Params, answer: z.object({ row: Row.nullable() }) }),
} as const;
