import { describe, expect, test } from 'vitest';
import { all, always, any, codeIn, compare, type Condition, countsAtLeast, equals, type Facts, includesAny, isEmpty, isTrue, lasted, mentions, not, oneOf, rated, some, unless } from './condition.ts';
import { compile } from './compile.ts';
import { MET, nameOf } from './truth.ts';

const verdict = (condition: Condition, facts: Facts) => nameOf(compile(condition).test(facts));
const deciding = (condition: Condition, facts: Facts): readonly string[] => {
  return compile(condition).explain(facts).leaves.map(({ leaf }) => ('fact' in leaf ? leaf.fact : leaf.kind));
};
const asked = (condition: Condition, facts: Facts): readonly string[] => {
  const questions = new Set<string>();
  compile(condition).ask(facts, questions);
  return [...questions];
};
const rows = (cases: readonly (readonly [string, Condition, Facts, string])[]) => cases;

describe('every kind of condition is met, not met, or unknown', () => {
  test.each(rows([
    ['always', always, {}, 'met'],
    ['equals', isTrue('a'), { a: true }, 'met'], ['equals, false', isTrue('a'), { a: false }, 'not-met'], ['equals, absent', isTrue('a'), {}, 'unknown'], ['equals null', equals('a', null), { a: null }, 'met'],
    ['compare at the bound', compare('a', '>=', 65), { a: 65 }, 'met'], ['compare below', compare('a', '>=', 65), { a: 64 }, 'not-met'], ['compare with a text', compare('a', '<', 3), { a: 'x' }, 'unknown'],
    ['one of', oneOf('a', ['x', 'y']), { a: 'y' }, 'met'], ['one of, null', oneOf('a', ['x']), { a: null }, 'not-met'],
    ['includes any', includesAny('a', ['x']), { a: ['y', 'x'] }, 'met'], ['includes any of none', includesAny('a', ['x']), { a: [] }, 'not-met'],
    ['counts each value once', countsAtLeast('a', 2), { a: ['x', 'x'] }, 'not-met'], ['counts among', countsAtLeast('a', 1, ['x']), { a: ['x', 'z'] }, 'met'],
    ['empty', isEmpty('a'), { a: [] }, 'met'], ['not empty', isEmpty('a'), { a: ['x'] }, 'not-met'], ['empty, unknown', isEmpty('a'), {}, 'unknown'],
    ['mentions without spaces and dots', mentions('a', ['입퇴원']), { a: '입·퇴원 결정' }, 'met'], ['mentions in a list', mentions('a', ['보건소']), { a: ['시청', '보건소'] }, 'met'],
    ['code in range', codeIn('a', [{ from: 'F20', to: 'F20.9' }]), { a: 'F20.95' }, 'met'], ['code next to the range', codeIn('a', [{ from: 'F20', to: 'F20.9' }]), { a: 'F21' }, 'not-met'],
    ['exclusion after inclusion', codeIn('a', [{ from: 'F10', to: 'F10' }], [{ from: 'F10.3', to: 'F10.4' }]), { a: 'F10.31' }, 'not-met'],
    ['some record', some('a', isTrue('b')), { a: [{ b: false }, { b: true }] }, 'met'], ['some record, one unclear', some('a', isTrue('b')), { a: [{ b: false }, {}] }, 'unknown'], ['no record', some('a', isTrue('b')), { a: [] }, 'not-met'],
    ['rated', rated('a', 't', true), { a: ['x'], t: { x: true } }, 'met'], ['not in the table', rated('a', 't', null), { a: ['x'], t: {} }, 'met'], ['no table', rated('a', 't', true), { a: ['x'] }, 'unknown'], ['no table is undecided', rated('a', 't', null), { a: ['x'] }, 'met'],
    ['all with one false', all(isTrue('a'), isTrue('b')), { b: false }, 'not-met'], ['all with one unknown', all(isTrue('a'), isTrue('b')), { b: true }, 'unknown'],
    ['any with one true', any(isTrue('a'), isTrue('b')), { b: true }, 'met'], ['any with one unknown', any(isTrue('a'), isTrue('b')), { b: false }, 'unknown'],
    ['not of unknown', not(isTrue('a')), {}, 'unknown'], ['unless unknown', unless(isTrue('a')), {}, 'met'], ['unless met', unless(isTrue('a')), { a: true }, 'not-met'],
  ]))('%s', (_, condition, facts, wanted) => {
    expect(verdict(condition, facts)).toBe(wanted);
  });
});

describe('durations are calendar time back from the day of the question', () => {
  test.each([
    ['P6M', '2020-08-31', 'met'], ['P29D', '2020-03-01', 'met'], ['P28D', '2020-03-01', 'not-met'], ['P28D', '2021-03-01', 'met'], ['P30D', '2020-05-01', 'met'], ['P30D', '2020-06-01', 'not-met'], ['P31D', '2020-06-01', 'met'],
  ] as const)('%s on %s reaches %s', (period, on, wanted) => {
    const atLeast = period === 'P6M' ? 'P6M' : 'P1M';
    expect(verdict(lasted('a', atLeast), { a: period, on })).toBe(wanted);
  });
  test('what is not a duration is unknown', () => {
    expect(verdict(lasted('a', 'P1M'), { a: 'soon', on: '2020-01-01' })).toBe('unknown');
  });
});

describe('explanations and questions', () => {
  const condition = all(any(isTrue('a'), isTrue('b')), not(isTrue('c')));
  test('only the leaves that decide are named', () => {
    expect(deciding(condition, { a: true, b: false, c: false })).toEqual(['a', 'c']);
    expect(deciding(condition, { a: false, b: false, c: false })).toEqual(['a', 'b']);
    expect(deciding(condition, { a: true, c: true })).toEqual(['c']);
  });
  test('only what could still settle it is asked', () => {
    expect(asked(condition, { c: false })).toEqual(['a', 'b']);
    expect(asked(condition, { a: true })).toEqual(['c']);
    expect(asked(condition, { c: true })).toEqual([]);
    expect(asked(unless(isTrue('a')), {})).toEqual([]);
  });
  test('a settled condition asks nothing', () => {
    expect(compile(condition).test({ a: true, c: false })).toBe(MET);
    expect(asked(condition, { a: true, c: false })).toEqual([]);
  });
});
