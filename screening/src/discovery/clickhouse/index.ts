import { Readable } from 'node:stream';
import { type ClickHouseClient, createClient } from '@clickhouse/client';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { DiscoveryFinding, Screen } from '@dure/domain/discovery';
import { openViews, type Store } from '../../claims/store.ts';
import { type Ask, CLICKHOUSE, screenWith, type SqlRow } from '../sql/index.ts';
import { CLICKHOUSE_TABLES, storedLines, tableStatements } from './tables.ts';

/** The servers that hold the population between them, each all claims of its own people. */
export type Shards = readonly [ClickHouseClient, ...ClickHouseClient[]];

/** Opens the servers that `SCREENING_URL` names, separated by commas. */
export async function withClickHouse<Answer>(urls: string, work: (shards: Shards) => Promise<Answer>): Promise<Answer> {
  const [first, ...others] = urls.split(',').map((url) => createClient({ url: url.trim(), request_timeout: 3_600_000, clickhouse_settings: { send_progress_in_http_headers: 1, http_headers_progress_interval_ms: '60000' } }));
  if (first === undefined) throw new Error('SCREENING_URL names no server');
  const shards: Shards = [first, ...others];
  try {
    return await work(shards);
  } finally {
    await Promise.all(shards.map((shard) => shard.close()));
  }
}

/** Asks every server and puts the answers together: nobody is on two of them. */
const askAll = (shards: Shards): Ask => async (query) => {
  const answers = await Promise.all(shards.map(async (shard) => (await shard.query({ query, format: 'JSONCompactEachRow' })).json<SqlRow>()));
  return answers.flat();
};

export const screenByClickHouse = (shards: Shards, screen: Screen): Promise<readonly DiscoveryFinding[]> => screenWith(CLICKHOUSE, askAll(shards), screen);

/** The lines that a statement answers, a few thousand at a time. */
async function* linesOf(connection: DuckDBConnection, sql: string): AsyncGenerator<string> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) yield `${chunk.getColumnValues(0).join('\n')}\n`;
}

/** Makes the tables on every server and fills them from a store: each person is on one server, with everything. */
export async function loadClickHouse(shards: Shards, connection: DuckDBConnection, store: Store, tell: (sentence: string) => void): Promise<void> {
  await openViews(connection, store.folder);
  for (const [number, shard] of shards.entries()) {
    for (const table of CLICKHOUSE_TABLES) {
      for (const query of tableStatements(table)) await shard.command({ query });
      await shard.insert({ table, values: Readable.from(linesOf(connection, storedLines(table, number, shards.length)), { objectMode: false }), format: 'CSV' });
      tell(`${table} of server ${number + 1} of ${shards.length}`);
    }
  }
}
