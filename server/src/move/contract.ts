import { z } from 'zod';
import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from '@dure/domain/access';
import { HISTORY_KINDS, MOVE_RETURN_REASONS, MOVE_SETTLEMENTS } from '@dure/domain/move';
import { PROGRAMMES } from '@dure/domain/programme';
import { day } from '../http/day.ts';
import { endpoint } from '../http/endpoint.ts';

const words = (most = 2000) => z.string().max(most);
const Item = z.enum(DISCLOSURE_ITEM_CODES as readonly [DisclosureItem, ...DisclosureItem[]]);
const Items = z.array(Item).max(DISCLOSURE_ITEM_CODES.length);
const Place = z.object({ code: z.string(), name: z.string() });
const Params = z.object({ id: z.uuid() });

const MoveBasisInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consentId: z.uuid() }),
  z.strictObject({ kind: z.literal('law'), article: words(200), words: words(1000) }),
  z.strictObject({ kind: z.literal('crisis'), words: words(1000) }),
  z.strictObject({ kind: z.literal('refused'), words: words(1000) }),
]);

export const MoveOrderInput = z.strictObject({
  to: z.strictObject({ sigungu: z.string().max(10), emdCode: z.string().max(10), organisationId: z.uuid() }),
  address: z.strictObject({ text: words(200), detail: words(200) }),
  movesOn: day,
  reason: words(),
  basis: MoveBasisInput,
  items: Items,
  /** Every check that a law asks for was made. */
  lawConfirmed: z.boolean().default(false),
});
export type MoveOrderBody = z.infer<typeof MoveOrderInput>;

const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) => z.strictObject({ action: z.literal(action), ...shape });
const contact = { contactName: words(100), contactPhone: words(40), words: words() };
const MoveCommandInput = z.discriminatedUnion('action', [
  act('open', {}),
  /** `personId` is the record of the same person that is here already; null begins one. */
  act('accept', { ...contact, personId: z.uuid().nullable() }),
  act('note', contact),
  act('return', { reason: z.enum(MOVE_RETURN_REASONS), words: words() }),
  act('recall', { words: words() }),
  act('settle', { step: z.enum(MOVE_SETTLEMENTS), words: words() }),
]);

const Packet = z.object({
  fact: z.object({ emdCode: z.string(), movesOn: z.string(), programme: z.string(), contact: z.object({ organisation: z.string(), name: z.string(), phone: z.string() }) }),
  person: z.record(z.string(), z.unknown()).nullable(),
  history: z.array(z.object({ kind: z.enum(HISTORY_KINDS), on: z.string().nullable(), code: z.string(), words: z.array(z.string()) })),
});
export type MovePacketView = z.infer<typeof Packet>;

const Side = z.object({ municipality: z.string(), organisation: z.object({ id: z.uuid(), name: z.string(), phone: z.string() }) });
const Row = z.object({
  id: z.uuid(), side: z.enum(['sent', 'received']), status: z.string(), scope: z.string(), programme: z.string(), movesOn: z.string(), sentOn: z.string(), nextOn: z.string().nullable(),
  from: Side, to: Side.extend({ emdCode: z.string(), town: z.string() }), personId: z.uuid().nullable(), personName: z.string().nullable(), caseId: z.uuid().nullable(),
});
export type MoveRow = z.infer<typeof Row>;

const Answer = z.object({
  kind: z.string(), on: z.string().nullable(), contactName: z.string(), contactPhone: z.string(), reason: z.string(), because: z.string(), words: z.string(),
});

