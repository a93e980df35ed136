import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epochMilliseconds, instantOf } from '../calendar/index.ts';
import {
  askRun, cancelRun, criteriaWith, type DatedThreshold, decideThreshold, type DiscoveryCondition, HEARTBEAT_LOST_SECONDS, inForceOn, isRunOver, isTakeable, MOST_SELECTIONS, type NamedCriterion, resumeRun, RUN_STATUSES, RUN_TRANSITIONS,
  type RunProgress, type RunStatus, screenOn, secondsLeft, selectionsIn, standingThresholds, thresholdOn, thresholdsTried, thresholdsWith, versionOn, weightOf, word, type Wording,
} from './index.ts';

const AT = '2026-11-23T01:00:00.000Z';
const after = (seconds: number): string => instantOf(epochMilliseconds(AT) + seconds * 1000);
const progress = (more: Partial<RunProgress>): RunProgress => ({ kind: 'full', status: 'running', partsDone: 0, partsTotal: 10, takenAt: AT, takenParts: 0, heartbeatAt: AT, ...more });

describe('the states of a run', () => {
  test('lead to an end from every one of them, and `done` leads nowhere', () => {
    const reach = (from: RunStatus, seen = new Set<RunStatus>()): ReadonlySet<RunStatus> => {
      for (const to of Object.values(RUN_TRANSITIONS[from]) as RunStatus[]) if (!seen.has(to)) reach(to, seen.add(to));
      return seen;
    };
    expect(RUN_STATUSES.filter((status) => status !== 'done' && !reach(status).has('done'))).toEqual([]);
    expect(RUN_TRANSITIONS.done).toEqual({});
  });
  test.each([['queued', 'cancelled'], ['running', 'cancelling'], ['cancelling', 'cancelling']] as const)('cancelling one that is %s makes it %s', (status, to) => {
    expect(cancelRun({ status })).toEqual({ ok: true, value: to });
  });
  test.each(RUN_STATUSES.filter(isRunOver))('one that is %s is over and not cancelled', (status) => {
    expect(cancelRun({ status })).toEqual({ ok: false, refusal: { code: 'discovery/run-over', status } });
  });
  test.each(RUN_STATUSES)('one that is %s goes on again only if it stopped before its end', (status) => {
    expect(resumeRun({ status, kind: 'full' }).ok).toBe(status === 'cancelled' || status === 'failed');
    expect(resumeRun({ status, kind: 'preview' }).ok).toBe(false);
  });
});

describe('a run whose process gives no sign of life', () => {
  test('is taken by another after the time, and not before', () => {
    expect([0, HEARTBEAT_LOST_SECONDS, HEARTBEAT_LOST_SECONDS + 1].map((seconds) => isTakeable(progress({}), after(seconds)))).toEqual([false, false, true]);
    expect(isTakeable(progress({ status: 'cancelling', heartbeatAt: null }), AT)).toBe(true);
    expect(RUN_STATUSES.filter((status) => isTakeable(progress({ status }), AT))).toEqual(['queued']);
  });
});

describe('the seconds that are left', () => {
  test('are told from two parts on, at the pace of this attempt', () => {
    expect(secondsLeft(progress({ partsDone: 1, heartbeatAt: after(3) }), after(3))).toBeNull();
    expect(secondsLeft(progress({ partsDone: 2, heartbeatAt: after(6) }), after(8))).toBe(24);
    // Eight parts of another attempt say nothing of how fast this one is.
    expect(secondsLeft(progress({ partsDone: 8, takenParts: 6, heartbeatAt: after(6) }), after(6))).toBe(6);
  });
  test('are not told where nobody works on it', () => {
    expect([progress({ partsDone: 5, status: 'queued' }), progress({ partsDone: 5 })].map((run) => secondsLeft(run, after(100)))).toEqual([null, null]);
    expect(secondsLeft(progress({ status: 'done', partsDone: 10 }), after(100))).toBe(0);
  });
  test('are never negative and nought at the end', () => {
    fc.assert(fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 25 }), (taken, more, seconds) => {
      const run = progress({ partsTotal: taken + more, takenParts: taken, partsDone: taken + more, heartbeatAt: after(seconds) });
      const left = secondsLeft(run, after(seconds));
      expect(left === null ? more < 2 : left).toBe(left === null ? true : 0);
    }));
  });
});

