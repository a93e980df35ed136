import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Difference } from './testing/compare.ts';
import { compareWrites, trialOf, type Trial } from './testing/compareWrites.ts';
import { groundOf, type Ground } from './testing/ground.ts';
import { subjectsOf } from './testing/subjects.ts';
import { aScope, sampled } from './testing/world.ts';

/** `DURE_SEED=…` replays a run. */
const seed = Number(process.env['DURE_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const SCOPES = 24;
const subjects = subjectsOf(seed).filter(({ rows }) => rows[0]?.adds !== undefined);
const scopes = sampled(seed, SCOPES, aScope);
let ground: Ground;
let pool: Ground['pool'];
let owner: Ground['owner'];
const trials = new Map<string, Trial>();

function getTrial(table: string): Trial {
  const trial = trials.get(table);
  if (trial === undefined) throw new Error(`${table} is not tried`);
  return trial;
}

beforeAll(async () => {
  ground = await groundOf(subjects);
  ({ pool, owner } = ground);
  for (const subject of subjects) trials.set(subject.table, await trialOf(owner, subject));
});
afterAll(() => ground.close());

const told = ({ table, row, sql, scope }: Difference) => ({ table, row, sql, role: scope.role, kind: scope.organisationKind, wide: scope.wide, glass: scope.glass.length, today: scope.today });

describe(`what the row policies let write and what the domain lets write agree (DURE_SEED=${seed})`, () => {
  test.each(subjects)('on $table', async (subject) => {
    const trial = getTrial(subject.table);
    const differences: Difference[] = [];
    for (const scope of scopes) differences.push(...(await compareWrites(pool, trial, scope)));
    expect(differences.slice(0, 5).map(told)).toEqual([]);
  });
  test('on at least 30,000 decisions, of which hundreds are yes and hundreds no', () => {
    const decisions = [...trials.values()].flatMap(({ subject: { rows } }) => rows.flatMap((row) => scopes.flatMap((scope) => [row.adds, row.changes].flatMap((can) => (can === undefined ? [] : [can(scope)])))));
    const yes = decisions.filter(Boolean).length;
    expect(decisions.length).toBeGreaterThanOrEqual(30_000);
    expect(Math.min(yes, decisions.length - yes)).toBeGreaterThan(500);
  });
});

/** Who sees these does not depend on where the person lives. */
const NOT_OF_A_PLACE = ['referral_event', 'conference', 'conference_event', 'conference_guest', 'supervision_note', 'case_handover', 'discovery_run', 'discovery_wording', 'discovery_threshold', 'discovery_round', 'discovery_candidate', 'discovery_candidate_event', 'access_review', 'download_request'];

test('nobody but the product adds to a table about people unseen, and no table is left out here', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT g.table_name AS name FROM information_schema.role_table_grants g JOIN information_schema.columns c USING (table_schema, table_name)
     WHERE g.table_schema = 'dure' AND g.grantee = 'dure_app' AND g.privilege_type = 'INSERT' AND c.column_name = 'emd_code'`,
  );
  // A household is no person; its policy is looked at with the catalogue.
  expect(rows.map(({ name }) => name).filter((name) => name !== 'household').toSorted()).toEqual(subjects.map(({ table }) => table).filter((name) => !NOT_OF_A_PLACE.includes(name)).toSorted());
});
