import { NEED_DOMAINS } from '@dure/domain/assessment';
import { COST_UNITS, FREQUENCY_UNITS, PAYERS, type PlanContent, type PlanOffer } from '@dure/domain/plan';
import { z } from 'zod';
import { day } from '../http/day.ts';

const line = (most = 300) => z.string().max(most);
const dayOrNone = day.nullable();
const NEEDS = NEED_DOMAINS.map(({ key }) => key) as [string, ...string[]];

const Owner = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('staff'), staffId: z.uuid() }), z.strictObject({ kind: z.literal('named'), name: line(100) })]);
const Provider = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('organisation'), organisationId: z.uuid() }), z.strictObject({ kind: z.literal('informal'), name: line(100) })]);
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('typed') }), z.strictObject({ kind: z.literal('assessment') }), z.strictObject({ kind: z.literal('referral'), referralId: z.uuid() }),
  z.strictObject({ kind: z.literal('guide'), rule: line(80) }), z.strictObject({ kind: z.literal('conference'), itemId: line(80) }),
]);

const Goal = z.strictObject({ id: z.uuid(), need: z.enum(NEEDS), goal: line(500) });
const Service = z.strictObject({
  id: z.uuid(), goalId: z.uuid().nullable(), what: line(), provider: Provider.nullable(), amount: line(100),
  frequency: z.strictObject({ times: z.int().min(0).max(31), per: z.enum(FREQUENCY_UNITS), on: z.array(z.int().min(1).max(31)).max(31) }),
  from: dayOrNone, until: dayOrNone, cost: z.int().min(0).max(1_000_000_000).nullable(), costPer: z.enum(COST_UNITS), payer: z.enum(PAYERS).nullable(), owner: Owner.nullable(), byOn: dayOrNone, source: Source,
});
const Task = z.strictObject({ id: z.uuid(), what: line(), owner: Owner.nullable(), byOn: dayOrNone, source: Source });

/** A plan as it is typed; what is missing is said when somebody is to agree to it, not while it is written. */
const content = z.strictObject({
  wishes: line(2000), goals: z.array(Goal).max(30), services: z.array(Service).max(60), tasks: z.array(Task).max(60), linking: line(2000),
  standsFor: z.strictObject({ kind: z.literal('personal-support'), rule: line(80) }).nullable(),
});
const offer = z.object({ goals: z.array(Goal), services: z.array(Service), tasks: z.array(Task) });

/** What passes these is what the domain calls a plan's content: ids that are checked as uuids there carry their noun's brand. */
export const Content = content as unknown as z.ZodType<PlanContent, PlanContent>;
export const Offer = offer as unknown as z.ZodType<PlanOffer, PlanOffer>;
export { Service as ServiceShape };
