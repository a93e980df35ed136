import { afterEach, describe, expect, it } from 'vitest';
import { shellMessages } from '../shell/messages.en.ts';
import { chooseLanguage, messagesNow, withParticle } from './index.ts';

afterEach(() => chooseLanguage('ko'));

describe('particles', () => {
  it.each([['의뢰', '을/를', '의뢰를'], ['동의서', '이/가', '동의서가'], ['김복순', '은/는', '김복순은'], ['서울', '으로/로', '서울로'], ['TOTP', '을/를', 'TOTP을(를)']] as const)('%s + %s = %s', (word, particle, joined) => {
    expect(withParticle(word, particle)).toBe(joined);
  });
});

describe('the language', () => {
  it('is Korean first, switches at once, and tells the browser', () => {
    expect(messagesNow(shellMessages).persons).toBe('대상자');
    chooseLanguage('en');
    expect(messagesNow(shellMessages).persons).toBe('People');
    expect(document.documentElement.lang).toBe('en');
  });
});
