import { PROGRAMMES } from '@dure/domain/programme';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { rowMark } from '../http/mark.ts';
import { CaseCommandInput } from './command.ts';

const Row = z.object({
  id: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), emdCode: z.string(), programme: z.string(), edition: z.string(), status: z.string(), step: z.string(),
  organisation: z.object({ id: z.uuid(), name: z.string() }), ownerStaffId: z.uuid().nullable(), owner: z.string(), openedOn: z.string(), closedOn: z.string().nullable(), nextOn: z.string().nullable(), changedAt: z.string(),
});
export type CaseRow = z.infer<typeof Row>;

/** A sentence of the guide. */
const Clause = z.object({ rule: z.string(), says: z.string(), source: z.string(), page: z.string().nullable(), quote: z.string() });
/** The case before or after this one, of those that the viewer may see. */
const Linked = z.object({ id: z.uuid(), programme: z.string(), status: z.string(), organisation: z.string(), openedOn: z.string(), closedOn: z.string().nullable() });

const Detail = z.object({
  id: z.uuid(), version: z.int(), sigungu: z.string(), personId: z.uuid(), personName: z.string().nullable(), emdCode: z.string(), programme: z.string(), edition: z.string(), status: z.string(), transfer: z.string(),
  step: z.string(), nextOn: z.string().nullable(), delay: z.string(), registeredOn: z.string(),
  owner: z.object({ organisationId: z.uuid(), organisation: z.string(), staffId: z.uuid(), staff: z.string() }),
  referrers: z.array(z.object({ organisationId: z.uuid(), name: z.string(), referralId: z.uuid() })),
  notices: z.array(z.object({ organisationId: z.uuid(), name: z.string(), answer: z.string(), byOn: z.string(), words: z.string() })),
  closure: z.object({ kind: z.string(), reason: z.string(), on: z.string(), words: z.string(), careEnd: z.string().nullable() }).nullable(),
  aftercare: z.object({
    strength: z.string(), rule: z.string().nullable(), to: z.string().nullable(), clause: Clause.nullable(), due: z.array(z.string()),
    contacts: z.array(z.object({ on: z.string(), means: z.string(), words: z.string(), visitId: z.uuid().nullable() })),
  }),
  /** 재개입: only for those who work on the case. */
  previous: Linked.nullable(), following: Linked.nullable(),
  /** What the clock told of it, with the sentences it rests on. */
  given: z.array(z.object({ signal: z.string(), forOn: z.string(), clauses: z.array(Clause) })),
  /** What the team has to do that came of it. */
  tasks: z.array(z.object({ id: z.uuid(), kind: z.string(), title: z.string(), dueOn: z.string() })),
  /** 방문건강 군. */
  group: z.object({ group: z.string(), reason: z.string(), on: z.string() }).nullable(), groups: z.array(z.string()),
  /** 대상자 구분·선정. */
  classification: z.object({ complexity: z.string(), selection: z.string(), reason: z.string(), on: z.string() }).nullable(),
  /** How the case is worked, how often that asks to meet, and when next; null until one was chosen. */
  model: z.object({ id: z.string(), name: z.string(), reason: z.string(), on: z.string(), contact: z.string(), rhythm: z.string(), nextOn: z.string() }).nullable(),
  /** 주관기관, from when to when. */
  leads: z.array(z.object({ organisationId: z.uuid(), name: z.string(), from: z.string(), until: z.string().nullable() })),
  /** 공동관리기관. */
  members: z.array(z.object({ organisationId: z.uuid(), name: z.string(), role: z.string(), ground: z.string(), from: z.string(), until: z.string().nullable(), ended: z.boolean() })),
  objection: z.string(), pending: z.object({ kind: z.string(), to: z.string().nullable() }),
  /** What is still waited for out of this case; only for those who work on it. */
  outgoing: z.array(z.object({ referralId: z.uuid(), service: z.string(), to: z.string(), standing: z.string() })),
  acts: z.array(z.object({ action: z.string(), party: z.string() })),
  /** Only for those who work on the case; a referrer sees how it ended and no more. */
  events: z.array(z.object({ seq: z.int(), at: z.string(), action: z.string(), by: z.string(), party: z.string(), facts: z.record(z.string(), z.unknown()) })),
});
export type CaseDetail = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });
const Programme = z.enum(PROGRAMMES);

export const caseContract = {
  'GET /api/cases': endpoint({
    summary: 'Cases of my team', permission: 'case:read', purpose: 'case-management', log: 'case.listed',
    query: z.object({ live: z.enum(['true', 'false']).default('true'), after: rowMark.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
  }),
  'GET /api/aftercare': endpoint({
    summary: 'Cases that closed and are looked after: my own, those whose aftercare is mine, and those I referred', permission: 'case:read', purpose: 'case-management', log: 'case.aftercare-listed',
    answer: z.object({ rows: z.array(Row.extend({ part: z.enum(['owner', 'aftercare', 'referrer']) })) }),
  }),
  'GET /api/persons/:id/cases': endpoint({ summary: 'Cases of a person', permission: 'case:read', purpose: 'case-management', log: 'case.listed-of-person', params: Params, answer: z.object({ rows: z.array(Row) }) }),
  'POST /api/cases': endpoint({
    summary: 'Register a case', permission: 'case:write', purpose: 'case-management', log: 'case.registered',
    body: z.strictObject({ personId: z.uuid(), programme: Programme, referralId: z.uuid().nullable().default(null), /** The case that ended and goes on in this one. */ previousId: z.uuid().nullable().default(null) }), answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  'GET /api/cases/:id': endpoint({ summary: 'One case', permission: 'referral:read', purpose: 'case-management', log: 'case.read', params: Params, answer: Detail }),
  'POST /api/cases/:id/actions': endpoint({
    summary: 'Act on a case', permission: 'referral:read', purpose: 'case-management', log: 'case.acted', params: Params, body: CaseCommandInput, versioned: true,
    answer: z.object({ id: z.uuid(), version: z.int(), status: z.string() }),
  }),
} as const;