const Detail = Row.extend({
  version: z.int(), openedOn: z.string().nullable(), readableUntil: z.string(), items: Items,
  basis: z.object({ kind: z.string(), article: z.string(), words: z.string() }),
  /** Why, in the sender's words; only for the sender's side, to the other it goes with its item of the consent. */
  reason: z.string(), answer: Answer, settlement: z.object({ step: z.string(), words: z.string(), on: z.string() }).nullable(),
  /** What was sent; empty for the receiving side once reading has ended. */
  packet: Packet.nullable(),
  acts: z.array(z.string()),
  /** Records here that are of the same person, for who is to take over. */
  matches: z.array(z.object({ id: z.uuid(), name: z.string(), birthOn: z.string().nullable(), address: z.string() })),
  /** At home: what of the case is still open, and until when somebody has it. */
  left: z.array(z.object({ kind: z.string(), code: z.string(), words: z.string(), on: z.string().nullable() })),
  events: z.array(z.object({ at: z.string(), action: z.string(), side: z.string(), by: z.string(), words: z.string() })),
});
export type MoveDetail = z.infer<typeof Detail>;

const Destination = z.object({ id: z.uuid(), sigungu: z.string(), kind: z.string(), name: z.string(), programmes: z.array(z.string()), areas: z.array(z.string()), phone: z.string() });

export const moveContract = {
  'GET /api/move-destinations': endpoint({
    summary: 'Other municipalities that keep their records here', permission: 'case:write', purpose: 'guide-lookup', log: 'move.destinations-listed', answer: z.object({ municipalities: z.array(Place) }),
  }),
  'GET /api/move-destinations/:sigungu': endpoint({
    summary: 'Towns and teams of a municipality that somebody moves to', permission: 'case:write', purpose: 'guide-lookup', log: 'move.destination-read', params: z.object({ sigungu: z.string().max(10) }),
    answer: z.object({ towns: z.array(Place), organisations: z.array(Destination) }),
  }),
  'GET /api/cases/:id/move-ground': endpoint({
    summary: 'What may go along with a case, on which ground', permission: 'case:write', purpose: 'case-management', log: 'move.ground-read', params: Params, query: z.object({ to: z.uuid().optional() }),
    answer: z.object({
      personId: z.uuid(), personName: z.string().nullable(), programme: z.enum(PROGRAMMES), restricted: z.boolean(), status: z.string(), maySend: z.boolean(), isUnderWay: z.boolean(),
      seen: Items, consent: z.object({ id: z.uuid(), items: Items, endsOn: z.string() }).nullable(),
      otherCases: z.array(z.object({ id: z.uuid(), programme: z.string(), organisation: z.string() })),
    }),
  }),
  'POST /api/cases/:id/move-preview': endpoint({
    summary: 'What the receiving municipality would read', permission: 'case:write', purpose: 'case-management', log: 'move.previewed', params: Params, body: MoveOrderInput, asks: true, answer: z.object({ packet: Packet, withheld: Items }),
  }),
  'POST /api/cases/:id/moves': endpoint({
    summary: 'Send a case after a person who moves to another municipality', permission: 'case:write', purpose: 'case-management', log: 'move.sent', params: Params, body: MoveOrderInput, answer: z.object({ id: z.uuid(), version: z.int() }),
  }),
  'GET /api/moves': endpoint({
    summary: 'Moves that my team sent or was sent', permission: 'case:read', purpose: 'case-management', log: 'move.listed', query: z.object({ box: z.enum(['sent', 'received']) }), answer: z.object({ rows: z.array(Row) }),
  }),
  'GET /api/persons/:id/moves': endpoint({ summary: 'Moves of a person', permission: 'case:read', purpose: 'case-management', log: 'move.listed-of-person', params: Params, answer: z.object({ rows: z.array(Row) }) }),
  'GET /api/moves/:id': endpoint({ summary: 'One move, as my side sees it', permission: 'case:read', purpose: 'case-management', log: 'move.read', params: Params, answer: Detail }),
  'POST /api/moves/:id/actions': endpoint({
    summary: 'Act on a move', permission: 'case:write', purpose: 'case-management', log: 'move.acted', params: Params, body: MoveCommandInput, versioned: true,
    answer: z.object({ id: z.uuid(), version: z.int(), status: z.string(), personId: z.uuid().nullable(), caseId: z.uuid().nullable() }),
  }),
} as const;
