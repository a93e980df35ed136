import type pg from 'pg';
import type { SealedColumn } from './columns.ts';

export { SEALED_COLUMNS, type SealedColumn, UNSEALED_BYTES } from './columns.ts';

/** A value that another key than that of today sealed. */
export interface SealedRow {
  readonly id: string;
  readonly sealed: Buffer;
}

export interface Resealed extends SealedRow {
  readonly fresh: Buffer;
  /** Of the key of today, for a column whose index is made from the number. */
  readonly blindIndex: Buffer | null;
}

type Asking = Pick<pg.Pool, 'query'>;

const AT_ONCE = 2000;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Municipalities that have rows in a table; read by its owner, whom no policy narrows. */
export async function findSealedPlaces(owner: Asking, { table, column }: SealedColumn): Promise<readonly string[]> {
  const { rows } = await owner.query<{ sigungu: string }>(`SELECT DISTINCT t.sigungu FROM dure.${table} t WHERE t.${column} IS NOT NULL ORDER BY t.sigungu`);
  return rows.map(({ sigungu }) => sigungu);
}

/** Values that do not begin with the envelope of today's key, from a row on in the order of the key. */
export async function findOtherwiseSealed(owner: Asking, { table, column, id, step }: SealedColumn, sigungu: string, header: Buffer, after = BEFORE_ALL): Promise<readonly SealedRow[]> {
  const { rows } = await owner.query<SealedRow>(
    `SELECT t.${id} AS id, t.${column} AS sealed FROM dure.${table} t WHERE t.sigungu = $1 AND t.${id} > $2 AND t.${column} IS NOT NULL AND substring(t.${column} FROM 1 FOR length($3::bytea)) <> $3 ORDER BY t.${id} LIMIT $4`,
    [sigungu, after, header, step],
  );
  return rows;
}

const INDEXED: Readonly<Record<SealedColumn['index'], string>> = {
  none: '',
  own: ', blind_index = u.index, previous_index = t.blind_index',
  // Nobody's number is kept here: the index comes from the record of the same number, or stays as that of the key before.
  borrowed: ', blind_index = (SELECT n.blind_index FROM dure.resident_number n WHERE n.sigungu = $1 AND n.previous_index = t.blind_index LIMIT 1), previous_index = t.blind_index',
};

/** Puts the new value where the old one still stands. Whoever wrote meanwhile wrote under the key of today: his stays. */
export async function reseal(owner: Asking, { table, column, id, hasKeyId, index }: SealedColumn, sigungu: string, keyId: string, rows: readonly Resealed[]): Promise<number> {
  const done = await owner.query(
    `UPDATE dure.${table} t SET ${column} = u.fresh${hasKeyId ? ', key_id = $6' : ''}${INDEXED[index]}
     FROM unnest($2::uuid[], $3::bytea[], $4::bytea[], $5::bytea[]) AS u (id, old, fresh, index) WHERE t.sigungu = $1 AND t.${id} = u.id AND t.${column} = u.old AND $6::text IS NOT NULL`,
    [sigungu, rows.map((row) => row.id), rows.map(({ sealed }) => sealed), rows.map(({ fresh }) => fresh), rows.map(({ blindIndex }) => blindIndex), keyId],
  );
  return done.rowCount ?? 0;
}

/** How many values of a column each key sealed; `mark` is how every envelope begins, and a bare value is the first key's. */
export async function countByKey(owner: Asking, { table, column }: SealedColumn, mark: Buffer, firstKey: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await owner.query<{ key: string; count: number }>(
    `SELECT k.key, count(*)::int AS count FROM (
       SELECT CASE WHEN substring(t.${column} FROM 1 FOR length($1::bytea)) = $1 THEN convert_from(substring(t.${column} FROM length($1::bytea) + 2 FOR get_byte(t.${column}, length($1::bytea))), 'UTF8') ELSE $2 END AS key
       FROM dure.${table} t WHERE t.${column} IS NOT NULL) k GROUP BY k.key ORDER BY k.key`,
    [mark, firstKey],
  );
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/**
 * When the key before is gone: names that were opened under it get the index of whoever was entered since, and nothing stays that the
 * old key could be tried on.
 */
export async function forgetPreviousIndexes(owner: Asking): Promise<number> {
  await owner.query(
    `UPDATE dure.discovery_identity t SET blind_index = n.blind_index FROM dure.resident_number n WHERE t.blind_index IS NULL AND t.previous_index IS NOT NULL AND n.sigungu = t.sigungu AND n.previous_index = t.previous_index`,
  );
  let forgotten = 0;
  for (const [table, id] of [['discovery_identity', 'candidate_id'], ['resident_number', 'person_id']]) {
    // Step by step, so that nobody who writes waits for long.
    for (let done = AT_ONCE; done === AT_ONCE; forgotten += done) {
      done = (await owner.query(`UPDATE dure.${table} t SET previous_index = NULL WHERE (t.sigungu, t.${id}) IN (SELECT o.sigungu, o.${id} FROM dure.${table} o WHERE o.previous_index IS NOT NULL LIMIT ${AT_ONCE})`)).rowCount ?? 0;
    }
  }
  return forgotten;
}

/** Rows that an index of the key before still finds. */
export async function countPreviousIndexes(owner: Asking): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(`SELECT ((SELECT count(*) FROM dure.resident_number n WHERE n.previous_index IS NOT NULL) + (SELECT count(*) FROM dure.discovery_identity i WHERE i.previous_index IS NOT NULL))::int AS count`);
  return rows[0]?.count ?? 0;
}
