import { describe, expect, test } from 'vitest';
import { josa, JOSA } from './index.ts';

describe.each([
  ['김순자', '이/가', '김순자가'],
  ['박영훈', '이/가', '박영훈이'],
  ['박영훈'.normalize('NFD'), '이/가', '박영훈'.normalize('NFD') + '이'],
  ['의뢰', '은/는', '의뢰는'],
  ['동의', '을/를', '동의를'],
  ['사례관리팀', '과/와', '사례관리팀과'],
  ['서울', '으로/로', '서울로'],
  ['서울', '을/를', '서울을'],
  ['부산', '으로/로', '부산으로'],
  ['전주시', '으로/로', '전주시로'],
  ['보건소(방문건강)', '이/가', '보건소(방문건강)가'],
  ['「동의서」', '을/를', '「동의서」를'],
  ['119', '으로/로', '119로'],
  ['3', '이/가', '3이'],
  ['10', '이/가', '10이'],
  ['0', '은/는', '0은'],
  ['20000', '을/를', '20000을'],
  ['1000000000000', '을/를', '1000000000000를'],
  ['PHQ-9', '이/가', 'PHQ-9가'],
  ['AUDIT-K', '을/를', 'AUDIT-K를'],
  ['URL', '을/를', 'URL을'],
  ['URL', '으로/로', 'URL로'],
  ['TEAM', '과/와', 'TEAM과'],
  ['', '이/가', '가'],
] as const)('%s + %s', (word, pair, expected) => {
  test(`is ${expected}`, () => expect(josa(word, pair)).toBe(expected));
});

test('every pair takes its first form after 임 and its second after 나', () => {
  for (const pair of JOSA) {
    const [closed, open] = pair.split('/');
    expect([josa('임', pair), josa('나', pair)]).toEqual([`임${closed}`, `나${open}`]);
  }
});
