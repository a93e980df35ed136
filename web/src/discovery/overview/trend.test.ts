import { describe, expect, test } from 'vitest';
import type { RunRow } from '../run/runRow.ts';
import { beforeOf, otherwise, trendOf } from './trend.ts';

const run = (id: string, days: number, more: Partial<RunRow> = {}): RunRow => ({
  id, kind: 'full', status: 'done', purpose: '', asOf: '2026-10-31', askedAt: '', by: '', organisation: '', criteria: [{ id: 'long-stay', version: 1, name: '장기입원' }], partsDone: 1, partsTotal: 1, people: 9, secondsLeft: null, startedAt: null, endedAt: null, failure: null,
  dataVersion: null, baseRun: null, found: 40, thresholds: [{ key: 'stay.days', label: '입원일수', unit: '일 이상', value: days, isTried: false }], findingsRemovedAt: null, acts: [], version: 1, ...more,
});

describe('a line of runs', () => {
  const [now, cancelled, before] = [run('c', 45), run('b', 60, { status: 'cancelled' }), run('a', 31)];
  const runs = [now, cancelled, before];
  test('tells which number was another one in the finished run before', () => {
    expect(beforeOf(runs, now)).toBe(before);
    expect(otherwise(now, before).values).toMatchObject([{ threshold: { key: 'stay.days', value: 45 }, before: 31 }]);
    expect(trendOf(runs, ({ values }) => values.map(({ before: was, threshold }) => `${was}→${threshold.value}`).join())).toMatchObject([{ id: 'a', changed: '' }, { id: 'c', changed: '31→45' }]);
  });
  test('and which criteria came, were worded anew or went', () => {
    const other = run('d', 45, { criteria: [{ id: 'long-stay', version: 2, name: '장기입원' }, { id: 'ungraded', version: 1, name: '등급외' }] });
    expect(otherwise(other, now).criteria.map(({ id }) => id)).toEqual(['long-stay', 'ungraded']);
    expect(otherwise(now, other).criteria.map(({ id }) => id)).toEqual(['long-stay', 'ungraded']);
    expect(otherwise(now, now)).toEqual({ values: [], criteria: [] });
  });
});
