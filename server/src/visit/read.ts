import { findCasesOfPerson } from '@dure/database/case';
import { findPerson, findSafetyNotes } from '@dure/database/person';
import type { Work } from '@dure/database/scope';
import { findColleagues, findStaffNames } from '@dure/database/staff';
import { findPlaces, findVisit, findVisitHistory, findVisitPhotos, findVisitsBetween, findVisitsOfPerson, type StoredVisit } from '@dure/database/visit';
import { may } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId, VisitId } from '@dure/domain/ids';
import { NO_REQUIREMENTS, timeKey } from '@dure/domain/visit';
import type { Endpoint } from '../http/endpoint.ts';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { disclosedTo, seesInFull } from '../person/reach.ts';
import type { VisitCard, visitContract, VisitRow } from './contract.ts';
import { partyOf } from './party.ts';
import { frequenciesOf, requirementsOf } from './requirements.ts';
import { doorView, requirementsView, visitDetail, visitRow, type Names } from './view.ts';

type Contract = typeof visitContract;
type Reading = Pick<Call<Endpoint>, 'scope' | 'work' | 'server' | 'staff' | 'today'>;

const MOST_ROWS = 800;
const MOST_CARDS = 40;

export async function namesFor({ work, server, scope }: Pick<Reading, 'work' | 'server' | 'scope'>, staffIds: readonly string[]): Promise<Names> {
  const [staff, organisation] = await Promise.all([findStaffNames(work, [...new Set(staffIds)]), organisationNames(server, scope.sigungus)]);
  return { organisation, staff: (id) => staff.get(id) ?? '–' };
}

async function rowsOf(call: Reading, stored: readonly StoredVisit[]): Promise<readonly VisitRow[]> {
  const names = await namesFor(call, stored.map(({ state }) => state.plan.staffId));
  const sorted = stored.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other)));
  return sorted.map((one) => visitRow(one, call.scope, names));
}

const keyOf = ({ id, state: { plan } }: StoredVisit): string => `${plan.on} ${timeKey(plan.time)} ${id}`;
const peopleOf = (stored: readonly StoredVisit[]): readonly PersonId[] => [...new Set(stored.map(({ personId }) => personId))];

function within(work: Work, { scope }: Reading, from: PlainDate, until: PlainDate): Promise<readonly StoredVisit[]> {
  return Promise.all(scope.sigungus.map((sigungu) => findVisitsBetween(work, sigungu, scope.organisationId, from, until, MOST_ROWS + 1))).then((found) => found.flat());
}

export async function listVisits(call: Call<Contract['GET /api/visits']>): Handled<Contract['GET /api/visits']> {
  const { query, staff, work } = call;
  const found = await within(work, call, query.from as PlainDate, query.until as PlainDate);
  const who = query.staffId ?? (query.whose === 'mine' ? staff.id : undefined);
  const wanted = who === undefined ? found : found.filter(({ state }) => state.plan.staffId === who);
  const shown = wanted.slice(0, MOST_ROWS);
  return allow({ answer: { rows: [...(await rowsOf(call, shown))], more: found.length > MOST_ROWS }, seen: peopleOf(shown), subject: { rows: shown.length } });
}

/** Public facts of the map: the same for everybody who plans visits here. */
export async function listPlaces({ scope, work, today }: Call<Contract['GET /api/visits/places']>): Handled<Contract['GET /api/visits/places']> {
  const found = await Promise.all(scope.sigungus.map((sigungu) => findPlaces(work, sigungu, today)));
  return allow({ answer: { rows: found.flat().map(({ emdCode, longitude, latitude }) => ({ code: emdCode, longitude, latitude })) } });
}

/** Everything one needs at the doors of a day, in one answer, because the line may be gone on the way. */
export async function readDay(call: Call<Contract['GET /api/visits/day']>): Handled<Contract['GET /api/visits/day']> {
  const { query, staff, work } = call;
  const on = query.on as PlainDate;
  const mine = (await within(work, call, on, on)).filter(({ state }) => state.plan.staffId === staff.id && state.status !== 'cancelled').toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))).slice(0, MOST_CARDS);
  const names = await namesFor(call, mine.map(({ state }) => state.plan.staffId));
  const cards = await Promise.all(mine.map((stored) => cardOf(call, stored, names)));
  return allow({ answer: { cards }, seen: peopleOf(mine), subject: { rows: mine.length } });
}

/** A visit with its door. Who may not see the person (any more) sees the visit alone. */
export async function cardOf(call: Reading, stored: StoredVisit, names: Names): Promise<VisitCard> {
  const row = visitRow(stored, call.scope, names);
  const [asked, notes] = await Promise.all([requirementsOf(call, stored.personId), findSafetyNotes(call.work, stored.sigungu, stored.personId)]);
  if (asked === undefined) return { ...row, door: { address: null, phone: null, contact: null, safetyNotes: null, requirements: requirementsView(NO_REQUIREMENTS) } };
  const readsNotes = call.scope.safety && may(call.scope, 'safety:read') && seesInFull(call.scope, asked.known.stored);
  return { ...row, door: doorView({ person: disclosedTo(call.scope, asked.known.stored), notes: readsNotes ? notes : null, requirements: asked.requirements }) };
}

export async function readVisit(call: Call<Contract['GET /api/visits/:id']>): Handled<Contract['GET /api/visits/:id']> {
  const { params, scope, work } = call;
  const stored = await findVisit(work, scope.sigungus, params.id as VisitId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const [history, photos] = await Promise.all([findVisitHistory(work, stored.sigungu, stored.id), findVisitPhotos(work, stored.sigungu, stored.id)]);
  const names = await namesFor(call, [stored.state.plan.staffId, ...history.map(({ event }) => event.by)]);
  const card = await cardOf(call, stored, names);
  const detail = visitDetail(stored, card, { party: partyOf(stored.state, call), history, photos, mayRecordFacts: may(scope, 'person:write') }, names);
  return allow({ answer: detail, version: stored.state.version, seen: [stored.personId], subject: { visitId: stored.id } });
}

export async function listVisitsOfPerson(call: Call<Contract['GET /api/persons/:id/visits']>): Handled<Contract['GET /api/persons/:id/visits']> {
  const { params, scope, work } = call;
  const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const found = await findVisitsOfPerson(work, stored.person.sigungu, stored.person.id);
  return allow({ answer: { rows: [...(await rowsOf(call, found))] }, seen: [stored.person.id], subject: { rows: found.length } });
}

export async function readRequirements(call: Call<Contract['GET /api/persons/:id/visit-requirements']>): Handled<Contract['GET /api/persons/:id/visit-requirements']> {
  const { params, work, staff, scope } = call;
  const personId = params.id as PersonId;
  const asked = await requirementsOf(call, personId);
  if (asked === undefined) return refuse({ code: 'absent' });
  const { person } = asked.known.stored;
  const [frequencies, colleagues, cases] = await Promise.all([frequenciesOf(call, person.sigungu, staff.programmes), findColleagues(work, staff.sigungu, staff.organisationId), may(scope, 'case:read') ? findCasesOfPerson(work, person.sigungu, person.id) : []]);
  return allow({
    answer: {
      requirements: requirementsView(asked.requirements), frequencies: frequencies.map((one) => ({ ...one, authorities: [...one.authorities] })), colleagues: colleagues.map(({ id, name }) => ({ id, name })),
      cases: cases.filter(({ organisationId, closedOn }) => organisationId === staff.organisationId && closedOn === null).map(({ id, programme }) => ({ id, programme })),
    },
    seen: [personId],
  });
}
