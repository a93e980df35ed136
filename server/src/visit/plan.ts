import { findCase, type StoredCase } from '@dure/database/case';
import { findStaffOrganisation } from '@dure/database/staff';
import { addVisit } from '@dure/database/visit';
import { writesRestricted } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId, PersonId, StaffId, VisitId, VisitSeriesId } from '@dure/domain/ids';
import type { Organisation } from '@dure/domain/organisation';
import type { Person } from '@dure/domain/person';
import type { ProgrammeId } from '@dure/domain/programme';
import { beginVisit, occurrencesOf, planVisit, type EmergencyBasis, type VisitIdentity, type VisitPlan, type VisitRequirements, type VisitState } from '@dure/domain/visit';
import { holidaysOf } from '../clock/holidays.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { Refusal } from '../refusals.ts';
import type { visitContract } from './contract.ts';
import { ownPartyOf } from './party.ts';
import { requirementsOf, type Asked } from './requirements.ts';

type Planning = (typeof visitContract)['POST /api/visits'];

interface Order {
  readonly person: Person;
  readonly plan: VisitPlan;
  readonly caseId: CaseId | null;
  readonly programme: ProgrammeId | null;
  readonly series: VisitIdentity['series'];
  readonly emergency: EmergencyBasis | null;
  readonly requirements: VisitRequirements;
}

/** Decides and queues one visit in the name of the caller's organisation. */
export function keepVisit(call: Pick<Call<Endpoint>, 'work' | 'staff' | 'at' | 'today' | 'newId'>, order: Order): Decision<VisitState, Refusal> {
  const { work, staff, at, today, newId } = call;
  const { person, plan, caseId, programme, series, emergency, requirements } = order;
  const identity: VisitIdentity = { visitId: newId() as VisitId, sigungu: person.sigungu, emdCode: person.emdCode, personId: person.id, caseId, series, organisationId: staff.organisationId, programme };
  const decided = planVisit({ identity, plan, emergency }, { at, on: today, by: staff.id, party: ownPartyOf(staff), requirements });
  if (!decided.ok) return decided;
  const state = beginVisit(decided.value);
  addVisit(work, { emdCode: person.emdCode, restricted: writesRestricted(staff.organisationKind) }, state, decided.value);
  return allow(state);
}

/** One visit, or a series at once until its last day: each stands in the calendar and can be changed by itself. */
export async function planVisits(call: Call<Planning>): Handled<Planning> {
  const { body, staff, today } = call;
  const [ground, days] = await Promise.all([groundOf(call, { ...body, staffId: body.plan.staffId }), daysOf(call)]);
  if (ground === undefined) return refuse({ code: 'absent' });
  if (!days.ok) return days;
  const series = seriesOf(call);
  const kept = days.value.map((on) => keepVisit(call, { ...ground, series, plan: { ...planOf(call), on }, emergency: body.emergency }));
  const visits: VisitState[] = [];
  for (const one of kept) {
    if (!one.ok) return one;
    visits.push(one.value);
  }
  const [first] = visits;
  if (first === undefined) throw new Error('A plan without a day');
  const { visitId, personId } = first.identity;
  return allow({
    answer: { id: visitId, count: visits.length }, status: 201 as const, seen: [personId], subject: { visitId, count: visits.length, emergency: body.emergency !== null, on: today },
    live: [{ topic: 'task' as const, organisations: [staff.organisationId] }],
  });
}

type Named = { readonly personId: string; readonly caseId: string | null; readonly staffId: string | null };
type Ground = Pick<Order, 'person' | 'caseId' | 'programme' | 'requirements'> & { readonly asked: Asked };

/** Whom it is to, of which case and programme, and what the guide says of it; undefined where the caller may not know one of them. */
export async function groundOf(call: Pick<Call<Endpoint>, 'staff' | 'scope' | 'work' | 'server' | 'today'>, { personId, caseId, staffId }: Named): Promise<Ground | undefined> {
  const { staff, scope, work, server } = call;
  const [asked, found, colleague, directory] = await Promise.all([
    requirementsOf(call, personId as PersonId), caseId === null ? null : findCase(work, scope.sigungus, caseId as CaseId),
    staffId === null ? staff.organisationId : findStaffOrganisation(work, staff.sigungu, staffId), directoryOf(server, staff.sigungu),
  ]);
  if (asked === undefined || found === undefined || colleague !== staff.organisationId) return undefined;
  const { person } = asked.known.stored;
  if (found !== null && found.personId !== person.id) return undefined;
  return { asked, person, requirements: asked.requirements, ...belongsTo(found, directory.get(staff.organisationId)) };
}

/** A visit belongs to its case's programme, or to the first that its organisation runs. */
function belongsTo(found: StoredCase | null, organisation: Pick<Organisation, 'programmes'> | undefined): Pick<Order, 'caseId' | 'programme'> {
  if (found !== null) return { caseId: found.id, programme: found.state.identity.programme };
  return { caseId: null, programme: organisation?.programmes[0] ?? null };
}

function seriesOf({ body: { repeat }, newId }: Call<Planning>): VisitIdentity['series'] {
  return repeat === null ? null : { seriesId: newId() as VisitSeriesId, cadence: repeat.cadence, endsOn: repeat.endsOn as PlainDate, group: repeat.group };
}

const planOf = ({ body: { plan }, staff }: Call<Planning>): VisitPlan => ({ ...plan, on: plan.on as PlainDate, staffId: (plan.staffId ?? staff.id) as StaffId });

async function daysOf({ body, server, staff }: Call<Planning>): Promise<Decision<readonly PlainDate[], Refusal>> {
  const startsOn = body.plan.on as PlainDate;
  if (body.repeat === null) return allow([startsOn]);
  return occurrencesOf({ cadence: body.repeat.cadence, startsOn, endsOn: body.repeat.endsOn as PlainDate }, await holidaysOf(server, staff.sigungu));
}
