import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Sigungu } from '@dure/domain/ids';
import type { Person } from '@dure/domain/person';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { openPool, statements, withScope, type ScopeSettings } from '../scope/index.ts';
import { searchPeople } from './search.ts';
import { changePersonRow } from './write.ts';

const TOWN = '52110' as Sigungu;
const HERE = '5211052000';
const ELSEWHERE = '5211053000';

let database: FreshDatabase;
let owner: pg.Pool;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool(database.owner);
  pool = openPool(database.config);
  // Two phones each; the second of the first thirty ends in 7777, half of them in another 행정동.
  await owner.query(
    `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, sex, phones, phone_digits, address, contact_preference, facts, shared, created_at, created_by)
     SELECT $1, gen_random_uuid(), CASE WHEN n % 2 = 0 THEN $2 ELSE $3 END, 'p' || n, 'p' || n, '', 'female',
       jsonb_build_array(jsonb_build_object('digits', d.one, 'use', 'mobile'), jsonb_build_object('digits', d.two, 'use', 'home')), ARRAY[d.one, d.two], '{}', '{}', '{}', '{}', now(), gen_random_uuid()
     FROM generate_series(1, 6000) AS n, LATERAL (SELECT '0100000' || lpad(n::text, 4, '0') AS one, CASE WHEN n <= 30 THEN '0632007777' ELSE '063200' || lpad((n + 1000)::text, 4, '0') END AS two) d
     WHERE n NOT IN (7777, 6777)`,
    [TOWN, HERE, ELSEWHERE],
  );
  await owner.query(`INSERT INTO dure.person_phone (sigungu, tail, person_id) SELECT DISTINCT sigungu, right(digits, 4), id FROM dure.person, unnest(phone_digits) AS digits`);
  await owner.query('ANALYZE dure.person; ANALYZE dure.person_phone');
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const officer = (more: Partial<ScopeSettings> = {}): ScopeSettings => ({
  sigungus: [TOWN], staff: '00000000-0000-4000-8000-000000000001', role: 'town-officer', reader: true, organisation: '00000000-0000-4000-8000-000000000002', emds: [HERE], wide: false, safety: false, glass: [], today: '2026-11-23', purpose: 'search', ...more,
});
const find = (digits: string, scope = officer()) => withScope(pool, scope, (work) => searchPeople(work, TOWN, { by: 'phone', digits }, 50));

describe('the second phone', () => {
  test('finds everybody of the own area who has it, and nobody of another', async () => {
    const found = await find('7777');
    expect(found).toHaveLength(15);
    expect(new Set(found.map(({ person }) => person.emdCode))).toEqual(new Set([HERE]));
    expect(await find('0632007777')).toHaveLength(15);
    expect(await find('7777', officer({ wide: true }))).toHaveLength(30);
  });

  test('follows what is changed, and a number that was taken away finds nobody', async () => {
    const [found] = await find('0632001100');
    const { person } = found!;
    const phonesOf = (...digits: readonly string[]): Person => ({ ...person, phones: digits.map((one) => ({ digits: one, use: 'home' })) });
    const save = (changed: Person) => withScope(pool, officer(), async (work) => changePersonRow(work, changed));
    await save(phonesOf('0100000100'));
    expect(await find('0632001100')).toEqual([]);
    await save(phonesOf('0100000100', '0319998888', '0319998888'));
    expect((await find('8888')).map((one) => one.person.id)).toEqual([person.id]);
  });

  test('is read by nobody for himself, and never taken back', async () => {
    const ends = (scope: ScopeSettings) => withScope(pool, scope, (work) => work.rows<{ tail: string }>({ name: 'test.tails', text: `SELECT tail FROM dure.person_phone WHERE sigungu = '${TOWN}' AND tail = '7777'` }, []));
    expect(await ends(officer({ wide: true, system: true }))).toHaveLength(30);
    expect(await ends(officer({ wide: true }))).toEqual([]);
    const grants = await owner.query(`SELECT privilege_type FROM information_schema.role_table_grants WHERE table_name = 'person_phone' AND grantee = 'dure_app' ORDER BY 1`);
    expect(grants.rows.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
  });

  test.each([
    ['person.sharing-tail', [TOWN, ['7777'], 50], 'person_phone_pkey'],
    ['person.search-phone', [TOWN, ['00000000-0000-4000-8000-000000000001'], '7777', 50], 'person_pkey'],
    ['person.similar', [TOWN, '없음', '없음', [], ['00000000-0000-4000-8000-000000000001']], 'person_pkey'],
  ])('%s goes by the index under the row policies', async (name, values, index) => {
    const plan = await withScope(pool, officer({ system: name === 'person.sharing-tail' }), (work) => work.rows<{ 'QUERY PLAN': string }>({ name: `test.${name}`, text: `EXPLAIN ${statements().get(name) ?? ''}` }, values));
    const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(lines).toContain(index);
    expect(lines).not.toMatch(/Seq Scan/);
  });
});
