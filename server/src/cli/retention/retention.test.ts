import { randomBytes, randomUUID } from 'node:crypto';
import { HOLDING } from '@dure/database/retention';
import { openPool } from '@dure/database/scope';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, JEONJU, startTestServer, type TestServer } from '../../../testing/index.ts';
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

interface Plant {
  readonly personId: string;
  readonly at: string;
}
const STAFF = randomUUID();

/** Somebody with a consent, an assessment and an intake of one day, in a household alone. */
async function somebody(at: string): Promise<string> {
  const personId = await aPerson(town.owner);
  const [household, consent] = [randomUUID(), randomUUID()];
  await town.owner.query(`INSERT INTO dure.household (sigungu, id, emd_code, organisation_id, changed_at) VALUES ($1, $2, $3, $4, $5)`, [sigungu, household, JEONJU.emd, STAFF, at]);
  await town.owner.query('UPDATE dure.person SET created_at = $2, household_id = $3 WHERE id = $1', [personId, at, household]);
  await town.owner.query(`INSERT INTO dure.person_event (sigungu, id, person_id, emd_code, organisation_id, staff_id, at, kind, body) VALUES ($1, $2, $3, $4, $5, $5, $6, 'registered', '{}')`, [sigungu, randomUUID(), personId, JEONJU.emd, STAFF, at]);
  await town.owner.query(`INSERT INTO dure.assessment (sigungu, id, person_id, emd_code, organisation_id, staff_id, instrument, instrument_version, answers, result, done_on, created_at) VALUES ($1, $2, $3, $4, $5, $5, 'risk', '1', '{}', '{}', $6::timestamptz, $6)`, [sigungu, randomUUID(), personId, JEONJU.emd, STAFF, at]);
  await town.owner.query(
    `INSERT INTO dure.consent (sigungu, id, person_id, emd_code, organisation_id, staff_id, kind, recipient_name, purpose, items, starts_on, ends_on, state, terms, created_at) VALUES ($1, $2, $3, $4, $5, $5, 'third-party', '센터', '의뢰', '{}', $6::timestamptz, $6::timestamptz, 'given', '{}', $6)`,
    [sigungu, consent, personId, JEONJU.emd, STAFF, at]);
  await town.owner.query(`INSERT INTO dure.consent_event (sigungu, consent_id, seq, person_id, emd_code, organisation_id, staff_id, at, action, body) VALUES ($1, $2, 1, $3, $4, $5, $5, $6, 'give', '{}')`, [sigungu, consent, personId, JEONJU.emd, STAFF, at]);
  await anIntake({ personId, at });
  return personId;
}
async function anIntake({ personId, at }: Plant, enteredAt: string | null = null): Promise<void> {
  await town.owner.query(`INSERT INTO dure.intake (sigungu, id, person_id, emd_code, organisation_id, staff_id, source, kind, received_on, record, created_at, entered_at) VALUES ($1, $2, $3, $4, $5, $5, 'self', 'case', $6::timestamptz, '{}', $6, $7)`, [sigungu, randomUUID(), personId, JEONJU.emd, STAFF, at, enteredAt]);
}
const left = async (personId: string): Promise<number[]> => Promise.all(['intake', 'assessment', 'consent', 'consent_event', 'person_event'].map(async (table) => (await town.owner.query(`SELECT FROM dure.${table} WHERE person_id = $1`, [personId])).rowCount ?? 0));
const isKnown = async (personId: string): Promise<boolean> => (await town.owner.query('SELECT FROM dure.person WHERE id = $1', [personId])).rowCount === 1;

test('what never became a case goes after its own term, and then the person with the empty household', async () => {
  const [due, young] = [await somebody(ago(60, -3)), await somebody(ago(60, 3))];
  const entered = await somebody(ago(60, -3));
  await anIntake({ personId: entered, at: ago(60, -3) }, ago(60, 3));
  const done = await destroyed();
  expect(done.map(({ category, subjects }) => [category, subjects])).toEqual([['intake', 2], ['assessment', 2], ['consent', 2], ['person', 1], ['household', 1]]);
  expect([await left(due), await left(young), await left(entered)]).toEqual([[0, 0, 0, 0, 0], [1, 1, 1, 1, 1], [1, 0, 0, 0, 1]]);
  expect([await isKnown(due), await isKnown(young), await isKnown(entered), await count('household')]).toEqual([false, true, true, 2]);
});

