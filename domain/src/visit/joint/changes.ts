import type { PlainDate } from '../../calendar/index.ts';
import type { OrganisationId, StaffId, VisitId } from '../../ids/index.ts';
import { costOf, getVisit, isNoWorse, minutesOf, workerDays, type JointCost, type JointWeek } from './cost.ts';
import { isChanged, withAssignments } from './greedy.ts';
import { separatePlan, type Assignment, type JointPlan } from './model.ts';

export type ChangeKind = 'covered' | 'together' | 'moved' | 'handed';

/** Visits that change only together, and what that alone saves. */
export interface JointChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly assignments: readonly Assignment[];
  readonly organisations: readonly OrganisationId[];
}

/** What a week saves against separate planning. Never negative in a plan that was proposed. */
export interface Saving {
  readonly trips: number;
  readonly travelMinutes: number;
  readonly visitMinutes: number;
  readonly calls: number;
}

export function savingOf(before: JointCost, after: JointCost): Saving {
  return { trips: before.trips - after.trips, travelMinutes: before.travelMinutes - after.travelMinutes, visitMinutes: before.visitMinutes - after.visitMinutes, calls: before.calls - after.calls };
}

/** The changes of a plan, each of which can be taken or left. */
export function changesOf(week: JointWeek, plan: JointPlan): readonly JointChange[] {
  const changed = [...plan.values()].filter((one) => isChanged(week, one));
  const groups = new Map<string, Assignment[]>();
  for (const one of changed) {
    const root = rootOf(one);
    groups.set(root, [...(groups.get(root) ?? []), one]);
  }
  return [...groups.entries()].map(([id, assignments]) => ({ id, kind: kindOf(week, assignments), assignments, organisations: organisationsOf(week, assignments) }));
}

/** A covered visit belongs to the one that covers it; two made together to the first of them. */
function rootOf({ visitId, coveredBy, with: together }: Assignment): VisitId {
  if (coveredBy !== null) return coveredBy;
  return [visitId, ...together].toSorted()[0] ?? visitId;
}

function kindOf(week: JointWeek, assignments: readonly Assignment[]): ChangeKind {
  if (assignments.some(({ coveredBy }) => coveredBy !== null)) return 'covered';
  if (assignments.some(({ with: together }) => together.length > 0)) return 'together';
  return assignments.some(({ visitId, staffId }) => getVisit(week, visitId).staffId !== staffId) ? 'handed' : 'moved';
}

/** Also the visit that does it along has a say, though it may itself stay where it is. */
function organisationsOf(week: JointWeek, assignments: readonly Assignment[]): readonly OrganisationId[] {
  const touched = assignments.flatMap(({ visitId, coveredBy }) => [visitId, ...(coveredBy === null ? [] : [coveredBy])]);
  return [...new Set(touched.map((id) => getVisit(week, id).organisationId))];
}

/** The week with only some of the changes. */
export function planWith(week: JointWeek, changes: readonly JointChange[]): JointPlan {
  return withAssignments(separatePlan(week.input), changes.flatMap(({ assignments }) => assignments));
}

export interface WorkerChange {
  readonly staffId: StaffId;
  readonly days: readonly { readonly on: PlainDate; readonly before: number; readonly after: number }[];
}

/** Minutes of each worker on each day, before and after; only who has a change. */
export function workerChanges(week: JointWeek, plan: JointPlan): readonly WorkerChange[] {
  const minutes = (of: JointPlan) => new Map(workerDays(week, of).map((day) => [`${day.staffId} ${day.on}`, Math.round(minutesOf(day))]));
  const [before, after] = [minutes(separatePlan(week.input)), minutes(plan)];
  return week.input.workers.flatMap(({ staffId }) => {
    const days = week.input.days.map((on) => ({ on, before: before.get(`${staffId} ${on}`) ?? 0, after: after.get(`${staffId} ${on}`) ?? 0 }));
    return days.some((day) => day.before !== day.after) ? [{ staffId, days }] : [];
  });
}

/** The worker's days that a change touches, before and after. */
function daysTouched(week: JointWeek, { assignments }: JointChange): ReadonlySet<string> {
  return new Set(assignments.flatMap(({ visitId, staffId, on, coveredBy }) => {
    const before = getVisit(week, visitId);
    const covering = coveredBy === null ? undefined : getVisit(week, coveredBy);
    return [`${before.staffId} ${before.on}`, `${staffId} ${on}`, ...(covering === undefined ? [] : [`${covering.staffId} ${covering.on}`])];
  }));
}

/**
 * What has to be taken along with a change so that the week does not get worse than apart: a visit moved to a day on which only another
 * change brings the worker there costs a trip of its own. Nothing where it stands by itself; undefined where none of the others helps.
 */
export function neededWith(week: JointWeek, change: JointChange, others: readonly JointChange[], taken: readonly JointChange[]): readonly JointChange[] | undefined {
  const before = costOf(week, separatePlan(week.input));
  const holds = (along: readonly JointChange[]): boolean => isNoWorse(costOf(week, planWith(week, [...taken, change, ...along])), before);
  if (holds([])) return [];
  const touched = daysTouched(week, change);
  const rest = others.filter((other) => other.id !== change.id);
  const near = rest.filter((other) => [...daysTouched(week, other)].some((day) => touched.has(day)));
  const enough = near.findIndex((_other, at) => holds(near.slice(0, at + 1)));
  // Seldom does none of those on the same days help; then all together do, or nothing does.
  if (enough < 0) return holds(rest) ? rest : undefined;
  // Of those that were added on the way, what is not needed is left again.
  return near.slice(0, enough + 1).reduceRight<readonly JointChange[]>((kept, one) => {
    const without = kept.filter(({ id }) => id !== one.id);
    return holds(without) ? without : kept;
  }, near.slice(0, enough + 1));
}
