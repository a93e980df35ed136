import { ACTIVITIES, ATTENDANCE, CANCEL_REASONS, COMPANION_KINDS, DAY_BANDS, NOT_MET_REASONS, POSTPONE_REASONS, VISIT_PURPOSES } from '@dure/domain/visit';
import { z } from 'zod';
import { day, moment } from '../http/day.ts';

const Words = z.string().max(2000);
export const VisitTimeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), at: z.templateLiteral([z.number(), ':', z.number()]) }),
  z.strictObject({ kind: z.literal('band'), band: z.enum(DAY_BANDS) }),
]);
export const EmergencyInput = z.strictObject({ words: Words, called: z.enum(['police', 'ambulance', 'crisis-team', 'nobody']) }).nullable().default(null);
export const VisitPlanInput = z.strictObject({
  on: day, time: VisitTimeInput, minutes: z.int().min(1).max(600), purpose: z.enum(VISIT_PURPOSES), words: z.string().max(200), staffId: z.uuid().nullable().default(null),
});
const Present = z.array(z.enum(COMPANION_KINDS)).max(10);

/** Acts on a planned visit; what came of one is recorded by a route of its own. */
export const VisitCommandInput = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('reschedule'), plan: VisitPlanInput.omit({ purpose: true }).partial(), words: Words.default(''), emergency: EmergencyInput, reason: z.enum(POSTPONE_REASONS).nullable().default(null) }),
  z.strictObject({ action: z.literal('assign'), staffId: z.uuid(), words: Words.default('') }),
  z.strictObject({ action: z.literal('start'), present: Present, emergency: EmergencyInput }),
  z.strictObject({ action: z.literal('postpone'), reason: z.enum(POSTPONE_REASONS), words: Words.default('') }),
  z.strictObject({ action: z.literal('cancel'), reason: z.enum(CANCEL_REASONS), words: Words.default('') }),
  z.strictObject({ action: z.literal('ask-companion'), kind: z.enum(COMPANION_KINDS), organisationId: z.uuid() }),
  z.strictObject({ action: z.literal('answer-companion'), answer: z.enum(['accepted', 'declined']), words: Words.default('') }),
  z.strictObject({ action: z.literal('add-words'), words: Words }),
]);
export type VisitCommandInput = z.output<typeof VisitCommandInput>;

export const VisitRecordInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('met'), attendance: z.array(z.enum(ATTENDANCE)).max(6), present: Present, did: z.array(z.enum(ACTIVITIES)).max(30), words: Words,
    startedAt: moment.nullable(), nextOn: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('not-met'), reason: z.enum(NOT_MET_REASONS), words: Words, nextOn: day.nullable() }),
]);
