import { describe, expect, test } from 'vitest';
import { ACCEPT, aReferral, RECEIVER_STAFF, referralContext, resultsFor, SEND, SENDER_LEAD, type ReferralBuilder } from '../../testing/referral.ts';
import type { PlainDate } from '../calendar/index.ts';
import { escalationOn } from '../clock/index.ts';
import type { OrganisationId, ReferralId } from '../ids/index.ts';
import {
  ACTION_RULES, applyReferralEvent, availableActions, decideReferral, DELIVERY_STATUSES, FOLLOW_UP_STATUSES, LETTER_STATUSES, nextAxes, REFERRAL_ACTIONS, REFERRAL_STATUSES,
  type ReferralAction, type ReferralAxes, type ReferralCommand,
} from './index.ts';

// 의료급여 → 정신건강: the one pair that has a reply cycle and the six-month notice both.
const begin = (): ReferralBuilder => aReferral({ from: 'MEDAID', programme: 'MENTAL' });
const letter = (): ReferralBuilder => aReferral({ from: 'MEDAID', programme: 'MENTAL', channel: 'official-letter' });

/** The shortest way to every place on the axes. */
const PLACES: Record<string, ReferralBuilder> = {
  'a draft': begin(),
  'a draft letter': letter(),
  'a letter that waits for approval': letter().approvalAsked(),
  'an approved letter': letter().approved(),
  'a sent letter': letter().sent(),
  sent: begin().sent(),
  opened: begin().opened(),
  'waiting for information': begin().askedForInfo(),
  'sent again with the information': begin().answeredInfo(),
  accepted: begin().accepted(),
  'in service': begin().inService(),
  'on hold': begin().onHold(),
  'with a result': begin().withResult(),
  acknowledged: begin().acknowledged(),
  closed: begin().closed(),
  returned: begin().returned(),
  'returned and settled': begin().settled(),
  redirected: begin().redirected(),
  recalled: begin().recalled(),
  expired: begin().expired(),
};

const axesOf = ({ status, delivery, letter: mark, followUp }: ReferralAxes): ReferralAxes => ({ status, delivery, letter: mark, followUp });

function escalated(place: ReferralBuilder): ReferralBuilder {
  const { nextOn } = place.state;
  if (nextOn === null) return place;
  return place.later(1000).act({ action: 'escalate', forOn: lateSince(place.later(1000)), to: ['sender-lead', 'receiver-lead'] }, 'system');
}

/** The date of which the clock speaks on the builder's day. */
function lateSince({ state, today }: ReferralBuilder): PlainDate {
  return (state.nextOn === null ? null : escalationOn(state.nextOn, today)) ?? '2026-11-02';
}

/** Brings a place to the moment in which the act has a reason: a passed date, a reminder that is due. */
function ripen(place: ReferralBuilder, action: ReferralAction): ReferralBuilder {
  if (action === 'expire' || action === 'explain-delay') return escalated(place);
  if (action === 'escalate' || action === 'notify-no-contact') return place.later(1000);
  if (action === 'remind') return place.later(place.state.dueOn === null ? 1000 : 13);
  return place;
}

