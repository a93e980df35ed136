import { conditionSource, type Explanation, type Facts, Observer, type Truth } from '@dure/domain/eligibility';
import type { BenchSet } from './sets.ts';

/** One of our ways to answer, sink included so that nothing is optimised away. */
export interface Way {
  readonly name: string;
  readonly run: (facts: Facts) => number;
}

export interface Ours {
  readonly truthsOf: (facts: Facts) => readonly Truth[];
  readonly ways: readonly Way[];
}

const sum = (count: number, of: (index: number) => number): number => {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += of(index);
  return total;
};

/** Conditions and written code over the same observed bits, the observation within the clock. */
export function oursFor({ conditions }: BenchSet): Ours {
  const observer = new Observer();
  const compiled = conditions.map((condition) => observer.compile(condition));
  const bodies = conditions.map((condition, index) => `function c${index}(b){${conditionSource(condition, observer)}}`);
  // eslint-disable-next-line no-new-func
  const written = new Function(`'use strict';${bodies.join('')}return function(b){return ${conditions.map((_, index) => `c${index}(b)`).join('+')};}`)() as (bits: Int32Array) => number;
  const sheet = observer.sheet();
  const at = (index: number): (typeof compiled)[number] => compiled[index] as (typeof compiled)[number];
  const kept: Explanation[] = [];
  return {
    truthsOf: (facts) => {
      const observed = observer.observe(facts, sheet);
      return compiled.map((condition) => condition.test(observed));
    },
    ways: [
      { name: 'Dure, written code, verdict only', run: (facts) => written(observer.observe(facts, sheet).bits) },
      {
        name: 'Dure, verdict only',
        run: (facts) => {
          const observed = observer.observe(facts, sheet);
          return sum(compiled.length, (index) => at(index).test(observed));
        },
      },
      {
        name: 'Dure, full explanation',
        run: (facts) => {
          const observed = observer.observe(facts, sheet);
          return sum(compiled.length, (index) => {
            const explanation = at(index).explain(observed);
            kept[index] = explanation;
            return explanation.truth;
          });
        },
      },
    ],
  };
}
