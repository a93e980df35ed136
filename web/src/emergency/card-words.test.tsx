import { dutiesAfter, EMERGENCY_CALLS, urgencyCard, type UrgencyTier } from '@dure/domain/urgency';
import { EDITIONS } from '@dure/guide';
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../messages/index.ts';
import { useCardWords } from './card-words.ts';

const HANGUL = /[가-힣]/u;
const TIERS: readonly UrgencyTier[] = ['응급', '위기', '집중'];
const CALLED: readonly string[] = ['suicide', 'mental-health'];
const hotlines = EDITIONS.flatMap(({ contacts }) => contacts.filter(({ purpose }) => CALLED.includes(purpose)).map(({ number, name }) => ({ number, label: name })));

function ownWords(tier: UrgencyTier): readonly string[] {
  const card = urgencyCard({ tier, path: ['지침의 문장'], rules: [] }, hotlines);
  if (card === null) throw new Error(tier);
  const duties = dutiesAfter(tier, '2026-11-23T00:00:00.000Z', () => false);
  return [card.heading, ...card.calls.map(({ label }) => label), ...card.steps.filter(({ from }) => from === 'practice').map(({ text }) => text), ...duties.map(({ label }) => label)];
}

afterEach(() => chooseLanguage('ko'));

describe('the card before every form', () => {
  it.each(TIERS)('%s is told in English, all but what it quotes', (tier) => {
    chooseLanguage('en');
    const { result: { current: said } } = renderHook(() => useCardWords());
    expect([...ownWords(tier), ...EMERGENCY_CALLS.map(({ label }) => label)].filter((words) => HANGUL.test(said(words)))).toEqual([]);
    expect(said('지침의 문장')).toBe('지침의 문장');
  });

  it('stays as it is in Korean', () => {
    const { result: { current: said } } = renderHook(() => useCardWords());
    expect(said('팀장 보고')).toBe('팀장 보고');
  });
});