const age = (value: number): DiscoveryCondition => ({ kind: 'compare', fact: 'age', op: '>=', value });
const selecting = (place: number): DiscoveryCondition => ({ kind: 'none', of: { diagnosis: { among: 'main', include: [{ from: `A${10 + place}`, to: `A${10 + place}` }] } }, within: 'P1Y' });
const criterion = (id: string, when: DiscoveryCondition): NamedCriterion => ({ id, name: id, says: id, versions: [{ version: 1, from: '2020-01-01', until: null, when }] });

function screened(criteria: readonly NamedCriterion[]) {
  const screen = screenOn(criteria, [], '2026-10-31');
  if (!screen.ok) throw new Error(screen.refusal.code);
  return screen.value;
}

describe('what can be asked in one run', () => {
  test('is something, of a day that has come', () => {
    expect(askRun(screened([]), '2026-11-23')).toMatchObject({ refusal: { code: 'discovery/nothing-asked' } });
    expect(askRun(screened([criterion('a', age(65))]), '2026-10-30')).toMatchObject({ refusal: { code: 'discovery/in-the-future' } });
  });
  test('selects claims in at most 31 ways, each counted once', () => {
    const many = (ways: number) => screened([criterion('a', { kind: 'any', of: Array.from({ length: ways }, (_, place) => selecting(place)) }), criterion('b', selecting(0))]);
    expect([selectionsIn(many(31)), askRun(many(31), '2026-11-23').ok]).toEqual([MOST_SELECTIONS, true]);
    expect(askRun(many(32), '2026-11-23')).toMatchObject({ refusal: { code: 'discovery/too-many-selections', selections: 32 } });
    expect(askRun(screened(Array.from({ length: 61 }, (_, place) => criterion(`c${place}`, age(65)))), '2026-11-23')).toMatchObject({ refusal: { code: 'discovery/too-many-criteria' } });
  });
});

describe('the wordings of a municipality', () => {
  const wording = (version: number, from: Wording['from'], when: DiscoveryCondition | null, id = 'a'): Wording => ({ criterion: id, version, from, name: `name ${version}`, says: '', when });
  const shipped = [criterion('a', age(65))];
  const valueOn = (wordings: readonly Wording[], day: Wording['from'], id = 'a') => {
    const found = criteriaWith(shipped, wordings, day).find((one) => one.id === id);
    const when = found && versionOn(found, day)?.when;
    return when?.kind === 'compare' ? when.value : undefined;
  };
  test('hold from their day until the next one, and correct one of the same day', () => {
    const wordings = [wording(2, '2026-12-01', age(70)), wording(3, '2026-12-01', age(75)), wording(4, '2027-01-01', null)];
    expect((['2026-11-30', '2026-12-01', '2026-12-31', '2027-01-01'] as const).map((day) => valueOn(wordings, day))).toEqual([65, 75, 75, undefined]);
  });
  test('that begin before a coming one take its place', () => {
    expect(valueOn([wording(2, '2027-01-01', age(70)), wording(3, '2026-12-01', age(80))], '2027-02-01')).toBe(80);
  });
  test('of its own stand beside those of the product, under the name of the day', () => {
    const all = criteriaWith(shipped, [wording(1, '2026-12-01', age(80), 'own')], '2026-12-02');
    expect(all.map(({ id, name }) => [id, name])).toEqual([['a', 'a'], ['own', 'name 1']]);
    expect(criteriaWith(shipped, [wording(2, '2026-12-01', age(80))], '2026-12-02')[0]?.name).toBe('name 2');
  });
  test('are asked about days before them, as claims come late', () => {
    const criteria = criteriaWith(shipped, [wording(2, '2026-11-23', age(80))], '2026-11-23');
    const now = inForceOn(criteria, [{ key: 'k', value: 3, from: '2026-11-23', until: null }], '2026-11-23');
    expect(screenOn(now.criteria, now.thresholds, '2026-10-31')).toMatchObject({ value: { asOf: '2026-10-31', criteria: [{ version: 2, when: { value: 80 } }] } });
    expect(thresholdOn(now.thresholds, 'k', '2026-10-31')).toBe(3);
  });
  test.each([
    ['discovery/words-missing', { name: ' ' }], ['discovery/from-the-past', { from: '2026-11-22' }], ['discovery/threshold-missing', { when: { kind: 'compare', fact: 'age', op: '>=', value: { setting: 'x' } } }],
    ['discovery/span-unreadable', { when: { kind: 'none', of: {}, within: 'a year' } }], ['discovery/too-deep', { when: Array.from({ length: 9 }).reduce<DiscoveryCondition>((inner) => ({ kind: 'not', of: inner }), age(1)) }],
  ] as const)('%s', (code, more) => {
    const asked = { criterion: 'own', version: 1, from: '2026-11-23', name: 'a', says: 'b', reason: 'c', when: age(65), ...more } as Parameters<typeof word>[0];
    expect(word(asked, [], '2026-11-23')).toMatchObject({ ok: false, refusal: { code } });
  });
  test('one that gives a criterion up needs no condition', () => {
    expect(word({ criterion: 'own', version: 2, from: '2026-11-23', name: 'a', says: 'b', reason: 'c', when: null }, [], '2026-11-23').ok).toBe(true);
  });
});

