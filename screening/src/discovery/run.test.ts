import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGE_BAND, dayNumberOf, dayOfNumber, type DiscoveryFinding, findingsOf, type History, OLDEST_BAND, type Screen } from '@dure/domain/discovery';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AROUND, placeOf, someCriteria, someHistories, storeOf } from '../../testing/index.ts';
import type { Store } from '../claims/store.ts';
import { allParts, findingReader, type FoundCounts, openThreads, RunEnded, runScreen, type SavedCounts, type Threads } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-run-'));
const histories = someHistories(330, 11);
const criteria = someCriteria(16, 5).slice(0, 14);
const screen: Screen = { asOf: dayOfNumber(AROUND), criteria };
/** The same criteria, of which some say something else, one is new and one is gone. */
const other: Screen = { asOf: screen.asOf, criteria: someCriteria(16, 6).slice(1, 15).map((one, place) => criteria[place + 1] !== undefined && place % 2 === 0 ? criteria[place + 1]! : one) };

let store: Store;
let threads: Threads;
beforeAll(async () => {
  store = await storeOf(folder, histories, 6);
  threads = await openThreads(2);
}, 60_000);
afterAll(async () => {
  await threads.close();
  rmSync(folder, { recursive: true, force: true });
});

const byPlace = (left: DiscoveryFinding, right: DiscoveryFinding): number => (left.person + left.criterion < right.person + right.criterion ? -1 : 1);
const expected = histories.flatMap((history) => findingsOf(history, screen)).toSorted(byPlace);
const foundBy = (asked: Screen): ReadonlyMap<string, readonly string[]> => new Map(histories.map((history) => [history.person, findingsOf(history, asked).map(({ criterion }) => criterion)]));

const alive = histories.filter(({ diedOn }) => diedOn === null || diedOn > dayNumberOf(screen.asOf));
const now = foundBy(screen);
const isFound = ({ person }: History): boolean => (now.get(person) ?? []).length > 0;

/** People and how many of them were found, by something of each. */
function cells(of: (history: History) => string): Record<string, { people: number; found: number }> {
  const all: Record<string, { people: number; found: number }> = {};
  for (const history of alive) {
    const cell = (all[of(history)] ??= { people: 0, found: 0 });
    cell.people += 1;
    if (isFound(history)) cell.found += 1;
  }
  return all;
}

const bandOf = ({ sex, birthYear }: History): string =>
  birthYear === null ? '' : `${sex} ${Math.min(OLDEST_BAND, Math.floor((Number(screen.asOf.slice(0, 4)) - birthYear) / AGE_BAND) * AGE_BAND)}`;

