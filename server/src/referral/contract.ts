import { PROGRAMMES } from '@dure/domain/programme';
import { z } from 'zod';
import { endpoint } from '../http/endpoint.ts';
import { rowMark } from '../http/mark.ts';
import { Command, Item, Requested } from './command.ts';

/** What a list shows and no more: why somebody was referred is read in the referral alone. */
const Row = z.object({
  id: z.uuid(), personId: z.uuid(), personName: z.string().nullable(),
  from: z.object({ id: z.uuid(), name: z.string() }), to: z.object({ id: z.uuid(), name: z.string() }),
  programme: z.string().nullable(), service: z.string(), urgency: z.string(), status: z.string(), delivery: z.string(), step: z.string(),
  dueOn: z.string().nullable(), nextOn: z.string().nullable(), changedAt: z.string(), createdAt: z.string(),
});
export type ReferralRow = z.infer<typeof Row>;

const Precondition = z.object({ code: z.string(), label: z.string(), required: z.boolean(), rules: z.array(z.string()).readonly(), consent: z.string().nullable() });

const Route = z.object({
  channel: z.string(),
  channelLabel: z.string(),
  preconditions: z.array(Precondition).readonly(),
  actor: z.string(),
  rules: z.array(z.string()).readonly(),
});

const Event = z.object({ seq: z.int(), at: z.string(), action: z.string(), by: z.string(), organisation: z.string(), party: z.string(), facts: z.record(z.string(), z.unknown()) });

const Detail = Row.extend({
  emdCode: z.string(), channel: z.string(), reason: z.string(), letter: z.string(), followUp: z.string(), party: z.string(), delay: z.string(),
  letterNumber: z.string().nullable(), owner: z.object({ organisationId: z.uuid(), staffId: z.uuid().nullable() }),
  version: z.int(),
  viewer: z.enum(['sender', 'receiver', 'coordinator']),
  sigungu: z.string(),
  intakeId: z.uuid().nullable(),
  caseId: z.uuid().nullable(),
  lineage: z.object({ kind: z.string(), parentId: z.uuid().nullable() }),
  requested: z.array(Requested),
  disclosed: z.array(Item),
  basis: z.record(z.string(), z.unknown()),
  /** Exactly what the receiver sees of the person. */
  packet: z.record(z.string(), z.unknown()),
  access: z.enum(['none', 'open', 'ended']),
  receiverUntil: z.string(),
  question: z.string(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
  returned: z.object({ reason: z.string(), ruleId: z.string().nullable(), words: z.string(), nextSteps: z.array(z.string()) }).nullable(),
  results: z.array(z.object({ requested: z.string(), outcome: z.string(), words: z.string() })),
  /** 접수등록번호 of the receiver, once a letter was received. */
  receipt: z.object({ number: z.string(), on: z.string() }).nullable(),
  approver: z.uuid().nullable(),
  actions: z.array(z.string()),
  route: Route,
  events: z.array(Event),
});
export type ReferralDetail = z.infer<typeof Detail>;

const Params = z.object({ id: z.uuid() });

export const referralContract = {
  'GET /api/referrals': endpoint({
    summary: 'Referrals received, sent, to be followed up or ended', permission: 'referral:read', purpose: 'referral', log: 'referral.listed',
    query: z.object({ box: z.enum(['inbox', 'sent', 'follow-up', 'ended']).default('inbox'), after: rowMark.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
  }),
  'GET /api/referrals/counts': endpoint({
    summary: 'How many referrals wait', permission: 'referral:read', purpose: 'referral', log: 'referral.counted',
    answer: z.object({ inbox: z.int(), inboxOverdue: z.int(), sent: z.int(), sentOverdue: z.int(), followUp: z.int(), followUpOverdue: z.int() }),
  }),
  'POST /api/referrals': endpoint({
    summary: 'Begin a referral', permission: 'referral:write', purpose: 'referral', log: 'referral.drafted',
    body: z.strictObject({
      personId: z.uuid(), intakeId: z.uuid().nullable().default(null), caseId: z.uuid().nullable().default(null),
      toOrganisationId: z.uuid(), programme: z.enum(PROGRAMMES).nullable(),
      service: z.string().min(1).max(100), urgency: z.enum(['emergency', 'crisis', 'intensive', 'general']),
      reason: z.string().min(1).max(2000), requested: z.array(Requested).min(1).max(20), afterReturnOf: z.uuid().nullable().default(null),
    }),
    answer: z.object({ id: z.uuid(), version: z.int(), status: z.string() }),
  }),
  'GET /api/referrals/:id': endpoint({ summary: 'One referral with its history', permission: 'referral:read', purpose: 'referral', log: 'referral.read', params: Params, answer: Detail }),
  'POST /api/referrals/:id/actions': endpoint({
    summary: 'Act on a referral', permission: 'referral:read', purpose: 'referral', log: 'referral.acted', params: Params, body: Command, versioned: true,
    answer: z.object({ id: z.uuid(), version: z.int(), status: z.string(), delivery: z.string(), childId: z.uuid().nullable() }),
  }),
  'GET /api/referrals/:id/preview': endpoint({
    summary: 'Exactly what the receiver would see', permission: 'referral:read', purpose: 'referral', log: 'referral.previewed', params: Params,
    query: z.object({ items: z.string().max(1000) }),
    answer: z.object({ receiver: z.string(), packet: z.record(z.string(), z.unknown()), withheld: z.array(Item) }),
  }),
  'GET /api/persons/:id/referrals': endpoint({ summary: 'Referrals of a person', permission: 'referral:read', purpose: 'referral', log: 'referral.listed-of-person', params: Params, answer: z.object({ rows: z.array(Row) }) }),
  'GET /api/persons/:id/referral-options': endpoint({
    summary: 'To whom, by what way and under what conditions', permission: 'referral:write', purpose: 'referral', log: 'referral.options-read', params: Params,
    query: z.object({ programme: z.enum(PROGRAMMES).optional(), service: z.string().max(100).optional(), urgency: z.enum(['emergency', 'crisis', 'intensive', 'general']).default('general') }),
    answer: z.object({
      receivers: z.array(z.object({
        organisationId: z.uuid(), name: z.string(), kind: z.string(), phone: z.string(), refused: z.object({ rule: z.string(), words: z.string() }).nullable(), liveReferralId: z.uuid().nullable(),
        route: Route.extend({ preconditions: z.array(Precondition.extend({ met: z.boolean() })) }),
        consent: z.object({ standing: z.string(), consentId: z.uuid().nullable(), items: z.array(Item) }),
      })),
    }),
  }),
} as const;
