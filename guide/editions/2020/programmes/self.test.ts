import { describe, expect, test } from 'vitest';
import { answerTo, verdictOn } from '../../../testing/index.ts';

const verdict = (facts: Readonly<Record<string, unknown>>) => verdictOn('SELF', facts);

describe('자활사례관리: 조건부수급자와 희망 참여자', () => {
  test.each([
    [{ 'selfSupport.type': '조건부수급자' }, 'eligible'], [{ 'selfSupport.type': '조건부수급자', 'wish.job': false }, 'eligible'], [{ 'selfSupport.type': '차상위자', 'wish.job': true }, 'eligible'],
    [{ 'selfSupport.type': '차상위자' }, 'unknown'], [{ 'selfSupport.type': '시설수급자', 'wish.job': false, 'wish.apply': false }, 'excluded'],
    [{ 'selfSupport.type': '조건부수급자', 'selfSupport.fit': '부적격' }, 'excluded'], [{}, 'unknown'],
  ])('%o: %s', (facts, wanted) => {
    expect(verdict(facts)).toBe(wanted);
  });
  test('the town office sends by the municipality’s self-support team', () => {
    expect(answerTo({ 'selfSupport.type': '조건부수급자', referrer: '읍면동' }).referrals).toMatchObject([{ to: 'SELF', channel: '시·군·구 자활팀 → 지역자활센터', rules: ['M5-PATH', 'SELF-REF-PROC'] }]);
    expect(answerTo({ 'selfSupport.type': '조건부수급자', referrer: '희망복지지원단' }).referrals).toMatchObject([{ to: 'SELF', channel: '지자체 자활사업담당자 경유' }]);
  });
  test('the unfit go back to the town office with a request to change the entitlement', () => {
    const answer = answerTo({ 'selfSupport.type': '조건부수급자', 'selfSupport.fit': '부적격' });
    expect(answer.referrals).toMatchObject([{ to: '읍·면·동 찾아가는 보건복지전담팀', actor: '시·군·구 자활팀', preconditions: ['사전 협의', '수급자격 변동 요청'] }]);
  });
});

describe('자활사례관리의 경계', () => {
  test('refused consent shuts the link of Medical Aid only', () => {
    const facts = { 'selfSupport.type': '조건부수급자', 'consent.thirdParty': false };
    expect(verdict({ ...facts, referrer: '의료급여사례관리' })).toBe('excluded');
    expect(verdict({ ...facts, referrer: '읍·면·동' })).toBe('eligible');
  });
  test('a child start family’s member who can work is sent when he wishes, and asked when nobody knows', () => {
    const member = { 'program.current': 'DREAM', 'able.toWork': true };
    expect([verdict({ ...member, 'wish.job': true }), verdict(member), verdict({ ...member, 'wish.job': false, 'wish.apply': false, 'selfSupport.type': '일반수급자' })]).toEqual(['eligible', 'possible', 'excluded']);
  });
});
