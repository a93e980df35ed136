import type pg from 'pg';

const VALUE: Readonly<Record<string, string>> = {
  text: 'gen_random_uuid()::text', uuid: 'gen_random_uuid()', boolean: 'false', integer: '1', bigint: '1', jsonb: `'{}'`, bytea: `'\\x00'`, ARRAY: `'{}'`, date: '(t.at)::date', 'timestamp with time zone': 't.at',
};
/** Not from the schema: in which state a record is over. */
const OVER: Readonly<Record<string, Readonly<Record<string, string>>>> = { conference: { status: `'signed'` }, move_arrival: { next_on: 'NULL' }, case_file: { status: `'closed'`, programme: `'ICM'` } };

/**
 * Rows of any table, made of its columns alone, one for each row of `t`: a relation with a moment `at`, which all days of the row are.
 * `values` are expressions over `t`, by column. For what asks of every table the same; whoever asks about one builds it by hand.
 */
export async function addRows(client: Pick<pg.ClientBase, 'query'>, table: string, sigungu: string, t: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const { rows } = await client.query<{ name: string; type: string }>(`SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'dure' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`, [table]);
  const made = rows.map(({ name, type }) => (name === 'sigungu' ? `'${sigungu}'` : (values[name] ?? OVER[table]?.[name] ?? VALUE[type] ?? 'NULL')));
  await client.query(`INSERT INTO dure.${table} (${rows.map(({ name }) => `"${name}"`).join(', ')}) SELECT ${made.join(', ')} FROM (${t}) AS t`);
}
