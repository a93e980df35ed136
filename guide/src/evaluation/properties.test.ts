import { type Condition, compile, type Facts, type FactValue, MET, NOT_MET, probesOf } from '@dure/domain/eligibility';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerTo } from '../../testing/index.ts';
import { FACTS, withImplied } from '../facts/index.ts';
import { compiledEdition } from './compiled.ts';
import { ALONE, judge } from './judge.ts';
import { acceptable, clauses, edition, sparse } from './testing/people.ts';

function verdicts(facts: Readonly<Record<string, FactValue>>): ReadonlyMap<string, string> {
  const { findings } = judge(compiledEdition(edition), { member: null, facts: withImplied(facts, '2020-06-01'), judged: 'as-both' }, ALONE);
  return new Map(findings.map(({ part, finding }) => [part.key, finding.verdict]));
}

/** The counterexample, if there is one. */
function counterexample<Drawn>(property: fc.IProperty<Drawn>, settings: fc.Parameters<Drawn>): string | undefined {
  const outcome = fc.check(property, settings);
  return outcome.failed ? (fc.defaultReportMessage(outcome) ?? 'failed') : undefined;
}

describe('whatever is known of a person', () => {
  test('adding a known fact never changes a settled verdict to unknown', { timeout: 60_000 }, () => {
    expect(counterexample(
      fc.property(sparse, fc.constantFrom(...Object.keys(FACTS).filter((key) => key !== 'birthDate')), fc.nat(), (known, key, pick) => {
        fc.pre(known[key] === undefined);
        const values = acceptable(key);
        const before = verdicts(known);
        const after = verdicts({ ...known, [key]: values[pick % values.length]! });
        for (const [programme, verdict] of before) {
          if ((verdict === 'eligible' || verdict === 'excluded') && after.get(programme) === 'unknown') return false;
        }
        return true;
      }),
      { numRuns: 3000 },
    )).toBeUndefined();
  });

  test('the order of facts does not matter', { timeout: 60_000 }, () => {
    fc.assert(fc.property(sparse, (known) => {
      const turned = Object.fromEntries(Object.entries(known).toReversed());
      expect(answerTo(turned)).toEqual(answerTo(known));
    }), { numRuns: 100 });
  });

  test('the verdict alone and the explained verdict agree, and an answer that needs facts names them', { timeout: 60_000 }, () => {
    expect(counterexample(fc.property(sparse, (known) => {
      for (const { gate } of compiledEdition(edition).parts) {
        const ready = compiledEdition(edition).observer.observe(withImplied(known, '2020-06-01'));
        const found = gate.explain(ready);
        if (found.verdict !== gate.verdictOf(ready)) return false;
        if (found.verdict === 'unknown' && found.missing.length === 0) return false;
      }
      return true;
    }), { numRuns: 500 })).toBeUndefined();
  });

  test('every rule cited is a sentence of the edition with its quote', { timeout: 60_000 }, () => {
    expect(counterexample(fc.property(sparse, (known) => answerTo(known).programmes.every(({ clauses: cited }) => cited.every(({ rule, cite }) => edition.rules[rule]?.cite.quote === cite.quote))), { numRuns: 60 })).toBeUndefined();
  });
});

/** Facts that make a condition met, or not met, tried leaf by leaf. */
function witness(condition: Condition, wanted: boolean): Facts | undefined {
  const compiled = compile(condition);
  const target = wanted ? MET : NOT_MET;
  const tried = [...probesOf([condition])];
  const found: { facts: Facts | undefined } = { facts: undefined };
  const explore = (index: number, facts: Record<string, FactValue>): boolean => {
    if (compiled.test({ on: '2020-06-01', ...facts }) === target) {
      found.facts = facts;
      return true;
    }
    const next = tried[index];
    if (next === undefined) return false;
    return next[1].some((value) => explore(index + 1, { ...facts, [next[0]]: value }));
  };
  explore(0, {});
  return found.facts;
}

const named = clauses.map((clause, index) => ({ name: `${clause.rules[0]} #${index}`, when: clause.when }));

describe.each(named)('$name', ({ when }) => {
  test('can be met and can be not met by some facts', () => {
    expect(witness(when, true)).toBeDefined();
    expect(witness(when, false)).toBeDefined();
  });
});
