import { SIGNATURE_METHODS } from '@dure/domain/consent';
import { AGREEMENT_SIGNERS, DELIVERY_OUTCOMES, NO_SHOW_REASONS, PLAN_KINDS, REVIEW_DECISIONS, SERVICE_RESULTS } from '@dure/domain/plan';
import { z } from 'zod';
import { day } from '../http/day.ts';
import { endpoint, fileAnswer } from '../http/endpoint.ts';
import { Content, Offer, ServiceShape } from './content.ts';

const words = (most = 2000) => z.string().max(most);
const Names = z.record(z.string(), z.string());

const Outcome = z.strictObject({ serviceId: z.uuid(), result: z.enum(SERVICE_RESULTS), reason: words() });
const SignatureFile = z.strictObject({ mediaType: z.enum(['image/png', 'image/jpeg', 'application/pdf']), base64: z.base64().max(2_800_000) });
const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) => z.strictObject({ action: z.literal(action), ...shape });

/** What a person may do with a plan besides writing it. */
export const PlanCommandInput = z.discriminatedUnion('action', [
  act('agree', { by: z.enum(AGREEMENT_SIGNERS), name: words(100), method: z.enum(SIGNATURE_METHODS), on: day, signature: SignatureFile.optional() }),
  act('ask-approval', {}), act('decline-approval', { reason: words() }), act('approve', {}), act('activate', {}),
  act('review', { outcomes: z.array(Outcome).max(60), decision: z.enum(REVIEW_DECISIONS), words: words(), nextOn: day.nullable() }),
  act('end', { words: words(), outcomes: z.array(Outcome).max(60) }),
]);
export type PlanCommandInput = z.infer<typeof PlanCommandInput>;

const Brief = z.object({
  id: z.uuid(), seriesId: z.uuid(), number: z.int(), caseId: z.uuid(), kind: z.string(), status: z.string(), step: z.string(), nextOn: z.string().nullable(), draftedOn: z.string(), agreedOn: z.string().nullable(), activeOn: z.string().nullable(), reviews: z.int(),
  goals: z.int(), services: z.int(), standsFor: z.string().nullable(),
});
export type PlanBrief = z.infer<typeof Brief>;

/** A sentence of the guide that allows what the screen offers. */
const Clause = z.object({ rule: z.string(), says: z.string(), page: z.string(), quote: z.string(), source: z.string() });

const Detail = z.object({
  id: z.uuid(), version: z.int(), seriesId: z.uuid(), number: z.int(), caseId: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), programme: z.string(), kind: z.string(), edition: z.string(),
  status: z.string(), step: z.string(), nextOn: z.string().nullable(), draftedOn: z.string(), activeOn: z.string().nullable(),
  owner: z.object({ organisationId: z.uuid(), organisation: z.string(), staffId: z.uuid(), staff: z.string() }),
  content: Content, problems: z.array(z.object({ code: z.string(), id: z.string().nullable() })),
  agreement: z.object({ by: z.string(), name: z.string(), method: z.string(), on: z.string(), signed: z.boolean() }).nullable(),
  approval: z.object({ kind: z.string(), on: z.string().nullable(), by: z.string(), reason: z.string() }), wantsApproval: z.boolean(),
  reviews: z.array(z.object({ on: z.string(), by: z.string(), decision: z.string(), words: z.string(), outcomes: z.array(Outcome) })),
  end: z.object({ on: z.string(), words: z.string() }).nullable(),
  /** The plan that this one may stand for, with the sentence that says so. */
  standIn: Clause.nullable(),
  latestReviewOn: z.string(), acts: z.array(z.object({ action: z.string(), party: z.string() })),
  versions: z.array(Brief), organisations: Names, staff: Names,
  events: z.array(z.object({ seq: z.int(), at: z.string(), action: z.string(), by: z.string() })),
});
export type PlanDetail = z.infer<typeof Detail>;

const Line = z.object({
  id: z.uuid(), planId: z.uuid(), serviceId: z.uuid(), on: z.string(), outcome: z.enum(DELIVERY_OUTCOMES), amount: z.string(), reason: z.enum(NO_SHOW_REASONS).nullable(), words: z.string(), isGroup: z.boolean(), isCorrected: z.boolean(), by: z.string(), organisation: z.string(),
});
export type DeliveryLine = z.infer<typeof Line>;
const Week = z.object({ week: z.string(), planned: z.int(), done: z.int(), missed: z.int() });

