import type { Answers } from '../assessment/index.ts';
import { NEED_DOMAINS } from '../assessment/index.ts';
import type { NeedKey, PlanContent, PlanGoal, PlanService, PlanSource, PlanTask } from './content.ts';

/** From which level of the needs assessment a need asks for a goal: 도움 필요. */
const NEED_LEVEL = 2;

export interface FoundNeed {
  readonly need: NeedKey;
  readonly level: number;
}

/** The needs that an assessment found, the most urgent first. */
export function needsFound(answers: Answers): readonly FoundNeed[] {
  return NEED_DOMAINS.flatMap(({ key }) => {
    const level = answers[key];
    return typeof level === 'number' && level >= NEED_LEVEL ? [{ need: key, level }] : [];
  }).toSorted((one, other) => other.level - one.level);
}

const key = (source: PlanSource): string => JSON.stringify(source);

/** What was found elsewhere and could stand in the plan. */
export interface PlanOffer {
  readonly goals: readonly PlanGoal[];
  readonly services: readonly PlanService[];
  readonly tasks: readonly PlanTask[];
}

/** What of an offer is not in the plan yet: a need that has a goal is not offered again, nor a service from the same source. */
export function stillOffered(content: PlanContent, offer: PlanOffer): PlanOffer {
  const used = new Set([...content.services, ...content.tasks].map(({ source }) => key(source)));
  return {
    goals: offer.goals.filter(({ need }) => !content.goals.some((goal) => goal.need === need)),
    services: offer.services.filter(({ source, what }) => !used.has(key(source)) && !content.services.some((service) => service.what === what)),
    tasks: offer.tasks.filter(({ source }) => !used.has(key(source))),
  };
}

/** A first content: everything that is known already, so that nothing is typed twice. A service goes to the first goal until somebody moves it. */
export function contentFrom(content: PlanContent, offer: PlanOffer): PlanContent {
  const { goals, services, tasks } = stillOffered(content, offer);
  const allGoals = [...content.goals, ...goals];
  const first = allGoals[0]?.id ?? null;
  return { ...content, goals: allGoals, services: [...content.services, ...services.map((service) => ({ ...service, goalId: service.goalId ?? first }))], tasks: [...content.tasks, ...tasks] };
}
