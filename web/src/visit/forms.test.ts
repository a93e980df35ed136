import { describe, expect, test } from 'vitest';
import { visitMessages } from './messages.en.ts';
import { scaledTo } from './photo-file.ts';
import { EMPTY_PLAN, planBody, planProblems, timeOf, type Ground, type PlanForm } from './plan-form.ts';
import { EMPTY_RECORD, recordBody, recordProblems } from './record-form.ts';
import { mondayOf, weekFrom } from './week.ts';

const t = visitMessages.ko;
const GROUND: Ground = {
  requirements: { companions: [], blocks: [] }, colleagues: [], cases: [],
  frequencies: [{ programme: 'VISIT', group: '집중관리군', criterion: null, atLeast: 8, months: 3, cadence: { every: 10, unit: 'day' }, grade: 'public', authorities: [] }],
};
const PLAN: PlanForm = { ...EMPTY_PLAN, words: '안부 확인', on: '2026-11-25' };
const paths = (problems: readonly { readonly path: string }[]): readonly string[] => problems.map(({ path }) => path);

describe('the form of a plan', () => {
  test('says what is missing, in its own order', () => {
    expect(paths(planProblems(EMPTY_PLAN, t))).toEqual(['words', 'on']);
    expect(paths(planProblems({ ...PLAN, timeKind: 'fixed', at: '25:00', minutes: 3, group: '집중관리군', emergency: { words: ' ', called: 'nobody' } }, t))).toEqual(['at', 'minutes', 'endsOn', 'emergency']);
    expect(planProblems(PLAN, t)).toEqual([]);
  });
  test('takes 9:30 as 09:30, and a part of the day as it is', () => {
    expect(timeOf({ ...PLAN, timeKind: 'fixed', at: ' 9:30' })).toEqual({ kind: 'fixed', at: '09:30' });
    expect(timeOf(PLAN)).toEqual({ kind: 'band', band: 'any' });
  });
  test('repeats as the guide says, as one chooses, or not at all', () => {
    expect(planBody('p', PLAN, GROUND).repeat).toBeNull();
    expect(planBody('p', { ...PLAN, group: '집중관리군', endsOn: '2027-02-25' }, GROUND).repeat).toEqual({ cadence: { every: 10, unit: 'day' }, endsOn: '2027-02-25', group: '집중관리군' });
    expect(planBody('p', { ...PLAN, group: 'other', every: 3, unit: 'week', endsOn: '2027-02-25' }, GROUND).repeat).toEqual({ cadence: { every: 3, unit: 'week' }, endsOn: '2027-02-25', group: null });
  });
});

describe('the form of a record', () => {
  test('wants who was there and something that was done, or why nobody was met', () => {
    expect(paths(recordProblems({ ...EMPTY_RECORD, attendance: [] }, t))).toEqual(['attendance', 'words']);
    expect(recordProblems({ ...EMPTY_RECORD, did: ['listening'] }, t)).toEqual([]);
    expect(recordProblems({ ...EMPTY_RECORD, kind: 'not-met' }, t)).toEqual([]);
    expect(paths(recordProblems({ ...EMPTY_RECORD, kind: 'not-met', reason: 'other' }, t))).toEqual(['words']);
  });
  test('of nobody met carries no facts and no companions', () => {
    const body = recordBody({ ...EMPTY_RECORD, kind: 'not-met', facts: { 'visit.rapportDifficult': true } }, '2026-11-25T05:00:00Z');
    expect(body).toEqual({ outcome: { kind: 'not-met', reason: 'absent', words: '', nextOn: null }, facts: {}, emergency: null });
  });
});

test('a photo keeps its shape and never grows', () => {
  expect(scaledTo(4000, 3000)).toEqual({ width: 2000, height: 1500 });
  expect(scaledTo(3000, 4000)).toEqual({ width: 1500, height: 2000 });
  expect(scaledTo(800, 600)).toEqual({ width: 800, height: 600 });
});

test('a week begins on Monday', () => {
  expect([mondayOf('2026-11-23'), mondayOf('2026-11-29'), mondayOf('2025-12-31')]).toEqual(['2026-11-23', '2026-11-23', '2025-12-29']);
  expect(weekFrom('2026-11-30').at(-1)).toBe('2026-12-06');
});
