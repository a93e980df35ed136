import { randomBytes, randomUUID } from 'node:crypto';
import { openPool } from '@dure/database/scope';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JEONJU, startTestServer, type TestServer } from '../../../testing/index.ts';
import { sealAccessLog } from '../../access/seal.ts';
import { verifyAccessLog } from '../../access/verify.ts';
import { destroyDue } from './destroy.ts';

let town: TestServer;
let pool: pg.Pool;
const key = randomBytes(32);
const { sigungu } = JEONJU;
const now = new Date().toISOString();
const DAY = 86_400_000;
/** So many days before the term of three or five years, counted from the database's own clock. */
function ago(months: number, days: number): string {
  const at = new Date(Date.parse(now) + days * DAY);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString();
}

beforeAll(async () => {
  town = await startTestServer();
  pool = openPool({ ...town.database.as('dure_retention'), max: 1 });
});
afterAll(async () => {
  await pool.end();
  await town.close();
});

const destroyed = (at = now) => destroyDue({ pool, key, approvedBy: '개인정보 보호책임자', at }, sigungu);
const count = async (table: string): Promise<number> => (await town.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM dure.${table}`)).rows[0]!.n;

async function logged(at: string): Promise<void> {
  await town.owner.query(`INSERT INTO dure.access_log (sigungu, id, at, purpose, event, person_ids) VALUES ($1, $2, $3, 'case-management', 'person.read', ARRAY[gen_random_uuid()])`, [sigungu, randomUUID(), at]);
  await sealAccessLog(town.server, sigungu, new Date(Date.parse(at) + 3 * 60_000).toISOString());
}

async function aCase(closedAt: string, changedAt = closedAt): Promise<string> {
  const id = randomUUID();
  await town.owner.query(
    `INSERT INTO dure.case_file (sigungu, id, person_id, emd_code, organisation_id, staff_id, programme, edition, status, opened_on, closed_on, live, state, seq, changed_at, version)
     VALUES ($1, $2, $3, $4, $3, $3, 'ICM', '2020', 'closed', '2019-01-01', $5, false, '{}', 1, $6, 1)`, [sigungu, id, randomUUID(), JEONJU.emd, closedAt.slice(0, 10), changedAt]);
  await town.owner.query(`INSERT INTO dure.case_event (sigungu, case_id, seq, person_id, emd_code, organisation_id, staff_id, at, action, body) VALUES ($1, $2, 1, $3, $4, $3, $3, $5, 'close', '{}')`, [sigungu, id, randomUUID(), JEONJU.emd, closedAt]);
  return id;
}

test('a log that is cut where its rows were due still verifies, and nothing is missed from it', async () => {
  for (const days of [-300, -200, -2, 2, 300]) await logged(ago(36, days));
  expect(await destroyed()).toEqual([{ category: 'access-log', subjects: 3, rows: 9 }]);
  expect(await verifyAccessLog(town.server.pool, sigungu, now.slice(0, 10), [], key)).toEqual({ seals: 2, rows: 2, broken: [] });
  expect((await verifyAccessLog(town.server.pool, sigungu, now.slice(0, 10), [], randomBytes(32))).broken).toEqual([expect.stringContaining('not signed with this key')]);
  expect(await destroyed()).toEqual([]);
  await town.owner.query('DELETE FROM dure.access_log WHERE at = (SELECT min(at) FROM dure.access_log)');
  expect((await verifyAccessLog(town.server.pool, sigungu, now.slice(0, 10), [], key)).broken).toEqual([expect.stringContaining('0 rows where 1 were sealed')]);
});

test('a case goes with everything that hangs on it, and its count stays in the register', async () => {
  const [due, young] = [await aCase(ago(60, -3)), await aCase(ago(60, 3))];
  const touched = await aCase(ago(60, -3), ago(60, 3));
  expect(await destroyed()).toEqual([{ category: 'case', subjects: 1, rows: 2 }]);
  const { rows } = await town.owner.query<{ id: string }>('SELECT id FROM dure.case_file');
  expect(rows.map(({ id }) => id).toSorted()).toEqual([young, touched].toSorted());
  expect(rows).not.toContainEqual({ id: due });
  const { rows: [entry] } = await town.owner.query(`SELECT approved_by, subjects, statistics FROM dure.destruction WHERE category = 'case'`);
  expect(entry).toEqual({ approved_by: '개인정보 보호책임자', subjects: 1, statistics: { [`${ago(60, -3).slice(0, 4)} ICM closed`]: 1 } });
});

test('neither a clock ten years ahead nor a shorter setting destroys what the law keeps, and no other role destroys at all', async () => {
  const before = [await count('access_log'), await count('case_file'), await count('case_event')];
  expect(before[0]! + before[1]!).toBeGreaterThan(1);
  await town.owner.query(`INSERT INTO dure.setting (sigungu, key, version, valid_from, value, reason, at) VALUES ($1, 'retention.terms', 1, '2020-01-01', '{"case": 1, "access-log": 1}', '시험', now())`, [sigungu]);
  await destroyed('2036-11-23T00:00:00.000Z').catch(() => undefined);
  expect([await count('access_log'), await count('case_file'), await count('case_event')]).toEqual(before);
  await expect(town.server.pool.query('DELETE FROM dure.access_log')).rejects.toThrow('permission denied');
  await expect(pool.query('SELECT state FROM dure.case_file')).rejects.toThrow('permission denied');
  await expect(pool.query('UPDATE dure.destruction SET rows = 0')).rejects.toThrow('permission denied');
});
