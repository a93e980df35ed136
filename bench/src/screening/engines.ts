import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { DiscoveryFinding, Screen } from '@dure/domain/discovery';
import { columnsFile, openViews } from '@dure/screening/claims';
import { findingReader, openThreads, type PartAnswer, runScreen, screenBySql } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import { best, digestOf, type Measured } from './measure.ts';
import { isByHand, type Place, storeOf, THREADS } from './place.ts';

/**
 * The threads are there before the clock starts, as DuckDB's are: from the sources their start is mostly the reading of TypeScript.
 * `named`: the clock counts until every finding has its pseudonym and its words, as SQL answers them; else, as for C, until all numbers are there.
 */
export async function byKernel(place: Place, screen: Screen, named: boolean): Promise<Measured> {
  const store = await storeOf(place);
  const read = await findingReader(store, screen);
  const threads = await openThreads(THREADS);
  const { answer, ...taken } = await best(place.turns, async () => {
    const parts: (readonly DiscoveryFinding[])[] = [];
    const rows: PartAnswer[] = [];
    await runScreen(store, screen, { threads, onPart: async (part) => void (named ? parts.push(await read(part)) : rows.push(part)) });
    return { parts, rows };
  });
  await threads.close();
  for (const part of answer.rows) answer.parts.push(await read(part));
  const found = answer.parts.flat();
  return { ...taken, ...digestOf(found), handDigest: digestOf(found.filter(isByHand)).digest };
}

/** What somebody waits for who turns a threshold: only numbers, against the question before, of criteria that were never asked so. */
export async function preview(place: Place, screen: Screen): Promise<Measured> {
  const store = await storeOf(place);
  const threads = await openThreads(THREADS);
  const { answer, ...taken } = await best(1, async () => runScreen(store, screen, { threads, base: screen }));
  await threads.close();
  return { ...taken, findings: answer.byCriterion.reduce((sum, found) => sum + found, 0) };
}

export async function bySql(place: Place, screen: Screen): Promise<Measured> {
  const store = await storeOf(place);
  return withDuckDb({ threads: THREADS, memory: '4GB', spill: tmpdir() }, async (connection) => {
    await openViews(connection, store.folder);
    const { answer, ...taken } = await best(place.turns, () => screenBySql(connection, screen));
    return { ...taken, ...digestOf(answer) };
  });
}

/** Apart from the reading, so that it is made fast at once. */
function sumOf(words: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) sum = (sum + (words[at] ?? 0)) >>> 0;
  return sum;
}

/** Reads all columns of each part into the same memory and adds up what stands there. */
export async function bareScan(place: Place): Promise<Measured> {
  const store = await storeOf(place);
  const files = Array.from({ length: store.buckets }, (_, bucket) => columnsFile(store.folder, bucket));
  const memory = new Uint8Array(4 * Math.ceil(Math.max(...files.map((file) => statSync(file).size)) / 4));
  const { answer, ...taken } = await best(place.turns, () => {
    let [bytes, sum] = [0, 0];
    for (const path of files) {
      const file = openSync(path, 'r');
      const read = readSync(file, memory);
      closeSync(file);
      bytes += read;
      sum = (sum + sumOf(new Uint32Array(memory.buffer, 0, Math.floor(read / 4)))) >>> 0;
    }
    return Promise.resolve({ bytes, sum });
  });
  return { ...taken, bytes: answer.bytes };
}
