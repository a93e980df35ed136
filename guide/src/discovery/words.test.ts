import { dayNumberOf, leavesOf, type ResolvedLeaf, screenOn } from '@dure/domain/discovery';
import { describe, expect, test } from 'vitest';
import { conditionLines, CRITERIA, DEFAULT_THRESHOLDS, reasonWords, resolvedLines, THRESHOLDS } from './index.ts';

const valueOf = (key: string): number | undefined => THRESHOLDS.find((one) => one.key === key)?.value;
const screen = screenOn(CRITERIA, DEFAULT_THRESHOLDS, '2026-10-31');
const criteria = screen.ok ? screen.value.criteria : [];

describe.each(CRITERIA)('$id in words', ({ id, versions: [version] }) => {
  test('says every number, and leaves nothing in the language of the engine', () => {
    const lines = conditionLines(version!.when, valueOf);
    expect(lines.filter(({ text }) => !/[가-힣]/.test(text) || /undefined|NaN|\[|P\d|setting/.test(text))).toEqual([]);
    const asked = resolvedLines(criteria.find((one) => one.id === id)!.when);
    expect(asked.map(({ depth }) => depth)).toEqual(lines.map(({ depth }) => depth));
    expect(asked.filter(({ text }) => /undefined|NaN|\[/.test(text))).toEqual([]);
  });
  test('every leaf can say why it holds', () => {
    const leaves = leavesOf(criteria.find((one) => one.id === id)!.when);
    const said = leaves.map((leaf) => reasonWords(leaf, { leaf: 0, value: 40, group: null, from: dayNumberOf('2026-01-02'), until: dayNumberOf('2026-03-04') }));
    expect(said.filter(({ label, words }) => !/[가-힣]/.test(label) || words === '')).toEqual([]);
  });
});

describe('a reason', () => {
  const from = dayNumberOf('2026-03-01');
  const until = dayNumberOf('2026-05-20');
  test.each<[string, ResolvedLeaf, { value?: number; group?: string | null; from?: number | null; until?: number | null }]>([
    ['I69 상병, 2026-03-01~2026-05-20, 81일 (기준 31일 이상)', { kind: 'stay', of: {}, per: 'illness', gap: 1, atLeast: 31, ended: 0, quiet: 0 }, { value: 81, group: 'I69' }],
    ['의료급여 1종, 2026-03-01부터', { kind: 'spell', of: 'coverage', values: ['medical-aid-1'] }, { group: 'medical-aid-1', until: null }],
    ['82세 (기준 75세 이상)', { kind: 'compare', fact: 'age', op: '>=', value: 75 }, { value: 82, from: null, until: null }],
    ['60세', { kind: 'compare', fact: 'age', op: '<', value: 65 }, { value: 60, from: null, until: null }],
    ['마지막 진료 2026-05-20', { kind: 'none', of: {}, within: 0 }, { from: null }],
    ['그런 진료 없음', { kind: 'none', of: {}, within: 0 }, { from: null, until: null }],
    ['첫 진료 2026-03-01', { kind: 'first', of: {}, within: 0 }, { until: null }],
    ['성분 A1, 2026-03-01, 1일 (기준 1일 이상)', { kind: 'overlap', within: 0, atLeast: 1 }, { group: 'A1', until: from }],
    ['4회 (기준 3회 이상)', { kind: 'readmitted', of: {}, gap: 1, days: 30, within: 0, atLeast: 3 }, { value: 4, from: null, until: null }],
    ['여성', { kind: 'one-of', fact: 'sex', values: ['female'] }, { group: 'female', from: null, until: null }],
  ])('%s', (words, leaf, more) => {
    expect(reasonWords(leaf, { leaf: 0, value: 1, group: null, from, until, ...more }).words).toBe(words);
  });
});

test('a number that nobody decided is named', () => {
  expect(conditionLines({ kind: 'compare', fact: 'age', op: '>=', value: { setting: 'elder.age' } }, () => undefined)[0]?.text).toBe('나이 [먼저 보는 나이]세 이상');
});
