import { AGENDA_KINDS, CONFERENCE_KINDS, CONFERENCE_MODES, MAIN_SERVICES } from '@dure/domain/conference';
import { z } from 'zod';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';
import { momentMark } from '../http/mark.ts';
import { ConferenceCommandInput } from './command.ts';
import { guestContract } from './guestContract.ts';

const Organisation = z.object({ id: z.uuid(), name: z.string() });
const Params = z.object({ id: z.uuid() });

const Row = z.object({
  id: z.uuid(), kind: z.string(), mode: z.string(), status: z.string(), convener: Organisation, startsAt: z.string().nullable(), place: z.string(), items: z.int(), changedAt: z.string(),
  attending: z.int(), asked: z.int(),
  /** What it asks of me: answer, hold, sign. */
  duties: z.array(z.string()),
});
export type ConferenceRow = z.infer<typeof Row>;

const Cited = z.object({ rule: z.string(), says: z.string(), source: z.string(), page: z.string().nullable(), quote: z.string(), grade: z.string() });

const Decided = z.object({ kind: z.string(), words: z.string(), reason: z.string().nullable(), ongoingNeed: z.boolean(), reviewOn: z.string().nullable() });
const Action = z.object({
  actionId: z.uuid(), kind: z.string(), what: z.string(), organisation: Organisation, staffId: z.uuid().nullable(), staff: z.string(), dueOn: z.string(), programme: z.string().nullable(),
  /** What became of it: a task that is done, a referral that was written, a line of the plan. */
  /** Not confirmed yet; nothing done yet; written and not sent or in effect; done. */
  standing: z.enum(['planned', 'open', 'begun', 'done']), referralId: z.uuid().nullable(), planId: z.uuid().nullable(),
});

const Item = z.object({
  itemId: z.uuid(), agenda: z.string(), mainServices: z.array(z.string()),
  /** Whether the viewer may know whom it is about. */
  known: z.boolean(), personId: z.uuid().nullable(), personName: z.string().nullable(), caseId: z.uuid().nullable(), programme: z.string().nullable(),
  asked: z.string().nullable(), discussion: z.string().nullable(), decision: Decided.nullable(), dissent: z.array(z.object({ who: z.string(), words: z.string() })), minutes: z.string().nullable(),
  actions: z.array(Action), decisions: z.array(z.string()),
});
export type ConferenceItemView = z.infer<typeof Item>;

const Attendee = z.object({
  attendeeId: z.uuid(), seats: z.array(z.string()), organisation: Organisation.nullable(), staffId: z.uuid().nullable(), staff: z.string(), name: z.string(), strength: z.string(),
  answer: z.string(), proxy: z.string(), words: z.string(), presence: z.string(), mine: z.boolean(), signs: z.boolean(), signedAt: z.string().nullable(), signedBy: z.string(),
  guest: z.object({ id: z.uuid(), standing: z.enum(['open', 'used', 'ended']), expiresAt: z.string() }).nullable(),
});
export type AttendeeView = z.infer<typeof Attendee>;

const Detail = z.object({
  id: z.uuid(), version: z.int(), kind: z.string(), mode: z.string(), edition: z.string(), status: z.string(), convener: z.object({ organisationId: z.uuid(), organisation: z.string(), staffId: z.uuid(), staff: z.string() }), isConvener: z.boolean(),
  appointment: z.object({ startsAt: z.string(), minutes: z.int(), place: z.string() }).nullable(), answerBy: z.string().nullable(), cancelWords: z.string(),
  convening: z.array(z.object({ who: z.string(), rules: z.array(Cited) })),
  seats: z.array(z.object({ who: z.string(), strength: z.string(), quorum: z.boolean(), itemIds: z.array(z.string()), rules: z.array(Cited), filled: z.boolean() })),
  flags: z.array(z.object({ id: z.string(), title: z.string(), reading: z.string() })),
  /** The rule that lets it go round in writing. */
  written: Cited.nullable(),
  quorum: z.object({ isMet: z.boolean(), missing: z.array(z.string()), short: z.int() }), absentMust: z.array(z.string()), absenceWords: z.string(), remarks: z.string(),
  items: z.array(Item), attendees: z.array(Attendee), acts: z.array(z.string()),
  calledAt: z.string().nullable(), confirmedAt: z.string().nullable(), signedAt: z.string().nullable(), distributedAt: z.string().nullable(),
  history: z.array(z.object({ at: z.string(), action: z.string(), by: z.string() })),
});
export type ConferenceDetail = z.infer<typeof Detail>;

