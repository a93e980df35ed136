import { describe, expect, test } from 'vitest';
import { FACTS } from './index.ts';

const questions = Object.entries(FACTS).map(([fact, { ask, type }]) => ({ fact, ask, type }));

describe.each(questions)('$fact: $ask', ({ ask }) => {
  test('is a polite question of at most sixty letters', () => {
    expect(ask).toMatch(/(?:까|요)[?]$/);
    expect([...ask].length).toBeLessThanOrEqual(60);
    expect(ask.match(/[?]/g)).toHaveLength(1);
  });
  test('is said in words: no field names, no Latin letters but those of an instrument, none of the words of forms', () => {
    expect(ask.replaceAll(/AUDIT-K|PHQ-9|F[0-9]{2}/g, '')).not.toMatch(/[A-Za-z_#{}]/);
    expect(ask).not.toMatch(/여부|유무|상기|해당 건|수급권자|[(][^)]*[)]/);
  });
});

const WHICH = /무엇|어떤|어느|어떻|누가|누구|언제|어디|얼마|며칠|몇|왜|까, /;
/** Past decisions and the table of a municipality are told as a whole. */
const AS_A_WHOLE: readonly string[] = ['records', 'object', 'map'];

test('what is answered by yes or no asks nothing else, and everything else asks which', () => {
  const short = questions.filter(({ type }) => !AS_A_WHOLE.includes(type));
  expect(short.filter(({ ask, type }) => WHICH.test(ask) !== (type !== 'boolean')).map(({ fact }) => fact)).toEqual([]);
});

test('no two facts are asked for in the same words', () => {
  expect(new Set(questions.map(({ ask }) => ask)).size).toBe(questions.length);
});
