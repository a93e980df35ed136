import { randomBytes } from 'node:crypto';
import { TABLES_OF } from '@dure/database/retention';
import { openPool } from '@dure/database/scope';
import { verifyAccessLog } from '../../../server/src/access/verify.ts';
import { destroyDue } from '../../../server/src/cli/retention/destroy.ts';
import { withGround, type Town } from '../access/ground.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { AGED, HELD, isHeld, PAIRS, plantAged, SIGUNGU, spanOf } from './aged.ts';

const EACH = { short: 400, long: 20_000 } as const;

const HELD_KINDS = AGED.filter(({ person }) => person !== undefined).length;

const PLANTED: Readonly<Record<string, string>> = {
  'a table that nobody may remove from': 'REVOKE DELETE ON dure.draft FROM dure_retention',
  'a policy that hides what is due': `ALTER POLICY case_file_retention ON dure.case_file USING (false)`,
  'a policy without a term, and a clock ten years ahead': `ALTER POLICY break_glass_retention_remove ON dure.break_glass USING (true); ALTER POLICY break_glass_retention ON dure.break_glass USING (true)`,
  'an open case that is not seen': `ALTER POLICY case_file_retention ON dure.case_file USING (NOT live AND sigungu = ANY (string_to_array(current_setting('app.sigungus', true), ',')))`,
  'papers that go without the lines about whom they name': `ALTER POLICY document_event_retention ON dure.document_event USING (false)`,
  'minutes that stay': `ALTER POLICY conference_item_retention_remove ON dure.conference_item USING (false)`,
};

async function countOf({ admin }: Town, sql: string, values: readonly unknown[] = []): Promise<number> {
  return (await admin.query<{ n: number }>(sql, [...values])).rows[0]?.n ?? 0;
}
const sumOf = (counts: readonly string[]): string => `SELECT (${counts.map((count) => `(${count})`).join(' + ')})::int AS n`;

const heldRows = (town: Town): Promise<number> => countOf(town, sumOf(AGED.map((aged) => `SELECT count(*) FROM dure.${aged.table} t WHERE ${isHeld(aged)}`)));
/** Rows that nobody's decision can make due: younger than the least of their category. */
const keptRows = (town: Town): Promise<number> => countOf(town, sumOf(AGED.map(({ table, at, category }) => `SELECT count(*) FROM dure.${table} t WHERE t.${at} >= now() - interval '${spanOf(category, 'least')}'`)));
/** What hangs on nothing any more, or was taken from what stays. */
const unpaired = (town: Town): Promise<number> => countOf(town, sumOf(PAIRS.map(([parent, table]) => `SELECT abs((SELECT count(*) FROM dure.${table}) - (SELECT count(*) FROM dure.${parent}))`)));
/** Tables with a term of which nothing was planted: of these the figure would say nothing. */
async function unplanted({ admin }: Town): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of Object.values(TABLES_OF).flat()) if ((await admin.query(`SELECT FROM dure.${table} LIMIT 1`)).rowCount === 0) found.push(table);
  return found;
}

/** What is there before and after a term, but for what an open case keeps. */
async function standing(town: Town): Promise<{ readonly due: number; readonly young: number }> {
  const counted = await Promise.all(AGED.map(async (aged) => {
    const over = `t.${aged.at} < now() - interval '${spanOf(aged.category, 'term')}'`;
    return (await town.admin.query<{ due: number; young: number }>(`SELECT (count(*) FILTER (WHERE ${over}))::int AS due, (count(*) FILTER (WHERE NOT ${over}))::int AS young FROM dure.${aged.table} t WHERE NOT ${isHeld(aged)}`)).rows[0];
  }));
  return { due: counted.reduce((sum, one) => sum + (one?.due ?? 0), 0), young: counted.reduce((sum, one) => sum + (one?.young ?? 0), 0) };
}

async function destroyed(town: Town, key: Buffer, at: string): Promise<void> {
  const { host, port, database, password } = town.owner.options;
  const pool = openPool({ host, port, database, ...(typeof password === 'string' ? { password } : {}), user: 'dure_retention', max: 1, query_timeout: 0 });
  await destroyDue({ pool, key, approvedBy: '개인정보 보호책임자', at }, SIGUNGU).finally(() => pool.end());
}

async function measure({ depth, fault, tell }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    await plantAged(town, EACH[depth]);
    const missing = await unplanted(town);
    for (const table of missing) tell(`nothing of ${table} was planted`);
    if (fault !== undefined) await town.admin.query(PLANTED[fault] ?? '');
    const [before, held, key, now] = [await standing(town), await heldRows(town), randomBytes(32), new Date().toISOString()];
    await destroyed(town, key, now);
    const [after, kept, torn] = [await standing(town), await keptRows(town), await unpaired(town)];
    // The program's clock runs ten years ahead: what nobody's decision makes due stays, since the database asks its own.
    await destroyed(town, key, `2036${now.slice(4)}`).catch(() => undefined);
    const early = before.young - after.young + kept - (await keptRows(town)) + held - (await heldRows(town));
    const { broken } = await verifyAccessLog(town.server.pool, SIGUNGU, now.slice(0, 10), [], key);
    const entered = await countOf(town, 'SELECT coalesce(sum(rows), 0)::int AS n FROM dure.destruction WHERE at = $1', [now]);
    return {
      measured: `of ${(before.due + before.young).toLocaleString('en')} records of many ages in ${Object.keys(TABLES_OF).length} categories and ${Object.values(TABLES_OF).flat().length - missing.length} tables ${before.due.toLocaleString('en')} were due: ${after.due} overdue afterwards, ${early} destroyed early, a clock ten years ahead included; ${torn} torn from what they hang on; ${held} past their term and kept for an open case; ${entered.toLocaleString('en')} rows entered in the register; the chain of the log behind its cut: ${broken.length} broken`,
      reached: missing.length === 0 && before.due > 10 * EACH[depth] && held === HELD_KINDS * HELD && after.due + early + torn + broken.length === 0 && entered >= before.due,
    };
  });
}

export const dueFigure: Figure = { goal: 'G13', title: 'what is due is destroyed, and nothing before', floor: 'in every table with a term 0 rows overdue, 0 early', depths: ['short', 'long'], faults: Object.keys(PLANTED), beside: true, measure };
