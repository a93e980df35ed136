import type { PlainDate } from '../../calendar/index.ts';
import type { StaffId } from '../../ids/index.ts';
import { getVisit, minutesOf, workerDays, type JointWeek } from './cost.ts';
import { workersFor } from './feasible.ts';
import { COVERED_MINUTES, separatePlan, type Assignment, type JointPlan, type JointVisit } from './model.ts';

/** One worker's day while visits are moved in and out of it. */
interface OpenDay {
  readonly staffId: StaffId;
  readonly on: PlainDate;
  readonly limit: number;
  readonly visits: Set<JointVisit>;
  visitMinutes: number;
}
type OpenWeek = ReadonlyMap<string, OpenDay>;

const keyOf = (staffId: string, on: string): string => `${staffId} ${on}`;
const townsOf = (visits: Iterable<JointVisit>) => [...new Set([...visits].map(({ emdCode }) => emdCode))];

function openWeek(week: JointWeek, plan: JointPlan): OpenWeek {
  const before = new Map(workerDays(week, separatePlan(week.input)).map((day) => [keyOf(day.staffId, day.on), minutesOf(day)]));
  const days = new Map<string, OpenDay>();
  for (const { staffId, capacity } of week.input.workers) for (const on of week.input.days) {
    days.set(keyOf(staffId, on), { staffId, on, limit: Math.max(capacity, before.get(keyOf(staffId, on)) ?? 0), visits: new Set(), visitMinutes: 0 });
  }
  for (const { visitId, staffId, on, coveredBy } of plan.values()) {
    if (coveredBy === null) days.get(keyOf(staffId, on))?.visits.add(getVisit(week, visitId));
  }
  for (const day of days.values()) day.visitMinutes = [...day.visits].reduce((sum, { id, minutes }) => sum + minutes + extraOf(plan, id), 0);
  return days;
}

function extraOf(plan: JointPlan, id: string): number {
  let extra = 0;
  for (const { coveredBy } of plan.values()) if (coveredBy === id) extra += COVERED_MINUTES;
  return extra;
}

/** What is paired stays as it was paired; what was agreed stays in any case. */
function movable(week: JointWeek, plan: JointPlan): readonly JointVisit[] {
  const covering = new Set([...plan.values()].flatMap(({ coveredBy }) => (coveredBy === null ? [] : [coveredBy])));
  return week.input.visits.filter(({ id, fixed }) => {
    const now = plan.get(id);
    return !fixed && now !== undefined && now.coveredBy === null && now.with.length === 0 && !covering.has(id);
  });
}

interface Gain {
  readonly minutes: number;
  readonly trips: number;
}

function gainOf(week: JointWeek, visit: JointVisit, from: OpenDay, to: OpenDay): Gain {
  const without = townsOf([...from.visits].filter((one) => one !== visit));
  const [leaving, there] = [townsOf(from.visits), townsOf(to.visits)];
  const joined = townsOf([...to.visits, visit]);
  const road = (day: OpenDay, towns: ReturnType<typeof townsOf>): number => week.travel.round(week.workers.get(day.staffId)?.homeEmd ?? visit.emdCode, towns);
  const after = road(to, joined);
  // A day that would be too full takes nothing more.
  if (to.visitMinutes + visit.minutes + after > to.limit + 1e-6) return { minutes: 0, trips: 0 };
  return { minutes: road(from, leaving) + road(to, there) - road(from, without) - after, trips: leaving.length + there.length - without.length - joined.length };
}

function bestDay(week: JointWeek, days: OpenWeek, visit: JointVisit, from: OpenDay): OpenDay | undefined {
  let chosen: OpenDay | undefined;
  let most = 1e-6;
  for (const { staffId } of workersFor(week.input, visit)) for (const on of week.input.days) {
    const to = days.get(keyOf(staffId, on));
    if (to === undefined || to === from || on < visit.earliestOn || on > visit.latestOn || to.visits.size === 0) continue;
    const gain = gainOf(week, visit, from, to);
    if (gain.minutes > most && gain.trips >= 0) [chosen, most] = [to, gain.minutes];
  }
  return chosen;
}

/** Moves visits one by one while it saves anything: to a day and a colleague on the road anyway. */
export function improve(week: JointWeek, start: JointPlan, rounds = 6): JointPlan {
  const days = openWeek(week, start);
  const visits = movable(week, start);
  const plan = new Map(start);
  for (let round = 0, moved = true; moved && round < rounds; round += 1) {
    moved = false;
    for (const visit of visits) {
      const now = plan.get(visit.id) as Assignment;
      const from = days.get(keyOf(now.staffId, now.on));
      const to = from === undefined ? undefined : bestDay(week, days, visit, from);
      if (from === undefined || to === undefined) continue;
      move(visit, from, to);
      plan.set(visit.id, { ...now, staffId: to.staffId, on: to.on });
      moved = true;
    }
  }
  return plan;
}

function move(visit: JointVisit, from: OpenDay, to: OpenDay): void {
  from.visits.delete(visit);
  from.visitMinutes -= visit.minutes;
  to.visits.add(visit);
  to.visitMinutes += visit.minutes;
}
