import type { PlainDate } from '../../calendar/index.ts';
import { costOf, getVisit, isNoWorse, weightOf, type JointWeek } from './cost.ts';
import { problemsOf } from './feasible.ts';
import { improve } from './improve.ts';
import { separatePlan, type Assignment, type JointPlan, type JointVisit } from './model.ts';
import { pairsOf, type Pair } from './pairs.ts';

/** The plan with other assignments in place of some. */
export function withAssignments(plan: JointPlan, changed: readonly Assignment[]): JointPlan {
  const next = new Map(plan);
  for (const one of changed) next.set(one.visitId, one);
  return next;
}

/** Every pair that saves something is made, then every visit goes where its worker is anyway. The baseline of the optimiser, and its fallback. */
export function greedyPlan(week: JointWeek): JointPlan {
  return improve(week, withPairs(week, separatePlan(week.input)));
}

/** The plan with every pair made that saves something there. */
export function withPairs(week: JointWeek, start: JointPlan): JointPlan {
  let plan = start;
  for (const pair of pairsOf(week.input)) if (isFree(plan, pair)) plan = best(week, plan, pairMoves(pair));
  return plan;
}

const isFree = (plan: JointPlan, { stays, other }: Pair): boolean => [stays, other].every(({ id }) => plan.get(id)?.coveredBy === null && plan.get(id)?.with.length === 0);

type Move = readonly Assignment[];

function best(week: JointWeek, plan: JointPlan, moves: readonly Move[]): JointPlan {
  const before = costOf(week, plan);
  let chosen = plan;
  let least = weightOf(before);
  for (const move of moves) {
    const tried = withAssignments(plan, move);
    const cost = costOf(week, tried);
    if (weightOf(cost) >= least - 1e-6 || !isNoWorse(cost, before) || problemsOf(week, tried).length > 0) continue;
    chosen = tried;
    least = weightOf(cost);
  }
  return chosen;
}

const goes = ({ id, staffId }: JointVisit, on: PlainDate, together: readonly JointVisit[] = []): Assignment => ({ visitId: id, on, staffId, coveredBy: null, with: together.map((one) => one.id) });

/** A pair on each day that suits both. */
export function pairMoves({ kind, stays, other, days }: Pair): readonly Move[] {
  return days.map((on) => (kind === 'covered' ? [goes(stays, on), { ...goes(other, on), coveredBy: stays.id }] : [goes(stays, on, [other]), goes(other, on, [stays])]));
}

/** The best of several plans that can be carried out and cost no more than separate ones; the separate one when none does. */
export function bestPlan(week: JointWeek, plans: readonly JointPlan[]): JointPlan {
  const separate = separatePlan(week.input);
  const limit = costOf(week, separate);
  const good = plans.filter((plan) => problemsOf(week, plan).length === 0 && isNoWorse(costOf(week, plan), limit));
  return good.reduce((one, other) => (weightOf(costOf(week, other)) < weightOf(costOf(week, one)) ? other : one), separate);
}

/** Whether this visit is changed by the plan. */
export function isChanged(week: JointWeek, one: Assignment): boolean {
  const visit = getVisit(week, one.visitId);
  return one.on !== visit.on || one.staffId !== visit.staffId || one.coveredBy !== null || one.with.length > 0;
}
