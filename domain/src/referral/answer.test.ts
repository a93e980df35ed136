import { describe, expect, test } from 'vitest';
import { ACCEPT, aReferral, CONTACT_REACHED, RECEIVER, RECEIVER_STAFF, referralContext, resultsFor, SEND, SENDER, type ReferralBuilder } from '../../testing/referral.ts';
import type { OrganisationId, ReferralId, StaffId } from '../ids/index.ts';
import { decideReferral, MOST_EXTENSION_DAYS, nextActionAfterReturn, RETURN_REASONS, RETURN_STEPS, type Party, type ReferralCommand } from './index.ts';

function refusalOf(place: ReferralBuilder, command: ReferralCommand, party: Party): unknown {
  const decision = decideReferral(place.state, command, referralContext(place.today, party));
  return decision.ok ? 'allowed' : decision.refusal;
}

describe('a return reason', () => {
  test.each(RETURN_REASONS)('%s leads to a step of its own', (reason) => {
    expect(RETURN_STEPS).toContain(nextActionAfterReturn(reason));
    expect(aReferral().returned(reason).state).toMatchObject({ status: 'returned', followUp: 'open', returned: { reason }, next: { step: 'act-on-return', party: 'sender' } });
  });

  test('no two reasons lead to the same step, and no step is left over', () => {
    expect(RETURN_REASONS.map(nextActionAfterReturn).toSorted()).toEqual(RETURN_STEPS.toSorted());
  });

  test.each([
    ['wrong-programme', 'suggest-right-programme'],
    ['missing-consent', 'ask-consent'],
    ['capacity', 'hold-or-other-agency'],
    ['not-eligible', 'record-clause'],
  ] as const)('%s: %s', (reason, step) => {
    expect(nextActionAfterReturn(reason)).toBe(step);
  });

  test('not-eligible names the clause', () => {
    const command = { action: 'return', reason: 'not-eligible', ruleId: null, words: '등급 판정 이력이 있습니다.' } as const;
    expect(refusalOf(aReferral().opened(), command, 'receiver')).toEqual({ code: 'referral/clause-missing' });
    expect(refusalOf(aReferral().opened(), { ...command, ruleId: 'ECARE-EXCL-LTC-HISTORY' }, 'receiver')).toBe('allowed');
  });

  test('waits for the sender until it is acted upon', () => {
    const returned = aReferral().returned();
    expect(returned.state).toMatchObject({ waiting: true, nextOn: '2026-11-09', access: 'ended' });
    expect(returned.settled().state).toMatchObject({ status: 'returned', followUp: 'settled', waiting: false, nextOn: null });
  });
});

describe('accepting', () => {
  test.each(['contactName', 'contactPhone'] as const)('names a contact: %s', (field) => {
    expect(refusalOf(aReferral().opened(), { ...ACCEPT, [field]: ' ' }, 'receiver')).toEqual({ code: 'referral/facts-missing', action: 'accept', fields: [field] });
  });

  test('stops the reply clock and puts the contact in charge', () => {
    expect(aReferral().accepted().state).toMatchObject({
      status: 'accepted', delivery: 'accepted', dueOn: null, contact: { name: '김담당' },
      owner: { kind: 'staff', organisationId: RECEIVER, staffId: RECEIVER_STAFF }, watcher: { kind: 'staff', organisationId: SENDER },
    });
  });

  test('does not move the case: the identity stays as it was', () => {
    expect(aReferral().accepted().state.identity).toEqual(aReferral().state.identity);
  });
});

describe('asking for information', () => {
  const asked = aReferral().opened().later(3).askedForInfo();

  test('stops the clock and makes it the sender’s turn', () => {
    expect(asked.state).toMatchObject({ clockPausedSince: '2026-11-05', dueOn: '2026-11-16', nextOn: '2026-11-12', next: { party: 'sender' }, question: '복용하시는 약이 있습니까?' });
  });

  test('gives back the days that the answer took', () => {
    expect(asked.later(4).answeredInfo().state).toMatchObject({ status: 'sent', clockPausedSince: null, dueOn: '2026-11-20', nextOn: '2026-11-20', answer: '혈압약을 드십니다.' });
  });
});

