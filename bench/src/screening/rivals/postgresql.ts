import { chmodSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, startEmbedded } from '@dure/database/embedded';
import type { DiscoveryFinding, Reason, Screen } from '@dure/domain/discovery';
import { openViews } from '@dure/screening/claims';
import { withDuckDb } from '@dure/screening/duckdb';
import { digestOf, type Measured } from '../measure.ts';
import { BY_HAND, isByHand, type Place, storeOf, THREADS } from '../place.ts';

/*
 * Criteria on PostgreSQL with indexes that hold all that is asked of a row, written by hand from their sentences (postgres/*.sql; a second
 * author's are in secondAuthor/). The others are left out: as the compiler writes them PostgreSQL takes minutes for some.
 */
const TABLES = {
  people: ['person text COLLATE "C" PRIMARY KEY, sex int, birth_year int, died_on int', 'person, sex, birth_year, died_on', []],
  claims: [
    'person text COLLATE "C", day int, days int, medication_days int, setting int, institution text COLLATE "C", institution_type int, main text COLLATE "C", second text COLLATE "C"', 'person, day, days, medication_days, setting, institution, institution_type, main, second',
    ['(person, setting, day) INCLUDE (days, medication_days, institution, institution_type, main, second)', '(institution_type, person, day) INCLUDE (days, main) WHERE setting = 1'],
  ],
  prescriptions: ['person text COLLATE "C", day int, days int, ingredient text COLLATE "C", institution text COLLATE "C"', 'person, day, days, ingredient, institution', ['(person, ingredient, day) INCLUDE (days, institution)']],
  spells: ['person text COLLATE "C", kind int, value int, from_day int, until_day int', 'person, kind, value, from_day, until_day', ['(kind, value, person) INCLUDE (from_day, until_day)', '(person, kind, from_day) INCLUDE (value, until_day)']],
} as const;

export async function loaded(place: Place, client: pg.Client, tell: (sentence: string) => void): Promise<void> {
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

export async function byPostgresql(place: Place, screen: Screen, tell: (sentence: string) => void): Promise<Measured> {
  const dataDirectory = join(place.folder, 'postgres');
  const server: EmbeddedServer = await startEmbedded({ dataDirectory, durable: false, settings: { shared_buffers: '2GB', work_mem: '512MB', maintenance_work_mem: '1GB', max_wal_size: '8GB', jit: 'off' } });
  const client = new pg.Client(server.connect('postgres'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await loaded(place, client, tell);
    const findings: DiscoveryFinding[] = [];
    const asked = screen.criteria.filter(({ id }) => isByHand({ criterion: id }));
    let seconds = 0;
    for (const { id } of asked) {
      // It takes the pairs of a person's visits for few and goes through all of them for each: here a hash is what somebody would ask for.
      await client.query(`SET enable_nestloop = ${id === 'frequent-outpatient' ? 'off' : 'on'}`);
      const began = performance.now();
      const { rows } = await client.query({ text: readFileSync(join(BY_HAND, `${id}.sql`), 'utf8'), rowMode: 'array' });
      findings.push(...findingsIn(id, rows as unknown as readonly Row[]));
      seconds += (performance.now() - began) / 1000;
      tell(`${id}: ${((performance.now() - began) / 1000).toFixed(2)} s`);
    }
    // Its memory is the server's, not that of this process.
    return { seconds, peakMegabytes: 0, findings: findings.length, handDigest: digestOf(findings).digest, note: `${asked.length} of ${screen.criteria.length} criteria` };
  } finally {
    await client.end();
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}
