import { describe, expect, test } from 'vitest';
import { compare, equals, isTrue } from './condition.ts';
import { compileGate } from './finding.ts';
import type { Gate } from './gate.ts';

const GATE: Gate = {
  requires: [{ rules: ['AGE'], when: compare('age', '>=', 65) }],
  grounds: [{ rules: ['SICK'], when: isTrue('sick') }, { rules: ['ALONE'], when: isTrue('alone'), judgement: { rules: ['NEEDS'], when: isTrue('needs') } }],
  excludes: [{ rules: ['SERVED'], when: isTrue('served') }],
  reviews: [{ rules: ['DOUBT'], when: isTrue('doubt') }],
  bars: [{ rules: ['UNFIT'], when: isTrue('unfit') }],
  refusals: [{ rules: ['CONSENT'], when: equals('consent', false) }],
  exceptions: [{ rules: ['MAYOR'], when: isTrue('mayor'), lifts: ['SERVED', 'DOUBT'] }],
};
const gate = compileGate(GATE);
const OPEN = { age: 70, sick: true, alone: false, served: false };
const of = (facts: object) => {
  const { verdict, clauses, missing } = gate.explain(facts as never);
  return { verdict, rules: clauses.map(({ rule }) => rule), missing: missing.map(({ fact }) => fact) };
};

describe('a gate', () => {
  test.each([
    ['open by a ground', OPEN, 'eligible', ['AGE', 'SICK', 'SERVED'], []],
    ['possible while a judgement remains', { age: 70, sick: false, alone: true, served: false }, 'possible', ['AGE', 'ALONE', 'NEEDS', 'SERVED'], ['needs']],
    ['eligible once judged', { age: 70, sick: false, alone: true, needs: true, served: false }, 'eligible', ['AGE', 'ALONE', 'NEEDS', 'SERVED'], []],
    ['shut when no ground holds', { age: 70, sick: false, alone: false, served: false }, 'excluded', ['SICK', 'ALONE'], []],
    ['shut when what is required fails', { ...OPEN, age: 64 }, 'excluded', ['AGE'], []],
    ['shut by an exclusion', { ...OPEN, served: true }, 'excluded', ['SERVED'], []],
    ['shut by a bar, which nobody is asked about', { ...OPEN, unfit: true }, 'excluded', ['UNFIT'], []],
    ['shut by a refusal where it would be open', { ...OPEN, consent: false }, 'excluded', ['CONSENT'], []],
    ['a refusal shuts nothing that is not open', { age: 70, served: false, consent: false }, 'unknown', ['SICK', 'ALONE', 'NEEDS'], ['sick', 'alone', 'needs']],
    ['left to a person', { ...OPEN, doubt: true }, 'review', ['DOUBT', 'AGE'], []],
    ['unknown names what is missing, beside what is there', { sick: true, alone: false }, 'unknown', ['AGE', 'SERVED', 'SICK'], ['age', 'served']],
    ['an authority lifts an exclusion', { ...OPEN, served: true, mayor: true }, 'eligible', ['MAYOR', 'AGE', 'SICK'], []],
    ['an authority’s word never turns a settled answer into unknown', { served: true, mayor: true, age: 70 }, 'review', ['MAYOR', 'AGE'], []],
  ])('%s', (_, facts, verdict, rules, missing) => {
    expect(of(facts)).toEqual({ verdict, rules, missing });
  });
  test('without grounds, what is required suffices', () => {
    expect(compileGate({ requires: [{ rules: ['A'], when: isTrue('a') }], grounds: [], excludes: [], reviews: [] }).verdictOf({ a: true })).toBe('eligible');
  });
});
