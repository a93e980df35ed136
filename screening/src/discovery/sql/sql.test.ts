import { tmpdir } from 'node:os';
import { dayOfNumber, type DiscoveryFinding, findingsOf, type Screen } from '@dure/domain/discovery';
import { describe, expect, test } from 'vitest';
import { AROUND, relationsOf, someCriteria, someHistories } from '../../../testing/index.ts';
import { withDuckDb } from '../../duckdb/index.ts';
import { DUCKDB, screenBySql } from './index.ts';

const byPlace = (left: DiscoveryFinding, right: DiscoveryFinding): number => (left.person + left.criterion < right.person + right.criterion ? -1 : 1);

describe('SQL finds whom the plain reading finds, for the same reasons', () => {
  test.each(Array.from({ length: 8 }, (_, seed) => seed + 100))('population %i', { timeout: 60_000 }, async (seed) => {
    const histories = someHistories(40, seed);
    const screen: Screen = { asOf: dayOfNumber(AROUND), criteria: someCriteria(18, seed * 7 + 1) };
    const expected = histories.flatMap((history) => findingsOf(history, screen)).toSorted(byPlace);
    expect(expected.length).toBeGreaterThan(20);
    const found = await withDuckDb({ threads: 1, memory: '512MB', spill: tmpdir() }, async (connection) => {
      for (const statement of relationsOf(DUCKDB, histories)) await connection.run(statement);
      return screenBySql(connection, screen);
    });
    expect(found.toSorted(byPlace)).toEqual(expected);
  });
});
