import { statements, type openPool } from '@dure/database/scope';
import type pg from 'pg';
import type { Sent } from './heard.ts';

type Pool = ReturnType<typeof openPool>;

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Loops'?: number;
  readonly 'Plans'?: readonly Node[];
}

interface Explained {
  /** Undefined for a row that is added: added twice it would be refused, so that only its plan is asked. */
  readonly milliseconds: number | undefined;
  /** Tables that were read from the first row to the last. */
  readonly scanned: readonly string[];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const inArray = (value: unknown): string => (value === null || value === undefined ? 'NULL' : `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);

/** A value as the driver would write it. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Buffer.isBuffer(value)) return quoted(`\\x${value.toString('hex')}`);
  if (Array.isArray(value)) return quoted(`{${value.map(inArray).join(',')}}`);
  if (value instanceof Date) return quoted(value.toISOString());
  return quoted(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** A branch that was never entered reads nothing. */
function nodesOf(node: Node): readonly Node[] {
  return node['Actual Loops'] === 0 ? [] : [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

const REPEATED = 3;

interface Said {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: Node; readonly 'Execution Time'?: number }];
}

async function planned(client: pg.PoolClient, { text, values }: Sent): Promise<Explained> {
  const isAdded = /^\s*(WITH[\s\S]*)?INSERT/i.test(text);
  const asked = `EXPLAIN (${isAdded ? '' : 'ANALYZE, TIMING OFF, '}FORMAT JSON) EXECUTE gate${values.length === 0 ? '' : `(${values.map(literal).join(', ')})`}`;
  const times: number[] = [];
  let scanned: readonly string[] = [];
  for (let turn = 0; turn < (isAdded ? 1 : REPEATED); turn += 1) {
    const { rows: [row] } = await client.query<Said>(asked);
    const plan = row?.['QUERY PLAN'][0];
    if (plan === undefined) throw new Error('PostgreSQL explained nothing');
    times.push(plan['Execution Time'] ?? 0);
    scanned = nodesOf(plan.Plan).flatMap((node) => (node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : []));
  }
  return { milliseconds: isAdded ? undefined : times.toSorted((left, right) => left - right)[Math.floor(REPEATED / 2)], scanned };
}

/** The plan and the time of a statement under the row policies of whoever sent it, with the values that were sent; nothing of it stays. */
export async function explain(pool: Pool, sent: Sent): Promise<Explained> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const apply = statements().get('scope.apply');
    if (sent.settings !== undefined && apply !== undefined) await client.query(apply, [...sent.settings]);
    if (sent.system) await client.query(`SELECT set_config('app.system', 'on', true)`);
    await client.query(`PREPARE gate AS ${sent.text}`);
    return await planned(client, sent);
  } finally {
    await client.query('ROLLBACK');
    await client.query('DEALLOCATE ALL');
    client.release();
  }
}
