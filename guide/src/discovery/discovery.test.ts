import { leavesOf, screenOn } from '@dure/domain/discovery';
import { describe, expect, test } from 'vitest';
import { findEdition } from '../index.ts';
import { CRITERIA, DEFAULT_THRESHOLDS, THRESHOLDS } from './index.ts';

const rules = findEdition('2020')?.rules ?? {};

describe.each(CRITERIA)('$id', (criterion) => {
  test('cites sentences that the guide holds', () => {
    expect(criterion.rules.filter((id) => !Object.hasOwn(rules, id))).toEqual([]);
  });
  test('can be asked today with the thresholds as they come', () => {
    const screen = screenOn([criterion], DEFAULT_THRESHOLDS, '2026-11-23');
    expect(screen.ok && screen.value.criteria[0] && leavesOf(screen.value.criteria[0].when).length).toBeGreaterThan(0);
  });
});

test('each criterion has a name and an id of its own', () => {
  expect(new Set(CRITERIA.map(({ id }) => id)).size).toBe(CRITERIA.length);
  expect(new Set(CRITERIA.map(({ name }) => name)).size).toBe(CRITERIA.length);
});

test('every threshold lies within its bounds, cites the guide, and is asked by some criterion', () => {
  const asked = JSON.stringify(CRITERIA);
  for (const { key, min, max, value, rules: cited } of THRESHOLDS) {
    expect(min <= value && value <= max, key).toBe(true);
    expect(cited.filter((id) => !Object.hasOwn(rules, id))).toEqual([]);
    expect(asked).toContain(`"setting":"${key}"`);
  }
});

test('only what the ministry itself wrote as a number is not ours to begin with', () => {
  expect(THRESHOLDS.filter(({ grade }) => grade === 'ministry').map(({ key, value }) => [key, value])).toEqual([['stay.days', 31], ['elder.age', 75]]);
});
