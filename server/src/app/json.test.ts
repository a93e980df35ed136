import { describe, expect, test } from 'vitest';
import { readJson } from './json.ts';

describe('JSON that means one thing is read as JSON.parse reads it', () => {
  test.each(['{}', '[]', '"text"', '0', 'null', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}', '{"a":"\\"a\\":","\\u0062":"{[\\\\"}', ' { "가" : [ 1 , { "나" : "}" } ] } ', '{"":1}', '{"constructor":1,"toString":2}', `${'['.repeat(60)}${']'.repeat(60)}`])('%s', (text) => {
    expect(readJson(text)).toEqual(JSON.parse(text));
  });
});

describe('JSON that two readers could read differently is refused', () => {
  test.each([
    ['a name twice', '{"role":"clerk","role":"admin"}'], ['a name twice, once escaped', '{"role":1,"r\\u006fle":2}'], ['a name twice, in two spellings of Hangul', `{"${'가'.normalize('NFC')}":1,"${'가'.normalize('NFD')}":2}`],
    ['a name twice, far down', '{"a":[{"b":{"c":1,"d":2,"c":3}}]}'], ['a prototype', '{"__proto__":{"isAdmin":true}}'], ['a prototype, escaped', '{"\\u005f_proto__":{"isAdmin":true}}'],
    ['a text that does not end', '{"a":"b\\"}'], ['no JSON', '{a:1}'], ['two values', '{}{}'], ['five thousand names and one', `{${Array.from({ length: 5001 }, (_, at) => `"n${at}":0`).join()}}`], ['sixty-five levels', `${'['.repeat(65)}${']'.repeat(65)}`],
  ])('%s', (_what, text) => {
    expect(() => readJson(text)).toThrow(Error);
  });
});

test.each([['lists', '['], ['objects', '{"a":']])('a hundred thousand levels of %s are refused', (_what, one) => {
  expect(() => readJson(one.repeat(100_000))).toThrow('nested too deeply');
});

test('a megabyte of quotes and backslashes is read to its end', () => {
  expect(() => readJson(`{"a":"${'\\"'.repeat(500_000)}`)).toThrow('does not end');
  expect(() => readJson(`{"a":"${'\\\\'.repeat(500_000)}"}`)).not.toThrow(Error);
});
