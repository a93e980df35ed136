import { withScope } from '@dure/database/scope';
import { addJointPlan, findJointPlan, findLatestJointPlan, findNamesByConsent, findPeopleNamed, findWeekVisitsForProduct, finishJointPlan, type JointProposal } from '@dure/database/visit';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { JointPlanId, OrganisationId, PersonId } from '@dure/domain/ids';
import type { JointInput } from '@dure/domain/visit/joint';
import type { Call, Handled, Handlers, ServerContext } from '../../http/handler.ts';
import { directoryOf } from '../../organisation/directory.ts';
import { nameSeen } from '../../person/named.ts';
import { signInSettings } from '../../session/settings.ts';
import { namesFor } from '../read.ts';
import { acceptChanges } from './accept.ts';
import type { jointContract } from './contract.ts';
import { jointInput, VISITING_SERVICES, withConsentsOfToday } from './input.ts';
import { byRules, computeJointWeek, progressOf } from './jobs.ts';
import { jointSight, jointView } from './view.ts';

type Contract = typeof jointContract;
const KINDS: readonly string[] = VISITING_SERVICES;
const LAST_OF_WEEK = 4;

async function listServices(call: Call<Contract['GET /api/joint-plans']>): Handled<Contract['GET /api/joint-plans']> {
  const { query, staff, work, server } = call;
  const weekOn = query.weekOn as PlainDate;
  const services = [...(await directoryOf(server, staff.sigungu)).values()].filter(({ kind, sigungu }) => KINDS.includes(kind) && sigungu === staff.sigungu);
  const [latest, visits] = await Promise.all([findLatestJointPlan(work, staff.sigungu, weekOn), findWeekVisitsForProduct(work, staff.sigungu, weekOn, addDays(weekOn, LAST_OF_WEEK), services.map(({ id }) => id))]);
  const count = (id: string): number => visits.filter(({ organisationId }) => organisationId === id).length;
  return allow({ answer: { latest, services: services.map(({ id, name, kind }) => ({ id, name, kind, visits: count(id) })) }, subject: { services: services.length } });
}

/** The week is written down as ids, places and minutes, and computed in a thread; the answer comes before the result. */
async function ask(call: Call<Contract['POST /api/joint-plans']>): Handled<Contract['POST /api/joint-plans']> {
  const { body, staff, scope, work, at, newId, server } = call;
  const directory = await directoryOf(server, staff.sigungu);
  const wanted = body.organisations.filter((id) => KINDS.includes(directory.get(id as OrganisationId)?.kind ?? '')) as OrganisationId[];
  // A team lead plans the own week with others; only who coordinates plans that of others alone.
  const participants = [...new Set(scope.wide ? wanted : [staff.organisationId, ...wanted])];
  const input = await jointInput(call, body.weekOn as PlainDate, participants);
  const id = newId() as JointPlanId;
  addJointPlan(work, { id, sigungu: staff.sigungu, organisationId: staff.organisationId, staffId: staff.id, participants, weekOn: body.weekOn as PlainDate, input, createdAt: at });
  void compute(server, staff.sigungu, id, input);
  return allow({ answer: { id }, status: 201 as const, subject: { jointPlanId: id, visits: input.visits.length, organisations: participants.length } });
}

const PATIENCE_MILLISECONDS = 200;
const TRIES = 25;

async function compute(server: ServerContext, sigungu: string, id: string, input: JointInput): Promise<void> {
  const proposal: JointProposal = await computeJointWeek(id, input).catch((error: unknown) => {
    server.fault(error instanceof Error ? error : new Error('The joint plan failed'), id);
    return byRules(input);
  });
  // The row may not be there yet: a small week is computed before the request that asked for it has committed. Nor may the database
  // answer at once; a week whose result is dropped would be computing for ever.
  let last: unknown = new Error('The joint plan that was asked for was never committed');
  for (let turn = 0; turn < TRIES; turn += 1) {
    const kept = await withScope(server.pool, { ...signInSettings({}), sigungus: [sigungu], system: true }, (work) => finishJointPlan(work, sigungu, id, proposal, server.now())).catch((error: unknown) => {
      last = error;
      return false;
    });
    if (kept) return;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  }
  server.fault(last instanceof Error ? last : new Error('The joint plan could not be kept'), id);
}

async function read(call: Call<Contract['GET /api/joint-plans/:id']>): Handled<Contract['GET /api/joint-plans/:id']> {
  const { params, scope, staff, work } = call;
  const stored = await findJointPlan(work, staff.sigungu, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  const reader = { organisationId: staff.organisationId, wide: scope.wide };
  const sight = jointSight(stored, await withConsentsOfToday(call, stored.input), reader);
  const people = [...new Set(sight.named.map(({ personId }) => personId))];
  const agreed = new Set(sight.named.filter(({ organisationId }) => organisationId !== staff.organisationId).map(({ personId }) => personId));
  const [names, byConsent, own, purposes] = await Promise.all([
    namesFor(call, sight.week.input.workers.map(({ staffId }) => staffId)), findNamesByConsent(work, stored.sigungu, [...agreed]), findPeopleNamed(work, stored.sigungu, people),
    findWeekVisitsForProduct(work, stored.sigungu, stored.weekOn, addDays(stored.weekOn, LAST_OF_WEEK), stored.participants),
  ]);
  const purposeOf = new Map(purposes.map(({ id, state }) => [id as string, state.plan.purpose as string]));
  // Whoever was given somebody's needs and not who that is goes there without the name, in the plan as on the visit itself.
  const nameOf = (id: string): string | null => byConsent.get(id) ?? nameSeen(scope, id as PersonId, own.get(id as PersonId) ?? null);
  const view = jointView(stored, sight, reader, { ...names, person: nameOf, purpose: (id) => purposeOf.get(id) ?? 'other' }, stored.status === 'computing' ? (progressOf(stored.id) ?? 0) : null);
  return allow({ answer: view, seen: people, subject: { jointPlanId: stored.id, named: view.named.length, changes: view.changes.length } });
}

export const jointHandlers: Handlers<Contract> = {
  'GET /api/joint-plans': listServices,
  'POST /api/joint-plans': ask,
  'GET /api/joint-plans/:id': read,
  'POST /api/joint-plans/:id/acceptances': acceptChanges,
};
