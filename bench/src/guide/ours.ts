import { conditionSource, type DecidingLeaf, explained, type Facts, Observer, type Truth } from '@dure/domain/eligibility';
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

/** Closures and written code over the same observed bits, the observation within the clock. */
export function oursFor({ conditions }: BenchSet): Ours {
  const observer = new Observer();
  const compiled = conditions.map((condition) => observer.compile(condition));
  const bodies = conditions.map((condition, index) => `function c${index}(b){${conditionSource(condition, observer)}}`);
  // eslint-disable-next-line no-new-func
  const written = new Function(`'use strict';${bodies.join('')}return function(b){return ${conditions.map((_, index) => `c${index}(b)`).join('+')};}`)() as (bits: Int32Array) => number;
  const bits = new Int32Array(observer.size);
  const kept: (readonly DecidingLeaf[])[] = [];
  return {
    truthsOf: (facts) => {
      const observed = observer.observe(facts, bits);
      return compiled.map(({ test }) => test(observed));
    },
    ways: [
      { name: 'Dure, written code, verdict only', run: (facts) => written(observer.observe(facts, bits).bits) },
      {
        name: 'Dure, closures, verdict only',
        run: (facts) => {
          const observed = observer.observe(facts, bits);
          return sum(compiled.length, (index) => (compiled[index] as (typeof compiled)[number]).test(observed));
        },
      },
      {
        name: 'Dure, closures, full explanation',
        run: (facts) => {
          const observed = observer.observe(facts, bits);
          return sum(compiled.length, (index) => {
            const { truth, leaves } = explained(compiled[index] as (typeof compiled)[number], observed, facts);
            kept[index] = leaves;
            return truth;
          });
        },
      },
    ],
  };
}
