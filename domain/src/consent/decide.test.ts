import { describe, expect, test } from 'vitest';
import { aConsentAfter, aContext, aGivenConsent, asked, CONSENT, giving, theTerms } from '../../testing/consent.ts';
import type { ConsentId } from '../ids/index.ts';
import {
  availableConsentActions, CONSENT_ACTIONS, CONSENT_STATES, CONSENT_TRANSITIONS, decideConsent, DISCLOSURE_KEYS, disclosuresOf, partsOf,
  type Consent, type ConsentAction, type ConsentCommand, type ConsentContext, type ConsentState, type ConsentTerms, type Guardian,
} from './index.ts';

const terms = theTerms();
const SUCCESSOR = '00000000-0000-4000-8000-0000000000c2' as ConsentId;
const successor = aConsentAfter([asked(theTerms({ endsOn: '2028-10-31' }), SUCCESSOR, CONSENT), giving(theTerms({ endsOn: '2028-10-31' }))]);
const COMMANDS: { readonly [Action in ConsentAction]: ConsentCommand } = {
  request: asked(terms),
  give: giving(terms),
  refuse: { action: 'refuse', shown: DISCLOSURE_KEYS, words: '가족이 알게 될까 걱정됨' },
  withdraw: { action: 'withdraw', who: 'person', words: '더 이상 원하지 않음' },
  expire: { action: 'expire', on: '2027-11-01' },
  renew: { action: 'renew', renewedBy: SUCCESSOR },
};
const PATHS: { readonly [State in ConsentState | 'none']: readonly ConsentAction[] } = {
  none: [], requested: ['request'], given: ['request', 'give'], refused: ['request', 'refuse'],
  withdrawn: ['request', 'give', 'withdraw'], expired: ['request', 'give', 'expire'], renewed: ['request', 'give', 'renew'],
};
const context = aContext({ successor });
const in_ = (state: ConsentState | 'none'): Consent | undefined => (state === 'none' ? undefined : aConsentAfter(PATHS[state].map((action) => COMMANDS[action]), context));
const code = (consent: Consent | undefined, command: ConsentCommand, changed: Partial<ConsentContext> = {}) => {
  const decision = decideConsent(consent, command, { ...context, ...changed });
  return decision.ok ? decision.value.action : decision.refusal.code;
};

describe.each(['none', ...CONSENT_STATES] as const)('a consent that is %s', (state) => {
  test.each(CONSENT_ACTIONS)('%s', (action) => {
    const allowed = action in CONSENT_TRANSITIONS[state];
    expect(code(in_(state), COMMANDS[action])).toBe(allowed ? action : 'consent/not-possible-now');
    expect(availableConsentActions(state).includes(action)).toBe(allowed);
  });
  test('is reached', () => {
    expect(in_(state)?.state ?? 'none').toBe(state);
  });
});

describe('asking', () => {
  test.each([
    ['without naming the recipient (ICM-A1-CONSENT3P)', { recipient: { ...terms.recipient, name: ' ' } }, 'consent/recipient-not-named'],
    ['without a purpose', { purpose: '' }, 'consent/purpose-missing'],
    ['for no item', { items: [] }, 'consent/items-none'],
    ['for an item that is not on the form', { items: ['identity', 'resident-number' as never] }, 'consent/item-unknown'],
    ['for a period that ends before it starts', { startsOn: '2026-11-23', endsOn: '2026-11-22' }, 'consent/period-empty'],
    ['for one day', { startsOn: '2026-11-22', endsOn: '2026-11-22' }, 'request'],
  ] as const)('%s', (_how, changed: Partial<ConsentTerms>, expected) => {
    expect(code(undefined, asked(theTerms(changed)))).toBe(expected);
  });
});

describe('개인정보 보호법 제17조제2항: five things are told', () => {
  test('in the order of the law, each with its words', () => {
    expect(disclosuresOf(terms)).toEqual([
      { key: 'recipient', label: '개인정보를 제공받는 자', text: '두레시 보건소 방문건강관리팀' },
      { key: 'purpose', label: '개인정보를 제공받는 자의 이용 목적', text: '방문건강관리 대상자 확인과 서비스 제공' },
      { key: 'items', label: '제공하는 개인정보의 항목', text: '성명, 생년월일, 성별 / 연락처와 연락 방법 / 주소 / 건강 상태와 질환 / 의뢰 사유와 요청 내용' },
      { key: 'period', label: '개인정보를 제공받는 자의 보유 및 이용 기간', text: '2026-11-01부터 2027-10-31까지' },
      { key: 'refusal', label: '동의를 거부할 권리와 거부에 따른 불이익', text: '동의를 거부할 권리가 있습니다. 거부하면 해당 기관으로 의뢰할 수 없으며, 지금 받고 있는 다른 서비스에는 영향이 없습니다.' },
    ]);
  });
  test.each(DISCLOSURE_KEYS)('without %s being shown, neither yes nor no counts', (left) => {
    const shown = DISCLOSURE_KEYS.filter((key) => key !== left);
    const expected = { ok: false, refusal: { code: 'consent/disclosures-not-shown', missing: [left] } };
    expect(decideConsent(in_('requested'), { ...giving(terms), shown }, context)).toEqual(expected);
    expect(decideConsent(in_('requested'), { action: 'refuse', shown, words: '' }, context)).toEqual(expected);
  });
});

