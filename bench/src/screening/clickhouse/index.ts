import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayNumberOf, dayOfNumber, type DiscoveryFinding, findingsOf, type Screen, screenOn } from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import { generateClaims, importClaims, SAMPLE_COHORT } from '@dure/screening/claims';
import { CLICKHOUSE, findingReader, loadClickHouse, runScreen, screenByClickHouse, type Shards, withClickHouse } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import { AROUND, relationsOf, someCriteria, someHistories } from '@dure/screening/testing';

/*
 * The criteria in ClickHouse's SQL, by way of the official client, on two servers that hold half of the people each:
 *   npm run test:clickhouse
 */
const CHDB = resolve(process.env['DURE_CHDB'] ?? '.dure/chdb');
const PACKAGE = 'chdb@3.4.0';
const UNTIL = '2026-10-31';
const POPULATIONS = 8;

const line = ({ person, criterion, reasons }: DiscoveryFinding): string => JSON.stringify([person, criterion, reasons.map(({ leaf, value, group, from, until }) => [leaf, value, group, from, until])]);
const lines = (findings: readonly DiscoveryFinding[]): readonly string[] => findings.map(line).toSorted();

function same(what: string, expected: readonly DiscoveryFinding[], found: readonly DiscoveryFinding[]): void {
  const [plain, asked] = [lines(expected), lines(found)];
  const differing = [...plain.filter((one) => !asked.includes(one)), ...asked.filter((one) => !plain.includes(one))];
  if (expected.length === 0 || differing.length > 0 || plain.length !== asked.length) throw new Error(`${what}: ${expected.length} findings expected, ${found.length} found\n${differing.slice(0, 6).join('\n')}`);
  console.log(`${what}: the same ${found.length} findings for the same reasons`);
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((answer, fail) => {
    child.once('message', (port) => answer(Number(port)));
    child.once('exit', (code) => fail(new Error(`chdb ended with ${code}`)));
  });
}

/** Small populations that are full of what goes wrong, half of the people on each server. */
async function invented(shards: Shards, seed: number): Promise<void> {
  const histories = someHistories(60, seed);
  const screen: Screen = { asOf: dayOfNumber(AROUND), criteria: someCriteria(20, seed * 7 + 1) };
  for (const [number, shard] of shards.entries()) for (const query of relationsOf(CLICKHOUSE, histories.filter((_, place) => place % shards.length === number))) await shard.command({ query });
  same(`population ${seed}`, histories.flatMap((history) => findingsOf(history, screen)), await screenByClickHouse(shards, screen));
}

/** Claims in the shape of an insurer's, from the files to the tables. */
async function imported(shards: Shards, folder: string): Promise<void> {
  const files = join(folder, 'files');
  generateClaims({ into: files, people: 4_000, seed: 7, until: UNTIL, days: 730, tell: () => undefined });
  const { store } = await importClaims({ from: files, home: join(folder, 'home'), mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf(UNTIL) }, version: 'clickhouse', threads: 2, memory: '1GB', tell: () => undefined });
  const screen = screenOn(CRITERIA, DEFAULT_THRESHOLDS, UNTIL);
  if (store === null || !screen.ok) throw new Error('The claims or the criteria cannot be used');
  await withDuckDb({ threads: 2, memory: '1GB', spill: folder }, (connection) => loadClickHouse(shards, connection, store, (what) => console.log(`loaded ${what}`)));
  const read = await findingReader(store, screen.value);
  const walked: DiscoveryFinding[] = [];
  await runScreen(store, screen.value, { threads: 2, onPart: async (part) => void walked.push(...(await read(part))) });
  same(`${CRITERIA.length} criteria of the guide`, walked, await screenByClickHouse(shards, screen.value));
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-clickhouse-'));
  const servers = [0, 1].map(() => fork(fileURLToPath(new URL('server.ts', import.meta.url)), [CHDB], { execArgv: ['--import', 'tsx'] }));
  try {
    const ports = await Promise.all(servers.map(portOf));
    await withClickHouse(ports.map((port) => `http://127.0.0.1:${port}`).join(','), async (shards) => {
      for (let seed = 0; seed < POPULATIONS; seed += 1) await invented(shards, seed + 500);
      await imported(shards, folder);
    });
  } finally {
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(join(CHDB, 'node_modules', 'chdb'))) await run();
else console.log(`Not tested: ClickHouse in a process (${PACKAGE}, half a gigabyte) is not in ${CHDB}. To have it there:\n  npm install --prefix ${CHDB} --ignore-scripts ${PACKAGE}`);
