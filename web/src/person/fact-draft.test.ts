import { FACTS, findFact, type FactDefinition } from '@dure/guide/facts';
import { describe, expect, test } from 'vitest';
import { factDraftOf, isEditable, readDraft } from './fact-draft.ts';
import { factText } from './fact-text.ts';

const words = { answer: (korean: string) => korean, unit: (korean: string) => korean, programme: (code: string) => `사업 ${code}`, yes: '예', no: '아니요', none: '없음', field: (code: string) => code, day: (day: string) => `날 ${day}`, period: (amount: number, unit: string) => `${amount}${unit}` };
const definitionOf = (key: string): FactDefinition => {
  const found = findFact(key);
  if (!found) throw new Error(key);
  return found;
};

describe('a fact being typed', () => {
  test('is missing while nothing was said, which is not the same as no', () => {
    for (const definition of Object.values(FACTS).filter(isEditable)) expect(readDraft(definition, factDraftOf(definition, undefined)).kind).toBe('missing');
  });

  const samples: Readonly<Partial<Record<FactDefinition['type'], (definition: FactDefinition) => unknown>>> = {
    integer: (definition) => (definition.type === 'integer' ? definition.min : 0), boolean: () => false, enum: (definition) => (definition.type === 'enum' ? definition.values[0] : ''),
    list: (definition) => (definition.type === 'list' && definition.values ? [definition.values[0]] : ['고혈압', '당뇨']), kcd: () => 'F200', duration: () => 'P7M', day: () => '2026-11-22', programmes: () => ['DREAM'], string: () => '말',
  };

  test.each(Object.entries(FACTS).filter(([, definition]) => isEditable(definition)))('%s comes back from its field as it was', (_key, definition) => {
    const value = samples[definition.type]?.(definition);
    expect(readDraft(definition, factDraftOf(definition, value))).toEqual({ kind: 'value', value });
  });

  test('knows that none is known', () => {
    const list = definitionOf('health.conditions');
    expect(readDraft(list, { ...factDraftOf(list, undefined), none: true })).toEqual({ kind: 'value', value: [] });
    expect(factDraftOf(list, [])).toMatchObject({ none: true });
  });

  test('is refused in the words of the guide', () => {
    const kcd = definitionOf('kcd.main');
    expect(readDraft(kcd, { ...factDraftOf(kcd, undefined), text: '감기' })).toMatchObject({ kind: 'wrong' });
  });
});

test('a value is read as people write it', () => {
  expect(factText(definitionOf('health.conditions'), ['고혈압', '당뇨'], words)).toBe('고혈압, 당뇨');
  expect(factText(definitionOf('health.vulnerable'), false, words)).toBe('아니요');
  expect(factText(definitionOf('admission.sameDiagnosisDays'), 31, words)).toBe('31일');
  expect(factText(definitionOf('program.current'), ['ICM', 'VISIT'], words)).toBe('사업 ICM, 사업 VISIT');
  expect(factText(definitionOf('program.current'), [], words)).toBe('없음');
  expect(factText(undefined, [{ a: true }, { a: false }], words)).toBe('a: 예\na: 아니요');
});