describe('an extension', () => {
  const extend = (days: number): ReferralCommand => ({ action: 'extend', days, reason: '입원 중이십니다.' });

  test('counts from the last day', () => {
    expect(aReferral().opened().act(extend(7), 'receiver').state).toMatchObject({ dueOn: '2026-11-23', nextOn: '2026-11-23' });
  });

  test('counts from today when the last day has passed', () => {
    expect(aReferral().opened().overdueBy(4).act(extend(7), 'receiver').state.dueOn).toBe('2026-11-27');
  });

  test.each([0, -1, 1.5, MOST_EXTENSION_DAYS + 1])('of %d days is none', (days) => {
    expect(refusalOf(aReferral().opened(), extend(days), 'receiver')).toEqual({ code: 'referral/days-out-of-range', days, most: MOST_EXTENSION_DAYS });
  });

  test('has a reason', () => {
    expect(refusalOf(aReferral().opened(), { action: 'extend', days: 7, reason: '' }, 'receiver')).toMatchObject({ code: 'referral/facts-missing', fields: ['reason'] });
  });
});

describe('a reply that is overdue', () => {
  const late = aReferral().sentTo('ECARE').overdueBy(3);
  const escalate: ReferralCommand = { action: 'escalate', forOn: '2026-11-16', to: ['sender-lead', 'receiver-lead'] };
  const told = late.act(escalate, 'system');

  test('is told to both supervisors, asks for a reason and stays as late as it is', () => {
    expect(told.state).toMatchObject({ delay: 'reason-asked', dueOn: '2026-11-16', nextOn: '2026-11-16' });
  });

  test('is told once, and again after a week', () => {
    expect(refusalOf(told, escalate, 'system')).toEqual({ code: 'referral/already-signalled' });
    expect(refusalOf(told.later(3), escalate, 'system')).toEqual({ code: 'referral/already-signalled' });
    const explained = told.act({ action: 'explain-delay', reason: '연락이 닿지 않습니다.' }, 'receiver').later(4);
    expect(explained.act({ ...escalate, forOn: '2026-11-23' }, 'system').state.delay).toBe('reason-asked');
  });

  test('is not blocked: the receiver still accepts', () => {
    expect(told.accepted().state).toMatchObject({ status: 'accepted', delay: 'none' });
  });

  test('is explained by the one who is late, once the day has come', () => {
    const explain = { action: 'explain-delay', reason: '연락이 닿지 않습니다.' } as const;
    expect(told.act(explain, 'receiver').state.delay).toBe('explained');
    expect(refusalOf(aReferral().sent(), explain, 'receiver')).toEqual({ code: 'referral/not-overdue' });
  });

  test('expires only after the supervisors heard of it', () => {
    const expire = { action: 'expire', reason: '답이 없습니다.' } as const;
    expect(refusalOf(late, expire, 'coordinator')).toEqual({ code: 'referral/not-overdue' });
    expect(told.act(expire, 'coordinator').state).toMatchObject({ status: 'expired', followUp: 'open', next: { party: 'sender' } });
    // Neither an explanation nor more time stands in for telling them.
    expect(refusalOf(late.act({ action: 'explain-delay', reason: '연락이 닿지 않습니다.' }, 'receiver'), expire, 'coordinator')).toEqual({ code: 'referral/not-overdue' });
    expect(refusalOf(told.act({ action: 'extend', days: 7, reason: '입원 중이십니다.' }, 'receiver'), expire, 'coordinator')).toEqual({ code: 'referral/not-overdue' });
  });
});

