import { describe, expect, test } from 'vitest';
import { latinKeysOf } from './keyboard.ts';

describe('the Latin keys of', () => {
  test.each([['사랑해', 'tkfkdgo'], ['안녕하세요', 'dkssudgktpdy'], ['비밀번호', 'qlalfqjsgh'], ['닭값', 'ekfrrkqt'], ['꽝', 'Rhkd'], ['쀍', 'Qnpfr'], ['의원', 'dmldnjs'], ['힣', 'glg'], ['A1 가', 'A1 rk'], ['ㅂㅈㄷㄱㅅㅛㅕㅑ', 'qwertyui'], ['ㅄㅞㅣ', 'qtnpl'], ['', '']])('%s are %s', (text, keys) => {
    expect(latinKeysOf(text)).toBe(keys);
    expect(latinKeysOf(text.normalize('NFD'))).toBe(keys);
  });
});
