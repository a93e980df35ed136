import { canMoveTo, type Scope } from '@dure/domain/access';
import pg from 'pg';
import { statement, withScope, type Work } from '../../scope/index.ts';
import { fillingOf, settingsOf, type Difference } from './compare.ts';
import type { Subject, SubjectRow } from './subjects.ts';
import { TOWNS } from './world.ts';

/** How one table is tried: which rows are added, and a column that no policy reads, to mark what was changed. */
export interface Trial {
  readonly subject: Subject;
  readonly rows: string;
  readonly columns: readonly string[];
  readonly marker: { readonly name: string; readonly value: string };
  /** Whether the application may write the column of the municipality at all. */
  readonly moves: boolean;
  readonly adds: boolean;
  readonly changes: boolean;
}

/** Enough rows for every relation of a scope to a row; each is tried one by one. */
const ROWS = 80;

async function updatableOf(client: pg.ClientBase, table: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.column_privileges WHERE table_schema = 'dure' AND table_name = $1 AND grantee = 'dure_app' AND privilege_type = 'UPDATE'`, [table],
  );
  return new Set(rows.map(({ name }) => name));
}

export async function trialOf(client: pg.ClientBase, whole: Subject): Promise<Trial> {
  const subject = { ...whole, rows: whole.rows.slice(0, ROWS) };
  const [first] = subject.rows;
  const [filling, updatable] = [await fillingOf(client, subject.table), await updatableOf(client, subject.table)];
  const content = subject.rows.map((row) => ({ ...filling, ...row.columns }));
  const columns = Object.keys(content[0] ?? {});
  const plain = columns.find((name) => filling[name] === 'x' && updatable.has(name) && !(name in (first?.columns ?? {})));
  // Of a referral's history only the last day of reading is ever written again.
  const marker = plain === undefined ? { name: 'receiver_until', value: '2999-12-31' } : { name: plain, value: 'changed' };
  return { subject, rows: JSON.stringify(content), columns, marker, moves: updatable.has('sigungu'), adds: first?.adds !== undefined, changes: first?.changes !== undefined };
}

const put = statement('test.writes.put', `SELECT set_config('test.rows', $1, true), set_config('test.done', '', true)`);
const done = statement<{ keys: string }>('test.writes.done', `SELECT current_setting('test.done') AS keys`);
const openAll = statement('test.writes.open', `SELECT set_config('app.system', 'on', true), set_config('app.sigungus', $1, true)`);

/** Every row is there already: what the policy lets through fails on the key, after the policy has spoken. */
const adding = ({ subject: { table, key }, columns }: Trial) => `DO $$ DECLARE r record; added text[] := '{}'; BEGIN
  FOR r IN SELECT * FROM jsonb_populate_recordset(NULL::dure.${table}, current_setting('test.rows')::jsonb) LOOP
    BEGIN INSERT INTO dure.${table} (${columns.join(', ')}) VALUES (${columns.map((name) => `r.${name}`).join(', ')}); added := added || r.${key}::text;
    EXCEPTION WHEN insufficient_privilege THEN NULL; WHEN unique_violation THEN added := added || r.${key}::text; END;
  END LOOP;
  PERFORM set_config('test.done', array_to_string(added, ','), true); END $$`;

/** Moves whatever may be changed into each town in turn, and back again. */
const moving = ({ subject: { table } }: Trial) => `DO $$ DECLARE town text; moved text[] := '{}'; BEGIN
  FOREACH town IN ARRAY ARRAY['${TOWNS.join("','")}'] LOOP
    BEGIN UPDATE dure.${table} SET sigungu = town; RAISE SQLSTATE 'P0099';
    EXCEPTION WHEN insufficient_privilege THEN NULL; WHEN SQLSTATE 'P0099' THEN moved := moved || town; END;
  END LOOP;
  PERFORM set_config('test.done', array_to_string(moved, ','), true); END $$`;

async function told(work: Work, name: string, text: string): Promise<ReadonlySet<string>> {
  const [, [row]] = await Promise.all([work.rows(statement(name, text), []), work.rows(done, [])]);
  return new Set((row?.keys ?? '').split(',').filter(Boolean));
}

/** Without a condition or an answer no read policy has a word in it: what is marked is what the write policy let through. */
async function changed(work: Work, { subject: { table, key }, marker }: Trial): Promise<ReadonlySet<string>> {
  const [, , rows] = await Promise.all([
    work.rows(statement(`test.writes.mark.${table}`, `UPDATE dure.${table} SET ${marker.name} = '${marker.value}'`), []), work.rows(openAll, [TOWNS.join(',')]),
    work.rows(statement<{ key: string }>(`test.writes.marked.${table}`, `SELECT ${key}::text AS key FROM dure.${table} WHERE ${marker.name} = '${marker.value}'`), []),
  ]);
  return new Set(rows.map((row) => row.key));
}

interface Written {
  readonly added: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** Everything is tried in one transaction that leaves nothing behind. */
async function tried(pool: pg.Pool, trial: Trial, scope: Scope): Promise<Written> {
  const { subject: { table }, adds, changes, moves } = trial;
  const kept: { written?: Written } = {};
  const none: ReadonlySet<string> = new Set();
  await withScope(pool, settingsOf(scope), async (work) => {
    await work.rows(put, [trial.rows]);
    const added = adds ? await told(work, `test.writes.add.${table}`, adding(trial)) : none;
    const moved = changes && moves ? await told(work, `test.writes.move.${table}`, moving(trial)) : none;
    kept.written = { added, moved, changed: changes ? await changed(work, trial) : none };
    throw new Undone();
  }).catch((error: unknown) => {
    // A change refused as a whole is a refusal of every row.
    if (!(error instanceof Undone || (error instanceof pg.DatabaseError && error.code === '42501' && error.message.includes('row-level security')))) throw error;
  });
  return kept.written ?? { added: none, moved: none, changed: none };
}

class Undone extends Error {}

/** What the app role adds to and changes in a table under a scope, against what the domain lets it write. */
export async function compareWrites(pool: pg.Pool, trial: Trial, scope: Scope): Promise<readonly Difference[]> {
  const { subject: { table, rows }, adds, changes } = trial;
  const written = await tried(pool, trial, scope);
  const differs = (what: string, could: (row: SubjectRow) => boolean | undefined, did: ReadonlySet<string>): readonly Difference[] =>
    rows.filter((row) => (could(row) ?? false) !== did.has(row.key)).map((row) => ({ table, row: `${what} ${row.key}`, sql: did.has(row.key) ? 'allows' as const : 'refuses' as const, scope }));
  const changesAny = rows.some((row) => row.changes?.(scope) === true);
  const moves = !changesAny || !changes || !trial.moves ? [] : TOWNS.filter((town) => canMoveTo(scope, town) !== written.moved.has(town)).map((town) => ({ table, row: `move to ${town}`, sql: written.moved.has(town) ? 'allows' as const : 'refuses' as const, scope }));
  return [...(adds ? differs('add', (row) => row.adds?.(scope), written.added) : []), ...(changes ? differs('change', (row) => row.changes?.(scope), written.changed) : []), ...moves];
}