describe('delivery', () => {
  test.each(['inService', 'onHold'] as const)('cannot close while %s has no result', (place) => {
    const close = { action: 'close', because: 'done', reason: '끝났습니다.' } as const;
    expect(refusalOf(aReferral()[place](), close, 'receiver')).toEqual({ code: 'referral/result-missing', items: ['counselling', 'meals'] });
  });

  test('closes without result when it never began', () => {
    expect(aReferral().accepted().act({ action: 'close', because: 'person-declined', reason: '원하지 않으십니다.' }, 'receiver').state).toMatchObject({ delivery: 'closed', waiting: false });
  });

  test('answers each requested item once', () => {
    const place = aReferral().inService();
    const [first] = resultsFor(place.state);
    const command = (items: readonly (typeof first)[]): ReferralCommand => ({ action: 'return-result', items: items.flatMap((item) => item ?? []) });
    expect(refusalOf(place, command([first]), 'receiver')).toEqual({ code: 'referral/result-items-mismatch', missing: ['meals'], unknown: [] });
    expect(refusalOf(place, command([...resultsFor(place.state), first]), 'receiver')).toEqual({ code: 'referral/result-items-mismatch', missing: [], unknown: ['counselling'] });
    expect(refusalOf(place, { action: 'return-result', items: resultsFor(place.state).map((item) => ({ ...item, words: '' })) }, 'receiver')).toMatchObject({
      code: 'referral/facts-missing', fields: ['items.counselling.words', 'items.meals.words'],
    });
  });

  test('a hold is reviewed on a day that is still to come', () => {
    const hold = (reviewOn: '2026-11-02' | '2026-11-20'): ReferralCommand => ({ action: 'hold', reason: '입원하셨습니다.', reviewOn });
    expect(refusalOf(aReferral().inService(), hold('2026-11-02'), 'receiver')).toEqual({ code: 'referral/review-in-the-past' });
    expect(aReferral().inService().act(hold('2026-11-20'), 'receiver').state.nextOn).toBe('2026-11-20');
  });

  test('an objection brings the service back and asks for the result again', () => {
    expect(aReferral().closed().act({ action: 'object', words: '식사를 아직 못 받으십니다.' }, 'sender').state).toMatchObject({
      delivery: 'in-service', results: [], objected: true, next: { step: 'return-result', party: 'receiver' }, waiting: true,
    });
  });
});

describe('의료급여 → 방문건강: 회신 매월', () => {
  const accepted = aReferral({ from: 'MEDAID', programme: 'VISIT', on: '2026-01-31' }).accepted();
  const report: ReferralCommand = { action: 'report-progress', words: '혈압을 재고 있습니다.' };

  test('owes the first reply a month after acceptance', () => {
    expect(accepted.state.replyOn).toBe('2026-02-28');
    expect(accepted.inService().state).toMatchObject({ replyOn: '2026-02-28', nextOn: '2026-02-28' });
  });

  test('a reply moves the date to the next period, a second one in the period moves nothing', () => {
    const once = accepted.inService().later(20).act(report, 'receiver');
    expect(once.state).toMatchObject({ replyOn: '2026-03-31', nextOn: '2026-03-31' });
    expect(once.later(1).act(report, 'receiver').state.replyOn).toBe('2026-03-31');
  });

  test('a late reply does not owe the months that passed', () => {
    expect(accepted.inService().later(70).act(report, 'receiver').state.replyOn).toBe('2026-04-30');
  });

  test('정신건강 answers each quarter', () => {
    expect(aReferral({ from: 'MEDAID', programme: 'MENTAL', on: '2026-11-30' }).accepted().state.replyOn).toBe('2027-02-28');
  });

  test('other pairs report when there is something to report', () => {
    expect(aReferral({ from: 'ICM', programme: 'VISIT' }).inService().state).toMatchObject({ replyOn: null, nextOn: '2026-12-02' });
  });

  test('nothing is owed once the result is there', () => {
    expect(accepted.withResult().state.replyOn).toBeNull();
  });
});

describe('6개월 이상 접촉이 불가능한 경우 의뢰 기관에 알림', () => {
  const sent = aReferral({ programme: 'MENTAL', on: '2026-08-31' }).sent();

  test('counts from the referral, and again from each contact', () => {
    expect(sent.state.noContactNoticeOn).toBe('2027-02-28');
    expect(sent.later(10).act({ ...CONTACT_REACHED, outcome: 'no-answer' }, 'receiver').state).toMatchObject({ noContactNoticeOn: '2027-02-28', contactAttempts: 1, lastContactOn: null });
    expect(sent.later(10).act(CONTACT_REACHED, 'receiver').state).toMatchObject({ noContactNoticeOn: '2027-03-10', lastContactOn: '2026-09-10' });
  });

  test('is told once, then counts anew', () => {
    const notify: ReferralCommand = { action: 'notify-no-contact', forOn: '2027-02-28' };
    const told = sent.later(181).act(notify, 'system');
    expect(told.state.noContactNoticeOn).toBe('2027-08-28');
    expect(refusalOf(told, notify, 'system')).toEqual({ code: 'referral/already-signalled' });
  });

  test('binds the mental-health centre alone', () => {
    expect(aReferral({ programme: 'VISIT' }).sent().state.noContactNoticeOn).toBeNull();
  });
});

