import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { dayOfNumber, type DiscoveryFinding, findingsOf, type Screen } from '@dure/domain/discovery';
import { CLICKHOUSE, findingReader, loadClickHouse, runScreen, screenByClickHouse, type Shards, withClickHouse } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import { AROUND, relationsOf, someCriteria, someHistories } from '@dure/screening/testing';
import { bringIn, invent } from '../data.ts';
import { type Place, screenOfAll, storeOf, THREADS } from '../place.ts';

/*
 * The criteria in ClickHouse's SQL, by way of the official client, on two servers that hold half of the people each:
 *   npm run test:clickhouse -- [--people 4000] [--seed 7]
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '4000' }, seed: { type: 'string', default: '7' } } });
const CHDB = resolve(process.env['DURE_CHDB'] ?? '.dure/chdb');
const PACKAGE = 'chdb@3.4.0';
const POPULATIONS = 8;

const line = ({ person, criterion, reasons }: DiscoveryFinding): string => JSON.stringify([person, criterion, reasons.map(({ leaf, value, group, from, until }) => [leaf, value, group, from, until])]);

const began = performance.now();
const tell = (sentence: string): void => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${sentence}`);

/** What one of two says more often than the other. */
function differing(plain: readonly DiscoveryFinding[], asked: readonly DiscoveryFinding[]): readonly string[] {
  const times = new Map<string, number>();
  for (const [findings, one] of [[plain, 1], [asked, -1]] as const) for (const text of findings.map(line)) times.set(text, (times.get(text) ?? 0) + one);
  return [...times].flatMap(([text, count]) => (count === 0 ? [] : [`${count > 0 ? 'missing' : 'too much'}: ${text}`]));
}

function same(what: string, expected: readonly DiscoveryFinding[], found: readonly DiscoveryFinding[]): void {
  const different = differing(expected, found);
  if (expected.length === 0 || different.length > 0) throw new Error(`${what}: ${expected.length} findings expected, ${found.length} found, ${different.length} differ\n${different.slice(0, 6).join('\n')}`);
  tell(`${what}: the same ${found.length.toLocaleString('en-US')} findings for the same reasons`);
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
async function imported(shards: Shards, place: Place): Promise<void> {
  await invent(place, Number(values.seed));
  await bringIn(place);
  const [store, screen] = [await storeOf(place), screenOfAll()];
  tell(`${store.people.toLocaleString('en-US')} people, ${store.claims.toLocaleString('en-US')} claims and ${store.prescriptions.toLocaleString('en-US')} prescriptions are imported`);
  await withDuckDb({ threads: THREADS, memory: '1GB', spill: place.folder }, (connection) => loadClickHouse(shards, connection, store, (what) => tell(`loaded ${what}`)));
  const read = await findingReader(store, screen);
  const walked: DiscoveryFinding[] = [];
  await runScreen(store, screen, { threads: THREADS, onPart: async (part) => void walked.push(...(await read(part))) });
  tell('the walk has answered');
  same(`${screen.criteria.length} criteria of the guide`, walked, await screenByClickHouse(shards, screen));
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-clickhouse-'));
  const servers = [0, 1].map(() => fork(fileURLToPath(new URL('server.ts', import.meta.url)), [CHDB], { execArgv: ['--import', 'tsx'] }));
  try {
    const ports = await Promise.all(servers.map(portOf));
    await withClickHouse(ports.map((port) => `http://127.0.0.1:${port}`).join(','), async (shards) => {
      for (let seed = 0; seed < POPULATIONS; seed += 1) await invented(shards, seed + 500);
      await imported(shards, { folder, people: Number(values.people), turns: 1 });
    });
  } finally {
    for (const server of servers) server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (existsSync(join(CHDB, 'node_modules', 'chdb'))) await run();
else console.log(`Not tested: ClickHouse in a process (${PACKAGE}, half a gigabyte) is not in ${CHDB}. To have it there:\n  npm install --prefix ${CHDB} --ignore-scripts ${PACKAGE}`);
