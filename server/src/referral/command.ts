import { z } from 'zod';
import { DISCLOSURE_ITEM_CODES, type DisclosureItem } from '@dure/domain/access';
import { CONTACT_METHODS, CONTACT_OUTCOMES, ITEM_OUTCOMES, REFERRAL_CLOSE_REASONS, RETURN_REASONS, RETURN_STEPS, type ReturnReason, type ReturnStep } from '@dure/domain/referral';
import { day } from '../http/day.ts';

const words = (most = 2000) => z.string().max(most);
export const Item = z.enum(DISCLOSURE_ITEM_CODES as readonly [DisclosureItem, ...DisclosureItem[]]);

export const Requested = z.strictObject({ item: words(200).min(1), words: words() });

const Basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consentId: z.uuid() }),
  z.strictObject({ kind: z.enum(['emergency', 'crisis']), words: words() }),
  z.strictObject({ kind: z.literal('law'), article: words(300), words: words() }),
]);

const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) => z.strictObject({ action: z.literal(action), ...shape });

/** What a person may ask of a referral; what only the clock does (`remind`, `escalate` …) is not here. */
export const Command = z.discriminatedUnion('action', [
  act('revise', { reason: words(), requested: z.array(Requested).min(1).max(20) }),
  act('request-approval', { approver: z.uuid() }),
  act('approve-letter', {}),
  act('decline-letter', { words: words() }),
  act('send', { basis: Basis, disclosed: z.array(Item).min(1).max(50), confirmed: z.array(z.strictObject({ code: words(100), words: words() })).max(20) }),
  act('recall', { reason: words() }),
  act('open', {}),
  act('contact-attempt', { method: z.enum(CONTACT_METHODS), outcome: z.enum(CONTACT_OUTCOMES), words: words() }),
  act('ask-info', { question: words() }),
  act('answer-info', { answer: words() }),
  act('accept', { contactName: words(100), contactPhone: words(40), staffId: z.uuid(), words: words() }),
  act('return', { reason: z.enum(RETURN_REASONS as readonly [ReturnReason, ...ReturnReason[]]), ruleId: words(60).nullable(), words: words() }),
  act('redirect', { to: z.uuid(), words: words() }),
  act('settle', { step: z.enum(RETURN_STEPS as readonly [ReturnStep, ...ReturnStep[]]), newReferralId: z.uuid().nullable(), words: words() }),
  act('extend', { days: z.int(), reason: words() }),
  act('explain-delay', { reason: words() }),
  act('start-service', {}),
  act('hold', { reason: words(), reviewOn: day.nullable() }),
  act('resume', {}),
  act('report-progress', { words: words() }),
  act('return-result', { items: z.array(z.strictObject({ requested: words(200), outcome: z.enum(ITEM_OUTCOMES), words: words() })).min(1).max(20) }),
  act('acknowledge', {}),
  act('close', { because: z.enum(REFERRAL_CLOSE_REASONS), reason: words() }),
  act('object', { words: words() }),
  act('assign', { side: z.enum(['sender', 'receiver']), staffId: z.uuid() }),
]);
export type Command = z.infer<typeof Command>;
