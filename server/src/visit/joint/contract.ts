import { z } from 'zod';
import { day } from '../../http/day.ts';
import { endpoint } from '../../http/endpoint.ts';

const Saving = z.object({ trips: z.number(), travelMinutes: z.number(), visitMinutes: z.number(), calls: z.number() });
const Party = z.object({ id: z.uuid(), name: z.string() });
/** A visit that the reader may know by name. */
const Named = z.object({
  visitId: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), emdCode: z.string(), organisation: Party, on: z.string(), band: z.string(), staff: z.string(), purpose: z.string(), minutes: z.int(), fixed: z.boolean(),
});
const Change = z.object({
  id: z.string(), kind: z.string(), mayAccept: z.boolean(), needs: z.array(z.string()), accepted: z.boolean(), saving: Saving,
  visits: z.array(z.object({ visitId: z.uuid(), personName: z.string().nullable(), emdCode: z.string(), organisation: z.string(), fromOn: z.string(), toOn: z.string(), fromStaff: z.string(), toStaff: z.string(), covered: z.boolean(), together: z.boolean() })),
});
const Detail = z.object({
  id: z.uuid(), weekOn: z.string(), days: z.array(z.string()), status: z.enum(['computing', 'ready', 'failed']), progress: z.number().nullable(), foundBy: z.string().nullable(), seconds: z.number().nullable(),
  participants: z.array(Party), named: z.array(Named), counted: z.array(z.object({ organisation: z.string(), on: z.string(), band: z.string(), count: z.int() })),
  before: Saving, after: Saving.nullable(), changes: z.array(Change), hidden: z.int(),
  workers: z.array(z.object({ staff: z.string(), organisation: z.string(), days: z.array(z.object({ on: z.string(), before: z.int(), after: z.int() })) })),
});
export type JointPlanView = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });
const purpose = 'case-management' as const;

export const jointContract = {
  'GET /api/joint-plans': endpoint({
    summary: 'Services that a week can be planned with, and the last plan of the week', permission: 'visit:plan-jointly', purpose, log: 'visit.joint-listed', query: z.object({ weekOn: day }),
    answer: z.object({ latest: z.uuid().nullable(), services: z.array(Party.extend({ kind: z.string(), visits: z.int() })) }),
  }),
  'POST /api/joint-plans': endpoint({
    summary: 'Plan a week of several services together', permission: 'visit:plan-jointly', purpose, log: 'visit.joint-asked', body: z.strictObject({ weekOn: day, organisations: z.array(z.uuid()).min(1).max(60) }), answer: z.object({ id: z.uuid() }),
  }),
  'GET /api/joint-plans/:id': endpoint({ summary: 'A week planned together', permission: 'visit:plan-jointly', purpose, log: 'visit.joint-read', params: Params, answer: Detail }),
  'POST /api/joint-plans/:id/acceptances': endpoint({
    summary: 'Take over changes of a week planned together', permission: 'visit:plan-jointly', purpose, log: 'visit.joint-accepted', params: Params, body: z.strictObject({ changes: z.array(z.string().max(60)).min(1).max(400) }),
    answer: z.object({ changed: z.int(), saving: Saving }),
  }),
} as const;
