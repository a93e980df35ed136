import pg from 'pg';
import { newPool, type ClientConfig } from '../connection/index.ts';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

const UTC = '+00';
const SECONDS = 19;

/** ISO 8601 with milliseconds of `2026-11-23 01:48:09.057+00`, as PostgreSQL writes a moment: in UTC no calendar arithmetic is needed. */
export function momentOf(text: string): string {
  if (!text.endsWith(UTC) || (text.length > SECONDS + UTC.length && text[SECONDS] !== '.')) return new Date(text).toISOString();
  const fraction = text.slice(SECONDS + 1, -UTC.length);
  return `${text.slice(0, 10)}T${text.slice(11, SECONDS)}.${fraction.length === 3 ? fraction : fraction.slice(0, 3).padEnd(3, '0')}Z`;
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

/** A network that swallows everything closes nothing: without a limit a request would hold its connection until the kernel gives up, a quarter of an hour later. */
const ANSWER_WITHIN_MS = 30_000;
const CONNECTED_WITHIN_MS = 10_000;

/**
 * A pool in pipeline mode: what is sent before an answer is awaited travels in one round trip.
 * A lost connection is an error of the query that used it and never of the process.
 */
export function openPool(config: ClientConfig & pg.PoolConfig): pg.Pool {
  const pool = newPool({ max: 10, query_timeout: ANSWER_WITHIN_MS, connectionTimeoutMillis: CONNECTED_WITHIN_MS, keepAlive: true, ...config, types, pipeline: true } as ClientConfig & pg.PoolConfig);
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
