import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

/** `2026-11-23 01:48:09.057+00`, as PostgreSQL writes the moments that this product gave it: no calendar arithmetic is needed. */
const IN_UTC = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3}\+00$/;

function momentOf(text: string): string {
  return IN_UTC.test(text) ? `${text.slice(0, 10)}T${text.slice(11, 23)}Z` : new Date(text).toISOString();
}

/** Days stay `YYYY-MM-DD`, moments become ISO 8601 in UTC, counts become numbers: what the domain speaks. */
const parsers: Record<number, (text: string) => unknown> = {
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: momentOf,
  [INT8]: Number,
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => parsers[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * A pool in pipeline mode: what is sent before an answer is awaited travels in one round trip.
 * A lost connection is an error of the query that used it and never of the process.
 */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 10, ...config, types, pipeline: true } as pg.PoolConfig);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
