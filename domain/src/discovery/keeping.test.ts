import { describe, expect, test } from 'vitest';
import { DEFAULT_FINDING_TERMS, type DeliveredFile, type KeptRun, runsToForget, withLinesTold } from './index.ts';

const run = (id: string, askedOn: KeptRun['askedOn'], more: Partial<KeptRun> = {}): KeptRun => ({ id, askedOn, status: 'done', baseRun: null, ...more });
const terms = { runs: 2, months: 24 };

describe('whom a run found is removed', () => {
  test('when newer runs fill the number that is kept', () => {
    expect(runsToForget([run('c', '2026-11-01'), run('b', '2026-10-01'), run('a', '2026-09-01')], terms, '2026-11-23')).toEqual(['a']);
  });
  test('when it is older than the months, however few runs there are', () => {
    expect(runsToForget([run('b', '2024-11-23'), run('a', '2024-11-22')], terms, '2026-11-23')).toEqual(['a']);
  });
  test('of a run that was cancelled or failed, too', () => {
    expect(runsToForget([run('c', '2026-11-01'), run('b', '2026-10-01'), run('a', '2026-09-01', { status: 'failed' })], terms, '2026-11-23')).toEqual(['a']);
  });
  test('but not while a run under way is compared with it', () => {
    const waiting = run('d', '2026-11-23', { status: 'running', baseRun: 'a' });
    expect(runsToForget([waiting, run('c', '2026-11-01'), run('b', '2026-10-01'), run('a', '2026-09-01')], terms, '2026-11-23')).toEqual(['b']);
  });
  test('by ours after twelve runs', () => {
    const monthly = Array.from({ length: 13 }, (_, at) => run(String(at), '2026-11-01'));
    expect(runsToForget(monthly, DEFAULT_FINDING_TERMS, '2026-11-23')).toEqual(['12']);
  });
});

test('of refused lines each file tells its share, and a file with few leaves room to the others', () => {
  const file = (name: string, lines: number): DeliveredFile => ({ file: name, table: 'claims', read: 9, taken: 0, refused: [], lines: Array.from({ length: lines }, (_, at) => ({ line: at + 2, reason: 'day: missing' })), fault: null, missing: [] });
  expect(withLinesTold([file('a', 50), file('b', 2), file('c', 8)], 20).map(({ lines }) => lines.length)).toEqual([10, 2, 8]);
  expect(withLinesTold([file('a', 50)], 20)[0]?.lines.at(-1)?.line).toBe(21);
});
