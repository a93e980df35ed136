import { POSTPONE_REASONS } from '@dure/domain/visit';
import { z } from 'zod';
import { day, moment } from '../http/day.ts';
import { endpoint, fileAnswer } from '../http/endpoint.ts';
import { jointContract } from './joint/contract.ts';
import { EmergencyInput, VisitCommandInput, VisitPlanInput, VisitRecordInput, VisitTimeInput } from './command.ts';

const Authority = z.object({ rule: z.string(), source: z.string(), page: z.string(), quote: z.string() });
const Requirements = z.object({
  companions: z.array(z.object({ kind: z.string(), who: z.string(), strength: z.string(), authorities: z.array(Authority) })),
  blocks: z.array(z.object({ code: z.string(), because: z.string(), instead: z.string(), authorities: z.array(Authority) })),
});
export type VisitRequirementsView = z.infer<typeof Requirements>;

const Cadence = z.object({ every: z.int(), unit: z.enum(['day', 'week', 'month']) });
const Row = z.object({
  id: z.uuid(), version: z.int(), personId: z.uuid(), personName: z.string().nullable(), emdCode: z.string(), organisation: z.object({ id: z.uuid(), name: z.string() }),
  staffId: z.uuid(), staff: z.string(), mine: z.boolean(), on: z.string(), time: VisitTimeInput, minutes: z.int(), purpose: z.string(), words: z.string(), status: z.string(), programme: z.string().nullable(), caseId: z.uuid().nullable(),
  companions: z.array(z.object({ kind: z.string(), organisation: z.string(), answer: z.string() })), joined: z.int(), emergency: z.boolean(),
  outcome: z.object({ kind: z.string(), reason: z.string().nullable(), words: z.string() }).nullable(), reason: z.string().nullable(),
  series: z.object({ id: z.uuid(), cadence: Cadence, endsOn: z.string(), group: z.string().nullable() }).nullable(),
});
export type VisitRow = z.infer<typeof Row>;

/** What somebody at the door must know. Warnings only for those who may read them: null for everybody else. */
const Door = z.object({
  address: z.string().nullable(), phone: z.string().nullable(), contact: z.object({ method: z.string(), time: z.string(), language: z.string(), avoid: z.string() }).nullable(),
  safetyNotes: z.array(z.object({ level: z.string(), words: z.string() })).nullable(), requirements: Requirements,
});
const Card = Row.extend({ door: Door });
export type VisitCard = z.infer<typeof Card>;

const Detail = Card.extend({
  acts: z.array(z.string()), activities: z.array(z.string()), startedAt: z.string().nullable(), notes: z.array(z.string()),
  record: z.object({ attendance: z.array(z.string()), present: z.array(z.string()), did: z.array(z.string()), learnt: z.array(z.string()), nextOn: z.string().nullable() }).nullable(),
  photos: z.array(z.object({ id: z.uuid(), words: z.string(), bytes: z.int(), at: z.string() })),
  /** `why` is a code of the act's own list of reasons; `words` say it in full. */
  events: z.array(z.object({ seq: z.int(), at: z.string(), action: z.string(), by: z.string(), why: z.string().nullable(), words: z.string() })),
  mayRecordFacts: z.boolean(),
});
export type VisitDetail = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid(), version: z.int(), status: z.string() });
const Recorded = Done.extend({ nextId: z.uuid().nullable(), nextBlocked: z.array(z.string()) });
const purpose = 'case-management' as const;
/** 2 MB of picture are 2.7 million characters of base64. */
const MOST_CHARACTERS = 2_800_000;

