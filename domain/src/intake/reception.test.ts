import { describe, expect, test } from 'vitest';
import type { EmdCode, IntakeId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import { answerInbound, reportOutcome, sendInbound, type InboundAnswer, type InboundIntake } from './index.ts';

const NURSE = 's-nurse' as StaffId;
const OFFICER = 's-officer' as StaffId;
const SENT = { id: 'i1' as IntakeId, sigungu: '52110' as Sigungu, dueOn: '2026-12-06', at: '2026-11-22T01:00:00Z', by: NURSE } as const;
const SUBJECT = { name: ' 김 순자 ', birthOn: '1950-01-02', sex: 'female', phone: '01000000000', address: '가람로 1', emdCode: '5211151000' as EmdCode } as const;
const INBOUND = { agencyId: null, agencyName: '국민건강보험공단 지사', requestedOn: '2026-11-21', needs: ['돌봄'], agencyCounselling: '퇴원 뒤 혼자 지냄', wantedSupport: '' } as const;

const sent = (): InboundIntake => {
  const decided = sendInbound({ subject: SUBJECT, inbound: INBOUND }, SENT);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};
const ACCEPTED: InboundAnswer = { as: 'accepted', opinion: '접수합니다', nextAction: '가정 방문', contactedOn: '2026-11-23', lateReason: '', personId: 'p1' as PersonId };
const IN_TIME = { by: OFFICER, at: '2026-11-24T01:00:00Z' } as const;

describe('a request of a guarantee agency', () => {
  test('waits for the town office until its soft date', () => {
    expect(sent()).toMatchObject({ subject: { name: '김 순자' }, dueOn: '2026-12-06', reception: { state: 'waiting' }, version: 1 });
  });

  test.each([
    ['without a name', { subject: { ...SUBJECT, name: ' ' }, inbound: INBOUND }, 'subject.name'],
    ['without 행정동', { subject: { ...SUBJECT, emdCode: '' as EmdCode }, inbound: INBOUND }, 'subject.emdCode'],
    ['of somebody not yet born', { subject: { ...SUBJECT, birthOn: '2026-12-01' as const }, inbound: INBOUND }, 'subject.birthOn'],
    ['requested tomorrow', { subject: SUBJECT, inbound: { ...INBOUND, requestedOn: '2026-11-23' as const } }, 'inbound.requestedOn'],
    ['that asks for nothing', { subject: SUBJECT, inbound: { ...INBOUND, needs: [], agencyCounselling: '' } }, 'inbound.wantedSupport'],
  ])('%s is not sent', (_what, draft, path) => {
    expect(sendInbound(draft, SENT)).toMatchObject({ ok: false, refusal: { code: 'intake/inbound-incomplete', problems: [{ path }] } });
  });

  test('is answered once', () => {
    const taken = answerInbound(sent(), ACCEPTED, IN_TIME);
    expect(taken).toMatchObject({ ok: true, value: { reception: { state: 'accepted', by: OFFICER }, version: 2 } });
    expect(taken.ok && answerInbound(taken.value, ACCEPTED, IN_TIME)).toMatchObject({ ok: false, refusal: { code: 'intake/inbound-answered' } });
  });

  test.each([
    ['an opinion', { ...ACCEPTED, opinion: '' }, 'opinion'],
    ['what will be done', { ...ACCEPTED, nextAction: ' ' }, 'nextAction'],
    ['whom it concerns', { ...ACCEPTED, personId: null }, 'personId'],
    ['a contact that has happened', { ...ACCEPTED, contactedOn: '2026-11-25' as const }, 'contactedOn'],
  ])('is taken only with %s', (_what, answer, path) => {
    expect(answerInbound(sent(), answer, IN_TIME)).toMatchObject({ ok: false, refusal: { problems: [{ path }] } });
  });

  test('may be answered after fourteen days, with the reason', () => {
    const late = { by: OFFICER, at: '2026-12-07T01:00:00Z' };
    expect(answerInbound(sent(), ACCEPTED, late)).toMatchObject({ ok: false, refusal: { problems: [{ path: 'lateReason' }] } });
    expect(answerInbound(sent(), { ...ACCEPTED, lateReason: '연락이 닿지 않음' }, late)).toMatchObject({ ok: true });
  });

  test('is returned without naming a person', () => {
    expect(answerInbound(sent(), { ...ACCEPTED, as: 'returned', personId: null, nextAction: '' }, IN_TIME)).toMatchObject({ ok: true, value: { reception: { state: 'returned' } } });
  });

  test('gets results only when it was taken', () => {
    const outcome = { service: 'emergency-aid', stage: '결정', words: '생계지원 결정', ...IN_TIME } as const;
    expect(reportOutcome(sent(), outcome)).toMatchObject({ ok: false, refusal: { code: 'intake/inbound-not-accepted' } });
    const taken = answerInbound(sent(), ACCEPTED, IN_TIME);
    expect(taken.ok && reportOutcome(taken.value, outcome)).toMatchObject({ ok: true, value: { outcomes: [outcome], version: 3 } });
    expect(taken.ok && reportOutcome(taken.value, { ...outcome, words: '' })).toMatchObject({ ok: false, refusal: { problems: [{ path: 'words' }] } });
  });
});
