import { describe, expect, test } from 'vitest';
import { answerTo, decidingRules, neededConsents, verdictOn } from '../../../testing/index.ts';

describe('정신건강사례관리의 세 단계', () => {
  test.each([
    [{ 'suicide.attemptInProgress': true, 'suicide.history': true }, '응급', []],
    [{ 'suicide.history': true }, '위기', []],
    [{ 'suicide.plan': true, 'suicide.ideationRepeated': true }, '위기', []],
    [{ 'suicide.ideationRepeated': true }, '집중', ['CONSENT-MHSVC']],
    [{ 'mental.suspected': ['조현병'] }, '일반', ['CONSENT-MHSVC']],
  ])('%o: %s', (facts, tier, consents) => {
    const answer = answerTo(facts);
    expect(answer.urgency.tier).toBe(tier);
    expect(neededConsents(answer)).toEqual(consents);
    expect(verdictOn('MENTAL', facts)).toBe('eligible');
  });
  test('an attempt under way waits for nothing', () => {
    expect(answerTo({ 'suicide.attemptInProgress': true, 'consent.mhService': false }).referrals).toEqual([]);
  });
  test('a crisis is referred without consent, on the danger', () => {
    const answer = answerTo({ 'suicide.plan': true, 'consent.mhService': false });
    expect(answer.referrals).toMatchObject([{ to: 'MENTAL', channel: '행복e음 서비스 의뢰(자살예방 상담)', preconditions: ['자·타해 위험 정보제공'] }]);
  });
  test('without danger of suicide the procedure is missing: as in the focus tier, and flagged', () => {
    expect(answerTo({ 'mental.suspected': ['우울'] }).flags).toContain('C14');
  });
  test('a first episode is visited together only with consent', () => {
    const asked = { 'mental.firstEpisodeSuspected': true };
    expect(neededConsents(answerTo(asked))).toEqual(['CONSENT-MHVISIT']);
    expect(answerTo({ ...asked, 'consent.mhVisit': true }).companions).toContainEqual(expect.objectContaining({ strength: 'must', rules: ['MENTAL-A1-FIRST'] }));
    expect(answerTo({ ...asked, 'consent.mhVisit': false }).visit.allowed).toBe(false);
  });
  test('nothing known is unknown', () => {
    expect(verdictOn('MENTAL', {})).toBe('unknown');
  });
});

describe('중증정신질환: F20과 F31만', () => {
  const LINK = { 'benefit.medicalAid': true, 'consent.thirdParty': true, 'consent.mhRegister': true };
  const severe = (code: string) => verdictOn('MENTAL(중증정신질환)', { ...LINK, 'kcd.main': code });
  test.each([['F00', 'excluded'], ['F00.1', 'excluded'], ['F10.2', 'excluded'], ['F19.9', 'excluded'], ['F20', 'eligible'], ['F20.9', 'eligible'], ['F209', 'eligible'], ['F21', 'excluded'], ['F30', 'excluded'], ['F31.6', 'eligible'], ['F32.0', 'excluded']])('%s: %s', (code, wanted) => {
    expect(severe(code)).toBe(wanted);
  });
  test('a code that is not of the mind is not judged', () => {
    expect(severe('I10')).toBeUndefined();
  });
  test('dementia is shown to the dementia centre', () => {
    const answer = answerTo({ ...LINK, 'kcd.main': 'F00.1' });
    expect(answer.referrals.map(({ to }) => to)).toEqual(['치매안심센터']);
    expect(answer.flags).toEqual(['C09', 'C44']);
  });
  test('one who refuses registration is not linked', () => {
    expect(decidingRules('MENTAL(중증정신질환)', { ...LINK, 'kcd.main': 'F20.0', 'consent.mhRegister': false })).toEqual(['MEDAID-A1-MENTAL']);
  });
});

describe('6개월 접촉 불가 (on 2020-09-01)', () => {
  test.each([['P5M', false], ['P6M', true], ['P7M', true], ['P183D', false], ['P184D', true], ['P26W', false], ['P1Y', true]])('%s: notice %s', (noContactDuration, due) => {
    const answer = answerTo({ 'program.current': 'MENTAL', noContactDuration }, '2020-09-01');
    expect(answer.closing.some(({ duty }) => duty.startsWith('6개월 이상'))).toBe(due);
    expect(answer.deadlines).toMatchObject([{ due: 'P6M', rules: ['MENTAL-A1-6M'] }]);
  });
});

describe('정신건강사례관리의 경계', () => {
  test('repeated thoughts of suicide without consent are not sent by the focus path, and the duty says what is missing', () => {
    const answer = answerTo({ 'suicide.ideationRepeated': true, 'consent.mhService': false });
    expect(answer.referrals).toEqual([]);
    expect(answer.closing.map(({ duty }) => duty).join()).toContain('받기 전에는 의뢰하지 않음');
  });
  test('drunk and attempting suicide: police and ambulance, no visit', () => {
    const answer = answerTo({ 'alcohol.intoxicated': true, 'suicide.attemptInProgress': true });
    expect([answer.urgency.tier, answer.visit.allowed, answer.referrals]).toEqual(['응급', false, []]);
  });
});
