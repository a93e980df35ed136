import { changeVisit, lockJointPlan, lockVisitsForProduct, markAccepted, type StoredVisit } from '@dure/database/visit';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { PersonId, VisitId } from '@dure/domain/ids';
import { applyVisitEvent, decideVisit, NO_REQUIREMENTS, type VisitCommand, type VisitRequirements, type VisitState } from '@dure/domain/visit';
import { costOf, isNoWorse, planWith, savingOf, separatePlan, type JointChange, type JointWeek } from '@dure/domain/visit/joint';
import type { Call, Handled } from '../../http/handler.ts';
import type { LiveEvent } from '../../live/hub.ts';
import type { Refusal } from '../../refusals.ts';
import { tellOfVisit } from '../notices.ts';
import { partyOf } from '../party.ts';
import { requirementsOf } from '../requirements.ts';
import type { jointContract } from './contract.ts';
import { withConsentsOfToday } from './input.ts';
import { acceptedIds, jointSight, mayAccept } from './view.ts';

type Accepting = (typeof jointContract)['POST /api/joint-plans/:id/acceptances'];

interface Step {
  readonly visitId: VisitId;
  readonly command: (state: VisitState) => VisitCommand;
}

/** Takes over some changes or all: every visit in one transaction, or none. */
export async function acceptChanges(call: Call<Accepting>): Handled<Accepting> {
  const { params, body, scope, staff, work, at } = call;
  const stored = await lockJointPlan(work, staff.sigungu, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.status !== 'ready') return refuse({ code: 'visit/joint-not-ready' });
  const reader = { organisationId: staff.organisationId, wide: scope.wide };
  const sight = jointSight(stored, await withConsentsOfToday(call, stored.input), reader);
  const taken = acceptedIds(stored);
  const chosen = sight.shown.filter(({ id }) => body.changes.includes(id) && !taken.has(id));
  if (chosen.length === 0) return refuse({ code: 'absent' });
  if (!chosen.every((change) => mayAccept(change, reader))) return refuse({ code: 'visit/joint-not-yours' });
  const already = sight.changes.filter(({ id }) => taken.has(id));
  const [before, after] = [costOf(sight.week, separatePlan(sight.week.input)), costOf(sight.week, planWith(sight.week, [...already, ...chosen]))];
  if (!isNoWorse(after, before)) return refuse({ code: 'visit/joint-not-better' });
  const carried = await carryOut(call, sight.week, chosen);
  if (!carried.ok) return carried;
  markAccepted(work, stored.sigungu, stored.id, [...stored.accepted, { changes: chosen.map(({ id }) => id), by: staff.id, at }]);
  const { trips, travelMinutes, visitMinutes, calls } = savingOf(before, after);
  return allow({
    answer: { changed: carried.value.people.length, saving: { trips, travelMinutes: Math.round(travelMinutes), visitMinutes: Math.round(visitMinutes), calls } }, seen: [...new Set(carried.value.people)],
    subject: { jointPlanId: stored.id, changes: chosen.length, visits: carried.value.people.length }, live: carried.value.live,
  });
}

/** What happens to each visit. The one that does another's work along says so, whether or not it moves. */
function stepsOf(changes: readonly JointChange[]): readonly Step[] {
  const covered = new Map<VisitId, VisitId[]>();
  for (const { coveredBy, visitId } of changes.flatMap(({ assignments }) => assignments)) if (coveredBy !== null) covered.set(coveredBy, [...(covered.get(coveredBy) ?? []), visitId]);
  const moved = changes.flatMap(({ assignments }) => assignments);
  const unmoved = [...covered.keys()].filter((id) => !moved.some(({ visitId }) => visitId === id));
  const steps = moved.map(({ visitId, on, staffId, coveredBy, with: together }): Step => ({
    visitId,
    command: ({ plan }) => (coveredBy === null ? { action: 'join', plan: { on, time: plan.time, staffId }, with: [...together, ...(covered.get(visitId) ?? [])], emergency: null } : { action: 'cancel', reason: 'merged-trip', words: '' }),
  }));
  return [...steps, ...unmoved.map((visitId): Step => ({ visitId, command: ({ plan }) => ({ action: 'join', plan: { on: plan.on, time: plan.time, staffId: plan.staffId }, with: covered.get(visitId) ?? [], emergency: null }) }))];
}

interface Carried {
  readonly people: readonly PersonId[];
  readonly live: readonly LiveEvent[];
}

async function carryOut(call: Call<Accepting>, week: JointWeek, changes: readonly JointChange[]): Promise<Decision<Carried, Refusal>> {
  const { work, staff, at, today, scope } = call;
  const steps = stepsOf(changes);
  const found = new Map((await lockVisitsForProduct(work, scope.sigungus, steps.map(({ visitId }) => visitId))).map((visit) => [visit.id, visit]));
  const requirements = await requirementsOfAll(call, [...found.values()]);
  work.asSystem();
  const live: LiveEvent[] = [];
  for (const { visitId, command } of steps) {
    const stored = found.get(visitId);
    if (stored === undefined || !isAsPlanned(week, stored)) return refuse({ code: 'visit/joint-stale' });
    const context = { at, on: today, by: staff.id, party: partyOf(stored.state, call), requirements: requirements.get(stored.personId) ?? NO_REQUIREMENTS };
    const decided = decideVisit(stored.state, command(stored.state), context);
    if (!decided.ok) return decided;
    const state = applyVisitEvent(stored.state, decided.value);
    changeVisit(work, stored, state, decided.value);
    live.push(...tellOfVisit(call, stored.state, state, decided.value));
  }
  return allow({ people: [...found.values()].map(({ personId }) => personId), live });
}

/** Nobody moved it since the week was computed. */
function isAsPlanned(week: JointWeek, { id, state }: StoredVisit): boolean {
  const visit = week.visits.get(id);
  return visit !== undefined && state.status === 'planned' && state.plan.on === visit.on && state.plan.staffId === visit.staffId && state.joined.length === 0;
}

/** A visit against a block is not moved either: each person is asked anew. */
async function requirementsOfAll(call: Call<Accepting>, visits: readonly StoredVisit[]): Promise<ReadonlyMap<PersonId, VisitRequirements>> {
  const people = [...new Set(visits.map(({ personId }) => personId))];
  const asked = await Promise.all(people.map(async (personId) => [personId, (await requirementsOf(call, personId))?.requirements] as const));
  return new Map(asked.flatMap(([personId, requirements]) => (requirements === undefined ? [] : [[personId, requirements] as const])));
}
