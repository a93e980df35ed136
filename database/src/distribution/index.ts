import type pg from 'pg';

/** Column that every table is spread by: one municipality lies on one node with everything of it. */
const KEY = 'sigungu';
/** What all others lie beside. */
const FIRST = 'person';

interface DistributedTable {
  readonly name: string;
  readonly hasKey: boolean;
}

/** Tables of the schema, those that everything else lies beside first. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly DistributedTable[]> {
  const { rows } = await client.query<DistributedTable>(
    `SELECT c.relname AS name, EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $1 AND NOT a.attisdropped) AS "hasKey"
     FROM pg_class c WHERE c.relnamespace = 'dure'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY c.relname <> $2, c.relname`, [KEY, FIRST],
  );
  return rows;
}

/** One statement for each table: spread by the municipality beside the others, or whole on every node where it has none. */
export function distributionOf(tables: readonly DistributedTable[]): readonly string[] {
  return tables.map(({ name, hasKey }) => {
    if (!hasKey) return `SELECT create_reference_table('dure.${name}')`;
    return name === FIRST ? `SELECT create_distributed_table('dure.${name}', '${KEY}')` : `SELECT create_distributed_table('dure.${name}', '${KEY}', colocate_with => 'dure.${FIRST}')`;
  });
}

/** What Citus refuses of a table that is spread by a column; each query names what is wrong. */
const REFUSED: readonly string[] = [
  `SELECT format('%s is unique without %s', i.indexrelid::regclass, $1::text) AS fault FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
   WHERE c.relnamespace = 'dure'::regnamespace AND (i.indisunique OR i.indisexclusion) AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = $1::text AND a.attnum = ANY (i.indkey))`,
  `SELECT format('%s of %s refers to another municipality', k.conname, k.conrelid::regclass) AS fault FROM pg_constraint k
   WHERE k.connamespace = 'dure'::regnamespace AND k.contype = 'f' AND NOT EXISTS (
     SELECT FROM unnest(k.conkey, k.confkey) AS pair (own, other) JOIN pg_attribute o ON o.attrelid = k.conrelid AND o.attnum = pair.own JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = pair.other
     WHERE o.attname = $1::text AND f.attname = $1::text)`,
  `SELECT format('%s has the trigger %s', t.tgrelid::regclass, t.tgname) AS fault FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'dure'::regnamespace AND NOT t.tgisinternal AND $1::text <> ''`,
  `SELECT format('%s has the rule %s', r.ev_class::regclass, r.rulename) AS fault FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = 'dure'::regnamespace AND c.relkind IN ('r', 'p') AND $1::text <> ''`,
  `SELECT format('%s inherits from another table', i.inhrelid::regclass) AS fault FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhparent WHERE c.relnamespace = 'dure'::regnamespace AND c.relkind = 'r' AND $1::text <> ''`,
  `SELECT format('the policy %s of %s looks into another table', p.polname, p.polrelid::regclass) AS fault FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
   WHERE c.relnamespace = 'dure'::regnamespace AND $1::text <> '' AND concat(p.polqual::text, p.polwithcheck::text) LIKE '%{SUBLINK%'`,
];

/** Why the schema could not be spread by municipality; empty for one that can. */
export async function faultsOf(client: pg.ClientBase): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const asked of REFUSED) faults.push(...(await client.query<{ fault: string }>(asked, [KEY])).rows.map(({ fault }) => fault));
  return faults;
}

/** Whether this server can spread tables at all. */
export async function hasCitus(client: pg.ClientBase): Promise<boolean> {
  return (await client.query(`SELECT FROM pg_proc WHERE proname = 'create_distributed_table'`)).rowCount !== 0;
}

/** Tables that lie on the nodes already, from an attempt before. */
async function spreadAlready(client: pg.ClientBase): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(`SELECT c.relname AS name FROM pg_dist_partition d JOIN pg_class c ON c.oid = d.logicalrelid WHERE c.relnamespace = 'dure'::regnamespace`);
  return new Set(rows.map(({ name }) => name));
}

/** Spreads every table that is not spread yet, each in its own transaction: Citus moves the rows that are there. Returns their names. */
export async function distribute(client: pg.ClientBase): Promise<readonly string[]> {
  const done = await spreadAlready(client);
  const waiting = (await tablesOf(client)).filter(({ name }) => !done.has(name));
  for (const statement of distributionOf(waiting)) await client.query(statement);
  return waiting.map(({ name }) => name);
}
