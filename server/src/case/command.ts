import { z } from 'zod';
import { AFTERCARE_MEANS, CARE_END_GROUNDS, CASE_MODELS, CLOSURE_REASONS, COMPLEXITIES, MEMBER_ROLES, SELECTIONS } from '@dure/domain/case';
import { day } from '../http/day.ts';

const words = (most = 2000) => z.string().max(most);
const dayOrNone = day.nullable();
const act = <Name extends string, Shape extends z.ZodRawShape>(action: Name, shape: Shape) => z.strictObject({ action: z.literal(action), ...shape });

/** What a person may ask of a case; the organisation of the one who asks is filled in by the server. */
export const CaseCommandInput = z.discriminatedUnion('action', [
  act('start-assessment', {}), act('call-conference', {}), act('start-planning', {}), act('start-service', {}),
  act('report-monitoring', { words: words() }), act('hold', { reason: words(), reviewOn: dayOrNone }), act('resume', {}),
  act('propose-closure', { reason: z.enum(CLOSURE_REASONS), words: words() }), act('withdraw-closure', { words: words() }),
  act('close', { reason: z.enum(CLOSURE_REASONS), meeting: z.enum(['conference', 'written']), ongoingNeed: z.boolean(), words: words(), careEnd: z.enum(CARE_END_GROUNDS).nullable().default(null), carriedOn: z.array(z.strictObject({ referralId: z.uuid(), by: words(200) })).max(100).default([]), results: z.array(z.strictObject({ serviceId: z.uuid(), words: words() })).max(60).default([]) }),
  act('confirm-closure', { words: words() }), act('object-to-closure', { words: words() }),
  act('refer-aftercare', { referralId: z.uuid() }), act('start-aftercare', { firstVisitOn: dayOrNone }), act('report-aftercare', { words: words(), means: z.enum(AFTERCARE_MEANS).default('visit'), nextVisitOn: dayOrNone }), act('check-aftercare', { words: words() }),
  act('end', { words: words() }), act('reopen', { words: words() }), act('assign', { staffId: z.uuid(), reason: words().optional() }),
  act('transfer', { to: z.uuid(), reason: words() }), act('accept-transfer', { staffId: z.uuid() }), act('decline-transfer', { reason: words() }), act('cancel-transfer', { reason: words() }),
  act('defer', { reason: words(), reviewOn: dayOrNone }), act('set-group', { group: z.string().max(40), reason: words() }),
  act('classify', { complexity: z.enum(COMPLEXITIES), selection: z.enum(SELECTIONS), reason: words() }), act('choose-model', { model: z.enum(CASE_MODELS), reason: words() }),
  act('add-member', { organisationId: z.uuid(), role: z.enum(MEMBER_ROLES), until: dayOrNone }), act('end-member', { organisationId: z.uuid(), lastOn: dayOrNone, reason: words() }),
  act('request-transfer', { reason: words() }), act('grant-transfer', {}), act('explain-delay', { reason: words() }),
]);
export type CaseCommandInput = z.infer<typeof CaseCommandInput>;
