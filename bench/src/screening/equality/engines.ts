import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbedded } from '@dure/database/embedded';
import { findingsOf, type Screen } from '@dure/domain/discovery';
import type { Store } from '@dure/screening/claims';
import { findingReader, runScreen, screenBySql } from '@dure/screening/discovery';
import { BY_HAND, type Place, THREADS } from '../place.ts';
import { loaded } from '../rivals/postgresql.ts';
import type { Connection, Findings, ReasonRow } from './findings.ts';
import { histories } from './histories.ts';

type Tell = (sentence: string) => void;

export async function askOracle(connection: Connection, screen: Screen, found: Findings, tell: Tell): Promise<void> {
  let people = 0;
  for await (const some of histories(connection)) {
    await found.addFindings('oracle', some.flatMap((history) => findingsOf(history, screen)));
    people += some.length;
    if (people % 50_000 === 0) tell(`oracle: ${people.toLocaleString('en-US')} people`);
  }
}

export async function askKernel(store: Store, screen: Screen, found: Findings): Promise<void> {
  const read = await findingReader(store, screen);
  await runScreen(store, screen, { threads: THREADS, onPart: async (part) => found.addFindings('kernel', await read(part)) });
}

/** One criterion at a time, so that only its findings are in memory. */
export async function askDuckDb(connection: Connection, screen: Screen, found: Findings): Promise<void> {
  for (const criterion of screen.criteria) await found.addFindings('DuckDB', await screenBySql(connection, { ...screen, criteria: [criterion] }));
}

/** Statements for PostgreSQL from two authors; the second did not look at those of the first. */
const AUTHORS = { first: BY_HAND, second: fileURLToPath(new URL('../secondAuthor/', import.meta.url)) } as const;
export type Author = keyof typeof AUTHORS;

export const writtenBy = (author: Author): ReadonlySet<string> => new Set(readdirSync(AUTHORS[author]).map((name) => name.replace('.sql', '')));

/** By a cursor: the rows of a criterion are never all here. */
async function askStatement(client: pg.Client, author: Author, criterion: string, found: Findings): Promise<void> {
  const statement = readFileSync(join(AUTHORS[author], `${criterion}.sql`), 'utf8').trim().replace(/;$/, '');
  await client.query('BEGIN');
  // As the bench asks: a hash is better than going through the pairs of a person's visits.
  await client.query(`SET LOCAL enable_nestloop = ${criterion === 'frequent-outpatient' || criterion === 'year-round' ? 'off' : 'on'}`);
  await client.query(`DECLARE answer NO SCROLL CURSOR FOR ${statement}`);
  for (;;) {
    const { rows } = await client.query({ text: 'FETCH 20000 FROM answer', rowMode: 'array' });
    if (rows.length === 0) break;
    await found.add(`${author} author`, (rows as unknown as readonly ReasonRow[]).map((row) => [criterion, ...row] as const));
  }
  await client.query('COMMIT');
}

export async function askPostgresql(place: Place, screen: Screen, found: Findings, tell: Tell): Promise<void> {
  const dataDirectory = join(place.folder, 'postgres');
  const server = await startEmbedded({ dataDirectory, durable: false, settings: { shared_buffers: '1GB', work_mem: '256MB', maintenance_work_mem: '512MB', max_wal_size: '8GB', jit: 'off', cursor_tuple_fraction: '1' } });
  const client = new pg.Client(server.connect('postgres'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await loaded(place, client, tell);
    for (const author of ['first', 'second'] as const) {
      const began = performance.now();
      for (const { id } of screen.criteria) if (writtenBy(author).has(id)) await askStatement(client, author, id, found);
      tell(`PostgreSQL, ${author} author: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  } finally {
    await client.end();
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}