const Packet = z.object({
  itemId: z.uuid(), agenda: z.string(),
  /** Items that may be read; empty: the organisation learns that a case is discussed and not whose. */
  items: z.array(z.string()), basis: z.enum(['own', 'consent', 'nothing']),
  asked: z.string().nullable(), person: z.record(z.string(), z.unknown()),
});
export type ConferencePacket = z.infer<typeof Packet>;

const Brought = z.strictObject({ caseId: z.uuid().nullable().default(null), personId: z.uuid(), agenda: z.enum(AGENDA_KINDS), asked: z.string().max(4000), mainServices: z.array(z.enum(MAIN_SERVICES)).max(8).default([]) });

const Line = z.object({
  conferenceId: z.uuid(), itemId: z.uuid(), kind: z.string(), agenda: z.string(), decision: z.string(), words: z.string(), calledAt: z.string().nullable(), decidedAt: z.string().nullable(), signedAt: z.string().nullable(),
  actions: z.array(z.object({ actionId: z.uuid(), kind: z.string(), what: z.string(), organisation: Organisation, staffId: z.uuid().nullable(), dueOn: z.string(), programme: z.string().nullable() })),
});

export const conferenceContract = {
  'GET /api/conferences': endpoint({
    summary: 'Conferences that my organisation convenes or was asked to', permission: 'conference:read', purpose: 'case-management', log: 'conference.listed',
    query: z.object({ list: z.enum(['coming', 'past']).default('coming'), before: momentMark.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ rows: z.array(Row), next: z.string().nullable() }),
  }),
  'POST /api/conferences': endpoint({
    summary: 'Prepare a conference', permission: 'conference:write', purpose: 'case-management', log: 'conference.prepared',
    body: z.strictObject({ kind: z.enum(CONFERENCE_KINDS), mode: z.enum(CONFERENCE_MODES).default('meeting'), items: z.array(Brought).max(30).default([]) }), answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  'GET /api/conferences/:id': endpoint({ summary: 'One conference, as far as I may read it', permission: 'conference:read', purpose: 'case-management', log: 'conference.read', params: Params, answer: Detail }),
  'POST /api/conferences/:id/actions': endpoint({
    summary: 'Act on a conference', permission: 'conference:answer', purpose: 'case-management', log: 'conference.acted', params: Params, body: ConferenceCommandInput, versioned: true,
    answer: z.object({
      id: z.uuid(), version: z.int(), status: z.string(),
      /** Cases whose closure was decided and waits for what is still open under them. */
      waiting: z.array(z.object({ itemId: z.uuid(), code: z.string() })),
    }),
  }),
  'GET /api/conferences/:id/preread': endpoint({
    summary: 'What one organisation may read before a conference: my own, or to check it that of another that is asked', permission: 'conference:read', purpose: 'case-management', log: 'conference.preread', params: Params,
    query: z.object({ organisation: z.uuid().optional() }), answer: z.object({ organisation: Organisation, packets: z.array(Packet) }),
  }),
  'GET /api/conferences/:id/slots': endpoint({
    summary: 'Times at which most of those who must come are free', permission: 'conference:write', purpose: 'case-management', log: 'conference.slots-read', params: Params,
    query: z.object({ from: day, days: z.coerce.number().int().min(1).max(30).default(10), minutes: z.coerce.number().int().min(15).max(480).default(60) }),
    answer: z.object({ rows: z.array(z.object({ startsAt: z.string(), must: z.int(), should: z.int(), may: z.int(), missing: z.array(z.string()) })), asked: z.object({ must: z.int(), should: z.int(), may: z.int() }) }),
  }),
  'GET /api/conference-candidates': endpoint({
    summary: 'Who works in an organisation that is asked to a conference', permission: 'conference:write', purpose: 'case-management', log: 'conference.candidates-listed', query: z.object({ organisation: z.uuid() }),
    answer: z.object({ rows: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string() })) }),
  }),
  'GET /api/cases/:id/conference-items': endpoint({
    summary: 'What conferences decided on a case, with what they left to do', permission: 'conference:read', purpose: 'case-management', log: 'conference.listed-of-case', params: Params, answer: z.object({ rows: z.array(Line) }),
  }),
  'GET /api/persons/:id/conferences': endpoint({
    summary: 'Conferences on a person', permission: 'conference:read', purpose: 'case-management', log: 'conference.listed-of-person', params: Params, answer: z.object({ rows: z.array(Line) }),
  }),
  ...guestContract,
} as const;
