import { readFile } from 'node:fs/promises';
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

export async function bareScan(place: Place): Promise<Measured> {
  const store = await storeOf(place);
  const { answer, ...taken } = await best(place.turns, async () => {
    let [bytes, sum] = [0, 0];
    for (let bucket = 0; bucket < store.buckets; bucket += 1) {
      const file = await readFile(columnsFile(store.folder, bucket));
      bytes += file.length;
      const words = new Uint32Array(file.buffer, file.byteOffset - (file.byteOffset % 4), Math.floor(file.length / 4));
      for (const word of words) sum = (sum + word) >>> 0;
    }
    return { bytes, sum };
  });
  return { ...taken, bytes: answer.bytes };
}
