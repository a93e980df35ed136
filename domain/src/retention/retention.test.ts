import { expect, test } from 'vitest';
import { dueBefore, RETENTION, RETENTION_CATEGORIES, termOf } from './index.ts';

test('a term can be made longer and never shorter than the law', () => {
  expect([termOf('access-log', null), termOf('access-log', 60), termOf('access-log', 12), termOf('case', 59), termOf('draft', 1)]).toEqual([36, 60, 36, 60, 7]);
  for (const category of RETENTION_CATEGORIES) expect(RETENTION[category].term).toBeGreaterThanOrEqual(RETENTION[category].least);
});

test('what was over before midnight in Korea, so long ago, is due', () => {
  expect([dueBefore('access-log', null, '2026-11-23'), dueBefore('draft', 30, '2026-11-23'), dueBefore('case', null, '2029-02-28')]).toEqual(['2023-11-22T15:00:00.000Z', '2026-10-23T15:00:00.000Z', '2024-02-27T15:00:00.000Z']);
});
