import { describe, expect, test } from 'vitest';
import { aReferral, CONTACT_REACHED, READY_TO_SEND, RECEIVER, referralContext, SEND, SENDER, SENDER_LEAD, SENDER_STAFF, type ReferralBuilder } from '../../testing/referral.ts';
import type { ConsentId, OrganisationId, PersonId, ReferralId } from '../ids/index.ts';
import { decideReferral, draftOnward, draftReferral, findLiveDuplicate, LEGAL_CHECK_CODES, LEGAL_GROUNDS, type DisclosureBasis, type ReferralCommand, type SendingContext } from './index.ts';

function send(referral: ReferralBuilder, command: Partial<typeof SEND> = {}, sending: Partial<SendingContext> = {}): unknown {
  const decision = decideReferral(referral.state, { ...SEND, ...command }, referralContext(referral.today, 'sender', { sending: { ...READY_TO_SEND, ...sending } }));
  return decision.ok ? 'sent' : decision.refusal;
}

describe('제3자 제공 동의', () => {
  test.each(['missing', 'refused', 'withdrawn', 'expired'] as const)('%s: nothing leaves', (standing) => {
    expect(send(aReferral(), {}, { consent: { standing } })).toEqual({ code: 'referral/consent-missing', standing, to: RECEIVER });
  });

  test('given, but the receiver is not named in it', () => {
    const consent = { ...READY_TO_SEND.consent, recipients: ['org-other' as OrganisationId] } as SendingContext['consent'];
    expect(send(aReferral(), {}, { consent })).toEqual({ code: 'referral/consent-recipient-not-named', rule: 'ICM-A1-CONSENT3P', to: RECEIVER });
  });

  test('given, but not for all that would be shown', () => {
    expect(send(aReferral(), { disclosed: ['identity', 'mental-health', 'health'] })).toEqual({ code: 'referral/items-beyond-consent', items: ['mental-health', 'health'] });
  });

  test('another consent than the one in the ledger does not count', () => {
    expect(send(aReferral(), { basis: { kind: 'consent', consentId: 'consent-old' as ConsentId } })).toMatchObject({ code: 'referral/consent-missing' });
  });

  test('given, to this receiver, for these items', () => {
    expect(send(aReferral())).toBe('sent');
  });
});

describe('자·타해 위험 (C12)', () => {
  const noConsent = { consent: { standing: 'missing' } } as const;
  const crisis: DisclosureBasis = { kind: 'crisis', words: '구체적인 자살 계획을 말씀하셨습니다.' };
  const emergency: DisclosureBasis = { kind: 'emergency', words: '자살을 시도하는 상황입니다.' };

  test.each([
    ['crisis', crisis, 'sent'],
    ['emergency', emergency, 'sent'],
    ['emergency', crisis, 'sent'],
    ['crisis', emergency, { code: 'referral/basis-not-open', kind: 'emergency' }],
    ['intensive', crisis, { code: 'referral/basis-not-open', kind: 'crisis' }],
    ['general', emergency, { code: 'referral/basis-not-open', kind: 'emergency' }],
  ] as const)('a referral in %s on the ground %j', (urgency, basis, outcome) => {
    expect(send(aReferral({ urgency }), { basis, disclosed: ['identity', 'mental-health'] }, noConsent)).toEqual(outcome);
  });

  test('the ground is written down', () => {
    expect(send(aReferral({ urgency: 'crisis' }), { basis: { kind: 'crisis', words: ' ' } }, noConsent)).toEqual({ code: 'referral/facts-missing', action: 'send', fields: ['basis.words'] });
  });

  test('a law names its article and is checked point by point', () => {
    const law = { kind: 'law', article: '', words: '아동학대 신고 의무' } as const;
    expect(send(aReferral(), { basis: law }, noConsent)).toEqual({ code: 'referral/facts-missing', action: 'send', fields: ['basis.article'] });
    const named = { ...law, article: LEGAL_GROUNDS['child-abuse'].article };
    expect(send(aReferral(), { basis: named, confirmed: [{ code: 'law:duty', words: '' }] }, noConsent)).toEqual({ code: 'referral/preconditions-unconfirmed', preconditions: ['law:receiver', 'law:minimum'] });
    const confirmed = LEGAL_CHECK_CODES.map((code) => ({ code, words: '' }));
    expect(send(aReferral(), { basis: named, confirmed }, noConsent)).toBe('sent');
    expect(send(aReferral(), { basis: { ...named, words: ' ' }, confirmed }, noConsent)).toEqual({ code: 'referral/facts-missing', action: 'send', fields: ['basis.words'] });
  });
});

describe('the channel', () => {
  test('its required preconditions are confirmed', () => {
    const preconditions = [{ code: 'prior-check', required: true }, { code: 'prior-consultation', required: true }, { code: 'wish', required: false }];
    const confirmed = [{ code: 'prior-check', words: '드림스타트 이용 없음' }];
    expect(send(aReferral(), { confirmed }, { preconditions })).toEqual({ code: 'referral/preconditions-unconfirmed', preconditions: ['prior-consultation'] });
    expect(send(aReferral(), { confirmed: [...confirmed, { code: 'prior-consultation', words: '' }] }, { preconditions })).toBe('sent');
  });

  test('an agency that only sends cannot be sent to, and the rule says why', () => {
    const direction = { inbound: true, outbound: false } as const;
    expect(send(aReferral(), {}, { direction })).toEqual({ code: 'referral/one-way', rule: 'RS-TYPE-OUT', ambiguity: null, to: RECEIVER });
  });

  test('a medical centre whose direction is open cannot be sent to until the town opens it (C15)', () => {
    expect(send(aReferral(), {}, { direction: { inbound: true, outbound: 'unconfirmed' } })).toEqual({ code: 'referral/one-way', rule: 'RS-OUT-LIMIT', ambiguity: 'C15', to: RECEIVER });
    expect(send(aReferral(), {}, { direction: { inbound: true, outbound: true } })).toBe('sent');
  });
});

