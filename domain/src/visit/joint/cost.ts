import type { PlainDate } from '../../calendar/index.ts';
import type { EmdCode, StaffId } from '../../ids/index.ts';
import { COVERED_MINUTES, type Assignment, type JointInput, type JointPlan, type JointVisit, type JointWorker } from './model.ts';
import { travelOf, type Travel } from './travel.ts';

/** What a week costs. */
export interface JointCost {
  /** Times that a worker goes to a 동 on a day. */
  readonly trips: number;
  readonly travelMinutes: number;
  readonly visitMinutes: number;
  /** Times that somebody's bell is rung: two services together ring once. */
  readonly calls: number;
}

/** One input with what is looked up again and again. */
export interface JointWeek {
  readonly input: JointInput;
  readonly travel: Travel;
  readonly visits: ReadonlyMap<string, JointVisit>;
  readonly workers: ReadonlyMap<string, JointWorker>;
}

export function jointWeek(input: JointInput): JointWeek {
  return { input, travel: travelOf(input.places), visits: new Map(input.visits.map((visit) => [visit.id, visit])), workers: new Map(input.workers.map((worker) => [worker.staffId, worker])) };
}

/** Doors and roads of one worker on one day. */
export interface WorkerDay {
  readonly staffId: StaffId;
  readonly on: PlainDate;
  readonly towns: readonly EmdCode[];
  readonly visits: readonly JointVisit[];
  readonly visitMinutes: number;
  readonly travelMinutes: number;
}

export const minutesOf = ({ visitMinutes, travelMinutes }: Pick<WorkerDay, 'visitMinutes' | 'travelMinutes'>): number => visitMinutes + travelMinutes;

export function getVisit(week: JointWeek, id: string): JointVisit {
  const visit = week.visits.get(id);
  if (visit === undefined) throw new Error('A plan names a visit that is not of this week');
  return visit;
}

/** The days of a plan, worker by worker. */
export function workerDays(week: JointWeek, plan: JointPlan): readonly WorkerDay[] {
  const groups = new Map<string, Assignment[]>();
  const extra = coveredMinutes(plan);
  for (const one of plan.values()) {
    if (one.coveredBy !== null) continue;
    const key = `${one.staffId} ${one.on}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((assigned) => dayOf(week, assigned, extra));
}

function coveredMinutes(plan: JointPlan): ReadonlyMap<string, number> {
  const extra = new Map<string, number>();
  for (const { coveredBy } of plan.values()) if (coveredBy !== null) extra.set(coveredBy, (extra.get(coveredBy) ?? 0) + COVERED_MINUTES);
  return extra;
}

function dayOf(week: JointWeek, assigned: readonly Assignment[], extra: ReadonlyMap<string, number>): readonly WorkerDay[] {
  const [first] = assigned;
  if (first === undefined) return [];
  const { staffId, on } = first;
  const visits = assigned.map(({ visitId }) => getVisit(week, visitId));
  const towns = [...new Set(visits.map(({ emdCode }) => emdCode))];
  const home = week.workers.get(staffId)?.homeEmd ?? towns[0];
  const visitMinutes = visits.reduce((sum, { id, minutes }) => sum + minutes + (extra.get(id) ?? 0), 0);
  return [{ staffId, on, towns, visits, visitMinutes, travelMinutes: home === undefined ? 0 : week.travel.round(home, towns) }];
}

export function costOf(week: JointWeek, plan: JointPlan): JointCost {
  const days = workerDays(week, plan);
  const sum = (of: (day: WorkerDay) => number): number => days.reduce((total, day) => total + of(day), 0);
  const calls = new Set([...plan.values()].filter(({ coveredBy }) => coveredBy === null).map((one) => `${getVisit(week, one.visitId).personId} ${one.on} ${one.with.length > 0 ? 'together' : one.visitId}`));
  return { trips: sum(({ towns }) => towns.length), travelMinutes: sum(({ travelMinutes }) => travelMinutes), visitMinutes: sum(({ visitMinutes }) => visitMinutes), calls: calls.size };
}

/** Minutes on the road and at doors; of two weeks with the same, the one that rings fewer bells. */
export function weightOf({ travelMinutes, visitMinutes, calls }: JointCost): number {
  return travelMinutes + visitMinutes + calls * CALL_MINUTES;
}

/** To be rung up, to open and to tell it all again costs the person, not the office; five minutes stand for it. */
const CALL_MINUTES = 5;

/** Neither more trips nor more minutes than the other. */
export function isNoWorse(one: JointCost, other: JointCost): boolean {
  const slack = 1e-6;
  return one.trips <= other.trips && one.travelMinutes + one.visitMinutes <= other.travelMinutes + other.visitMinutes + slack && one.calls <= other.calls;
}