test('what belongs to a person with a case or a referral that is kept stays with it, and a person stays while anything is left', async () => {
  const [ofCase, ofPicture] = [await somebody(ago(60, -400)), await somebody(ago(60, -400))];
  await town.owner.query('UPDATE dure.case_file SET person_id = $2 WHERE id = $1', [await aCase(ago(60, 10)), ofCase]);
  await town.owner.query(`INSERT INTO dure.picture (sigungu, id, person_id, emd_code, organisation_id, staff_id, kind, sketch, changed_at, version) VALUES ($1, $2, $3, $4, $5, $5, 'family', '{}', $6, 1)`, [sigungu, randomUUID(), ofPicture, JEONJU.emd, STAFF, now]);
  await destroyed();
  expect([await left(ofCase), await isKnown(ofCase)]).toEqual([[1, 1, 1, 1, 1], true]);
  expect([await left(ofPicture), await isKnown(ofPicture)]).toEqual([[0, 0, 0, 0, 1], true]);
});

test('a request for a large list goes with the term of the log', async () => {
  const asked = (until: string) => town.owner.query(`INSERT INTO dure.download_request (sigungu, id, staff_id, organisation_id, list, parameters, reason, people, asked_at, until_at, state, decision) VALUES ($1, $2, $3, $3, 'cases', '{}', '점검', 101, $4, $4, 'asked', '')`, [sigungu, randomUUID(), STAFF, until]);
  await asked(ago(36, -2));
  await asked(ago(36, 2));
  expect(await destroyed()).toEqual([{ category: 'download-request', rows: 1, subjects: 1 }]);
  expect(await count('download_request')).toBe(1);
});

test('every table that names a person holds them, hangs on one that does, or is a log with a term of its own', async () => {
  const hanging = [
    'consent_event', 'consent_signature', 'referral_event', 'case_event', 'plan', 'plan_event', 'plan_signature', 'plan_service', 'plan_delivery', 'visit_event', 'visit_photo', 'supervision_note', 'homecare_event', 'move_event',
    'person_event', 'person_phone', 'safety_note', 'resident_number',
  ];
  const logs = ['access_log_person', 'break_glass', 'notice', 'draft'];
  const { rows } = await town.owner.query<{ name: string }>(`SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.table_schema = 'dure' AND c.column_name = 'person_id' AND t.table_type = 'BASE TABLE'`);
  expect(rows.map(({ name }) => name).filter((name) => ![...HOLDING, ...hanging, ...logs].includes(name))).toEqual([]);
});

test('neither a clock ten years ahead nor a shorter setting destroys what is kept for years, and no other role destroys at all', async () => {
  const kept = ['access_log', 'case_file', 'case_event', 'person', 'intake', 'consent', 'assessment', 'download_request'];
  const before = await Promise.all(kept.map(count));
  expect(before[0]! + before[1]!).toBeGreaterThan(1);
  await town.owner.query(`INSERT INTO dure.setting (sigungu, key, version, valid_from, value, reason, at) VALUES ($1, 'retention.terms', 1, '2020-01-01', '{"case": 1, "access-log": 1}', '시험', now())`, [sigungu]);
  await destroyed('2036-11-23T00:00:00.000Z').catch(() => undefined);
  expect(await Promise.all(kept.map(count))).toEqual(before);
  await expect(pool.query('SELECT name FROM dure.person')).rejects.toThrow('permission denied');
  await expect(town.server.pool.query('DELETE FROM dure.access_log')).rejects.toThrow('permission denied');
  await expect(pool.query('SELECT state FROM dure.case_file')).rejects.toThrow('permission denied');
  await expect(pool.query('UPDATE dure.destruction SET rows = 0')).rejects.toThrow('permission denied');
});
