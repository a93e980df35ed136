import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from '@dure/database/embedded';
import type { DiscoveryFinding, Reason, Screen } from '@dure/domain/discovery';
import { openViews } from '@dure/screening/claims';
import { POSTGRESQL, screenWith } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import { digestOf, type Measured } from '../measure.ts';
import { type Place, storeOf, THREADS } from '../place.ts';

/*
 * The criteria on PostgreSQL with indexes that hold all that is asked of a row. Ten are written by hand from their sentences, by
 * somebody who did not look at the compiler (postgres/*.sql); the others as the compiler writes them.
 */
const BY_HAND = fileURLToPath(new URL('../postgres/', import.meta.url));

const TABLES = {
  people: ['person text COLLATE "C" PRIMARY KEY, sex int, birth_year int, died_on int', 'person, sex, birth_year, died_on', []],
  claims: [
    'person text COLLATE "C", day int, days int, medication_days int, setting int, institution text COLLATE "C", institution_type int, main text COLLATE "C", second text COLLATE "C"', 'person, day, days, medication_days, setting, institution, institution_type, main, second',
    ['(person, setting, day) INCLUDE (days, medication_days, institution, institution_type, main, second)', '(institution_type, person, day) INCLUDE (days, main) WHERE setting = 1'],
  ],
  prescriptions: ['person text COLLATE "C", day int, days int, ingredient text COLLATE "C", institution text COLLATE "C"', 'person, day, days, ingredient, institution', ['(person, ingredient, day) INCLUDE (days, institution)']],
  spells: ['person text COLLATE "C", kind int, value int, from_day int, until_day int', 'person, kind, value, from_day, until_day', ['(kind, value, person) INCLUDE (from_day, until_day)', '(person, kind, from_day) INCLUDE (value, until_day)']],
} as const;

async function loaded(place: Place, client: pg.Client, tell: (sentence: string) => void): Promise<void> {
  const { folder } = await storeOf(place);
  const files = join(place.folder, 'postgres-files');
  mkdirSync(files, { recursive: true });
  // The server runs under an account of its own.
  for (const each of [place.folder, files]) chmodSync(each, 0o755);
  await withDuckDb({ threads: THREADS, memory: '2GB', spill: tmpdir() }, async (connection) => {
    await openViews(connection, folder);
    for (const [table, [definition, columns, indexes]] of Object.entries(TABLES)) {
      const file = join(files, `${table}.csv`);
      await connection.run(`COPY (SELECT ${columns} FROM ${table}) TO '${file}' (HEADER false)`);
      chmodSync(file, 0o644);
      await client.query(`CREATE UNLOGGED TABLE ${table} (${definition})`);
      await client.query(`COPY ${table} (${columns}) FROM '${file}' (FORMAT csv)`);
      rmSync(file);
      for (const index of indexes) await client.query(`CREATE INDEX ON ${table} ${index}`);
      await client.query(`VACUUM ANALYZE ${table}`);
      tell(`${table} is in PostgreSQL`);
    }
  });
}

type Row = readonly [person: string, leaf: number, value: string | number, group: string | null, from: number | null, until: number | null];

function findingsIn(criterion: string, rows: readonly Row[]): readonly DiscoveryFinding[] {
  const found = new Map<string, Reason[]>();
  for (const [person, leaf, value, group, from, until] of rows) {
    const reasons = found.get(person) ?? [];
    reasons.push({ leaf, value: Number(value), group, from, until });
    found.set(person, reasons);
  }
  return [...found].map(([person, reasons]) => ({ person, criterion, reasons: reasons.toSorted((left, right) => left.leaf - right.leaf) }));
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<readonly [number, Answer]> {
  const began = performance.now();
  const answer = await work();
  return [(performance.now() - began) / 1000, answer];
}

export async function byPostgresql(place: Place, screen: Screen, tell: (sentence: string) => void): Promise<Measured> {
  const dataDirectory = join(place.folder, 'postgres');
  const server: EmbeddedServer = await startEmbedded({ dataDirectory, durable: false, settings: { shared_buffers: '2GB', work_mem: '512MB', maintenance_work_mem: '1GB', max_wal_size: '8GB', jit: 'off' } });
  const client = new pg.Client(server.connect('postgres'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await loaded(place, client, tell);
    const byHand = new Set(readdirSync(BY_HAND).map((name) => name.replace('.sql', '')));
    const findings: DiscoveryFinding[] = [];
    let [seconds, partSeconds] = [0, 0];
    for (const criterion of screen.criteria) {
      const { id } = criterion;
      const [taken, found] = await timed(async () => (byHand.has(id)
        ? findingsIn(id, (await client.query({ text: readFileSync(join(BY_HAND, `${id}.sql`), 'utf8'), rowMode: 'array' })).rows as unknown as readonly Row[])
        : screenWith(POSTGRESQL, async (text) => (await client.query({ text, rowMode: 'array' })).rows, { ...screen, criteria: [criterion] })));
      tell(`${id}: ${taken.toFixed(2)} s${byHand.has(id) ? '' : ', as compiled'}`);
      seconds += taken;
      if (byHand.has(id)) partSeconds += taken;
      findings.push(...found);
    }
    // Its memory is the server's, not that of this process.
    return { seconds, partSeconds, peakMegabytes: 0, ...digestOf(findings), note: `${byHand.size} of ${screen.criteria.length} by hand` };
  } finally {
    await client.end();
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}
