import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { DETOUR_RULES, POLICY_RULES, TABLE_RULES } from './testing/rules.ts';

/** What the catalogue must say whatever tables are added: one without its policies fails here before anybody reads it. */
let database: FreshDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  admin = new pg.Client(database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

const names = async (sql: string): Promise<readonly string[]> => (await admin.query<{ name: string }>(sql)).rows.map((row) => row.name);

async function namesAfter(ddl: string, sql: string): Promise<readonly string[]> {
  await admin.query(`BEGIN; ${ddl}`);
  try {
    return await names(sql);
  } finally {
    await admin.query('ROLLBACK');
  }
}

describe.each([...TABLE_RULES, ...POLICY_RULES, ...DETOUR_RULES])('$rule', ({ offenders, breaks }) => {
  test('holds', async () => {
    expect(await names(offenders)).toEqual([]);
  });
  test('and is noticed when it does not', async () => {
    expect(await namesAfter(breaks, offenders)).not.toEqual([]);
  });
});

test('there are tables to look at', async () => {
  expect((await names(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'dure'`)).length).toBeGreaterThan(20);
});

describe('histories and logs can be added to and never changed', () => {
  test.each(['access_log', 'access_log_person', 'access_log_seal', 'person_event', 'consent_event', 'consent_signature', 'document', 'document_event', 'case_event', 'visit_event', 'visit_photo', 'conference_event', 'move_event'])('%s', async (table) => {
    expect(await names(`SELECT privilege_type AS name FROM information_schema.role_table_grants WHERE table_schema = 'dure' AND table_name = '${table}' AND grantee = 'dure_app' ORDER BY 1`)).toEqual(['INSERT', 'SELECT']);
  });
});
