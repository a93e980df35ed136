import type { Scope } from '@dure/domain/access';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare, type Difference } from './testing/compare.ts';
import { groundOf, type Ground } from './testing/ground.ts';
import { subjectsOf } from './testing/subjects.ts';
import { aScope, sampled } from './testing/world.ts';

/** `DURE_SEED=…` replays a run. */
const seed = Number(process.env['DURE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const SCOPES = 72;
const MINIMUM_DECISIONS = 100_000;

const subjects = subjectsOf(seed);
const scopes = sampled(seed, SCOPES, aScope);
let ground: Ground;
let pool: Ground['pool'];

beforeAll(async () => {
  ground = await groundOf(subjects);
  ({ pool } = ground);
});
afterAll(() => ground.close());

const told = ({ table, row, sql, scope }: Difference) => ({ table, row, sql, role: scope.role, kind: scope.organisationKind, wide: scope.wide, glass: scope.glass.length, today: scope.today });

describe(`row policies and the domain agree (DURE_SEED=${seed})`, () => {
  test.each(subjects)('on $table', async (subject) => {
    const differences: Difference[] = [];
    for (const scope of scopes) differences.push(...(await compare(pool, subject, scope)));
    expect(differences.slice(0, 5).map(told)).toEqual([]);
  });
  test('on at least 100,000 decisions, of which many are yes and many no', () => {
    const decisions = subjects.flatMap((subject) => subject.rows.flatMap((row) => scopes.map((scope) => row.sees(scope))));
    const yes = decisions.filter(Boolean).length;
    expect(decisions.length).toBeGreaterThanOrEqual(MINIMUM_DECISIONS);
    expect(Math.min(yes, decisions.length - yes)).toBeGreaterThan(decisions.length / 100);
  });
  test('with every way of seeing a person tried', () => {
    const kinds = (of: (scope: Scope) => boolean) => scopes.filter(of).length;
    expect([kinds((scope) => scope.wide), kinds((scope) => scope.emds.length > 0), kinds((scope) => scope.glass.length > 0), kinds((scope) => scope.sigungus.length === 0)].every((count) => count > 0)).toBe(true);
  });
});

describe('without a scope nothing is seen', () => {
  const about = subjects.map((subject) => subject.table);
  const count = async (client: pg.PoolClient) => {
    const seen: string[] = [];
    for (const table of about) if ((await client.query(`SELECT 1 FROM dure.${table} LIMIT 1`)).rowCount !== 0) seen.push(table);
    return seen;
  };
  const onOneConnection = async (work: (client: pg.PoolClient) => Promise<void>) => {
    const client = await pool.connect();
    try {
      await work(client);
    } finally {
      client.release();
    }
  };
  test('before any setting was made', () => onOneConnection(async (client) => {
    expect(await count(client)).toEqual([]);
  }));
  test('after a transaction whose settings ended with it', () => onOneConnection(async (client) => {
    await client.query(`BEGIN; SET LOCAL app.sigungus = '52110'; SET LOCAL app.reader = 'on'; SET LOCAL app.wide = 'on'`);
    expect(await count(client)).toContain('person');
    await client.query('COMMIT');
    expect(await count(client)).toEqual([]);
  }));
  test('when the setting is made outside a transaction', () => onOneConnection(async (client) => {
    await client.query(`SELECT set_config('app.sigungus', '52110', true), set_config('app.reader', 'on', true), set_config('app.wide', 'on', true)`);
    expect(await count(client)).toEqual([]);
  }));
});
