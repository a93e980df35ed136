import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dayNumberOf, type DiscoveryFinding, type Screen, screenOn } from '@dure/domain/discovery';
import { CRITERIA, DEFAULT_THRESHOLDS } from '@dure/guide/discovery';
import { columnsFile, findStore, generateClaims, importClaims, openViews, SAMPLE_COHORT, type Store } from '@dure/screening/claims';
import { findingReader, openThreads, runScreen, screenBySql } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';

/** One phase in a process of its own, so that its memory is its own: answers one line of JSON. */
export interface PhaseAnswer {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly findings?: number;
  /** Of every person, criterion and reason, in order: two engines that agree have the same. */
  readonly digest?: string;
  readonly bytes?: number;
  readonly claims?: number;
  readonly prescriptions?: number;
}

const UNTIL = '2026-10-31';
const THREADS = availableParallelism();
const [phase = '', folder = '', people = '0', turns = '1'] = process.argv.slice(2);
const [files, home] = [`${folder}/files`, `${folder}/claims`];

const asked = screenOn(CRITERIA, DEFAULT_THRESHOLDS, UNTIL);
if (!asked.ok) throw new Error(asked.refusal.code);
const screen: Screen = asked.value;

async function storeOf(): Promise<Store> {
  const store = await findStore(home);
  if (store === undefined) throw new Error(`No claims in ${home}`);
  return store;
}

function digestOf(findings: readonly DiscoveryFinding[]): Pick<PhaseAnswer, 'findings' | 'digest'> {
  const hash = createHash('sha256');
  for (const line of findings.map((finding) => JSON.stringify([finding.person, finding.criterion, finding.reasons.map(({ leaf, value, group, from, until }) => [leaf, value, group, from, until])])).toSorted()) hash.update(line);
  return { findings: findings.length, digest: hash.digest('hex').slice(0, 16) };
}

/** The best of some turns: other work on the machine only ever makes one slower. */
async function best<Answer>(work: () => Promise<Answer>): Promise<{ readonly seconds: number; readonly answer: Answer }> {
  let found: { readonly seconds: number; readonly answer: Answer } | undefined;
  for (let turn = 0; turn < Number(turns); turn += 1) {
    const began = performance.now();
    const answer = await work();
    const seconds = (performance.now() - began) / 1000;
    if (found === undefined || seconds < found.seconds) found = { seconds, answer };
  }
  if (found === undefined) throw new Error('No turn was asked for');
  return found;
}

type Measured = Omit<PhaseAnswer, 'peakMegabytes'>;

async function bringIn(): Promise<Measured> {
  const began = performance.now();
  const outcome = await importClaims({ from: files, home, mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf(UNTIL) }, version: 'bench', threads: THREADS, memory: '1500MB', tell: () => undefined });
  if (outcome.store === null) throw new Error('The import failed');
  return { seconds: (performance.now() - began) / 1000, claims: outcome.store.claims, prescriptions: outcome.store.prescriptions };
}

/** The threads are there before the clock starts, as DuckDB's are: from the sources their start is mostly the reading of TypeScript. */
async function byKernel(): Promise<Measured> {
  const store = await storeOf();
  const read = await findingReader(store, screen);
  const threads = await openThreads(THREADS);
  const { seconds, answer } = await best(async () => {
    const parts: (readonly DiscoveryFinding[])[] = [];
    await runScreen(store, screen, { threads, onPart: async (part) => void parts.push(await read(part)) });
    return parts.flat();
  });
  await threads.close();
  return { seconds, ...digestOf(answer) };
}

async function bySql(): Promise<Measured> {
  const store = await storeOf();
  return withDuckDb({ threads: THREADS, memory: '4GB', spill: tmpdir() }, async (connection) => {
    await openViews(connection, store.folder);
    const { seconds, answer } = await best(() => screenBySql(connection, screen));
    return { seconds, ...digestOf(answer) };
  });
}

async function bareScan(): Promise<Measured> {
  const store = await storeOf();
  const { seconds, answer } = await best(async () => {
    let [bytes, sum] = [0, 0];
    for (let bucket = 0; bucket < store.buckets; bucket += 1) {
      const file = await readFile(columnsFile(store.folder, bucket));
      bytes += file.length;
      const words = new Uint32Array(file.buffer, file.byteOffset - (file.byteOffset % 4), Math.floor(file.length / 4));
      for (const word of words) sum = (sum + word) >>> 0;
    }
    return { bytes, sum };
  });
  return { seconds, bytes: answer.bytes };
}

async function invent(): Promise<Measured> {
  const began = performance.now();
  generateClaims({ into: files, people: Number(people), seed: 7, until: UNTIL, days: 730, tell: () => undefined });
  return { seconds: (performance.now() - began) / 1000 };
}

const PHASES: Readonly<Record<string, () => Promise<Measured>>> = { invent, import: bringIn, kernel: byKernel, sql: bySql, scan: bareScan };
const run = PHASES[phase];
if (run === undefined) throw new Error(`There is no phase '${phase}'`);
const measured = await run();
console.log(JSON.stringify({ ...measured, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) } satisfies PhaseAnswer));
