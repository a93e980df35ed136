import { CONFERENCE_KINDS, AGENDA_OF, type AgendaKind, type ConferenceKind } from '@dure/domain/conference';
import { describe, expect, test } from 'vitest';
import { EDITIONS } from '../edition/editions.ts';
import { citedRule, conferenceGuide, seatKinds, type ConferenceGuide, type ConferenceQuestion } from './index.ts';

function ask(kind: ConferenceKind, agenda: AgendaKind, more: Partial<ConferenceQuestion> = {}, on: '2026-11-23' | '2020-06-01' = '2026-11-23'): ConferenceGuide {
  const answered = conferenceGuide({ kind, agenda, mainServices: [], facts: {}, programmes: [], ...more }, on);
  if (!answered.ok) throw new Error(answered.refusal.reason);
  return answered.value;
}
const strengthOf = ({ seats }: ConferenceGuide, who: RegExp): string => seats.find((seat) => who.test(seat.who))?.strength ?? 'nobody';

describe('통합사례회의', () => {
  test('has the two of the form, whatever is on the agenda', () => {
    const { seats } = ask('integrated-case', 'plan');
    expect(seats.filter(({ strength }) => strength === 'must')).toEqual([
      { who: '희망복지지원단 사례관리담당자', strength: 'must', rules: ['ICM-A1-CONF-FORM'] }, { who: '해당 읍·면·동 사례관리 담당자', strength: 'must', rules: ['ICM-A1-CONF-FORM'] },
    ]);
  });
  test('의료급여 수급권자의 입·퇴원이면 의료급여관리사가 반드시 온다', () => {
    const medicalAid = { facts: { 'benefit.medicalAid': true } };
    expect(strengthOf(ask('integrated-case', 'admission-discharge', medicalAid), /의료급여관리사/u)).toBe('must');
    expect(strengthOf(ask('integrated-case', 'admission-discharge', { programmes: ['MEDAID'] }), /의료급여관리사/u)).toBe('must');
    expect(strengthOf(ask('integrated-case', 'plan', medicalAid), /의료급여관리사/u)).toBe('nobody');
    expect(strengthOf(ask('integrated-case', 'admission-discharge', { facts: { 'benefit.medicalAid': false } }), /의료급여관리사/u)).toBe('nobody');
  });
  test.each(['health', 'mental-health'] as const)('주요 서비스가 %s이면 보건소 또는 정신건강복지센터가 반드시 온다', (service) => {
    expect(strengthOf(ask('integrated-case', 'plan', { mainServices: [service] }), /보건소 또는/u)).toBe('must');
    expect(strengthOf(ask('integrated-case', 'plan', { mainServices: ['housing'] }), /보건소 또는/u)).toBe('nobody');
  });
  test('자활 대상 가구면 자활 담당자가 오는 것이 좋다 (C24)', () => {
    expect(strengthOf(ask('integrated-case', 'plan', { programmes: ['SELF'] }), /자활담당/u)).toBe('should');
    expect(strengthOf(ask('integrated-case', 'plan', { facts: { 'selfSupport.type': '조건부수급자' } }), /자활담당/u)).toBe('should');
    expect(strengthOf(ask('integrated-case', 'plan'), /자활담당/u)).toBe('nobody');
  });
  test('입·퇴원과 조정은 희망복지지원단이, 그 밖에는 주사례관리 기관이 소집한다 (C21)', () => {
    const who = (agenda: AgendaKind, kind: ConferenceKind = 'integrated-case') => ask(kind, agenda).convening.map((one) => one.who);
    expect([who('admission-discharge'), who('coordination'), who('plan', 'coordination'), who('plan')]).toEqual([['희망복지지원단'], ['희망복지지원단'], ['희망복지지원단'], ['주사례관리를 담당하는 기관']]);
  });
  test('says where the text contradicts itself', () => {
    expect(ask('integrated-case', 'plan').flags).toContain('C23');
  });
});

test.each([
  ['closure', 'closure', '희망복지지원단'], ['selection', 'selection', '드림스타트'], ['self-support', 'self-support', '시·군·구 자활팀'], ['visiting-plan', 'aftercare', '읍·면·동'], ['integrated-care', 'plan', '시·군·구'],
] as const)('%s is convened by who the guide names', (kind, agenda, who) => {
  expect(ask(kind, agenda).convening.map((one) => one.who)).toEqual([who]);
});

test('통합지원회의 has the members of the rule of 2026, and did not exist in 2020', () => {
  expect(ask('integrated-care', 'plan').seats.filter(({ rules: [rule] }) => rule?.startsWith('CARE-'))).toHaveLength(5);
  expect(ask('integrated-care', 'plan', {}, '2020-06-01').seats).toEqual([]);
});

test('자활사례회의 about a mental problem asks for a mental-health specialist', () => {
  expect(strengthOf(ask('self-support', 'self-support', { facts: { 'mental.firstEpisodeSuspected': true } }), /정신건강전문요원/u)).toBe('should');
});

describe.each(EDITIONS.map(({ id }) => id))('in the edition of %s', (id) => {
  const edition = EDITIONS.find((one) => one.id === id)!;
  test('every rule behind a seat or a convener is quoted with its page or article', () => {
    for (const kind of CONFERENCE_KINDS) {
      for (const agenda of AGENDA_OF[kind]) {
        const answered = conferenceGuide({ kind, agenda, mainServices: ['health'], facts: { 'benefit.medicalAid': true }, programmes: ['SELF'] }, '2026-11-23', id);
        expect(answered.ok).toBe(true);
        const rules = answered.ok ? [...answered.value.seats, ...answered.value.convening].flatMap((one) => one.rules) : [];
        expect(rules.filter((rule) => (citedRule(id, rule)?.quote ?? '') === '')).toEqual([]);
      }
    }
  });
  test('every seat but that of an expert is filled from somewhere', () => {
    expect(edition.attendees.map(({ who }) => who).filter((who) => seatKinds(who).length === 0).filter((who) => !who.includes('전문가'))).toEqual([]);
  });
});