export const visitContract = {
  'GET /api/visits': endpoint({
    summary: 'Visits of my team between two days', permission: 'visit:read', purpose, log: 'visit.listed',
    query: z.object({ from: day, until: day, whose: z.enum(['mine', 'team']).default('mine'), /** One colleague of the team. */ staffId: z.uuid().optional() }), answer: z.object({ rows: z.array(Row), more: z.boolean() }),
  }),
  'GET /api/visits/places': endpoint({
    summary: 'Centroids of the 행정동 that I work in, to draw visits by', permission: 'visit:read', purpose, log: 'visit.places-read', answer: z.object({ rows: z.array(z.object({ code: z.string(), longitude: z.number(), latitude: z.number() })) }),
  }),
  'GET /api/visits/day': endpoint({
    summary: 'My visits of one day, with what must be known at the door', permission: 'visit:read', purpose, log: 'visit.day-read', query: z.object({ on: day }), answer: z.object({ cards: z.array(Card) }),
  }),
  'GET /api/visits/:id': endpoint({ summary: 'One visit', permission: 'visit:read', purpose, log: 'visit.read', params: Params, answer: Detail }),
  'GET /api/persons/:id/visits': endpoint({
    summary: 'Visits of a person', permission: 'visit:read', purpose, log: 'visit.listed-of-person', params: Params,
    answer: z.object({ rows: z.array(Row) }),
  }),
  'POST /api/persons/:id/visits': endpoint({
    summary: 'Record a visit that nobody planned, after it was made', permission: 'visit:write', purpose, log: 'visit.recorded', params: Params,
    body: z.strictObject({
      madeAt: moment, minutes: z.int().min(5).max(480), purpose: VisitPlanInput.shape.purpose, caseId: z.uuid().nullable().default(null), staffId: VisitPlanInput.shape.staffId,
      outcome: VisitRecordInput, facts: z.record(z.string().max(80), z.json()).default({}), emergency: EmergencyInput,
    }),
    answer: Recorded,
  }),
  'GET /api/persons/:id/visit-requirements': endpoint({
    summary: 'Who must come along to a person, and what stands in the way', permission: 'visit:read', purpose, log: 'visit.requirements-read', params: Params,
    answer: z.object({
      requirements: Requirements, frequencies: z.array(z.object({ programme: z.enum(['VISIT', 'ECARE']), group: z.string(), criterion: z.string().nullable(), atLeast: z.int(), months: z.int(), cadence: Cadence, grade: z.enum(['public', 'example', 'decided']), authorities: z.array(Authority) })),
      colleagues: z.array(z.object({ id: z.uuid(), name: z.string() })), cases: z.array(z.object({ id: z.uuid(), programme: z.string() })),
    }),
  }),
  'POST /api/visits': endpoint({
    summary: 'Plan a visit or a series of visits', permission: 'visit:write', purpose, log: 'visit.planned',
    body: z.strictObject({
      personId: z.uuid(), caseId: z.uuid().nullable().default(null), plan: VisitPlanInput, emergency: EmergencyInput,
      repeat: z.strictObject({ cadence: z.strictObject({ every: z.int().min(1).max(99), unit: z.enum(['day', 'week', 'month']) }), endsOn: day, group: z.string().max(40).nullable().default(null) }).nullable().default(null),
    }),
    answer: z.object({ id: z.uuid(), count: z.int() }),
  }),
  'POST /api/visits/:id/actions': endpoint({ summary: 'Act on a visit', permission: 'visit:read', purpose, log: 'visit.acted', params: Params, body: VisitCommandInput, versioned: true, answer: Done }),
  'POST /api/visits/:id/record': endpoint({
    summary: 'Record what came of a visit', permission: 'visit:write', purpose, log: 'visit.recorded', params: Params,
    body: z.strictObject({ outcome: VisitRecordInput, facts: z.record(z.string().max(80), z.json()).default({}), emergency: EmergencyInput }),
    answer: Recorded,
  }),
  'POST /api/visits/:id/following': endpoint({
    summary: 'Move or end a visit of a series and all that follow', permission: 'visit:write', purpose, log: 'visit.series-changed', params: Params,
    body: z.discriminatedUnion('change', [
      z.strictObject({ change: z.literal('move'), shiftDays: z.int().min(-60).max(60), time: VisitTimeInput.nullable().default(null), minutes: z.int().min(5).max(480).nullable().default(null), emergency: EmergencyInput, reason: z.enum(POSTPONE_REASONS).nullable().default(null) }),
      z.strictObject({ change: z.literal('end'), words: z.string().max(2000).default('') }),
    ]),
    answer: z.object({ changed: z.int() }),
  }),
  'POST /api/visits/:id/photos': endpoint({
    summary: 'Keep the photo of a document', permission: 'visit:write', purpose, log: 'visit.photo-kept', params: Params,
    body: z.strictObject({ mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp']), words: z.string().max(200), content: z.base64().max(MOST_CHARACTERS) }), answer: z.object({ id: z.uuid() }),
  }),
  'GET /api/visits/:id/photos/:photoId': endpoint({ summary: 'The photo of a document', permission: 'visit:read', purpose, log: 'visit.photo-read', params: Params.extend({ photoId: z.uuid() }), answer: fileAnswer }),
  ...jointContract,
} as const;
