import { isBlank } from '../referral/required.ts';
import type { Frequency, PlanContent, PlanOwner, PlanProvider, PlanService, PlanTask } from './content.ts';
import type { PlanKind } from './kind.ts';

export const PLAN_PROBLEMS = [
  'wishes', 'goals', 'goal', 'services', 'what', 'goalId', 'provider', 'owner', 'byOn', 'period', 'frequency', 'cost', 'payer', 'linking', 'stands-for',
] as const;
export type PlanProblemCode = (typeof PLAN_PROBLEMS)[number];

/** What is missing or wrong before somebody can agree to a plan; `id` names the goal, service or task. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  readonly id: string | null;
}

const LAST_DAY = { once: 0, day: 0, week: 7, month: 31 } as const;

export function isFrequency({ times, per, on }: Frequency): boolean {
  const days = on.every((day) => Number.isInteger(day) && day >= 1 && day <= LAST_DAY[per]) && new Set(on).size === on.length;
  return Number.isInteger(times) && times >= 1 && times <= 31 && days && (on.length === 0 || on.length === times);
}

const isOwned = (owner: PlanOwner | null): boolean => owner !== null && (owner.kind === 'staff' || !isBlank(owner.name));
const isProvided = (provider: PlanProvider | null): boolean => provider !== null && (provider.kind === 'organisation' || !isBlank(provider.name));

type Check<Item> = readonly (readonly [code: PlanProblemCode, isWrong: (item: Item) => boolean])[];

const SERVICE_CHECKS: Check<PlanService> = [
  ['what', ({ what }) => isBlank(what)],
  ['provider', ({ provider }) => !isProvided(provider)],
  ['owner', ({ owner }) => !isOwned(owner)],
  ['byOn', ({ byOn }) => byOn === null],
  ['period', ({ from, until }) => from === null || until === null || until < from],
  ['frequency', ({ frequency }) => !isFrequency(frequency)],
  ['cost', ({ cost }) => cost !== null && (!Number.isInteger(cost) || cost < 0)],
  ['payer', ({ cost, payer }) => cost !== null && cost > 0 && payer === null],
];
const TASK_CHECKS: Check<PlanTask> = [['what', ({ what }) => isBlank(what)], ['owner', ({ owner }) => !isOwned(owner)], ['byOn', ({ byOn }) => byOn === null]];

function failing<Item extends { readonly id: string }>(items: readonly Item[], checks: Check<Item>): readonly PlanProblem[] {
  return items.flatMap((item) => checks.filter(([, isWrong]) => isWrong(item)).map(([code]) => ({ code, id: item.id })));
}

/** Organisations that work side by side under a plan. */
export function providersOf({ services }: PlanContent): readonly string[] {
  return [...new Set(services.flatMap(({ provider }) => (provider?.kind === 'organisation' ? [provider.organisationId] : [])))];
}

/**
 * Everything that keeps a plan from being agreed to. No item without an owner; the person is heard (CARE-PLAN-VOICE); several
 * providers say how they work together where the law asks for it (CARE-PLAN-LINK).
 */
export function planProblems(content: PlanContent, kind: PlanKind): readonly PlanProblem[] {
  const { wishes, goals, services, tasks, linking, standsFor } = content;
  const known = new Set(goals.map(({ id }) => id));
  const isCare = kind === 'personal-support' || standsFor !== null;
  const whole: readonly (readonly [PlanProblemCode, boolean])[] = [
    ['wishes', isBlank(wishes)], ['goals', goals.length === 0], ['services', services.length + tasks.length === 0], ['linking', isCare && providersOf(content).length > 1 && isBlank(linking)],
    ['stands-for', standsFor !== null && kind === 'personal-support'],
  ];
  return [
    ...whole.filter(([, isWrong]) => isWrong).map(([code]) => ({ code, id: null })),
    ...goals.filter(({ goal }) => isBlank(goal)).map(({ id }): PlanProblem => ({ code: 'goal', id })),
    ...services.filter(({ goalId }) => goalId === null || !known.has(goalId)).map(({ id }): PlanProblem => ({ code: 'goalId', id })),
    ...failing(services, SERVICE_CHECKS), ...failing(tasks, TASK_CHECKS),
  ];
}