describe('withdrawing consent', () => {
  const withdraw: ReferralCommand = { action: 'withdraw-consent' };

  test('ends access at once, at every place after sending', () => {
    for (const place of [aReferral().sent(), aReferral().opened(), aReferral().askedForInfo()]) {
      expect(place.act(withdraw, 'sender').state).toMatchObject({ status: 'recalled', access: 'ended', waiting: false });
    }
    for (const place of [aReferral().accepted(), aReferral().inService(), aReferral().withResult(), aReferral().closed()]) {
      expect(place.act(withdraw, 'system').state).toMatchObject({ status: 'accepted', delivery: 'closed', access: 'ended', waiting: false });
    }
  });

  test('cannot undo what rested on danger and not on consent', () => {
    const crisis = aReferral({ urgency: 'crisis' }).act(
      { action: 'send', basis: { kind: 'crisis', words: '구체적인 자살 계획' }, disclosed: ['identity'], confirmed: [], letter: { kind: 'none' } }, 'sender',
    );
    expect(refusalOf(crisis, withdraw, 'sender')).toEqual({ code: 'referral/consent-not-the-basis' });
  });

  test('no objection brings the data back', () => {
    expect(refusalOf(aReferral().closed().act(withdraw, 'system'), { action: 'object', words: '다시 봐 주십시오.' }, 'sender')).toEqual({ code: 'referral/access-ended' });
  });
});

describe('assigning', () => {
  const assign = (side: 'sender' | 'receiver'): ReferralCommand => ({ action: 'assign', side, staffId: 'staff-new' as StaffId });

  test('is each side’s own affair', () => {
    expect(refusalOf(aReferral().sent(), assign('receiver'), 'sender')).toEqual({ code: 'referral/other-side', side: 'receiver' });
    expect(aReferral().sent().act(assign('receiver'), 'receiver').state.owner).toEqual({ kind: 'staff', organisationId: RECEIVER, staffId: 'staff-new' });
    expect(aReferral().sent().act(assign('sender'), 'coordinator').state.watcher).toEqual({ kind: 'staff', organisationId: SENDER, staffId: 'staff-new' });
  });
});

test('a redirect goes to a third organisation', () => {
  const command = { action: 'redirect', childReferralId: 'referral-2' as ReferralId, to: RECEIVER, words: '관할이 다릅니다.' } as const;
  expect(refusalOf(aReferral().opened(), command, 'receiver')).toEqual({ code: 'referral/to-itself', organisationId: RECEIVER });
  expect(refusalOf(aReferral().opened(), { ...command, to: 'org-third' as OrganisationId }, 'receiver')).toBe('allowed');
});

describe('an act that is not possible here says where the referral stands', () => {
  test.each<[string, ReferralBuilder, ReferralCommand, Party, Record<string, string>]>([
    ['accepting in service', aReferral().inService(), ACCEPT, 'receiver', { status: 'accepted', delivery: 'in-service' }],
    ['closing over an unread result', aReferral().withResult(), { action: 'close', because: 'done', reason: '끝났습니다.' }, 'receiver', { delivery: 'result-returned' }],
    ['closing what was only sent', aReferral().sent(), { action: 'close', because: 'done', reason: '끝났습니다.' }, 'receiver', { status: 'sent', delivery: 'none' }],
    ['sending twice', aReferral().sent(), SEND, 'sender', { status: 'sent' }],
    ['settling twice', aReferral().settled(), { action: 'settle', step: 'ask-consent', newReferralId: null, words: '다시' }, 'sender', { followUp: 'settled' }],
    ['asking for approval where no letter is written', aReferral(), { action: 'request-approval', approver: RECEIVER_STAFF }, 'sender', { letter: 'none' }],
  ])('%s', (_name, place, command, party, axes) => {
    expect(refusalOf(place, command, party)).toMatchObject({ code: 'referral/action-not-available', action: command.action, ...axes });
  });
});
