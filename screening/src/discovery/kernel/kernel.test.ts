import { dayOfNumber, type DiscoveryFinding, findingsOf, type History, type Screen } from '@dure/domain/discovery';
import { describe, expect, test } from 'vitest';
import { AROUND, columnsOf, dictionariesOf, someCriteria, someHistories } from '../../../testing/index.ts';
import type { Dictionaries } from '../../columns/index.ts';
import { compileKernel, findingsIn, type Kernel } from './index.ts';

const byPlace = (left: DiscoveryFinding, right: DiscoveryFinding): number => (left.person + left.criterion < right.person + right.criterion ? -1 : 1);

function answeredBy(kernel: Kernel, histories: readonly History[], screen: Screen, dictionaries: Dictionaries): readonly DiscoveryFinding[] {
  const answers = kernel.walk(columnsOf(histories, dictionaries));
  return findingsIn(answers, screen, { ...dictionaries, illnesses: kernel.illnesses }, histories.map(({ person }) => person)).toSorted(byPlace);
}

function walked(histories: readonly History[], screen: Screen): readonly DiscoveryFinding[] {
  const dictionaries = dictionariesOf(histories);
  return answeredBy(compileKernel(screen, dictionaries), histories, screen, dictionaries);
}

describe('the kernel finds whom the plain reading finds, for the same reasons', () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed))('population %i', (seed) => {
    const histories = someHistories(50, seed);
    const screen: Screen = { asOf: dayOfNumber(AROUND), criteria: someCriteria(40, seed * 7 + 1).slice(0, 22) };
    const expected = histories.flatMap((history) => findingsOf(history, screen)).toSorted(byPlace);
    expect(expected.length).toBeGreaterThan(20);
    expect(walked(histories, screen)).toEqual(expected);
  });
});

test('one kernel walks one part after another, also one of somebody with more claims than anybody before', () => {
  const histories = someHistories(40, 3);
  const [one] = histories.filter(({ claims }) => claims.length > 2);
  if (one === undefined) throw new Error('Nobody has claims');
  const many = Array.from({ length: 1_100 }, (_, place) => one.claims[place % one.claims.length]!).toSorted((left, right) => left.day - right.day);
  const parts = [histories.slice(0, 20), [{ ...one, claims: many }], histories.slice(20), []];
  const screen: Screen = { asOf: dayOfNumber(AROUND), criteria: someCriteria(40, 22).slice(0, 22) };
  const dictionaries = dictionariesOf(histories);
  const kernel = compileKernel(screen, dictionaries);
  for (const part of parts) expect(answeredBy(kernel, part, screen, dictionaries)).toEqual(part.flatMap((history) => findingsOf(history, screen)).toSorted(byPlace));
});
