import { askForExplanations } from '../../../server/src/explanation/clock.ts';
import type { Town } from '../access/ground.ts';
import type { TownMonth } from './misuseMonth.ts';

const SIGUNGU = '52110';
/** Three days after the month, when its last day is judged. April has no public holiday. */
const AFTER = '2026-05-03T01:00:00.000Z';

/** One row of JSON a record, so that a month goes in with a handful of statements. */
async function put(town: Town, table: string, columns: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await town.admin.query(`INSERT INTO dure.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::dure.${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

const noon = (day: string): string => `${day}T03:00:00Z`;

async function write(town: Town, { workers, residents, opened, wrote, duties }: TownMonth, id: () => string): Promise<void> {
  const leads = new Map(workers.map((worker) => [worker.id, worker.isLead]));
  const teams = [...new Set(workers.map(({ team }) => team))];
  const names = new Map(residents.map((one, index) => [one.id, { name: one.name, birthOn: new Date(Date.UTC(1930, 0, 1 + index * 9)).toISOString().slice(0, 10) }]));
  await put(town, 'organisation', 'sigungu, id, kind, name, programmes, areas', teams.map((team) => ({ sigungu: SIGUNGU, id: team, kind: 'town-office', name: team, programmes: [], areas: [] })));
  await put(town, 'staff', 'sigungu, id, login, name, title, role, organisation_id, programmes, phone, active, version', workers.map(({ id: staff, name, team, isLead }) => ({ sigungu: SIGUNGU, id: staff, login: staff, name, title: '', role: isLead ? 'team-lead' : 'town-officer', organisation_id: team, programmes: [], phone: '', active: true, version: 1 })));
  await put(town, 'person', 'sigungu, id, household_id, relation, emd_code, name, search_name, choseong, birth_on, sex, address, contact_preference, facts, shared, created_at, created_by, version', residents.map((one) => ({
    sigungu: SIGUNGU, id: one.id, household_id: one.household, relation: 'self', emd_code: '5211151000', name: one.name, search_name: one.name, choseong: '', birth_on: names.get(one.id)?.birthOn, sex: 'unknown',
    address: { text: one.building, detail: one.door.slice(one.building.length + 1), emdCode: '5211151000' }, contact_preference: {}, facts: {}, shared: {}, created_at: '2020-01-01T00:00:00Z', created_by: id(), version: 1,
  })));
  await put(town, 'staff_identity', 'sigungu, staff_id, search_name, birth_on, at', residents.flatMap(({ id: person, workerId, name }) => (workerId === null ? [] : [{ sigungu: SIGUNGU, staff_id: workerId, search_name: name, birth_on: names.get(person)?.birthOn, at: AFTER }])));
  const entry = (staffId: string, team: string, personId: string, at: string, event: string) => ({ sigungu: SIGUNGU, id: id(), at, staff_id: staffId, organisation_id: team, role: leads.get(staffId) === true ? 'team-lead' : 'town-officer', address: '10.0.0.1', purpose: 'case-management', event, person_ids: [personId], subject: {}, outcome: 'done' });
  const teamOf = new Map(workers.map((worker) => [worker.id, worker.team]));
  await put(town, 'access_log', 'sigungu, id, at, staff_id, organisation_id, role, address, purpose, event, person_ids, subject, outcome', [
    ...opened.map(({ workerId, team, personId, at }) => entry(workerId, team, personId, at, 'person.read')), ...wrote.map(({ workerId, personId, on }) => entry(workerId, teamOf.get(workerId) ?? '', personId, noon(on), 'person.facts-recorded')),
  ]);
  const about = (duty: TownMonth['duties'][number]) => ({ sigungu: SIGUNGU, id: id(), person_id: duty.personId, emd_code: '5211151000', organisation_id: duty.team, restricted: false, version: 1, created_at: noon(duty.fromOn) });
  await put(town, 'task', 'sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, kind, title, due_on, body, done_at, created_at, version', duties.filter(({ urgent }) => !urgent).map((duty) => ({ ...about(duty), staff_id: duty.workerId, kind: 'follow-up', title: '-', due_on: duty.fromOn, body: {}, done_at: duty.untilOn === null ? null : noon(duty.untilOn) })));
  await put(town, 'emergency', 'sigungu, id, person_id, emd_code, organisation_id, staff_id, restricted, tier, bypassed, basis, record, complete_by_on, created_at, version', duties.filter(({ urgent }) => urgent).map((duty) => ({ ...about(duty), staff_id: id(), tier: '-', bypassed: [], basis: '-', record: {}, complete_by_on: duty.untilOn })));
}

/** Writes the month, lets the sweep look it through twice, and says what was asked: rule, who, about whom. */
export async function filedInDatabase(town: Town, month: TownMonth): Promise<readonly string[]> {
  let next = 0;
  await write(town, month, () => `f0000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`);
  for (const at of [AFTER, AFTER]) await askForExplanations(town.server, SIGUNGU, at);
  const { rows } = await town.admin.query<{ found: string }>(`SELECT concat(rule, ' ', staff_id, ' ', person_id) AS found FROM dure.explanation WHERE sigungu = $1 AND month = $2 AND due_on > $3::date`, [SIGUNGU, month.month, AFTER]);
  return rows.map(({ found }) => found);
}
