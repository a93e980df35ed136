import type { StoredCase } from '@dure/database/case';
import { findHomecareOfCase } from '@dure/database/homecare';
import { BENEFIT_RULES, BENEFITS, isEssential, periodEnd, type Benefit, type HomecareState } from '@dure/domain/homecare';
import type { NeedKey, PlanGoal, PlanOffer, PlanService } from '@dure/domain/plan';
import { findEditionInForce } from '@dure/guide';
import type { Call } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';

type Asking = Pick<Call<Endpoint>, 'work' | 'today' | 'newId' | 'staff'>;

/** Which need each benefit answers, in the ten areas of the needs assessment. */
const NEED_OF = { medical: 'health', care: 'daily-living', meals: 'daily-living', transport: 'health', optional: 'living-environment', additional: 'social' } as const satisfies Record<Benefit, NeedKey>;

/** The four essential benefits, unless the survey found that one is not needed; of the others those that it asked for. */
function wanted(state: HomecareState | undefined): readonly Benefit[] {
  return BENEFITS.filter((benefit) => state?.survey?.needs[benefit].needed ?? isEssential(benefit));
}

/** What a 재가 의료급여 케어플랜 begins with: a service for each benefit in the leaflet's own words, for the year from discharge. Who gives it and how often is the planner's. */
export async function benefitsOffer({ work, today, newId, staff }: Asking, kept: Pick<StoredCase, 'sigungu' | 'id'>, known: readonly PlanGoal[]): Promise<PlanOffer> {
  const course = await findHomecareOfCase(work, kept.sigungu, kept.id);
  const benefits = wanted(course?.state);
  const rules = findEditionInForce(today)?.rules ?? {};
  const from = course?.state.dischargedOn ?? today;
  const goals = [...new Set(benefits.map((benefit) => NEED_OF[benefit]))].filter((need) => !known.some((goal) => goal.need === need)).map((need): PlanGoal => ({ id: newId(), need, goal: '' }));
  const goalOf = (need: NeedKey): string | null => [...known, ...goals].find((goal) => goal.need === need)?.id ?? null;
  const services = benefits.map((benefit): PlanService => ({
    id: newId(), goalId: goalOf(NEED_OF[benefit]), what: rules[BENEFIT_RULES[benefit]]?.says ?? benefit, provider: null, amount: '', frequency: { times: 1, per: 'week', on: [] }, from, until: course?.state.endsOn ?? periodEnd(from), cost: null, costPer: 'month',
    payer: benefit === 'additional' ? null : 'medical-aid', owner: { kind: 'staff', staffId: staff.id }, byOn: from, source: { kind: 'guide', rule: BENEFIT_RULES[benefit] },
  }));
  return { goals, services, tasks: [] };
}
