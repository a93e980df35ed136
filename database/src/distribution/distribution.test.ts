import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../testing/index.ts';
import { distribute, distributionOf, faultsOf, hasCitus, tablesOf } from './index.ts';

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

/** Looks at the schema as it would be after a change, and takes the change back. */
async function after<Value>(ddl: string, look: () => Promise<Value>): Promise<Value> {
  await admin.query(`BEGIN; ${ddl}`);
  try {
    return await look();
  } finally {
    await admin.query('ROLLBACK');
  }
}

test('the schema can be spread by municipality', async () => {
  expect(await faultsOf(admin)).toEqual([]);
});

describe('what Citus refuses is named', () => {
  test.each([
    ['a unique index without the municipality', 'CREATE UNIQUE INDEX one_login ON dure.staff (login)', /one_login is unique without sigungu/],
    ['a foreign key without the municipality', 'ALTER TABLE dure.task ADD COLUMN other text; CREATE TABLE dure.alone (id text PRIMARY KEY); ALTER TABLE dure.task ADD CONSTRAINT strayed FOREIGN KEY (other) REFERENCES dure.alone (id)', /strayed of dure.task/],
    ['a trigger', 'CREATE FUNCTION dure.nothing() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER watch BEFORE INSERT ON dure.notice FOR EACH ROW EXECUTE FUNCTION dure.nothing()', /dure.notice has the trigger watch/],
    ['a rule', 'CREATE RULE quiet AS ON INSERT TO dure.notice DO INSTEAD NOTHING', /dure.notice has the rule quiet/],
    ['a child of a table', 'CREATE TABLE dure.late () INHERITS (dure.notice)', /dure.late inherits/],
    ['a policy that looks elsewhere', 'CREATE POLICY peeks ON dure.notice FOR SELECT TO dure_app USING (EXISTS (SELECT FROM dure.staff))', /the policy peeks of dure.notice/],
  ])('%s', async (_what, ddl, said) => {
    expect((await after(ddl, () => faultsOf(admin))).join('\n')).toMatch(said);
  });
  test('and a foreign key that holds the municipality on both sides is none', async () => {
    const ddl = 'ALTER TABLE dure.person_event ADD CONSTRAINT of_person FOREIGN KEY (sigungu, person_id) REFERENCES dure.person (sigungu, id)';
    expect(await after(ddl, () => faultsOf(admin))).toEqual([]);
  });
});

test('every table is spread beside the people, and one without a municipality lies whole on every node', async () => {
  const [first, ...others] = distributionOf(await after('CREATE TABLE dure.code (id text PRIMARY KEY)', () => tablesOf(admin)));
  expect(first).toBe("SELECT create_distributed_table('dure.person', 'sigungu')");
  expect(others).toContain("SELECT create_distributed_table('dure.case_file', 'sigungu', colocate_with => 'dure.person')");
  expect(others).toContain("SELECT create_reference_table('dure.code')");
  const { rows } = await admin.query<{ count: number }>(`SELECT count(*)::integer AS count FROM pg_class WHERE relnamespace = 'dure'::regnamespace AND relkind IN ('r', 'p')`);
  expect(others.length).toBe(rows[0]?.count);
});

/** What of Citus is called, in its place: the calls are kept, and what was spread is known afterwards. */
const IN_ITS_PLACE = `CREATE TABLE public.pg_dist_partition (logicalrelid regclass, beside text);
  CREATE FUNCTION public.create_distributed_table(regclass, text, colocate_with text DEFAULT 'default') RETURNS void LANGUAGE sql AS 'INSERT INTO public.pg_dist_partition VALUES ($1, $3)'`;

test('what is spread already stays as it is, so that it can be called again after it broke off', async () => {
  expect(await hasCitus(admin)).toBe(false);
  await after(IN_ITS_PLACE, async () => {
    expect(await hasCitus(admin)).toBe(true);
    await admin.query(`SELECT create_distributed_table('dure.person', 'sigungu')`);
    const names = await distribute(admin);
    expect(names).toContain('case_event');
    expect(names).not.toContain('person');
    expect(await distribute(admin)).toEqual([]);
  });
});
