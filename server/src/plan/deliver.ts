import { addDelivery, findDeliveriesOfPerson, findPlanService, findPlanServicesOfPerson, findPlanServicesOfTeam, type StoredPlanService } from '@dure/database/plan';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import type { Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { OrganisationId, PersonId } from '@dure/domain/ids';
import { decideDelivery, plannedDays, standingDeliveries, type Delivery } from '@dure/domain/plan';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import type { Refusal } from '../refusals.ts';
import type { DeliveryLine, planContract, TeamService } from './contract.ts';

type Contract = typeof planContract;
type Deliver = Contract['POST /api/plan-deliveries'];
const MOST = 500;

const gives = ({ service }: StoredPlanService, organisationId: OrganisationId): boolean => service.provider?.kind === 'organisation' && service.provider.organisationId === organisationId;

type Names = (id: string) => string;

function serviceView(row: StoredPlanService, scope: Scope, names: Names, on: PlainDate): TeamService {
  const { planId, personId, service, organisationId, kind } = row;
  return {
    planId, serviceId: service.id, personId, personName: nameSeen(scope, personId, row.person), what: service.what, amount: service.amount, frequency: { ...service.frequency, on: [...service.frequency.on] }, from: service.from ?? '', until: service.until ?? '',
    provider: service.provider?.kind === 'organisation' ? names(service.provider.organisationId) : (service.provider?.name ?? ''), owner: names(organisationId), kind, isDue: plannedDays(service, { from: on, until: on }).length > 0, isOurs: gives(row, scope.organisationId) || organisationId === scope.organisationId,
  };
}

/** Lines of the log with who wrote them; one that another took the place of is shown as such. */
export async function deliveryLines({ work, scope, server }: Pick<Call<Deliver>, 'work' | 'scope' | 'server'>, lines: readonly Delivery[]): Promise<DeliveryLine[]> {
  const standing = new Set(standingDeliveries(lines).map(({ id }) => id));
  const [staff, names] = await Promise.all([findStaffNames(work, [...new Set(lines.map(({ by }) => by))]), organisationNames(server, scope.sigungus)]);
  return lines.map(({ id, planId, serviceId, on, outcome, amount, reason, words, groupId, by, organisationId }) => ({
    id, planId, serviceId, on, outcome, amount, reason, words, isGroup: groupId !== null, isCorrected: !standing.has(id), by: staff.get(by) ?? '–', organisation: names(organisationId),
  }));
}

export async function listTeamServices({ query, scope, work, today, server }: Call<Contract['GET /api/plan-services']>): Handled<Contract['GET /api/plan-services']> {
  const on = (query.on ?? today) as PlainDate;
  const [rows, names] = await Promise.all([findPlanServicesOfTeam(work, scope.sigungus, scope.organisationId, on, MOST), organisationNames(server, scope.sigungus)]);
  return allow({ answer: { on, rows: rows.map((row) => serviceView(row, scope, names, on)) }, seen: [...new Set(rows.map(({ personId }) => personId))], subject: { rows: rows.length } });
}

/** A provider sees what it gives itself; whoever sees the whole plan sees every service of it. */
export async function listPersonServices(call: Call<Contract['GET /api/persons/:id/plan-services']>): Handled<Contract['GET /api/persons/:id/plan-services']> {
  const { params, scope, work, server, today } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { id, sigungu } = stored.person;
  const [rows, lines, names] = await Promise.all([findPlanServicesOfPerson(work, sigungu, id), findDeliveriesOfPerson(work, sigungu, id), organisationNames(server, scope.sigungus)]);
  const shown = new Set(rows.map(({ service }) => service.id));
  return allow({ answer: { rows: rows.map((row) => serviceView(row, scope, names, today)), lines: await deliveryLines(call, lines.filter(({ serviceId }) => shown.has(serviceId))) }, seen: [id], subject: { rows: rows.length } });
}

/** One entry of a session; every service is looked up under the caller's own eyes. */
async function entryOf({ body, scope, work, today }: Call<Deliver>, { planId, serviceId }: { readonly planId: string; readonly serviceId: string }): Promise<Decision<StoredPlanService, Refusal>> {
  const found = await findPlanService(work, scope.sigungus, planId, serviceId);
  if (found === undefined) return refuse({ code: 'plan/service-unknown' });
  if (!gives(found, scope.organisationId) && found.organisationId !== scope.organisationId) return refuse({ code: 'plan/not-provider' });
  const decided = decideDelivery([found.service], true, { serviceId, on: body.on as PlainDate, outcome: body.outcome, reason: body.reason }, today);
  return decided.ok ? allow(found) : decided;
}

/** All entries of a session are written, or none. */
export async function deliver(call: Call<Deliver>): Handled<Deliver> {
  const { body, scope, staff, work, at, newId } = call;
  const found: StoredPlanService[] = [];
  for (const entry of body.entries) {
    const one = await entryOf(call, entry);
    if (!one.ok) return one;
    found.push(one.value);
  }
  const groupId = found.length > 1 ? newId() : null;
  for (const one of found) {
    addDelivery(work, one, {
      id: newId(), seriesId: one.seriesId, planId: one.planId, serviceId: one.service.id, on: body.on as PlainDate, outcome: body.outcome, amount: body.amount, reason: body.outcome === 'done' ? null : body.reason, words: body.words, groupId,
      corrects: body.corrects, by: staff.id, organisationId: staff.organisationId,
    }, at);
  }
  const organisations = [...new Set([scope.organisationId, ...found.map(({ organisationId }) => organisationId)])];
  return allow({
    answer: { written: found.length }, status: 201 as const, seen: [...new Set(found.map(({ personId }) => personId))], subject: { entries: found.length, outcome: body.outcome },
    live: [...new Set(found.map(({ planId }) => planId))].map((id) => ({ topic: 'plan' as const, id, organisations })),
  });
}