describe('what a run counts', () => {
  test('by criterion, by exactly which of them, by place and by age, beside those who live there', async () => {
    const counts = (await runScreen(store, screen, { threads })).counts();
    expect({ people: counts.people, found: counts.found }).toEqual({ people: alive.length, found: alive.filter(isFound).length });
    expect(counts.byCriterion).toEqual(Object.fromEntries(criteria.map(({ id }) => [id, expected.filter(({ criterion }) => criterion === id).length])));
    const sets = alive.filter(isFound).map(({ person }) => (now.get(person) ?? []).join());
    expect(Object.fromEntries(counts.together.map(({ criteria: of, found }) => [of.join(), found]))).toEqual(Object.fromEntries([...new Set(sets)].map((set) => [set, sets.filter((one) => one === set).length])));
    expect(counts.together.map(({ found }) => found)).toEqual(counts.together.map(({ found }) => found ?? 0).toSorted((left, right) => right - left));
    const emds = cells(({ person }) => (placeOf(person).length === 10 ? placeOf(person) : ''));
    delete emds[''];
    expect(Object.fromEntries(counts.byEmd.map(({ emd, ...cell }) => [emd, cell]))).toEqual(emds);
    const sigungu = cells(({ person }) => placeOf(person).slice(0, 5));
    delete sigungu[''];
    expect(Object.fromEntries(counts.bySigungu.map(({ sigungu: code, ...cell }) => [code, cell]))).toEqual(sigungu);
    const bands = cells(bandOf);
    delete bands[''];
    expect(Object.fromEntries(counts.bySexAge.map(({ sex, ageFrom, ...cell }) => [`${sex} ${ageFrom}`, cell]))).toEqual(bands);
  });

  test('and finds only people who live in the places that are named, where some are', async () => {
    const sigungu = placeOf(alive.find((history) => isFound(history) && placeOf(history.person).length === 10)?.person ?? '').slice(0, 5);
    const read = await findingReader(store, screen);
    const found: DiscoveryFinding[] = [];
    const counts = (await runScreen(store, screen, { threads, within: [sigungu], onPart: async (answer) => void found.push(...(await read(answer))) })).counts();
    expect(found.toSorted(byPlace)).toEqual(expected.filter(({ person }) => placeOf(person).startsWith(sigungu)));
    const there = alive.filter(({ person }) => placeOf(person).startsWith(sigungu));
    expect(counts).toMatchObject({ people: there.length, found: there.filter(isFound).length });
    expect(counts.bySigungu.map((one) => one.sigungu)).toEqual([sigungu]);
  });

  test('against the question as it was asked before', async () => {
    const counts = await runScreen(store, screen, { threads, base: other });
    const before = foundBy(other);
    const difference = (holds: (found: readonly string[]) => boolean) => {
      const both = histories.map(({ person }) => [holds(before.get(person) ?? []), holds(now.get(person) ?? [])] as const);
      return { appeared: both.filter(([was, is]) => !was && is).length, disappeared: both.filter(([was, is]) => was && !is).length, stayed: both.filter(([was, is]) => was && is).length };
    };
    expect(counts.change()).toEqual({ ...difference((found) => found.length > 0), byCriterion: Object.fromEntries(criteria.map(({ id }) => [id, difference((found) => found.includes(id))])) });
    expect(counts.counts()).toEqual((await runScreen(store, screen, { threads })).counts());
  });

  test('a base of another day is refused', async () => {
    await expect(runScreen(store, screen, { threads, base: { ...other, asOf: '2024-01-01' } })).rejects.toThrow('2024-01-01');
  });
});

describe('a run', () => {
  test('finds whom the plain reading finds, whether or not it compares', async () => {
    const read = await findingReader(store, screen);
    for (const base of [undefined, other]) {
      const found: DiscoveryFinding[] = [];
      await runScreen(store, screen, { threads, ...(base === undefined ? {} : { base }), onPart: async (answer) => void found.push(...(await read(answer))) });
      expect(found.toSorted(byPlace)).toEqual(expected);
    }
  });

  test('that is ended answers no further part; what is left of it gives the same people, reasons and counts', async () => {
    const read = await findingReader(store, screen);
    const ending = new AbortController();
    const done = new Set<number>();
    const found: DiscoveryFinding[] = [];
    let saved: SavedCounts | undefined;
    const onPart = async (answer: Parameters<typeof read>[0], counts: FoundCounts): Promise<void> => {
      done.add(answer.bucket);
      saved = structuredClone(counts.saved());
      // Before anything is waited for: meanwhile the other thread may answer.
      if (done.size === 2) ending.abort();
      found.push(...(await read(answer)));
    };
    await expect(runScreen(store, screen, { threads, signal: ending.signal, onPart })).rejects.toThrow(RunEnded);
    expect(done.size).toBe(2);
    const rest = await runScreen(store, screen, { threads, parts: allParts(store).filter((part) => !done.has(part)), ...(saved === undefined ? {} : { saved }), onPart });
    expect(found.toSorted(byPlace)).toEqual(expected);
    expect(rest.counts()).toEqual((await runScreen(store, screen, { threads })).counts());
  });

  test('tells how far it is after each part', async () => {
    const told: [number, number, number][] = [];
    await runScreen(store, screen, { threads, onProgress: ({ partsDone, partsTotal, peopleDone }) => void told.push([partsDone, partsTotal, peopleDone]) });
    expect(told.map(([parts, total]) => [parts, total])).toEqual([1, 2, 3, 4, 5, 6].map((part) => [part, 6]));
    expect(told.at(-1)?.[2]).toBe(histories.length);
  });

  test('fails where a part is missing', async () => {
    await expect(runScreen({ ...store, buckets: 7 }, screen, { threads: 1 })).rejects.toThrow('ENOENT');
  }, 30_000);
});