const TeamService = z.object({
  planId: z.uuid(), serviceId: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), what: z.string(), amount: z.string(), frequency: ServiceShape.shape.frequency, from: z.string(), until: z.string(),
  provider: z.string(), owner: z.string(), kind: z.string(), isOurs: z.boolean(),
  /** Planned for the day that is asked about. */
  isDue: z.boolean(),
});
export type TeamService = z.infer<typeof TeamService>;

const Params = z.object({ id: z.uuid() });

export const planContract = {
  'GET /api/cases/:id/plans': endpoint({ summary: 'Plans of a case, the newest version first', permission: 'plan:read', purpose: 'case-management', log: 'plan.listed-of-case', params: Params, answer: z.object({ rows: z.array(Brief), mayPlan: z.boolean(), /** Delivered and without a result: a case does not close over them. */ unsettled: z.array(z.object({ serviceId: z.uuid(), service: z.string() })) }) }),
  'POST /api/plans': endpoint({
    summary: 'Begin a plan, or its next version, from what is known already', permission: 'plan:write', purpose: 'case-management', log: 'plan.drafted',
    body: z.strictObject({ caseId: z.uuid(), kind: z.enum(PLAN_KINDS).nullable().default(null), revises: z.uuid().nullable().default(null) }), answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  'GET /api/plans/:id': endpoint({ summary: 'One version of a plan, as it is or was', permission: 'plan:read', purpose: 'case-management', log: 'plan.read', params: Params, answer: Detail }),
  'PUT /api/plans/:id': endpoint({ summary: 'Write a draft', permission: 'plan:write', purpose: 'case-management', log: 'plan.written', params: Params, body: z.strictObject({ content: Content }), versioned: true, answer: z.object({ id: z.uuid(), version: z.int() }) }),
  'GET /api/plans/:id/offer': endpoint({
    summary: 'What is known elsewhere and not in the plan yet: needs, accepted referrals, services of the guide', permission: 'plan:write', purpose: 'case-management', log: 'plan.offer-read', params: Params,
    answer: z.intersection(Offer, z.object({ labels: Names })),
  }),
  'POST /api/plans/:id/actions': endpoint({ summary: 'Act on a plan', permission: 'plan:write', purpose: 'case-management', log: 'plan.acted', params: Params, body: PlanCommandInput, versioned: true, answer: z.object({ id: z.uuid(), version: z.int(), status: z.string(), next: z.uuid().nullable() }) }),
  'GET /api/plans/:id/signature': endpoint({ summary: 'The signature or scanned paper', permission: 'plan:read', purpose: 'case-management', log: 'plan.signature-read', params: Params, answer: fileAnswer }),
  'GET /api/plans/:id/course': endpoint({
    summary: 'Plan against delivery, week by week, and the log', permission: 'plan:read', purpose: 'case-management', log: 'plan.course-read', params: Params,
    answer: z.object({ from: z.string(), until: z.string(), courses: z.array(z.object({ serviceId: z.uuid(), what: z.string(), weeks: z.array(Week) })), lines: z.array(Line) }),
  }),
  'GET /api/plan-services': endpoint({
    summary: 'Services of a day that my organisation gives or answers for', permission: 'plan:deliver', purpose: 'case-management', log: 'plan.services-listed', query: z.object({ on: day.optional() }), answer: z.object({ on: z.string(), rows: z.array(TeamService) }),
  }),
  'GET /api/persons/:id/plan-services': endpoint({
    summary: 'Planned services of a person that I may see, with what was delivered', permission: 'plan:deliver', purpose: 'case-management', log: 'plan.services-read', params: Params, answer: z.object({ rows: z.array(TeamService), lines: z.array(Line) }),
  }),
  'POST /api/plan-deliveries': endpoint({
    summary: 'Write down a delivery, for one person or for a session of several', permission: 'plan:deliver', purpose: 'case-management', log: 'plan.delivered',
    body: z.strictObject({
      entries: z.array(z.strictObject({ planId: z.uuid(), serviceId: z.uuid() })).min(1).max(60), on: day, outcome: z.enum(DELIVERY_OUTCOMES), amount: words(100), reason: z.enum(NO_SHOW_REASONS).nullable(), words: words(1000), corrects: z.uuid().nullable().default(null),
    }),
    answer: z.object({ written: z.int() }),
  }),
} as const;
