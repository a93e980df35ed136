import type { StoredJointPlan } from '@dure/database/visit';
import type { OrganisationId } from '@dure/domain/ids';
import {
  changesOf, costOf, jointWeek, neededWith, planWith, savingOf, separatePlan, shareChanges, shareSchedule, workerChanges, type Assignment, type JointChange, type JointCost, type JointInput, type JointPlan, type JointVisit, type JointWeek,
} from '@dure/domain/visit/joint';
import type { JointPlanView } from './contract.ts';

export interface JointReader {
  readonly organisationId: OrganisationId;
  /** Coordinates all services of the municipality. */
  readonly wide: boolean;
}

export interface JointNames {
  readonly staff: (id: string) => string;
  readonly organisation: (id: string) => string;
  /** Only of people whom the reader may be told by name. */
  readonly person: (id: string) => string | null;
  readonly purpose: (visitId: string) => string;
}

export interface JointSight {
  readonly week: JointWeek;
  readonly plan: JointPlan;
  readonly changes: readonly JointChange[];
  readonly shown: readonly JointChange[];
  readonly hidden: number;
  readonly named: readonly JointVisit[];
}

const planOf = (assignments: readonly Assignment[]): JointPlan => new Map(assignments.map((one) => [one.visitId, one]));

/** What one organisation may read of a plan: nothing of a person whose consent does not name it (C34). */
export function jointSight(stored: StoredJointPlan, input: JointInput, reader: JointReader): JointSight {
  const week = jointWeek(input);
  const plan = stored.proposal === null ? separatePlan(input) : planOf(stored.proposal.assignments);
  const changes = changesOf(week, plan);
  const { shown, hidden } = shareChanges(changes, week.visits, reader.organisationId);
  return { week, plan, changes, shown, hidden, named: shareSchedule(input.visits, reader.organisationId).named };
}

/** Changes of other services are for who coordinates them. */
export function mayAccept({ organisations }: JointChange, { organisationId, wide }: JointReader): boolean {
  return wide || organisations.every((id) => id === organisationId);
}

export function acceptedIds({ accepted }: Pick<StoredJointPlan, 'accepted'>): ReadonlySet<string> {
  return new Set(accepted.flatMap(({ changes }) => changes));
}

const rounded = ({ trips, travelMinutes, visitMinutes, calls }: JointCost) => ({ trips, travelMinutes: Math.round(travelMinutes), visitMinutes: Math.round(visitMinutes), calls });

export function jointView(stored: StoredJointPlan, sight: JointSight, reader: JointReader, names: JointNames, progress: number | null): JointPlanView {
  const { week, plan, shown, hidden } = sight;
  const { input } = week;
  const before = costOf(week, separatePlan(input));
  const accepted = acceptedIds(stored);
  const { named, counted } = shareSchedule(input.visits, reader.organisationId);
  const ready = stored.status === 'ready';
  // Minutes of a colleague's day tell of visits that the reader may not know: only the own team's days, and all to who coordinates.
  const days = workerChanges(week, plan).filter(({ staffId }) => reader.wide || week.workers.get(staffId)?.organisationId === reader.organisationId);
  return {
    id: stored.id, weekOn: stored.weekOn, days: [...input.days], status: stored.status, progress, foundBy: stored.proposal?.foundBy ?? null, seconds: stored.proposal === null ? null : stored.proposal.milliseconds / 1000,
    participants: stored.participants.map((id) => ({ id, name: names.organisation(id) })),
    named: named.map((visit) => namedView(visit, names)), counted: counted.map(({ organisationId, ...count }) => ({ organisation: names.organisation(organisationId), ...count })),
    before: rounded(before), after: ready ? rounded(costOf(week, plan)) : null,
    changes: shown.map((change) => changeView(week, change, { names, ...takenWith(week, change, sight, reader, accepted) })), hidden,
    workers: days.map(({ staffId, days: changed }) => ({ staff: names.staff(staffId), organisation: names.organisation(week.workers.get(staffId)?.organisationId ?? ''), days: [...changed] })),
  };
}

function namedView({ id, personId, emdCode, organisationId, on, band, staffId, minutes, fixed }: JointVisit, names: JointNames): JointPlanView['named'][number] {
  return { visitId: id, personId, personName: names.person(personId), emdCode, organisation: { id: organisationId, name: names.organisation(organisationId) }, on, band, staff: names.staff(staffId), purpose: names.purpose(id), minutes, fixed };
}

/** Whether a reader may take a change over, and what goes with it: what cannot be told or taken by him is needed by nobody here. */
function takenWith(week: JointWeek, change: JointChange, { shown }: JointSight, reader: JointReader, accepted: ReadonlySet<string>): Omit<ChangeSight, 'names'> {
  const open = shown.filter((one) => !accepted.has(one.id) && mayAccept(one, reader));
  const taken = shown.filter(({ id }) => accepted.has(id));
  const needed = accepted.has(change.id) || !mayAccept(change, reader) ? [] : neededWith(week, change, open, taken);
  return { accepted: accepted.has(change.id), mayAccept: mayAccept(change, reader) && needed !== undefined, needs: (needed ?? []).map(({ id }) => id) };
}

interface ChangeSight {
  readonly names: JointNames;
  /** Other changes without which this one would leave the week worse. */
  readonly needs: string[];
  readonly mayAccept: boolean;
  readonly accepted: boolean;
}

function changeView(week: JointWeek, change: JointChange, { names, ...sight }: ChangeSight): JointPlanView['changes'][number] {
  const alone = savingOf(costOf(week, separatePlan(week.input)), costOf(week, planWith(week, [change])));
  return {
    id: change.id, kind: change.kind, ...sight, saving: rounded(alone),
    visits: change.assignments.flatMap(({ visitId, on, staffId, coveredBy, with: together }) => {
      const visit = week.visits.get(visitId);
      if (visit === undefined) return [];
      const covering = coveredBy === null ? undefined : week.visits.get(coveredBy);
      return [{
        visitId, personName: names.person(visit.personId), emdCode: visit.emdCode, organisation: names.organisation(visit.organisationId), fromOn: visit.on, toOn: on, fromStaff: names.staff(visit.staffId),
        toStaff: names.staff(covering?.staffId ?? staffId), covered: coveredBy !== null, together: together.length > 0,
      }];
    }),
  };
}
