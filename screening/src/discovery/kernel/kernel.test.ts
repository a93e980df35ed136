import { dayOfNumber, type DiscoveryFinding, findingsOf, type History, type Screen } from '@dure/domain/discovery';
import { describe, expect, test } from 'vitest';
import { AROUND, columnsOf, dictionariesOf, someCriteria, someHistories } from '../../../testing/index.ts';
import { compileKernel, findingsIn } from './index.ts';

const byPlace = (left: DiscoveryFinding, right: DiscoveryFinding): number => (left.person + left.criterion < right.person + right.criterion ? -1 : 1);

function walked(histories: readonly History[], screen: Screen): readonly DiscoveryFinding[] {
  const dictionaries = dictionariesOf(histories);
  const kernel = compileKernel(screen, dictionaries);
  const answers = kernel.walk(columnsOf(histories, dictionaries));
  return findingsIn(answers, screen, { ...dictionaries, illnesses: kernel.illnesses }, histories.map(({ person }) => person)).toSorted(byPlace);
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
