import { randomBytes, randomUUID } from 'node:crypto';
import { placePerson } from '@dure/database/person';
import { openPool, withScope } from '@dure/database/scope';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addRows } from '../../../../database/testing/rows.ts';
import { aPerson, JEONJU, startTestServer, type TestServer } from '../../../testing/index.ts';
import { systemSettings } from '../../session/settings.ts';
import { destroyDue } from './destroy.ts';

let town: TestServer;
let pool: pg.Pool;
const { sigungu } = JEONJU;

beforeAll(async () => {
  town = await startTestServer();
  pool = openPool({ ...town.database.as('dure_retention'), max: 1 });
});
afterAll(async () => {
  await pool.end();
  await town.close();
});

const OLD = `now() - interval '5 years 2 days'`;
const YOUNG = `now() - interval '5 years' + interval '2 days'`;
const quoted = (id: string): string => `'${id}'`;

async function add(table: string, moment: string, values: Readonly<Record<string, string>>): Promise<string> {
  const id = randomUUID();
  await addRows(town.owner, table, sigungu, `SELECT ${moment} AS at`, { id: quoted(id), ...values });
  return id;
}
const idsOf = async (table: string): Promise<readonly string[]> => (await town.owner.query<{ id: string }>(`SELECT id FROM dure.${table} ORDER BY id`)).rows.map(({ id }) => id);
const destroyed = async () => (await destroyDue({ pool, key: randomBytes(32), approvedBy: '개인정보 보호책임자', at: new Date().toISOString() }, sigungu)).map(({ category, subjects, rows }) => [category, subjects, rows]);

/** Somebody whose case is open. */
async function keptPerson(): Promise<string> {
  const personId = await aPerson(town.owner);
  await add('case_file', 'now()', { person_id: quoted(personId), live: 'true', status: `'open'`, closed_on: 'NULL' });
  return personId;
}
interface Kind {
  readonly category: string;
  readonly table: string;
  /** How a record looks that somebody still has to do something about. */
  readonly open?: Readonly<Record<string, string>>;
  readonly hangs?: readonly (readonly [table: string, column: string])[];
  /** Held by nobody's case: it is about those who work here. */
  readonly free?: true;
}
const KINDS: readonly Kind[] = [
  { category: 'emergency', table: 'emergency', open: { completed_at: 'NULL' } },
  { category: 'guide-decision', table: 'guide_decision' },
  { category: 'visit', table: 'visit', open: { open: 'true' }, hangs: [['visit_event', 'visit_id'], ['visit_photo', 'visit_id']] },
  { category: 'task', table: 'task', open: { done_at: 'NULL' } },
  { category: 'homecare', table: 'homecare', open: { live: 'true' }, hangs: [['homecare_event', 'homecare_id']] },
  { category: 'move', table: 'move', open: { live: 'true' }, hangs: [['move_event', 'move_id']] },
  { category: 'move', table: 'move_arrival', open: { next_on: 'current_date' } },
  { category: 'document', table: 'document', hangs: [['document_event', 'document_id']] },
  { category: 'picture', table: 'picture' },
  { category: 'discovery-candidate', table: 'discovery_candidate', open: { live: 'true' }, hangs: [['discovery_candidate_event', 'candidate_id'], ['discovery_identity', 'candidate_id']] },
  { category: 'explanation', table: 'explanation', free: true },
  { category: 'household', table: 'household', free: true },
];

beforeEach(async () => {
  for (const table of ['case_file', 'conference', 'conference_item', 'conference_event', 'document_event', 'person_phone', ...KINDS.map(({ table }) => table)]) await town.owner.query(`DELETE FROM dure.${table}`);
});

const nobody = ({ table }: Kind): Readonly<Record<string, string>> => (table === 'household' ? {} : { person_id: quoted(randomUUID()) });

describe.each(KINDS)('$table', (kind) => {
  const { category, table, hangs = [] } = kind;

  test('goes with what hangs on it when its term is over', async () => {
    const due = await add(table, OLD, nobody(kind));
    for (const [child, column] of hangs) await add(child, OLD, { [column]: quoted(due), person_id: quoted(randomUUID()), case_id: 'NULL' });
    expect(await destroyed()).toEqual([[category, 1, 1 + hangs.length]]);
    expect(await idsOf(table)).toEqual([]);
  });

  test('stays two days before', async () => {
    const young = await add(table, category === 'explanation' ? `now() - interval '3 years' + interval '2 days'` : YOUNG, nobody(kind));
    expect([await destroyed(), await idsOf(table)]).toEqual([[], [young]]);
  });
});

