import { CLOSURE_REASONS } from '@dure/domain/case';
import { AGENDA_KINDS, ANSWERS, FOLLOW_UPS, MAIN_SERVICES, PRESENCES } from '@dure/domain/conference';
import { PROGRAMMES } from '@dure/domain/programme';
import { z } from 'zod';
import { day, moment } from '../http/day.ts';

const words = (most = 4000) => z.string().max(most);
const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) => z.strictObject({ action: z.literal(action), ...shape });
const services = z.array(z.enum(MAIN_SERVICES)).max(8);

const Decided = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('approve'), words: words() }),
  z.strictObject({ kind: z.literal('change'), words: words() }),
  z.strictObject({ kind: z.literal('close'), words: words(), reason: z.enum(CLOSURE_REASONS), ongoingNeed: z.boolean() }),
  z.strictObject({ kind: z.literal('hold'), words: words(), reviewOn: day.nullable() }),
]);

/** Without a number it is new. */
const Attendee = z.strictObject({ attendeeId: z.uuid().nullable().default(null), seats: z.array(words(200)).max(20), organisationId: z.uuid().nullable(), staffId: z.uuid().nullable(), name: words(200) });
const Action = z.strictObject({
  actionId: z.uuid().nullable().default(null), kind: z.enum(FOLLOW_UPS), what: words(500), organisationId: z.uuid(), staffId: z.uuid().nullable(), dueOn: day, programme: z.enum(PROGRAMMES).nullable().default(null),
});

/** What a person may ask of a conference; numbers of new lines are given by the server. */
export const ConferenceCommandInput = z.discriminatedUnion('action', [
  act('add-item', { caseId: z.uuid().nullable().default(null), personId: z.uuid(), agenda: z.enum(AGENDA_KINDS), asked: words(), mainServices: services }),
  act('change-item', { itemId: z.uuid(), agenda: z.enum(AGENDA_KINDS), asked: words(), mainServices: services }),
  act('remove-item', { itemId: z.uuid() }),
  act('set-attendees', { attendees: z.array(Attendee).max(60) }),
  act('schedule', { startsAt: moment, minutes: z.int().min(15).max(480), place: words(200) }),
  act('call', { answerBy: day }),
  act('answer', { attendeeId: z.uuid(), answer: z.enum(ANSWERS), proxy: words(100), words: words(1000) }),
  act('cancel', { words: words(1000) }),
  act('start', {}),
  act('attend', { attendeeId: z.uuid(), presence: z.enum(PRESENCES), proxy: words(100) }),
  act('record-item', { itemId: z.uuid(), discussion: words(8000), decision: Decided, dissent: z.array(z.strictObject({ who: words(100), words: words(2000) })).max(20), actions: z.array(Action).max(30) }),
  act('confirm', { absenceWords: words(1000) }),
  act('edit-minutes', { itemId: z.uuid().nullable(), words: words(12_000) }),
  act('sign', { attendeeId: z.uuid() }),
  act('distribute', {}),
]);
export type ConferenceCommandInput = z.infer<typeof ConferenceCommandInput>;
