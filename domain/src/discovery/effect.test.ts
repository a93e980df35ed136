import { describe, expect, test } from 'vitest';
import { effectsOf, type EffectTally } from './index.ts';

const tally = (more: Partial<EffectTally> = {}): EffectTally => ({ criterion: 'ungraded', version: 1, thresholds: [{ key: 'elder.age', value: 75 }], roundId: 'one', proposed: 60, handedOut: 40, reached: 30, intake: 18, cases: 12, refused: 6, notNeeded: 9, noContact: 5, days: [2, 9, 4, 4, 6], ...more });

describe('what became of a criterion', () => {
  test('is how many of those whose need became clear do need help, and how many of those handed out came', () => {
    expect(effectsOf([tally()])[0]?.all).toMatchObject({ handedOut: 40, intake: 18, precision: 18 / 27, conversion: 18 / 40, medianDays: 4 });
  });
  test('is told by the numbers of its run, whatever they are today', () => {
    const rows = effectsOf([tally(), tally({ roundId: 'two', thresholds: [{ key: 'elder.age', value: 80 }] }), tally({ roundId: 'three' })]);
    expect(rows.map(({ thresholds, rounds }) => [thresholds[0]?.value, rounds.length])).toEqual([[75, 2], [80, 1]]);
  });
  test('is told by version', () => {
    expect(effectsOf([tally({ version: 2 }), tally(), tally({ roundId: 'two' })]).map(({ version, all, rounds }) => [version, all.proposed, rounds.length])).toEqual([[2, 60, 1], [1, 120, 2]]);
  });
});

describe('a small number', () => {
  test('is not told, nor a share that is made of it', () => {
    const [one] = effectsOf([tally({ notNeeded: 3, noContact: 0, days: [1, 2, 3, 4] })]);
    expect(one?.all).toMatchObject({ notNeeded: null, precision: null, noContact: 0, conversion: 18 / 40, medianDays: null });
  });
  test('of one round cannot be computed from the others and their sum', () => {
    const [one] = effectsOf([tally({ refused: 3 }), tally({ roundId: 'two', refused: 8 }), tally({ roundId: 'three', refused: 20 })]);
    expect(one?.all.refused).toBe(31);
    expect(one?.rounds.map(({ effect }) => effect.refused)).toEqual([null, null, 20]);
  });
  test('is not told by its share either', () => {
    expect(effectsOf([tally({ handedOut: 12, intake: 4, notNeeded: 8 })])[0]?.all).toMatchObject({ intake: null, conversion: null, precision: null, medianDays: null });
  });
});
