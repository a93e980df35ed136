import { withClient } from '@dure/database/connection';
import { freshDatabase, type FreshDatabase } from '@dure/database/testing';
import { dayOfNumber, type DiscoveryFinding, findingsOf, type Screen } from '@dure/domain/discovery';
import { POSTGRESQL, screenWith } from '@dure/screening/discovery';
import { AROUND, relationsOf, someCriteria, someHistories } from '@dure/screening/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/* The criteria as SQL for PostgreSQL: here, because a database is at hand. */
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const byPlace = (left: DiscoveryFinding, right: DiscoveryFinding): number => (left.person + left.criterion < right.person + right.criterion ? -1 : 1);

describe('SQL for PostgreSQL finds whom the plain reading finds, for the same reasons', () => {
  test.each(Array.from({ length: 6 }, (_, seed) => seed + 300))('population %i', { timeout: 60_000 }, async (seed) => {
    const histories = someHistories(40, seed);
    const screen: Screen = { asOf: dayOfNumber(AROUND), criteria: someCriteria(18, seed * 7 + 1) };
    const expected = histories.flatMap((history) => findingsOf(history, screen)).toSorted(byPlace);
    expect(expected.length).toBeGreaterThan(20);
    const found = await withClient(database.admin, async (client) => {
      for (const statement of relationsOf(POSTGRESQL, histories)) await client.query(statement);
      return screenWith(POSTGRESQL, async (text) => (await client.query({ text, rowMode: 'array' })).rows, screen);
    });
    expect(found.toSorted(byPlace)).toEqual(expected);
  });
});
