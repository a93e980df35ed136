import { HANDOVER_KINDS } from '@dure/domain/case';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';

const LoadedCase = z.object({
  id: z.uuid(), personId: z.uuid(), personName: z.string().nullable(), programme: z.string(), status: z.string(), step: z.string(), nextOn: z.string().nullable(), overdue: z.boolean(), weight: z.number(),
  complexity: z.string().nullable(), model: z.string().nullable(),
});
const Going = z.object({ kind: z.enum(HANDOVER_KINDS), id: z.uuid(), caseId: z.uuid().nullable(), personId: z.uuid().nullable(), personName: z.string().nullable(), about: z.string(),
  /** The refusal that keeps it from going along. */
  stays: z.string().nullable(),
});
const Left = z.object({ kind: z.enum(HANDOVER_KINDS), id: z.uuid(), why: z.string() });
const Staff = z.object({ staffId: z.uuid() });

/** 담당 현황과 사례 인계: for the leads of a team. */
export const caseloadContract = {
  'GET /api/caseload': endpoint({
    summary: 'Load of each member of my team, weighted', permission: 'case:assign', purpose: 'case-management', log: 'case.load-read',
    answer: z.object({ staff: z.array(z.object({ staffId: z.uuid(), name: z.string(), title: z.string(), count: z.int(), weight: z.number(), overdue: z.int(), cases: z.array(LoadedCase) })), weights: z.object({ percent: z.record(z.string(), z.number().nullable()), isDecided: z.boolean() }) }),
  }),
  'GET /api/caseload/:staffId': endpoint({
    summary: 'What a member of my team holds, before it is handed over', permission: 'case:assign', purpose: 'case-management', log: 'case.held-read', params: Staff,
    answer: z.object({ name: z.string(), items: z.array(Going), convened: z.array(z.object({ id: z.uuid(), kind: z.string(), startsAt: z.string().nullable() })) }),
  }),
  'POST /api/caseload/:staffId/handover': endpoint({
    summary: 'Hand a caseload over, all or nothing', permission: 'case:assign', purpose: 'case-management', log: 'case.handed-over', params: Staff,
    body: z.strictObject({ toStaffId: z.uuid(), caseIds: z.array(z.uuid()).min(1).max(500).nullable().default(null), reason: z.string().max(2000) }),
    answer: z.object({ id: z.uuid(), items: z.array(z.object({ kind: z.enum(HANDOVER_KINDS), id: z.uuid() })), left: z.array(Left) }),
  }),
  'POST /api/caseload/:staffId/transfer': endpoint({
    summary: 'Offer the cases of a member of staff to another organisation, all or nothing', permission: 'case:assign', purpose: 'case-management', log: 'case.caseload-offered', params: Staff,
    body: z.strictObject({ to: z.uuid(), caseIds: z.array(z.uuid()).min(1).max(500), reason: z.string().max(2000) }), answer: z.object({ id: z.uuid(), offered: z.int() }),
  }),
  'GET /api/cases/:id/supervision': endpoint({
    summary: 'What leads told the owner of a case; the two and the leads of their team', permission: 'case:read', purpose: 'case-management', log: 'case.supervision-read', params: z.object({ id: z.uuid() }),
    answer: z.object({ mayWrite: z.boolean(), rows: z.array(z.object({ id: z.uuid(), at: z.string(), by: z.string(), to: z.string(), words: z.string(), answer: z.string().nullable(), answeredAt: z.string().nullable(), mayAnswer: z.boolean() })) }),
  }),
  'POST /api/cases/:id/supervision': endpoint({
    summary: 'Tell the owner of a case something, as a lead', permission: 'case:assign', purpose: 'case-management', log: 'case.supervision-written', params: z.object({ id: z.uuid() }),
    body: z.strictObject({ words: z.string().trim().min(1).max(4000) }), answer: z.object({ id: z.uuid() }),
  }),
  'POST /api/supervision/:id/answer': endpoint({
    summary: 'Answer what my lead told me', permission: 'case:write', purpose: 'case-management', log: 'case.supervision-answered', params: z.object({ id: z.uuid() }),
    body: z.strictObject({ words: z.string().trim().min(1).max(4000) }), answer: z.object({ id: z.uuid() }),
  }),
  'GET /api/case-handovers': endpoint({
    summary: 'What my team handed over', permission: 'case:assign', purpose: 'case-management', log: 'case.handovers-listed',
    answer: z.object({ rows: z.array(z.object({ id: z.uuid(), at: z.string(), by: z.string(), from: z.string(), to: z.string(), reason: z.string(), counts: z.partialRecord(z.enum(HANDOVER_KINDS), z.int()), left: z.partialRecord(z.enum(HANDOVER_KINDS), z.int()) })) }),
  }),
} as const;
