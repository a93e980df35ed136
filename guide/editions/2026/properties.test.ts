import { compile, type Condition, type Facts, type FactValue, MET, NOT_MET, probesOf } from '@dure/domain/eligibility';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, FACTS, findEdition } from '../../src/index.ts';
import { INTEGRATED_FACTS } from '../../src/facts/integrated.ts';

const edition = findEdition('2026')!;
const KEYS = [...Object.keys(INTEGRATED_FACTS), 'age', 'ltc.currentGrade', 'household.type', 'health.needsCare'];
const DRAWN: Readonly<Record<string, readonly FactValue[]>> = { 'age': [0, 40, 64, 65, 90], 'ltc.currentGrade': [null, '1', '5', '인지지원', '등급외A'], 'household.type': ['독거', '일반'], 'care.applicant': ['본인', '관련기관 담당자', '시·군·구'] };
const valuesOf = (key: string): readonly FactValue[] => DRAWN[key] ?? [true, false];

/** Verdicts by programme; a programme that is not judged has none. */
function verdicts(facts: Readonly<Record<string, FactValue>>): ReadonlyMap<string, string> {
  const decided = evaluate({ edition: '2026', facts }, '2026-11-23');
  if (!decided.ok) throw new Error(`${decided.refusal.path}: ${decided.refusal.reason}`);
  return new Map(decided.value.programmes.map(({ id, verdict }) => [id, verdict]));
}

const known = fc.subarray(KEYS).chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, fc.constantFrom(...valuesOf(key))])))) as fc.Arbitrary<Record<string, FactValue>>;

test('one more known fact never makes a settled verdict of 2026 unknown', { timeout: 60_000 }, () => {
  const outcome = fc.check(fc.property(known, fc.constantFrom(...KEYS), fc.nat(), (facts, key, pick) => {
    fc.pre(facts[key] === undefined);
    const values = valuesOf(key);
    const after = verdicts({ ...facts, [key]: values[pick % values.length]! });
    return [...verdicts(facts)].every(([id, verdict]) => (verdict !== 'eligible' && verdict !== 'excluded') || after.get(id) !== 'unknown');
  }), { numRuns: 400 });
  expect(outcome.counterexample).toBeNull();
});

const INVERSE = { true: MET, false: NOT_MET } as const;

/** Facts that make a condition met, or not met. */
function witness(condition: Condition, wanted: boolean): Facts | undefined {
  const compiled = compile(condition);
  const tried = [...probesOf([condition])];
  const explore = (index: number, facts: Facts): Facts | undefined => {
    if (compiled.test({ on: '2026-11-23', ...facts }) === INVERSE[`${wanted}`]) return facts;
    const next = tried[index];
    return next?.[1].map((value) => explore(index + 1, { ...facts, [next[0]]: value })).find((found) => found !== undefined);
  };
  return explore(0, {});
}

const added = edition.programmes.filter(({ id }) => id === 'CARE' || id === 'VISIT').flatMap(({ parts }) => parts.flatMap(({ gate }) => [...gate.requires, ...gate.grounds, ...gate.grounds.flatMap(({ judgement }) => judgement ?? []), ...(gate.bars ?? []), ...(gate.refusals ?? []), ...(gate.exceptions ?? [])]));

describe.each([...added, ...edition.care!.exOfficio].map(({ rules, when }, index) => ({ name: `${rules[0]} #${index}`, when })))('$name', ({ when }) => {
  test('can be met and can be not met by some facts', () => {
    expect(witness(when, true)).toBeDefined();
    expect(witness(when, false)).toBeDefined();
  });
});

test('every fact of the law is asked in a question and read by something of 2026', () => {
  const { rules: _, ...structures } = edition;
  const read = JSON.stringify(structures);
  const unread = Object.keys(INTEGRATED_FACTS).filter((key) => !read.includes(`"${key}"`));
  expect(unread).toEqual([]);
  expect(Object.keys(INTEGRATED_FACTS).filter((key) => !/[?까]$/.test(FACTS[key as keyof typeof FACTS].ask))).toEqual([]);
});
