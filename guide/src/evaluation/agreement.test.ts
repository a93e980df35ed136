import { compile, type Compiled, compileGate, factsOf, type Facts, type FactValue, type Gate, type GateFinding } from '@dure/domain/eligibility';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withImplied } from '../facts/index.ts';
import { compiledEdition } from './compiled.ts';
import { ALONE, judge, verdictsOf } from './judge.ts';
import { verdictKernel, verdictNamed } from './kernel.ts';
import { acceptable, clauses, edition, sparse } from './testing/people.ts';

const compiled = compiledEdition(edition);
const kernel = verdictKernel(compiled);
const DAY = '2020-06-01';
const subjectOf = (known: Readonly<Record<string, FactValue>>) => ({ member: null, facts: withImplied(known, DAY), judged: 'as-both' as const });
const SLOW = { timeout: 120_000 };

/** The counterexample, if there is one. */
function counterexample(holds: (known: Readonly<Record<string, FactValue>>) => boolean, numRuns: number): string | undefined {
  const outcome = fc.check(fc.property(sparse, holds), { numRuns });
  return outcome.failed ? (fc.defaultReportMessage(outcome) ?? 'failed') : undefined;
}

describe('written code, closures over bits and closures over facts say the same', () => {
  test('every programme’s verdict, over 5,000 fact sets', SLOW, () => {
    expect(counterexample((known) => {
      const subject = subjectOf(known);
      const written = [...kernel(subject.facts)].map(verdictNamed).filter((verdict) => verdict !== null);
      return JSON.stringify(written) === JSON.stringify(verdictsOf(compiled, subject));
    }, 5000)).toBeUndefined();
  });
  test('the verdict alone and the explained one', SLOW, () => {
    expect(counterexample((known) => {
      const subject = subjectOf(known);
      return JSON.stringify(judge(compiled, subject, ALONE).findings.map(({ finding }) => finding.verdict)) === JSON.stringify(verdictsOf(compiled, subject));
    }, 500)).toBeUndefined();
  });
  const plain = clauses.map(({ when }) => compile(when));
  const observed = clauses.map(({ when }) => compiled.observer.compile(when));
  const asked = <State>(condition: Compiled<State>, state: State): readonly string[] => {
    const questions = new Set<string>();
    condition.ask(state, questions);
    return [...questions];
  };
  test('every clause, over facts and over bits: its truth, the leaves that decide it in their order, what it asks', SLOW, () => {
    expect(counterexample((known) => {
      const facts = withImplied(known, DAY);
      const sheet = compiled.observer.observe(facts);
      return plain.every((condition, index) => {
        const planned = observed[index]!;
        if (planned.test(sheet) !== condition.test(facts)) return false;
        return JSON.stringify([planned.explain(sheet), asked(planned, sheet)]) === JSON.stringify([condition.explain(facts), asked(condition, facts)]);
      });
    }, 1000)).toBeUndefined();
  });
  test('a fact learnt after the first look says the same as one known from the start, and a supposed one leaves no trace', SLOW, () => {
    expect(counterexample((known) => {
      const facts = withImplied(known, DAY);
      const { observer } = compiled;
      const late = observer.observe({});
      for (const [fact, value] of Object.entries(facts)) observer.learn(late, fact, value);
      const first = JSON.stringify(observer.observe(facts));
      const fact = Object.keys(facts)[0] ?? 'age';
      observer.supposing(late, fact, undefined, () => true);
      return JSON.stringify(late) === first;
    }, 300)).toBeUndefined();
  });
});

test('the facts that an explanation names are enough to come to the same truth', SLOW, () => {
  const plain = clauses.map(({ when }) => compile(when));
  expect(counterexample((known) => {
    const facts = withImplied(known, DAY);
    return plain.every((condition) => {
      const { truth, leaves } = condition.explain(facts);
      const named = leaves.flatMap(({ leaf }) => factsOf(leaf));
      const only = Object.fromEntries([...named, 'on'].map((fact) => [fact, facts[fact]]));
      return condition.test(only) === truth;
    });
  }, 600)).toBeUndefined();
});

const gates = edition.programmes.flatMap(({ id, parts }) => parts.map(({ part, gate }) => ({ name: part === null ? id : `${id}/${part}`, gate: gate as Gate })));
const LISTS = ['requires', 'excludes', 'reviews', 'grounds', 'bars', 'refusals', 'exceptions'] as const;

/** The gate without one of its clauses, with what that clause cites. */
function withoutOne(gate: Gate): readonly { readonly rules: readonly string[]; readonly rest: ReturnType<typeof compileGate> }[] {
  return LISTS.flatMap((list) => (gate[list] ?? []).flatMap((clause, index) => {
    const rest = { ...gate, [list]: (gate[list] ?? []).filter((_, at) => at !== index) };
    // A gate without any ground is open: to take the only one away is another gate.
    return list === 'grounds' && rest.grounds.length === 0 ? [] : [{ rules: clause.rules, rest: compileGate(rest) }];
  }));
}

describe.each(gates)('$name', ({ gate }) => {
  const whole = compileGate(gate);
  const others = withoutOne(gate);
  const derived = (known: Readonly<Record<string, FactValue>>): Facts => ({ ...withImplied(known, DAY), '#sender': 'EMD', '#emergency': false, '#householdAddiction': [] });

  test('a clause that is not cited does not decide', SLOW, () => {
    expect(counterexample((known) => {
      const facts = derived(known);
      const { verdict, clauses: cited } = whole.explain(facts);
      // A refusal shuts what would be open: without a way in, it has nothing to shut, and the gate is still not open.
      const refused = verdict === 'excluded' && (gate.refusals ?? []).some(({ rules }) => cited[0]?.rule === rules[0]);
      const same = (found: string): boolean => found === verdict || (refused && found !== 'eligible');
      return others.every(({ rules, rest }) => rules.some((rule) => cited.some((clause) => clause.rule === rule)) || same(rest.verdictOf(facts)));
    }, 200)).toBeUndefined();
  });

  test('unknown names facts, and some answers to them settle it', SLOW, () => {
    expect(counterexample((known) => {
      const facts = derived(known);
      const finding = whole.explain(facts);
      return finding.verdict !== 'unknown' || settledBySome(facts, finding);
    }, 60)).toBeUndefined();
  });

  function settledBySome(facts: Facts, { missing }: GateFinding): boolean {
    const tries = fc.sample(fc.record(Object.fromEntries(missing.map(({ fact }) => [fact, fc.constantFrom(...valuesFor(fact))]))), { numRuns: 60, seed: 1 });
    return missing.length > 0 && tries.some((answers) => whole.verdictOf({ ...facts, ...(answers as Facts) }) !== 'unknown');
  }
});

/** A field of 장애인 활동지원 is asked as one fact and read as two. */
const valuesFor = (fact: string): readonly FactValue[] => (fact.startsWith('disability.activitySupport.') ? [true, false] : acceptable(fact));

