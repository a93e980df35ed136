import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseInput } from './input.ts';

const declared = { summary: '', permission: 'signed-in', purpose: 'account', log: 'x.y', body: z.unknown(), answer: z.null() } as const;
const read = (body: unknown): unknown => {
  const parsed = parseInput(declared, { params: undefined, query: undefined, body });
  return parsed.ok ? parsed.body : parsed.fields;
};

test.each([
  ['NFD is NFC', '홍길동'.normalize('NFD'), '홍길동'],
  ['half an emoji is no character', 'a\ud83d', 'a\ufffd'],
  ['a whole one stays', '👨🏻‍⚕️', '👨🏻‍⚕️'],
  ['what nobody types is left out, ends of lines stay', 'a\u0000b\n', 'ab\n'],
])('%s', (_name, typed, stored) => expect(read([typed])).toEqual([stored]));

test('a name of a field is text as well', () => expect(read({ 'a\u0000\udc00': 1 })).toEqual({ 'a\ufffd': 1 }));