test.each(KINDS.filter(({ free }) => free !== true))('$table stays while a case of the person is kept', async ({ table }) => {
  const held = await add(table, OLD, { person_id: quoted(await keptPerson()) });
  expect([await destroyed(), await idsOf(table)]).toEqual([[], [held]]);
});

test.each(KINDS.filter(({ open }) => open !== undefined))('$table stays while somebody still has to do something about it', async (kind) => {
  const left = await add(kind.table, OLD, { ...nobody(kind), ...kind.open });
  expect([await destroyed(), await idsOf(kind.table)]).toEqual([[], [left]]);
});

test('of a conference each item goes with its person, and the rest with the last item', async () => {
  const conference = await add('conference', OLD, {});
  const [gone, kept] = [randomUUID(), await keptPerson()];
  const items = [await add('conference_item', OLD, { conference_id: quoted(conference), person_id: quoted(gone) }), await add('conference_item', OLD, { conference_id: quoted(conference), person_id: quoted(kept) })];
  await add('conference_event', OLD, { conference_id: quoted(conference), seq: '1', item_id: 'NULL' });
  for (const [at, item] of items.entries()) await add('conference_event', OLD, { conference_id: quoted(conference), seq: String(at + 2), item_id: quoted(item) });
  expect([await destroyed(), await idsOf('conference_item'), await idsOf('conference')]).toEqual([[['conference', 1, 2]], [items[1]], [conference]]);
  await town.owner.query('DELETE FROM dure.case_file');
  expect([await destroyed(), await idsOf('conference')]).toEqual([[['conference', 2, 4]], []]);
});

test('a conference that is not signed yet stays', async () => {
  const conference = await add('conference', OLD, { status: `'confirmed'` });
  await add('conference_item', OLD, { conference_id: quoted(conference) });
  expect(await destroyed()).toEqual([]);
});

test('minutes that name somebody whose case is open stay when the case of another goes', async () => {
  const [closed, open] = [await add('case_file', OLD, {}), await keptPerson()];
  const paper = await add('document', OLD, { person_id: 'NULL' });
  for (const [person, of] of [[randomUUID(), quoted(closed)], [open, 'NULL']] as const) await add('document_event', OLD, { document_id: quoted(paper), person_id: quoted(person), case_id: of });
  expect([await destroyed(), await idsOf('document')]).toEqual([[['case', 1, 1]], [paper]]);
  await town.owner.query('DELETE FROM dure.case_file');
  expect([await destroyed(), await idsOf('document')]).toEqual([[['document', 1, 3]], []]);
});

test('a person stays until the end of a phone is old enough, and goes with it', async () => {
  const person = await aPerson(town.owner);
  await town.owner.query(`UPDATE dure.person SET created_at = ${OLD} WHERE id = $1`, [person]);
  await add('person_phone', YOUNG, { person_id: quoted(person) });
  expect(await destroyed()).toEqual([]);
  await town.owner.query(`UPDATE dure.person_phone SET at = ${OLD}`);
  expect(await destroyed()).toEqual([['person', 1, 2]]);
});

test('a household stays while somebody lives there or a case was registered there', async () => {
  const [lived, registered] = [await add('household', OLD, {}), await add('household', OLD, {})];
  await town.owner.query(`UPDATE dure.person SET household_id = $2 WHERE id = $1`, [await aPerson(town.owner), lived]);
  await add('case_file', 'now()', { live: 'true', household_id: quoted(registered) });
  expect([await destroyed(), await idsOf('household')]).toEqual([[], [lived, registered].toSorted()]);
});

test('the term of a household begins when the last one leaves it', async () => {
  const [household, person] = [await add('household', OLD, {}), await aPerson(town.owner)];
  await town.owner.query('UPDATE dure.person SET household_id = $2 WHERE id = $1', [person, household]);
  await withScope(town.server.pool, systemSettings(sigungu, new Date().toISOString().slice(0, 10)), async (work) => placePerson(work, sigungu, person, null, 'self'));
  expect([await destroyed(), await idsOf('household')]).toEqual([[], [household]]);
  await town.owner.query(`UPDATE dure.household SET changed_at = ${OLD}`);
  expect(await destroyed()).toEqual([['household', 1, 1]]);
});