describe('제22조·제23조·제24조: each part of the form is answered apart', () => {
  test('the form asks one question for each class of data that is asked for', () => {
    expect(partsOf({ items: ['health', 'identity', 'identifier'] }).map(({ dataClass, items }) => [dataClass, items])).toEqual([['general', ['identity']], ['sensitive', ['health']], ['unique', ['identifier']]]);
    expect(partsOf({ items: ['identity'] }).map(({ dataClass }) => dataClass)).toEqual(['general']);
  });
  test.each([
    ['nothing', [], 'consent/nothing-agreed'],
    ['the general part only', ['general'], 'give'],
    ['both parts', ['general', 'sensitive'], 'give'],
    ['a part that was not asked', ['general', 'unique'], 'consent/part-not-asked'],
  ] as const)('agreeing to %s', (_what, agreed, expected) => {
    expect(code(in_('requested'), { ...giving(terms), agreed })).toBe(expected);
  });
});

describe('제22조의2: under fourteen the legal guardian consents', () => {
  const guardian: Guardian = { name: '김보호', relation: 'parent', contact: '010-0000-0000' };
  test.each([
    ['the day before the fourteenth birthday', '2012-11-23', undefined, 'consent/guardian-needed'],
    ['on the fourteenth birthday', '2012-11-22', undefined, 'give'],
    ['a child, guardian consenting', '2018-05-05', guardian, 'give'],
    ['a child, guardian without a name', '2018-05-05', { ...guardian, name: ' ' }, 'consent/guardian-incomplete'],
    ['a child, guardian who cannot be reached', '2018-05-05', { ...guardian, contact: '' }, 'consent/guardian-incomplete'],
    ['an adult with a guardian', '1970-05-05', { ...guardian, relation: 'adult-guardian' }, 'give'],
    ['somebody whose birth date is unknown', null, undefined, 'give'],
  ] as const)('%s', (_who, birthOn, by, expected) => {
    expect(code(in_('requested'), { ...giving(terms), ...(by === undefined ? {} : { guardian: by }) }, { birthOn })).toBe(expected);
  });
  test('age is counted on the day in Korea', () => {
    expect(code(in_('requested'), giving(terms), { birthOn: '2012-11-22', at: '2026-11-21T14:59:59Z' })).toBe('consent/guardian-needed');
    expect(code(in_('requested'), giving(terms), { birthOn: '2012-11-22', at: '2026-11-21T15:00:00Z' })).toBe('give');
  });
});

describe('the period', () => {
  test.each([['2027-10-31T14:59:59Z', 'give'], ['2027-10-31T15:00:00Z', 'consent/period-over']])('given at %s', (at, expected) => {
    expect(code(in_('requested'), giving(terms), { at })).toBe(expected);
  });
  test.each([['2027-10-31', 'consent/period-not-over'], ['2027-11-01', 'expire']] as const)('expires on %s', (on, expected) => {
    expect(code(in_('given'), { action: 'expire', on })).toBe(expected);
  });
});

describe('renewing', () => {
  const renewing: ConsentCommand = { action: 'renew', renewedBy: SUCCESSOR };
  const given = aGivenConsent();
  test.each([
    ['by a consent that takes over today', successor, 'renew'],
    ['by nothing', undefined, 'consent/renewal-mismatch'],
    ['by one that was only asked', { ...successor, state: 'requested' as const }, 'consent/renewal-mismatch'],
    ['by one that starts later', { ...successor, terms: { ...successor.terms, startsOn: '2026-12-01' as const } }, 'consent/renewal-mismatch'],
    ['by another recipient', { ...successor, terms: { ...successor.terms, recipient: { organisationId: 'other' as never, name: '다른 기관' } } }, 'consent/renewal-mismatch'],
    ['by another kind', { ...successor, terms: { ...successor.terms, kind: 'CONSENT-ICM' as const } }, 'consent/renewal-mismatch'],
    ['by another person', { ...successor, personId: 'another' as never }, 'consent/renewal-mismatch'],
    ['by one that renews another', { ...successor, renews: 'another' as ConsentId }, 'consent/renewal-mismatch'],
    ['by a third one', { ...successor, id: 'third' as ConsentId }, 'consent/renewal-mismatch'],
  ])('%s', (_how, by, expected) => {
    const { successor: _none, ...bare } = context;
    const decision = decideConsent(given, renewing, by === undefined ? bare : { ...bare, successor: by });
    expect(decision.ok ? decision.value.action : decision.refusal.code).toBe(expected);
  });
});
