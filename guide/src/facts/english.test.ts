import { describe, expect, test } from 'vitest';
import { ENGLISH_ANSWERS, ENGLISH_FACTS, FACTS } from './index.ts';

const HANGUL = /[가-힣]/u;
const facts = Object.entries(FACTS).map(([fact, definition]) => ({ fact, definition, english: ENGLISH_FACTS[fact as keyof typeof FACTS] }));

/** Numbers, grades and what is written alike in both languages need no word of their own. */
const answersOf = ({ definition }: (typeof facts)[number]): readonly string[] => {
  const values = definition.type === 'enum' || definition.type === 'list' ? (definition.values ?? []) : [];
  const unit = definition.type === 'integer' && definition.unit !== undefined ? [definition.unit] : [];
  return [...values.map(String), ...unit].filter((answer) => HANGUL.test(answer));
};

describe.each(facts)('$fact', (one) => {
  test('has a name and one question in English', () => {
    const { label, ask } = one.english;
    expect(label).not.toMatch(HANGUL);
    expect(label.trim()).not.toBe('');
    expect(ask).toMatch(/^[A-Z][^?가-힣]+[?]$/u);
  });
  test('has an English word for each answer it offers', () => {
    expect(answersOf(one).filter((answer) => !Object.hasOwn(ENGLISH_ANSWERS, answer))).toEqual([]);
  });
});

test('no two facts are asked for, or named, in the same English words', () => {
  expect(new Set(facts.map(({ english }) => english.ask)).size).toBe(facts.length);
  expect(new Set(facts.map(({ english }) => english.label)).size).toBe(facts.length);
});

test('nothing is translated that no fact offers', () => {
  const offered = new Set(facts.flatMap(answersOf));
  expect(Object.keys(ENGLISH_ANSWERS).filter((answer) => !offered.has(answer))).toEqual([]);
  expect(Object.values(ENGLISH_ANSWERS).filter((answer) => HANGUL.test(answer))).toEqual([]);
});

const WHICH = /^(?:Wh|How|In which|Into how|On which|With whom|From|To which|For how|Which)/u;
const AS_A_WHOLE: readonly string[] = ['records', 'object', 'map'];

test('what is answered by yes or no asks nothing else, and everything else asks which', () => {
  const short = facts.filter(({ definition }) => !AS_A_WHOLE.includes(definition.type));
  expect(short.filter(({ definition, english }) => WHICH.test(english.ask) !== (definition.type !== 'boolean')).map(({ fact }) => fact)).toEqual([]);
});