function commandFor(action: ReferralAction, place: ReferralBuilder): ReferralCommand {
  const { state } = place;
  const someDay = '2026-11-02';
  const commands: { readonly [Name in ReferralAction]: Extract<ReferralCommand, { action: Name }> } = {
    revise: { action: 'revise', reason: '더 자세히 씁니다.', requested: state.requested },
    'request-approval': { action: 'request-approval', approver: SENDER_LEAD },
    'approve-letter': { action: 'approve-letter' },
    'decline-letter': { action: 'decline-letter', words: '수신자를 확인해 주십시오.' },
    send: { ...SEND, letter: { kind: 'letter', number: '복지정책과-1', sentOn: someDay } },
    recall: { action: 'recall', reason: '잘못 보냈습니다.' },
    open: { action: 'open' },
    'contact-attempt': { action: 'contact-attempt', method: 'phone', outcome: 'no-answer', words: '' },
    'ask-info': { action: 'ask-info', question: '복용하시는 약이 있습니까?' },
    'answer-info': { action: 'answer-info', answer: '혈압약을 드십니다.' },
    accept: ACCEPT,
    return: { action: 'return', reason: 'capacity', ruleId: null, words: '인력이 부족합니다.' },
    redirect: { action: 'redirect', childReferralId: 'child' as ReferralId, to: 'org-third' as OrganisationId, words: '관할이 다릅니다.' },
    settle: { action: 'settle', step: 'hold-or-other-agency', newReferralId: null, words: '다른 기관을 찾습니다.' },
    remind: state.dueOn === null ? { action: 'remind', signal: 'cycle-reply-due', forOn: state.replyOn ?? someDay } : { action: 'remind', signal: 'remind-1', forOn: state.dueOn },
    escalate: { action: 'escalate', forOn: lateSince(place), to: ['sender-lead', 'receiver-lead'] },
    extend: { action: 'extend', days: 7, reason: '입원 중이십니다.' },
    'explain-delay': { action: 'explain-delay', reason: '연락이 닿지 않습니다.' },
    'notify-no-contact': { action: 'notify-no-contact', forOn: state.noContactNoticeOn ?? someDay },
    expire: { action: 'expire', reason: '답이 없습니다.' },
    'start-service': { action: 'start-service' },
    hold: { action: 'hold', reason: '입원하셨습니다.', reviewOn: null },
    resume: { action: 'resume' },
    'report-progress': { action: 'report-progress', words: '주 1회 방문하고 있습니다.' },
    'return-result': { action: 'return-result', items: resultsFor(state) },
    acknowledge: { action: 'acknowledge' },
    close: { action: 'close', because: 'done', reason: '모두 제공하였습니다.' },
    object: { action: 'object', words: '식사를 아직 못 받으십니다.' },
    'withdraw-consent': { action: 'withdraw-consent' },
    assign: { action: 'assign', side: 'sender', staffId: RECEIVER_STAFF },
  };
  return commands[action];
}

describe.each(Object.entries(PLACES))('a referral that is %s', (_name, place) => {
  test.each(REFERRAL_ACTIONS)('%s: moves as the table says, or is refused', (action) => {
    const ripe = ripen(place, action);
    const by = action === 'approve-letter' || action === 'decline-letter' ? { by: SENDER_LEAD } : {};
    const party = ACTION_RULES[action].who[0];
    const decision = decideReferral(ripe.state, commandFor(action, ripe), referralContext(ripe.today, party, by));
    const outcome = decision.ok ? axesOf(decision.value.reduce(applyReferralEvent, ripe.state)) : 'refused';
    expect(outcome).toEqual(nextAxes(ripe.state, action) ?? 'refused');
  });

  test.each(REFERRAL_ACTIONS)('%s: only by those whom the table names', (action) => {
    for (const party of (['sender', 'receiver', 'coordinator', 'system'] as const).filter((some) => !(ACTION_RULES[action].who as readonly string[]).includes(some))) {
      const decision = decideReferral(place.state, commandFor(action, place), referralContext(place.today, party));
      expect(decision).toMatchObject({ ok: false, refusal: { code: 'referral/not-your-act', party } });
    }
  });
});

describe('from a draft and a draft letter', () => {
  const reached = new Map<string, ReferralAxes>();
  for (const start of [axesOf(begin().state), axesOf(letter().state)]) reached.set(JSON.stringify(start), start);
  for (const axes of reached.values()) {
    for (const action of availableActions(axes)) {
      const next = nextAxes(axes, action);
      if (next !== undefined) reached.set(JSON.stringify(next), next);
    }
  }
  const places = [...reached.values()];

  test('every status of every axis can be reached', () => {
    expect(new Set(places.map(({ status }) => status))).toEqual(new Set(REFERRAL_STATUSES));
    expect(new Set(places.map(({ delivery }) => delivery))).toEqual(new Set(DELIVERY_STATUSES));
    expect(new Set(places.map(({ letter: mark }) => mark))).toEqual(new Set(LETTER_STATUSES));
    expect(new Set(places.map(({ followUp }) => followUp))).toEqual(new Set(FOLLOW_UP_STATUSES));
  });

  test('a service is delivered only where the referral was accepted', () => {
    for (const { status, delivery } of places) expect(delivery === 'none').toBe(status !== 'accepted');
  });

  test('a step is owed after a return or an expiry and nowhere else', () => {
    for (const { status, followUp } of places) expect(followUp === 'none').toBe(status !== 'returned' && status !== 'expired');
  });

  test('every act is possible somewhere', () => {
    expect(new Set(places.flatMap(availableActions))).toEqual(new Set(REFERRAL_ACTIONS));
  });
});
