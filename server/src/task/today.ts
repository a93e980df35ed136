import { findWaitingCases, type StoredCase } from '@dure/database/case';
import { findWaitingPlans, type StoredPlan } from '@dure/database/plan';
import { findWaitingReferrals, type WaitingReferral } from '@dure/database/referral';
import { findOpenTasks, type StoredTask } from '@dure/database/task';
import { findWaitingVisits, type StoredVisit } from '@dure/database/visit';
import type { Scope } from '@dure/domain/access';
import { addDays } from '@dure/domain/calendar';
import { allow } from '@dure/domain/decision';
import type { CaseId, OrganisationId, PersonId, StaffId } from '@dure/domain/ids';
import { sortToday, tasksFromCase, tasksFromPlan, tasksFromReferral, withoutPlanned, withoutVisited, tasksFromVisit, type Task, type Viewer } from '@dure/domain/task';
import { findConferenceTasks } from '../conference/today.ts';
import { findMoveTasks } from '../move/today.ts';
import { findHomecareTasks } from '../homecare/today.ts';
import { findCandidateTasks } from '../discovery/candidate/today.ts';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import type { taskContract, TodayTask } from './contract.ts';
import type { WaitingTask } from './waiting.ts';

type Today = (typeof taskContract)['GET /api/today'];
const MOST = 300;

const NOTHING = { programme: null, service: null, from: null, to: null, status: null } as const;

/** Everything that waits for me or my team up to a day, from referrals, cases and tasks, overdue first. */
export async function readToday({ query, scope, staff, work, today, server }: Call<Today>): Handled<Today> {
  const until = addDays(today, query.days);
  const viewer: Viewer = { staffId: staff.id, organisationId: staff.organisationId, role: staff.role };
  const asking = { scope, until, limit: MOST };
  const naming = organisationNames(server, scope.sigungus);
  const [referrals, cases, plans, tasks, visits, conferences, moves, homecares, candidates, names] = await Promise.all([
    Promise.all(scope.sigungus.map((sigungu) => findWaitingReferrals(work, sigungu, scope.organisationId, until, MOST))),
    Promise.all(scope.sigungus.map((sigungu) => findWaitingCases(work, sigungu, scope.organisationId, until, MOST))),
    Promise.all(scope.sigungus.map((sigungu) => findWaitingPlans(work, sigungu, scope.organisationId, until, MOST))),
    Promise.all(scope.sigungus.map((sigungu) => findOpenTasks(work, sigungu, scope.organisationId, until, MOST))),
    Promise.all(scope.sigungus.map((sigungu) => findWaitingVisits(work, sigungu, scope.organisationId, until, MOST))),
    naming.then((known) => findConferenceTasks(work, { sigungus: scope.sigungus, until, limit: MOST }, viewer, known)),
    findMoveTasks(work, asking, viewer),
    findHomecareTasks(work, asking, viewer),
    findCandidateTasks(work, asking, viewer),
    naming,
  ]);
  const planned = new Set<string>(plans.flat().map(({ caseId }) => caseId));
  const visited = new Set<string>(visits.flat().filter(({ state: { plan, identity } }) => plan.purpose === 'aftercare' && identity.organisationId === staff.organisationId).map(({ personId }) => personId));
  const known = [...referrals.flat().flatMap((one) => ofReferral(one, viewer, names, scope)), ...cases.flat().flatMap((one) => ofCase(one, viewer, scope, { planned, visited })), ...plans.flat().flatMap((one) => ofPlan(one, viewer, scope)), ...tasks.flat().filter(({ staffId }) => staffId === null || staffId === staff.id).map((one) => ofTask(one, scope)), ...visits.flat().flatMap((one) => ofVisit(one, viewer, scope)), ...homecares, ...candidates, ...conferences, ...moves];
  const bySubject = new Map(known.map((one) => [one.task.subject, one]));
  const sorted = sortToday(known.map(({ task }) => task), today).flatMap((waiting) => {
    const one = bySubject.get(waiting.subject);
    return one === undefined ? [] : [rowOf(waiting, one, viewer, names)];
  });
  const people = [...new Set(sorted.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])))];
  return allow({ answer: { today, tasks: sorted.slice(0, MOST), more: sorted.length > MOST }, seen: people, subject: { tasks: sorted.length } });
}

