import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sigungu } from '@dure/domain/ids';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { openPool, statements, withScope, type ScopeSettings } from '../scope/index.ts';
import { findInboundRequests } from './inbound.ts';

const TOWN = '52110' as Sigungu;
const HERE = '5211052000';

let database: FreshDatabase;
let owner: pg.Pool;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Pool(database.owner);
  pool = openPool(database.config);
  // Of 6,000 requests every hundredth waits; half of all are for another 행정동.
  await owner.query(
    `INSERT INTO dure.intake (sigungu, id, person_id, emd_code, organisation_id, staff_id, source, kind, received_on, record, created_at)
     SELECT $1, gen_random_uuid(), NULL, CASE WHEN n % 200 < 100 THEN $2 ELSE '5211053000' END, gen_random_uuid(), gen_random_uuid(), 'guarantee-agency', 'case', '2026-11-01',
       jsonb_build_object('id', n, 'dueOn', to_char(date '2026-12-31' - n / 100, 'YYYY-MM-DD'), 'reception', jsonb_build_object('state', CASE WHEN n % 100 = 0 THEN 'waiting' ELSE 'accepted' END)), now()
     FROM generate_series(1, 6000) AS n`,
    [TOWN, HERE],
  );
  await owner.query('ANALYZE dure.intake');
});
afterAll(async () => {
  await pool.end();
  await owner.end();
  await database.drop();
});

const officer: ScopeSettings = {
  sigungus: [TOWN], staff: '00000000-0000-4000-8000-000000000001', role: 'town-officer', reader: true, organisation: '00000000-0000-4000-8000-000000000002', emds: [HERE], wide: false, safety: false, glass: [], today: '2026-11-23', purpose: 'intake', system: false,
};

test('a town office reads the waiting requests of its area, the nearest date first, and the answered ones apart', async () => {
  const waiting = await withScope(pool, officer, (work) => findInboundRequests(work, [TOWN], true, 100));
  expect(waiting).toHaveLength(30);
  const dates = waiting.map(({ request }) => request.dueOn);
  expect(dates).toEqual(dates.toSorted());
  const answered = await withScope(pool, officer, (work) => findInboundRequests(work, [TOWN], false, 100));
  expect(answered).toHaveLength(100);
  expect(answered.filter(({ request }) => request.reception.state === 'waiting')).toEqual([]);
});

test('the waiting ones are found by their own index under the row policies', async () => {
  const plan = await withScope(pool, officer, (work) => work.rows<{ 'QUERY PLAN': string }>({ name: 'test.inbound-waiting', text: `EXPLAIN ${statements().get('inbound.waiting') ?? ''}` }, [[TOWN], 100]));
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toContain('intake_inbound_waiting');
  expect(lines).not.toMatch(/Seq Scan/);
});
