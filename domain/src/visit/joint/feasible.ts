import type { PlainDate } from '../../calendar/index.ts';
import type { JointWorker, JointInput, JointPlan, JointVisit, Assignment } from './model.ts';
import { mayKnowEachOther, separatePlan } from './model.ts';
import { getVisit, minutesOf, workerDays, type JointWeek } from './cost.ts';

/** A general visit is done along by whichever service goes there; what needs a skill is not, and an agreed hour is kept. */
export function canBeCovered({ skills, fixed }: JointVisit): boolean {
  return skills.length === 0 && !fixed;
}

/** Days that suit both. */
export function commonDays({ days }: JointInput, visits: readonly JointVisit[]): readonly PlainDate[] {
  return days.filter((day) => visits.every((visit) => (visit.fixed ? visit.on === day : visit.earliestOn <= day && day <= visit.latestOn)));
}

/** Colleagues of the same service who can do it; whoever has it comes first. */
export function workersFor({ workers }: JointInput, { staffId, organisationId, skills, fixed, sameVisitor }: JointVisit): readonly JointWorker[] {
  const own = workers.filter((worker) => worker.staffId === staffId);
  if (fixed || sameVisitor) return own;
  return [...own, ...workers.filter((worker) => worker.staffId !== staffId && worker.organisationId === organisationId && skills.every((skill) => worker.skills.includes(skill)))];
}

/** Why a plan cannot be carried out; empty when it can. */
export function problemsOf(week: JointWeek, plan: JointPlan): readonly string[] {
  const { input } = week;
  const missing = input.visits.filter(({ id }) => !plan.has(id)).map(({ id }) => `${id}: nobody goes`);
  return [...missing, ...[...plan.values()].flatMap((one) => problemsAt(week, plan, one)), ...overloads(week, plan)];
}

function problemsAt(week: JointWeek, plan: JointPlan, one: Assignment): readonly string[] {
  const visit = getVisit(week, one.visitId);
  const moved = one.on !== visit.on || one.staffId !== visit.staffId;
  if (visit.fixed && (moved || one.coveredBy !== null)) return [`${visit.id}: what was agreed is moved`];
  const problems = moved && (one.on < visit.earliestOn || one.on > visit.latestOn) ? [`${visit.id}: out of its days`] : [];
  return [...problems, ...(one.coveredBy === null ? visitorProblems(week, plan, visit, one) : coverProblems(week, plan, visit, one.coveredBy))];
}

function visitorProblems(week: JointWeek, plan: JointPlan, visit: JointVisit, one: Assignment): readonly string[] {
  const may = one.staffId === visit.staffId || workersFor(week.input, visit).some(({ staffId }) => staffId === one.staffId);
  return [...(may ? [] : [`${visit.id}: who goes may not`]), ...one.with.flatMap((id) => togetherProblems(week, plan, { visit, one, id }))];
}

function coverProblems(week: JointWeek, plan: JointPlan, visit: JointVisit, by: string): readonly string[] {
  const other = getVisit(week, by);
  const goes = plan.get(other.id);
  const known = other.personId === visit.personId && mayKnowEachOther(visit, other) && canBeCovered(visit);
  return known && goes !== undefined && goes.coveredBy === null && goes.on >= visit.earliestOn && goes.on <= visit.latestOn ? [] : [`${visit.id}: cannot be done along`];
}

function togetherProblems(week: JointWeek, plan: JointPlan, { visit, one, id }: { readonly visit: JointVisit; readonly one: Assignment; readonly id: string }): readonly string[] {
  const other = getVisit(week, id);
  return other.personId === visit.personId && mayKnowEachOther(visit, other) && plan.get(other.id)?.on === one.on ? [] : [`${visit.id}: cannot be made together`];
}

/** Nobody gets more than a day holds; who has more already gets none more. */
function overloads(week: JointWeek, plan: JointPlan): readonly string[] {
  const before = new Map(workerDays(week, separatePlan(week.input)).map((day) => [`${day.staffId} ${day.on}`, minutesOf(day)]));
  return workerDays(week, plan).flatMap((day) => {
    const limit = Math.max(week.workers.get(day.staffId)?.capacity ?? 0, before.get(`${day.staffId} ${day.on}`) ?? 0);
    return minutesOf(day) > limit + 1e-6 ? [`${day.staffId} on ${day.on}: too much`] : [];
  });
}
