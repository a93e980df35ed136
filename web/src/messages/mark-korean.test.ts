import { afterEach, describe, expect, it } from 'vitest';
import { isKorean, speakKorean } from './mark-korean.ts';

afterEach(() => {
  speakKorean(document.body, false);
  document.body.replaceChildren();
});

const langOf = (id: string) => document.getElementById(id)?.getAttribute('lang');
const turn = () => new Promise((done) => setTimeout(done, 0));

describe('Korean on the English page', () => {
  it.each([['노인맞춤돌봄서비스', true], ['이말순', true], ['Referral of 이말순 was sent', false], ['Saved', false], ['2026. 11. 23.', false]])('%s: %s', (text, expected) => expect(isKorean(text)).toBe(expected));

  it('says that it is Korean, also when it comes later or changes', async () => {
    document.body.innerHTML = '<p id="name">이말순</p><p id="word">Saved</p><q id="own" lang="en">한글</q>';
    speakKorean(document.body, true);
    expect([langOf('name'), langOf('word'), langOf('own')]).toEqual(['ko', null, 'en']);
    document.getElementById('word')!.firstChild!.nodeValue = '차상위';
    document.body.insertAdjacentHTML('beforeend', '<div><span id="late">효자4동</span></div>');
    document.getElementById('name')!.textContent = 'Nobody';
    await turn();
    expect([langOf('word'), langOf('late'), langOf('name')]).toEqual(['ko', 'ko', null]);
  });

  it('is nothing special on the Korean page', () => {
    document.body.innerHTML = '<p id="name">이말순</p>';
    speakKorean(document.body, true);
    speakKorean(document.body, false);
    expect(langOf('name')).toBeNull();
  });
});
