import type { PlainDate } from '../../calendar/index.ts';
import { costOf, getVisit, isNoWorse, weightOf, workerDays, type JointWeek } from './cost.ts';
import { problemsOf, workersFor } from './feasible.ts';
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
  let plan = separatePlan(week.input);
  for (const pair of pairsOf(week.input)) plan = best(week, plan, pairMoves(pair));
  return improve(week, plan);
}

/** Moves visits one by one while it saves anything: to a day and a colleague who is in that 동 already. */
export function improve(week: JointWeek, start: JointPlan, rounds = 3): JointPlan {
  let plan = start;
  for (let round = 0; round < rounds; round += 1) {
    const before = weightOf(costOf(week, plan));
    for (const visit of week.input.visits) plan = best(week, plan, movesOf(week, plan, visit));
    if (weightOf(costOf(week, plan)) >= before - 1e-6) break;
  }
  return plan;
}

type Move = readonly Assignment[];

function best(week: JointWeek, plan: JointPlan, moves: readonly Move[]): JointPlan {
  let chosen = plan;
  let cost = costOf(week, plan);
  for (const move of moves) {
    const tried = withAssignments(plan, move);
    const next = costOf(week, tried);
    if (weightOf(next) < weightOf(cost) - 1e-6 && isNoWorse(next, costOf(week, plan)) && problemsOf(week, tried).length === 0) {
      chosen = tried;
      cost = next;
    }
  }
  return chosen;
}

const goes = ({ id, staffId }: JointVisit, on: PlainDate, together: readonly JointVisit[] = []): Assignment => ({ visitId: id, on, staffId, coveredBy: null, with: together.map((one) => one.id) });

/** A pair on each day that suits both. */
export function pairMoves({ kind, stays, other, days }: Pair): readonly Move[] {
  return days.map((on) => (kind === 'covered' ? [goes(stays, on), { ...goes(other, on), coveredBy: stays.id }] : [goes(stays, on, [other]), goes(other, on, [stays])]));
}

/** Days and colleagues that are in the 동 of a visit anyway. What is paired stays as it was paired. */
function movesOf(week: JointWeek, plan: JointPlan, visit: JointVisit): readonly Move[] {
  const now = plan.get(visit.id);
  const coveringOne = [...plan.values()].some(({ coveredBy }) => coveredBy === visit.id);
  if (now === undefined || visit.fixed || now.coveredBy !== null || now.with.length > 0 || coveringOne) return [];
  const may = new Set(workersFor(week.input, visit).map(({ staffId }) => staffId));
  const there = workerDays(week, plan).filter((day) => may.has(day.staffId) && day.towns.includes(visit.emdCode) && day.on >= visit.earliestOn && day.on <= visit.latestOn);
  return there.filter(({ on, staffId }) => on !== now.on || staffId !== now.staffId).map(({ on, staffId }) => [{ visitId: visit.id, on, staffId, coveredBy: null, with: [] }]);
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
