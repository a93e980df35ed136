import { findCase } from '@dure/database/case';
import { findThresholds } from '@dure/database/discovery';
import { addHomecareRow, findHomecare, findHomecareHistory, findHomecareOfCase, findHomecares, findLiveHomecareId, findLongStays, type LongStay, type StoredHomecare } from '@dure/database/homecare';
import { findPerson } from '@dure/database/person';
import { findStaffNames } from '@dure/database/staff';
import { discloseFacts, itemsSeen, may, type Scope } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import { thresholdOn, thresholdsWith } from '@dure/domain/discovery';
import { addHomecare, beginHomecare, homecareActsOpenTo, keepsHomecare } from '@dure/domain/homecare';
import type { CaseId, HomecareId, PersonId } from '@dure/domain/ids';
import { findEditionInForce } from '@dure/guide';
import { DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import { actOnHomecare } from './act.ts';
import type { HomecareDetail, homecareContract } from './contract.ts';
import { gatesOf } from './gates.ts';
import { housingOf } from './housing.ts';
import { capOf, findCarePlan } from './plan.ts';
import { homecareRow, homecareView } from './view.ts';

type Contract = typeof homecareContract;
const MOST = 500;

type Listing = Call<Contract['GET /api/homecares']>;

async function rowsOf({ work, scope, staff, today }: Pick<Listing, 'work' | 'scope' | 'staff' | 'today'>, stored: readonly StoredHomecare[]) {
  const names = await findStaffNames(work, [...new Set(stored.map(({ staffId }) => staffId))]);
  return stored.map((one) => homecareRow(one, { scope, staff, today, staffName: (id) => names.get(id) ?? '–' }));
}

/** The stay that stands on the record, if the viewer may read how somebody uses hospitals. */
function longStayView({ personId, person, facts }: LongStay, scope: Scope) {
  const items = itemsSeen(scope, { id: personId, sigungu: person.sigungu, emdCode: person.emdCode, shared: person.shared });
  const stay = discloseFacts(facts, items)['admission.sameDiagnosisDays'];
  return stay === undefined ? [] : [{ personId, personName: nameSeen(scope, personId, person), days: Number(stay.value), recordedAt: stay.at }];
}

/** 발굴 기준의 입원일수; a municipality decides it with the criteria of discovery. */
async function longStaysOf({ work, staff, scope }: Listing, days: number | null) {
  if (days === null || !keepsHomecare(staff)) return [];
  return (await findLongStays(work, staff.sigungu, staff.organisationId, days, 100)).flatMap((one) => longStayView(one, scope)).toSorted((one, other) => other.days - one.days);
}

async function list(call: Listing): Handled<Contract['GET /api/homecares']> {
  const { work, scope, staff, today } = call;
  const fromDays = thresholdOn(thresholdsWith(DEFAULT_THRESHOLDS, await findThresholds(work, staff.sigungu)), 'stay.days', today) ?? null;
  const [live, over, longStays] = await Promise.all([findHomecares(work, scope.sigungus, true, MOST), findHomecares(work, scope.sigungus, false, MOST), longStaysOf(call, fromDays)]);
  const rows = await rowsOf(call, [...live, ...over]);
  const people = [...new Set([...rows, ...longStays].map(({ personId }) => personId as PersonId))];
  return allow({ answer: { rows, longStays, fromDays, mayAdd: may(scope, 'homecare:write') }, seen: people, subject: { rows: rows.length, longStays: longStays.length } });
}

/** Somebody whom the team sees becomes a candidate; nobody is one twice. */
async function add({ body, scope, staff, work, at, today, newId }: Call<Contract['POST /api/homecares']>): Handled<Contract['POST /api/homecares']> {
  const { personId, hospital, diagnosis } = body;
  const stored = await findPerson(work, scope.sigungus, personId as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const { person } = stored;
  if ((await findLiveHomecareId(work, person.sigungu, person.id)) !== undefined) return refuse({ code: 'homecare/entered-already' });
  const identity = { homecareId: newId() as HomecareId, sigungu: person.sigungu, emdCode: person.emdCode, personId: person.id, edition: findEditionInForce(today)?.id ?? '' };
  const decided = addHomecare(identity, { hospital, diagnosis, admittedOn: body.admittedOn as PlainDate }, { at, on: today, by: staff.id, party: 'team' });
  if (!decided.ok) return decided;
  const state = beginHomecare(decided.value);
  addHomecareRow(work, { organisationId: staff.organisationId, staffId: staff.id, members: [] }, state, decided.value);
  return allow({
    answer: { id: identity.homecareId, version: state.version }, status: 201 as const, version: state.version, seen: [person.id], subject: { homecareId: identity.homecareId },
    live: [{ topic: 'homecare' as const, id: identity.homecareId, organisations: [staff.organisationId] }],
  });
}

type Reading = Call<Contract['GET /api/homecares/:id']>;

async function detailOf(call: Reading, stored: StoredHomecare): Promise<HomecareDetail> {
  const { work, scope, staff, today, server } = call;
  const [gates, plan, cap, history, names] = await Promise.all([gatesOf(call, stored), findCarePlan(call, stored), capOf(call, stored.sigungu), findHomecareHistory(work, stored.sigungu, stored.id), organisationNames(server, scope.sigungus)]);
  const acted = history.flatMap(({ event: { by } }) => (by === 'system' ? [] : [by]));
  const [staffNames, housing] = await Promise.all([findStaffNames(work, [...new Set([...acted, stored.staffId])]), housingOf(call, stored, gates)]);
  const mayPlan = stored.caseId !== null && plan === undefined && homecareActsOpenTo(stored.state.status, stored.organisationId, staff).includes('survey');
  return homecareView(stored, { scope, staff, today, names, staffName: (id) => staffNames.get(id) ?? '–', gates, plan, mayPlan, cap, housing, history });
}

async function read(call: Reading): Handled<Contract['GET /api/homecares/:id']> {
  const stored = await findHomecare(call.work, call.scope.sigungus, call.params.id as HomecareId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const answer = await detailOf(call, stored);
  return allow({ answer, version: answer.version, seen: [stored.personId], subject: { homecareId: stored.id } });
}

async function ofCase(call: Call<Contract['GET /api/cases/:id/homecare']>): Handled<Contract['GET /api/cases/:id/homecare']> {
  const { params, scope, work } = call;
  const kept = await findCase(work, scope.sigungus, params.id as CaseId);
  if (kept === undefined) return refuse({ code: 'absent' });
  const stored = await findHomecareOfCase(work, kept.sigungu, kept.id);
  const [row] = stored === undefined ? [] : await rowsOf(call, [stored]);
  return allow({ answer: { row: row ?? null }, seen: [kept.personId], subject: { caseId: kept.id } });
}

export const homecareHandlers: Handlers<Contract> = {
  'GET /api/homecares': list,
  'POST /api/homecares': add,
  'GET /api/homecares/:id': read,
  'POST /api/homecares/:id/actions': actOnHomecare,
  'GET /api/cases/:id/homecare': ofCase,
};
