import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareWrites, trialOf, type Trial } from './testing/compareWrites.ts';
import { groundOf, type Ground } from './testing/ground.ts';
import { mutantsOf } from './testing/mutants.ts';
import { subjectsOf } from './testing/subjects.ts';
import { aScope, sampled } from './testing/world.ts';

/** A fixed world, rows and scopes, so that a mutant caught today is caught tomorrow. */
const SEED = 20_261_123;
const SCOPES = 150;
const subjects = subjectsOf(SEED).filter(({ rows }) => rows[0]?.adds !== undefined);
const scopes = sampled(SEED, SCOPES, aScope);
let ground: Ground;

beforeAll(async () => {
  ground = await groundOf(subjects);
});
afterAll(() => ground.close());

interface WritePolicy {
  readonly name: string;
  readonly part: 'USING' | 'WITH CHECK';
  readonly text: string;
}

async function writePolicies(table: string): Promise<readonly WritePolicy[]> {
  const { rows } = await ground.owner.query<{ name: string; qual: string | null; check: string | null }>(
    `SELECT policyname AS name, qual, with_check AS check FROM pg_policies WHERE schemaname = 'dure' AND tablename = $1 AND 'dure_app' = ANY (roles) AND cmd IN ('INSERT', 'UPDATE')`, [table],
  );
  return rows.flatMap(({ name, qual, check }) => [...(qual === null ? [] : [{ name, part: 'USING' as const, text: qual }]), ...(check === null ? [] : [{ name, part: 'WITH CHECK' as const, text: check }])]);
}

describe('each condition of a write policy is needed, and the comparison notices when it is gone', () => {
  test.each(subjects)('$table', async (subject) => {
    const { pool, owner } = ground;
    const trial = await trialOf(owner, subject);
    const survives = async (tried: Trial): Promise<boolean> => {
      for (const scope of scopes) if ((await compareWrites(pool, tried, scope)).length > 0) return false;
      return true;
    };
    const survivors: string[] = [];
    for (const { name, part, text } of (await writePolicies(subject.table)).filter((policy) => trial.moves || policy.part === 'USING' || policy.name.endsWith('_add'))) {
      const tried = name.endsWith('_add') ? { ...trial, changes: false } : { ...trial, adds: false };
      const set = (qual: string) => owner.query(`ALTER POLICY ${name} ON dure.${subject.table} ${part} (${qual})`);
      for (const { what, qual } of mutantsOf(text)) {
        await set(qual);
        if (await survives(tried)) survivors.push(`${name} ${part}: ${what}`);
      }
      await set(text);
    }
    expect(survivors).toEqual([]);
  }, 120_000);
});
