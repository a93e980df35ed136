import type { PlanContent, PlanService } from '../plan/index.ts';

/** What 재가 의료급여 gives, by the leaflet's own division: 필수급여, 선택급여, 부가급여. */
export const BENEFITS = ['medical', 'care', 'meals', 'transport', 'optional', 'additional'] as const;
export type Benefit = (typeof BENEFITS)[number];

/** 필수급여 네 가지: each is planned, or it is said why not. */
export const ESSENTIAL_BENEFITS = ['medical', 'care', 'meals', 'transport'] as const satisfies readonly Benefit[];

/** The sentence of the leaflet that each benefit is. */
export const BENEFIT_RULES = {
  medical: 'HOMEMED-SVC-MED', care: 'HOMEMED-SVC-CARE', meals: 'HOMEMED-SVC-MEAL', transport: 'HOMEMED-SVC-MOVE', optional: 'HOMEMED-SVC-OPT', additional: 'HOMEMED-SVC-ADD',
} as const satisfies Record<Benefit, string>;

export function isEssential(benefit: Benefit): boolean {
  return (ESSENTIAL_BENEFITS as readonly Benefit[]).includes(benefit);
}

/** The benefit that a service of a plan is; undefined for a service that came from elsewhere. */
export function benefitOf({ source }: Pick<PlanService, 'source'>): Benefit | undefined {
  return source.kind === 'guide' ? BENEFITS.find((benefit) => BENEFIT_RULES[benefit] === source.rule) : undefined;
}

export function plannedBenefits({ services }: Pick<PlanContent, 'services'>): readonly Benefit[] {
  return BENEFITS.filter((benefit) => services.some((service) => benefitOf(service) === benefit));
}

const WEEKS_A_YEAR = 52;
const DAYS_A_YEAR = 365;
const MONTHS_A_YEAR = 12;

/** How often a service is given in a month of the year; one that is given once falls into one month of it. */
function timesAMonth({ frequency: { times, per } }: PlanService): number {
  if (per === 'week') return (times * WEEKS_A_YEAR) / MONTHS_A_YEAR;
  if (per === 'day') return (times * DAYS_A_YEAR) / MONTHS_A_YEAR;
  return times;
}

/** What one service costs 의료급여 in a month in which it is given, in whole won; what is paid once counts in full, as the month that it falls into bears it. */
function monthlyWonOf(service: PlanService): number {
  const { cost, costPer, payer } = service;
  if (cost === null || payer !== 'medical-aid') return 0;
  return costPer === 'time' ? Math.ceil(cost * timesAMonth(service)) : cost;
}

/** The most that a plan asks of 의료급여 in one month; costs that nobody knows yet are not in it. */
export function monthlyWon({ services }: Pick<PlanContent, 'services'>): number {
  return services.reduce((sum, service) => sum + monthlyWonOf(service), 0);
}
