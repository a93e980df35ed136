import { z } from 'zod';
import { BYPASSABLE_STEPS, CONTINUED_ADMISSIONS, EMERGENCY_PARTS, URGENCY_TIERS, URGENT_BASES, type ContinuedAdmission, type UrgentBasisId } from '@dure/domain/urgency';
import { moment } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

const text = (most: number) => z.string().max(most);
const Call = z.strictObject({ number: text(20).min(1), caller: text(60), at: moment, answer: text(1000) });
const Bypass = z.strictObject({ steps: z.array(z.enum(BYPASSABLE_STEPS)).max(3), basisId: z.enum(URGENT_BASES.map(({ id }) => id) as [UrgentBasisId, ...UrgentBasisId[]]), reason: text(1000) });
const Actor = z.strictObject({ name: text(60), affiliation: text(100) });
const Written = { calls: z.array(Call).max(30), account: text(10_000), bypass: Bypass.nullable() };

const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }), z.object({ kind: z.literal('returned'), at: z.string(), reason: z.string() }), z.object({ kind: z.literal('admitted'), at: z.string() }),
  z.object({ kind: z.literal('discharged'), admittedAt: z.string(), at: z.string() }), z.object({ kind: z.literal('continued'), admittedAt: z.string(), at: z.string(), as: z.string() }),
]);
const Escort = Actor.extend({ kind: z.enum(['police', 'paramedic']) });
const AdmissionRequest = z.strictObject({ finder: Actor, doctor: Actor, police: Actor, escort: Escort, institution: text(100), requestedAt: moment });
const as = z.enum(['discharged', ...(Object.keys(CONTINUED_ADMISSIONS) as ContinuedAdmission[])]);
const AdmissionAct = z.discriminatedUnion('act', [
  AdmissionRequest.extend({ act: z.literal('request') }), z.strictObject({ act: z.literal('admit'), at: moment }),
  z.strictObject({ act: z.literal('return'), at: moment, reason: text(1000) }), z.strictObject({ act: z.literal('end'), at: moment, as }),
]);

const Row = z.object({ id: z.uuid(), personId: z.uuid().nullable(), personName: z.string().nullable(), tier: z.string(), occurredAt: z.string(), completeByOn: z.string(), completedAt: z.string().nullable(), overdue: z.boolean() });

const Detail = z.object({
  id: z.uuid(), version: z.int(), personId: z.uuid().nullable(), personName: z.string().nullable(), tier: z.enum(URGENCY_TIERS), path: z.array(z.string()), rules: z.array(z.string()), occurredAt: z.string(), recordedBy: z.string(),
  ...Written, completeByOn: z.string(), completedAt: z.string().nullable(), missing: z.array(z.enum(EMERGENCY_PARTS)),
  admission: AdmissionRequest.extend({ outcome: Outcome, /** Last day of the three; null before somebody is admitted. */ endsOn: z.string().nullable() }).nullable(),
  duties: z.array(z.object({ id: z.uuid(), key: z.string(), label: z.string(), dueOn: z.string(), doneAt: z.string().nullable() })),
});
export type EmergencyDetail = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });
const Done = z.object({ id: z.uuid(), version: z.int() });
const Evaluated = { permission: 'intake:write', purpose: 'emergency' } as const;

export const emergencyContract = {
  'POST /api/emergencies': endpoint({
    summary: 'Record that somebody in danger was helped first', ...Evaluated, log: 'emergency.recorded',
    body: z.strictObject({
      personId: z.uuid().nullable(), emdCode: text(10).nullable(), occurredAt: moment, facts: z.record(z.string().max(80), z.json()), ...Written,
      /** The officer's own judgement, where it is graver than what the guide's facts say. */
      raised: z.strictObject({ tier: z.enum(['응급', '위기', '집중']), because: text(500).min(2) }).nullable().default(null),
    }),
    answer: Done.extend({ tier: z.enum(URGENCY_TIERS), completeByOn: z.string() }),
  }),
  'GET /api/emergencies': endpoint({ summary: 'Records of my team that still lack something', permission: 'intake:read', purpose: 'emergency', log: 'emergency.listed', answer: z.object({ rows: z.array(Row) }) }),
  'GET /api/emergencies/:id': endpoint({ summary: 'One emergency record', permission: 'intake:read', purpose: 'emergency', log: 'emergency.read', params: Params, answer: Detail }),
  'PUT /api/emergencies/:id': endpoint({
    summary: 'Go on with the record, or close it', ...Evaluated, log: 'emergency.changed', params: Params, versioned: true,
    body: z.strictObject({ personId: z.uuid().nullable(), ...Written, complete: z.boolean() }), answer: Done.extend({ completedAt: z.string().nullable() }),
  }),
  'POST /api/emergencies/:id/admission': endpoint({ summary: 'Emergency admission (정신건강복지법 제50조)', ...Evaluated, log: 'emergency.admission-changed', params: Params, versioned: true, body: AdmissionAct, answer: Done }),
  'POST /api/emergencies/:id/duties/:duty/done': endpoint({ summary: 'A duty afterwards is done', ...Evaluated, log: 'emergency.duty-done', params: Params.extend({ duty: z.uuid() }), body: z.strictObject({ words: text(1000).min(1) }), answer: z.object({ done: z.literal(true) }) }),
  'GET /api/persons/:id/emergencies': endpoint({ summary: 'Emergency records of a person', permission: 'intake:read', purpose: 'case-management', log: 'emergency.listed', params: Params, answer: z.object({ rows: z.array(Row) }) }),
} as const;