function rowOf(waiting: ReturnType<typeof sortToday>[number], { title, at, personName, about, why }: WaitingTask, viewer: Viewer, names: (id: string) => string): TodayTask {
  const { kind, standing, daysLeft, byOn, subject, personId, holder } = waiting;
  const id = 'referralId' in subject ? subject.referralId : 'caseId' in subject ? subject.caseId : subject.id;
  return {
    kind, standing, daysLeft, byOn, at, title, subject: { kind: subject.kind, id }, personId: (personId as string) === '' ? null : personId, personName, about,
    holder: { mine: holder.kind === 'staff' && holder.staffId === viewer.staffId, organisation: names(holder.organisationId) }, ...(why === undefined ? {} : { why }),
  };
}

function ofReferral({ state, packet, personId, person }: WaitingReferral, viewer: Viewer, names: (id: string) => string, scope: Scope): readonly WaitingTask[] {
  const { identity } = state;
  const received = identity.receiver.organisationId === viewer.organisationId;
  const about = { programme: identity.programme, service: identity.service, from: names(identity.sender.organisationId), to: names(identity.receiver.organisationId), status: state.status };
  const told = (packet['name'] as string | undefined) ?? null;
  const personName = received ? told : (nameSeen(scope, personId, person) ?? told);
  return tasksFromReferral(state, viewer).map((task) => ({ task, title: state.reason, at: null, personName, about }));
}

function ofPlan({ state, personId, person }: StoredPlan, viewer: Viewer, scope: Scope): readonly WaitingTask[] {
  const about = { ...NOTHING, programme: state.identity.programme, status: state.status };
  return tasksFromPlan(state, viewer).map((task) => ({ task, title: '', at: null, personName: nameSeen(scope, personId, person), about }));
}

function ofCase({ state, personId, person }: StoredCase, viewer: Viewer, scope: Scope, { planned, visited }: { readonly planned: ReadonlySet<string>; readonly visited: ReadonlySet<string> }): readonly WaitingTask[] {
  const personName = nameSeen(scope, personId, person);
  return withoutVisited(withoutPlanned(tasksFromCase(state, viewer), state.next.step, state.identity.caseId, planned), visited).map((task) => ({ task, title: state.closure.kind === 'none' ? '' : state.closure.words, at: null, personName, about: { ...NOTHING, programme: state.identity.programme, status: state.status } }));
}

/** Korea has one time zone and no summer time. */
function ofVisit({ state, personId, person }: StoredVisit, viewer: Viewer, scope: Scope): readonly WaitingTask[] {
  const { plan, identity } = state;
  const at = plan.time.kind === 'fixed' ? new Date(`${plan.on}T${plan.time.at}:00+09:00`).toISOString() : null;
  return tasksFromVisit(state, viewer).map((task) => ({ task, title: plan.words, at, personName: nameSeen(scope, personId, person), about: { ...NOTHING, programme: identity.programme, status: state.status } }));
}

const SUBJECT_OF = { 'complete-emergency-record': 'emergency', 'break-glass-review': 'break-glass', 'inbound-answer': 'inbound', 'conference-action': 'conference', 'conference-again': 'conference' } as const;
const OF_CASE: readonly string[] = ['no-contact', 'age-limit', 'visit-group'];

function ofTask({ id, kind, title, at, personId, person, askedName, organisationId, staffId, dueOn, body }: StoredTask, scope: Scope): WaitingTask {
  const holder = staffId === null ? { kind: 'team' as const, organisationId: organisationId as OrganisationId } : { kind: 'staff' as const, organisationId: organisationId as OrganisationId, staffId: staffId as StaffId };
  const subjectKind = kind in SUBJECT_OF ? SUBJECT_OF[kind as keyof typeof SUBJECT_OF] : 'visit';
  const subjectId = typeof body['subjectId'] === 'string' ? body['subjectId'] : id;
  const subject: Task['subject'] = OF_CASE.includes(kind) ? { kind: 'case' as const, caseId: subjectId as CaseId } : { kind: subjectKind, id: subjectId };
  const task: Task = { kind, subject, personId: (personId ?? '') as PersonId, holder, byOn: dueOn as Task['byOn'] };
  return { task, title, at, personName: nameSeen(scope, personId as PersonId | null, person) ?? askedName, about: NOTHING };
}
