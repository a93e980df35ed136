import {
  bestPlan, costOf, greedyPlan, improve, jointWeek, problemsOf, separatePlan, weightOf, withAssignments, withPairs, workerDays, minutesOf, type Assignment, type JointInput, type JointPlan, type JointWeek,
} from '@dure/domain/visit/joint';
import highs from 'highs';
import { modelOf } from './lp.ts';

export interface Solved {
  readonly assignments: readonly Assignment[];
  readonly foundBy: 'separate' | 'greedy' | 'solver';
  readonly milliseconds: number;
}

/**
 * The best week that is found within the time: by hand rules first, then by the solver, each polished by moves on the real roads.
 * Whatever they bring, the week costs no more than separate planning: that one is the last resort.
 */
export async function solveJointWeek(input: JointInput, seconds: number, tell: (done: number) => void): Promise<Solved> {
  const began = performance.now();
  const week = jointWeek(input);
  tell(0.05);
  const greedy = greedyPlan(week);
  tell(0.2);
  const model = modelOf(week);
  const solver = await highs();
  tell(0.3);
  const solution = input.visits.length === 0 ? undefined : trySolve(solver, model.text, seconds);
  tell(0.9);
  const solved = solution === undefined ? undefined : improve(week, withPairs(week, improve(week, repaired(week, model.read((name) => (solution[name] ?? 0) > 0.5)))));
  const plan = bestPlan(week, [greedy, ...(solved === undefined ? [] : [solved])]);
  tell(1);
  return { assignments: [...plan.values()], foundBy: foundBy(week, plan, greedy), milliseconds: Math.round(performance.now() - began) };
}

type Solver = Awaited<ReturnType<typeof highs>>;

/** Values by name; undefined where no whole solution was found in the time. */
function trySolve(solver: Solver, text: string, seconds: number): Readonly<Record<string, number>> | undefined {
  const { Status, Columns } = solver.solve(text, { time_limit: seconds, output_flag: false, mip_rel_gap: 0.005 });
  const found = Status === 'Optimal' || Status === 'Time limit reached';
  if (!found) return undefined;
  const values = Object.fromEntries(Object.entries(Columns).map(([name, column]) => [name, 'Primal' in column ? (column.Primal as number) : 0]));
  return Object.values(values).some((value) => value > 0.5) ? values : undefined;
}

/** The model counts roads from stop to stop; where the real round overfills a day, what was moved into it goes back. */
function repaired(week: JointWeek, plan: JointPlan): JointPlan {
  const separate = separatePlan(week.input);
  const limits = new Map(workerDays(week, separate).map((day) => [`${day.staffId} ${day.on}`, minutesOf(day)]));
  let tried = plan;
  for (let turn = 0; turn < 20; turn += 1) {
    const full = workerDays(week, tried).filter((day) => minutesOf(day) > Math.max(week.workers.get(day.staffId)?.capacity ?? 0, limits.get(`${day.staffId} ${day.on}`) ?? 0) + 1e-6);
    if (full.length === 0) break;
    tried = withAssignments(tried, full.flatMap((day) => day.visits.flatMap(({ id }) => backOf(tried, separate, id))));
  }
  return problemsOf(week, tried).length === 0 ? tried : separate;
}

/** A visit as it was, together with those that were tied to it. */
function backOf(plan: JointPlan, separate: JointPlan, id: Assignment['visitId']): readonly Assignment[] {
  const tied = [...plan.values()].filter((one) => one.visitId === id || one.coveredBy === id || one.with.includes(id));
  return tied.flatMap(({ visitId }) => separate.get(visitId) ?? []);
}

function foundBy(week: JointWeek, plan: JointPlan, greedy: JointPlan): Solved['foundBy'] {
  const weight = weightOf(costOf(week, plan));
  if (weight >= weightOf(costOf(week, separatePlan(week.input))) - 1e-6) return 'separate';
  return weight >= weightOf(costOf(week, greedy)) - 1e-6 ? 'greedy' : 'solver';
}
