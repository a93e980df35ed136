import { expect, test } from 'vitest';
import { dueBefore, RETENTION, RETENTION_CATEGORIES, termOf } from './index.ts';

test('a term can be made longer and never shorter than the least', () => {
  expect([termOf('access-log', null), termOf('access-log', 60), termOf('access-log', 12), termOf('case', 59), termOf('discovery-candidate', 12), termOf('draft', 1)]).toEqual([36, 60, 36, 60, 24, 7]);
  for (const category of RETENTION_CATEGORIES) expect(RETENTION[category].term).toBeGreaterThanOrEqual(RETENTION[category].least);
});

test('what was over before midnight in Korea, so long ago, is due', () => {
  expect([dueBefore('access-log', null, '2026-11-23'), dueBefore('draft', 30, '2026-11-23'), dueBefore('case', null, '2029-02-28')]).toEqual(['2023-11-22T15:00:00.000Z', '2026-10-23T15:00:00.000Z', '2024-02-27T15:00:00.000Z']);
});

test('only a term whose number stands in a text names a law; every other one says that it is a default', () => {
  for (const category of RETENTION_CATEGORIES) {
    const { source, ground } = RETENTION[category];
    expect([category, / 제\d+조/.test(ground), ground.includes('법정 기간이 아님')]).toEqual([category, source === 'law', source === 'local']);
  }
  expect(RETENTION_CATEGORIES.filter((category) => RETENTION[category].source === 'law')).toEqual(['access-log', 'break-glass']);
});

test('nobody is destroyed before what is about them', () => {
  const place = (category: string) => (RETENTION_CATEGORIES as readonly string[]).indexOf(category);
  for (const category of ['case', 'intake', 'conference', 'document', 'discovery-candidate', 'explanation']) expect(place(category)).toBeLessThan(place('person'));
  expect(place('person')).toBeLessThan(place('household'));
});
