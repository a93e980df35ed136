import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from './testing/compare.ts';
import { groundOf, type Ground } from './testing/ground.ts';
import { mutantsOf } from './testing/mutants.ts';
import { subjectsOf, type Subject } from './testing/subjects.ts';
import { aScope, sampled } from './testing/world.ts';

/** A comparison that no wrong policy can fail proves nothing: each condition of each policy is made always true and always false in turn. */
const SEED = 20_261_122;
const subjects = subjectsOf(SEED);
const scopes = sampled(SEED, 150, aScope);
const MINIMUM_MUTANTS = 200;
let ground: Ground;
let pool: Ground['pool'];
let owner: Ground['owner'];
let tried = 0;

beforeAll(async () => {
  ground = await groundOf(subjects);
  ({ pool, owner } = ground);
});
afterAll(() => ground.close());

async function survives(subject: Subject): Promise<boolean> {
  for (const scope of scopes) if ((await compare(pool, subject, scope)).length > 0) return false;
  return true;
}

async function readPolicy(table: string): Promise<string> {
  const { rows } = await owner.query<{ qual: string }>(`SELECT qual FROM pg_policies WHERE schemaname = 'dure' AND tablename = $1 AND policyname = $2`, [table, `${table}_read`]);
  return rows[0]?.qual ?? '';
}

describe('each condition of a row policy is needed, and the comparison notices when it is gone', () => {
  test.each(subjects)('$table', async (subject) => {
    const original = await readPolicy(subject.table);
    const survivors: string[] = [];
    for (const { what, qual } of mutantsOf(original)) {
      await owner.query(`ALTER POLICY ${subject.table}_read ON dure.${subject.table} USING (${qual})`);
      tried += 1;
      if (await survives(subject)) survivors.push(what);
    }
    await owner.query(`ALTER POLICY ${subject.table}_read ON dure.${subject.table} USING (${original})`);
    expect(survivors).toEqual([]);
    expect(await survives(subject)).toBe(true);
  }, 120_000);
  test('and there are at least 200 such mutants', () => {
    expect(tried).toBeGreaterThanOrEqual(MINIMUM_MUTANTS);
  });
});

test('the parts of a policy are found as PostgreSQL writes them', () => {
  expect(mutantsOf("((a = ANY (f('x'::text, true))) AND ((NOT b) OR (c >= 'and ) OR'::text)))").map(({ qual }) => qual)).toEqual([
    "((true) AND ((NOT b) OR (c >= 'and ) OR'::text)))",
    "((false) AND ((NOT b) OR (c >= 'and ) OR'::text)))",
    "((a = ANY (f('x'::text, true))) AND ((true) OR (c >= 'and ) OR'::text)))",
    "((a = ANY (f('x'::text, true))) AND ((false) OR (c >= 'and ) OR'::text)))",
    "((a = ANY (f('x'::text, true))) AND ((NOT b) OR (true)))",
    "((a = ANY (f('x'::text, true))) AND ((NOT b) OR (false)))",
  ]);
});
