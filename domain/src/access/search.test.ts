import { expect, test } from 'vitest';
import { judgeSearch, SEARCH_LIMITS, searchesCountFrom } from './search.ts';

const { proofAfter, most } = SEARCH_LIMITS;

test.each([
  ['none', 0, 0, 'searches'],
  ['one fewer than asks for a proof', proofAfter - 1, proofAfter - 1, 'searches'],
  ['as many without a proof', proofAfter, proofAfter, 'session/step-up-needed'],
  ['as many, proven just now', proofAfter, 0, 'searches'],
  ['one fewer than the most, proven in between', most - 1, proofAfter - 1, 'searches'],
  ['the most, however well proven', most, 0, 'person/searched-too-often'],
  ['the most, without a proof', most, most, 'person/searched-too-often'],
])('after %s, the next is answered as it should', (_how, inHour, sinceProof, expected) => {
  const judged = judgeSearch({ inHour, sinceProof }, SEARCH_LIMITS);
  expect(judged.ok ? 'searches' : judged.refusal.code).toBe(expected);
});

test('an hour is counted from behind', () => {
  expect(searchesCountFrom('2026-11-23T00:30:00.000Z')).toBe('2026-11-22T23:30:00Z');
});