describe('공문', () => {
  const letter = aReferral({ channel: 'official-letter' });
  const decide = (place: ReferralBuilder, command: ReferralCommand, by = SENDER_LEAD): unknown => {
    const decision = decideReferral(place.state, command, referralContext(place.today, 'sender', { by }));
    return decision.ok ? 'allowed' : decision.refusal;
  };

  test('does not leave before approval', () => {
    expect(send(letter)).toEqual({ code: 'referral/letter-not-approved', letter: 'drafted' });
    expect(send(letter.approvalAsked())).toEqual({ code: 'referral/letter-not-approved', letter: 'approval-requested' });
  });

  test('leaves with its number and date', () => {
    expect(send(letter.approved())).toEqual({ code: 'referral/letter-number-missing' });
    expect(send(letter.approved(), { letter: { kind: 'letter', number: '복지정책과-7', sentOn: '2026-11-03' } })).toBe('sent');
    expect(letter.sent().state.letterMark).toEqual({ kind: 'letter', number: '복지정책과-1024', sentOn: '2026-11-02' });
  });

  test('is approved by the one who was asked, who is not the one who asked', () => {
    expect(decide(letter, { action: 'request-approval', approver: SENDER_STAFF }, SENDER_STAFF)).toEqual({ code: 'referral/self-approval' });
    expect(decide(letter.approvalAsked(), { action: 'approve-letter' }, SENDER_STAFF)).toEqual({ code: 'referral/not-the-approver' });
    expect(decide(letter.approvalAsked(), { action: 'approve-letter' })).toBe('allowed');
  });

  test('waits for the approver by name', () => {
    expect(letter.approvalAsked().state).toMatchObject({ next: { step: 'approve-letter' }, owner: { kind: 'staff', staffId: SENDER_LEAD } });
  });

  test('is approved anew when its text changes', () => {
    const revised = letter.approved().act({ action: 'revise', reason: '다시 씁니다.', requested: letter.state.requested }, 'sender');
    expect(revised.state).toMatchObject({ letter: 'drafted', approval: { kind: 'none' } });
  });
});

describe('one live referral per person, service and agency', () => {
  const mine = { referralId: 'referral-1' as ReferralId, personId: 'person-1' as PersonId, service: 'MENTAL', to: RECEIVER };
  const other = { ...mine, referralId: 'referral-0' as ReferralId };

  test('the existing one is shown instead of a second', () => {
    expect(send(aReferral(), {}, { live: [other] })).toEqual({ code: 'referral/duplicate-live', existing: 'referral-0' });
    const { identity, reason, requested } = aReferral().state;
    const drafted = draftReferral({ identity, reason, requested }, { ...referralContext('2026-11-02'), sending: { direction: null, live: [other] } });
    expect(drafted).toEqual({ ok: false, refusal: { code: 'referral/duplicate-live', existing: 'referral-0' } });
  });

  test.each([
    ['itself', mine],
    ['another person', { ...other, personId: 'person-2' as PersonId }],
    ['another service', { ...other, service: 'VISIT' }],
    ['another agency', { ...other, to: SENDER }],
  ])('%s is no duplicate', (_name, live) => {
    expect(findLiveDuplicate(mine, [live])).toBeUndefined();
  });
});

describe('a draft', () => {
  const { identity, reason, requested } = aReferral().state;
  const draft = (content: Partial<{ identity: typeof identity; reason: string; requested: typeof requested }>, direction: SendingContext['direction'] = null): unknown => {
    const decision = draftReferral({ identity, reason, requested, ...content }, { ...referralContext('2026-11-02'), sending: { direction, live: [] } });
    return decision.ok ? 'drafted' : decision.refusal;
  };

  test('says why, what for and what service', () => {
    expect(draft({ reason: '', requested: [] })).toEqual({ code: 'referral/facts-missing', action: 'draft', fields: ['reason', 'requested'] });
    expect(draft({ identity: { ...identity, service: ' ' } })).toMatchObject({ fields: ['service'] });
  });

  test('goes to another organisation, and not to one that only sends', () => {
    expect(draft({ identity: { ...identity, receiver: { organisationId: SENDER } } })).toEqual({ code: 'referral/to-itself', organisationId: SENDER });
    expect(draft({}, { inbound: true, outbound: false })).toMatchObject({ code: 'referral/one-way', rule: 'RS-TYPE-OUT' });
  });
});

test('a redirected referral lives on as a draft of the same sender, with its lineage', () => {
  const parent = aReferral({ channel: 'official-letter' }).redirected();
  const child = draftOnward(
    parent.state, 'redirect',
    { referralId: 'referral-2' as ReferralId, to: 'org-third' as OrganisationId, programme: 'ADDICT', service: 'ADDICT', channel: 'social-security-system' },
    { ...referralContext(parent.today, 'receiver'), sending: READY_TO_SEND },
  );
  expect(child).toMatchObject({
    ok: true,
    value: {
      action: 'draft', reason: parent.state.reason,
      identity: { referralId: 'referral-2', sender: { organisationId: SENDER, staffId: SENDER_STAFF }, receiver: { organisationId: 'org-third' }, lineage: { kind: 'redirect', parentId: 'referral-1' } },
    },
  });
});

test('sending without what the handler must load is a fault', () => {
  const { sending: _none, ...context } = referralContext('2026-11-02');
  expect(() => decideReferral(aReferral().state, SEND, context)).toThrow('Sending needs');
  expect(decideReferral(aReferral().sent().state, CONTACT_REACHED, { ...context, party: 'receiver' }).ok).toBe(true);
});