describe('thresholds', () => {
  const bounds = [{ key: 'k', min: 1, max: 10 }];
  const asked = { key: 'k', value: 5, from: '2026-11-23', until: null, version: 1, reason: 'why' } as const;
  test.each([
    [{ key: 'x' }, 'discovery/threshold-unknown'], [{ value: 11 }, 'discovery/threshold-out-of-bounds'], [{ value: 1.5 }, 'discovery/threshold-out-of-bounds'], [{ reason: '' }, 'discovery/words-missing'], [{ from: '2026-11-22' }, 'discovery/from-the-past'], [{ until: '2026-11-22' }, 'discovery/ends-before-it-begins'],
  ] as const)('%j is refused: %s', (more, code) => {
    expect(decideThreshold(bounds, { ...asked, ...more }, '2026-11-23')).toMatchObject({ ok: false, refusal: { code } });
  });
  const defaults: readonly DatedThreshold[] = [{ key: 'k', value: 3, from: '2019-01-01', until: null }];
  test('as decided before as they come, the last of one day before the others, and what is tried before all', () => {
    const decided = [{ ...asked, until: '2026-12-31' }, { ...asked, version: 2, value: 6, until: '2026-12-31' }] as const;
    expect(standingThresholds(decided).map(({ version }) => version)).toEqual([2]);
    const all = thresholdsWith(defaults, decided);
    expect((['2026-11-22', '2026-11-23', '2027-01-01'] as const).map((day) => thresholdOn(all, 'k', day))).toEqual([3, 6, 3]);
    expect(thresholdOn(thresholdsTried(all, { k: 9 }), 'k', '2026-11-23')).toBe(9);
  });
});

test('whoever more criteria found comes first, then who lies further beyond a threshold', () => {
  const { criteria } = screened([criterion('stay', { kind: 'amount', of: {}, measure: 'care-days', per: 'person', within: 'P1Y', atLeast: 31 }), criterion('old', age(75))]);
  const found = (id: string, value: number) => ({ criterion: id, version: 1, reasons: [{ leaf: 0, value, group: null, from: null, until: null }] });
  expect([[found('stay', 62)], [found('stay', 31)], [found('old', 90)], [found('stay', 62), found('old', 80)], [found('stay', 9999)]].map((one) => weightOf(criteria, one))).toEqual([120, 110, 100, 220, 199]);
});
