import { z } from 'zod';
import { INTAKE_KINDS, INTAKE_SOURCES, NEXT_STEPS, OUTCOME_SERVICES, SECTION_KEYS, type OutcomeService } from '@dure/domain/intake';
import { SEXES } from '@dure/domain/person';
import { day, moment } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';
import { rowMark } from '../http/mark.ts';

const text = (most: number) => z.string().max(most);
const Facts = z.record(z.string().max(80), z.json());
const Section = z.strictObject({ text: text(10_000), facts: Facts });

const Inbound = z.strictObject({ agencyId: z.uuid().nullable(), agencyName: text(100), requestedOn: day, needs: z.array(text(40)).max(20), agencyCounselling: text(10_000), wantedSupport: text(4000) });
const Subject = z.strictObject({ name: text(100), birthOn: day.nullable(), sex: z.enum(SEXES), phone: text(30), address: text(200), emdCode: text(10) });

/** What is typed into 접수·초기상담; the sections are those of the domain's form. */
const IntakeInput = z.strictObject({
  kind: z.enum(INTAKE_KINDS), source: z.enum(INTAKE_SOURCES), sourceDetail: text(200), receivedAt: moment.nullable().default(null), personId: z.uuid().nullable(), householdId: z.uuid().nullable(), emdCode: text(10).nullable(),
  counselling: z.strictObject({ sections: z.record(z.enum(SECTION_KEYS), Section), doneOnTheSpot: text(4000), nextStep: z.enum(NEXT_STEPS).nullable(), nextOn: day.nullable() }),
  inbound: Inbound.nullable(),
});

const Row = z.object({
  id: z.uuid(), personId: z.uuid().nullable(), personName: z.string().nullable(), emdCode: z.string(), organisation: z.string(), kind: z.enum(INTAKE_KINDS), source: z.enum(INTAKE_SOURCES),
  receivedOn: z.string(), nextStep: z.enum(NEXT_STEPS).nullable(), nextOn: z.string().nullable(), overdue: z.boolean(),
});
export type IntakeRow = z.infer<typeof Row>;

const Detail = z.object({
  id: z.uuid(), version: z.int(), intake: IntakeInput, receivedAt: z.string(), /** Present where it was entered afterwards. */ enteredAt: z.string().optional(), receivedBy: z.string(), organisation: z.string(), mayChange: z.boolean(),
  /** Of an emergency: what the record still owes, as paths. */
  owed: z.array(z.string()),
});

const Outcome = z.object({ service: z.enum(Object.keys(OUTCOME_SERVICES) as [OutcomeService, ...OutcomeService[]]), stage: z.string(), words: z.string(), at: z.string() });
const Request = z.object({
  id: z.uuid(), version: z.int(), subject: Subject, inbound: Inbound, agency: z.string(), sentAt: z.string(), dueOn: z.string(), overdue: z.boolean(),
  state: z.enum(['waiting', 'accepted', 'returned']),
  answer: z.object({ opinion: z.string(), nextAction: z.string(), contactedOn: z.string().nullable(), lateReason: z.string(), at: z.string() }).nullable(),
  /** Only for the town office: the agency does not learn who else is on record. */
  personId: z.uuid().nullable(), outcomes: z.array(Outcome), mayAnswer: z.boolean(),
});
export type InboundRequestView = z.infer<typeof Request>;

const Params = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid(), version: z.int() });

export const intakeContract = {
  'POST /api/intakes': endpoint({ summary: 'Register an intake with its first counselling', permission: 'intake:write', purpose: 'intake', log: 'intake.registered', body: IntakeInput, answer: Done }),
  'GET /api/intakes': endpoint({
    summary: 'What my team received, the latest first', permission: 'intake:read', purpose: 'intake', log: 'intake.listed',
    query: z.object({ after: rowMark.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({ rows: z.array(Row), next: z.string().nullable(), waitingInbound: z.int() }),
  }),
  'GET /api/intakes/:id': endpoint({ summary: 'One intake', permission: 'intake:read', purpose: 'intake', log: 'intake.read', params: Params, answer: Detail }),
  'PUT /api/intakes/:id': endpoint({ summary: 'Go on with an intake', permission: 'intake:write', purpose: 'intake', log: 'intake.changed', params: Params, body: IntakeInput, versioned: true, answer: Done }),
  'GET /api/persons/:id/intakes': endpoint({ summary: 'Intakes of a person', permission: 'intake:read', purpose: 'case-management', log: 'intake.listed', params: Params, answer: z.object({ rows: z.array(Row) }) }),
  'POST /api/inbound-requests': endpoint({ summary: 'An agency asks the town office (부록3)', permission: 'referral:write', purpose: 'referral', log: 'inbound.sent', body: z.strictObject({ subject: Subject, inbound: Inbound.omit({ agencyId: true, agencyName: true }) }), answer: Done.extend({ townOffice: z.string(), dueOn: z.string() }) }),
  'GET /api/inbound-requests': endpoint({
    summary: 'Requests of agencies: to my town office, or sent by my agency', permission: 'referral:read', purpose: 'referral', log: 'inbound.listed',
    query: z.object({ state: z.enum(['waiting', 'answered']).default('waiting') }), answer: z.object({ rows: z.array(Request) }),
  }),
  'GET /api/inbound-requests/:id': endpoint({ summary: 'One request of an agency', permission: 'referral:read', purpose: 'referral', log: 'inbound.read', params: Params, answer: Request }),
  'POST /api/inbound-requests/:id/answer': endpoint({
    summary: 'Take or return a request', permission: 'intake:write', purpose: 'intake', log: 'inbound.answered', params: Params, versioned: true,
    body: z.strictObject({ as: z.enum(['accepted', 'returned']), opinion: text(2000), nextAction: text(2000), contactedOn: day.nullable(), lateReason: text(1000), personId: z.uuid().nullable() }), answer: Done,
  }),
  'POST /api/inbound-requests/:id/outcomes': endpoint({
    summary: 'Tell the agency what came of it', permission: 'intake:write', purpose: 'intake', log: 'inbound.reported', params: Params, versioned: true, body: z.strictObject({ service: Outcome.shape.service, stage: text(100), words: text(2000) }), answer: Done,
  }),
} as const;
