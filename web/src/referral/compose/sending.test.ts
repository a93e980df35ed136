import { describe, expect, test } from 'vitest';
import { ApiError } from '../../client/index.ts';
import type { ConsentLine } from '../../consent/line.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { offers, sortedOf, contentProblems, emptyCompose, receiverUnasked, type Receiver } from './form.ts';
import { EMPTY_LAW, withCheck, withGround } from './law.ts';
import { composeMessages } from './messages.en.ts';
import { answerTo, coverOf, EMPTY_SENDING, groundsOpen, itemsOf, lastAnswerOf, refusedSteps, sendBody, sendProblems, type SendForm } from './sending.ts';

const t = composeMessages.ko;
const TO = 'org-to';
const line = (changed: Partial<ConsentLine>): ConsentLine => ({
  id: 'c1', kind: 'CONSENT-3P', label: '개인정보 제3자 제공 동의', recipient: { organisationId: TO, name: '센터' }, purpose: '', items: ['identity', 'health'], agreedItems: ['identity', 'health'], startsOn: '2026-11-01', endsOn: '2027-10-31',
  state: 'given', inForce: true, agreed: ['general', 'sensitive'], guardian: null, signature: null, signed: true, version: 2, createdAt: '2026-11-01T00:00:00Z', actions: [], renews: null, renewedBy: null, disclosures: [], ...changed,
});
const check = { code: '사전 협의', label: '사전 협의', required: true, rules: [], consent: null };
const mental = { code: 'consent:CONSENT-MHSVC', label: '정신건강서비스 이용 동의', required: true, rules: [], consent: 'CONSENT-MHSVC' };
const referral = (changed: Partial<ReferralDetail> = {}): ReferralDetail => ({ to: { id: TO, name: '센터' }, letter: 'none', urgency: 'general', programme: 'MENTAL', route: { channel: '', channelLabel: '', actor: '', rules: [], preconditions: [check, mental] }, ...changed }) as ReferralDetail;
const done: SendForm = { ...EMPTY_SENDING, checked: { '사전 협의': { isDone: true, words: ' 통화함 ' } } };
const paths = (problems: readonly { path: string }[]): string[] => problems.map(({ path }) => path);

describe('the ground', () => {
  test('without consent danger opens a record as far as the urgency says, and a duty to report', () => {
    expect([groundsOpen('emergency'), groundsOpen('crisis'), groundsOpen('intensive'), groundsOpen('general')]).toEqual([['consent', 'emergency', 'crisis', 'law'], ['consent', 'crisis', 'law'], ['consent', 'law'], ['consent', 'law']]);
  });

  test('a wish, a use, or a consent for somebody else covers nothing; the one that allows most stands first', () => {
    const narrow = line({ id: 'c2', agreedItems: ['identity'] });
    const service = line({ id: 'c3', kind: 'CONSENT-MHSVC' });
    expect(coverOf([line({ kind: 'WISH-ECARE' }), service, line({ recipient: { organisationId: 'other', name: '' } }), line({ inForce: false })], TO)).toBeUndefined();
    expect(coverOf([service, narrow], TO)?.id).toBe('c2');
    expect(coverOf([line({}), narrow], TO)?.id).toBe('c1');
    expect(lastAnswerOf([line({ state: 'refused', inForce: false })], TO)).toBe('refused');
    expect(lastAnswerOf([line({ kind: 'WISH-ECARE' })], TO)).toBe('missing');
  });

  test('what became of each question is known by itself', () => {
    const refused = line({ kind: 'CONSENT-MHSVC', state: 'refused', inForce: false });
    expect(answerTo([refused], TO, 'CONSENT-MHSVC')).toBe('refused');
    expect(answerTo([refused], 'other', 'CONSENT-MHSVC')).toBe('missing');
    expect(lastAnswerOf([refused], TO)).toBe('missing');
  });
});

describe('what is sent', () => {
  test('starts from everything agreed to and never grows beyond it', () => {
    expect(itemsOf(EMPTY_SENDING, line({}), 'MENTAL').chosen).toEqual(['identity', 'health']);
    expect(itemsOf({ ...EMPTY_SENDING, items: ['identity', 'address'] }, line({}), 'MENTAL').chosen).toEqual(['identity']);
    expect(itemsOf(EMPTY_SENDING, undefined, 'MENTAL')).toEqual({ among: [], chosen: [] });
    expect(itemsOf({ ...EMPTY_SENDING, ground: 'crisis' }, undefined, 'MENTAL').chosen).toContain('mental-health');
  });

  test('names each thing that is missing, by its step', () => {
    expect(paths(sendProblems(EMPTY_SENDING, { referral: referral(), ledger: [], cover: undefined, chosen: [] }, t))).toEqual(['check.사전 협의', 'check.consent:CONSENT-MHSVC', 'ground']);
    const ledger = [line({ kind: 'CONSENT-MHSVC' })];
    expect(sendProblems(done, { referral: referral(), ledger, cover: ledger[0], chosen: ['identity'] }, t)).toEqual([]);
    expect(paths(sendProblems(done, { referral: referral({ letter: 'drafted' }), ledger, cover: ledger[0], chosen: [] }, t))).toEqual(['items', 'approver']);
    expect(paths(sendProblems({ ...done, ground: 'crisis' }, { referral: referral(), ledger, cover: undefined, chosen: ['identity'] }, t))).toEqual(['words']);
  });

  test('says what was confirmed and on what ground', () => {
    const ready = { referral: referral(), ledger: [], cover: line({}), chosen: ['identity' as const] };
    expect(sendBody(done, ready)).toEqual({ action: 'send', basis: { kind: 'consent', consentId: 'c1' }, disclosed: ['identity'], confirmed: [{ code: '사전 협의', words: '통화함' }] });
    expect(sendBody({ ...done, ground: 'crisis', words: ' 자해 ' }, ready).basis).toEqual({ kind: 'crisis', words: '자해' });
  });

  test('under a duty to report names the law, asks for each check, and asks for no consent to disclose', () => {
    const third = { code: 'consent:CONSENT-3P', label: '제3자 제공 동의', required: true, rules: [], consent: 'CONSENT-3P' };
    const ready = { referral: referral({ route: { channel: '', channelLabel: '', actor: '', rules: [], preconditions: [check, third, mental] } }), ledger: [], cover: undefined, chosen: ['identity' as const] };
    const form: SendForm = { ...done, ground: 'law', words: '멍을 보았습니다' };
    expect(paths(sendProblems(form, ready, t))).toEqual(['check.consent:CONSENT-MHSVC', 'law.ground']);
    const law = withGround(EMPTY_LAW, 'elder-abuse');
    expect(paths(sendProblems({ ...form, law: withGround(law, 'other'), words: '' }, ready, t))).toEqual(['check.consent:CONSENT-MHSVC', 'law.article', 'law.law:duty', 'law.law:receiver', 'law.law:minimum', 'words']);
    const checked = withCheck(withCheck(withCheck(law, 'law:minimum', true), 'law:duty', true), 'law:receiver', true);
    expect(sendBody({ ...form, law: checked }, ready)).toMatchObject({ basis: { kind: 'law', article: '노인복지법 제39조의6제2항', words: '멍을 보았습니다' }, confirmed: [{ code: '사전 협의' }, { code: 'law:duty' }, { code: 'law:receiver' }, { code: 'law:minimum' }] });
    expect(withCheck(checked, 'law:duty', false).checks).toEqual(['law:receiver', 'law:minimum']);
    expect(itemsOf(form, undefined, 'MENTAL').chosen).toEqual(['identity', 'address', 'reason']);
  });

  test('a refusal leads to its step; one that belongs to none is said as it is', () => {
    const refused = (code: string): ApiError => new ApiError({ status: 422, code, title: '안 됩니다', detail: '', nextStep: '고치십시오', fields: [], correlationId: '', facts: {} });
    expect(refusedSteps(refused('referral/preconditions-unconfirmed'), '사전 협의')).toEqual([{ path: 'check.사전 협의', message: '안 됩니다. 고치십시오' }]);
    expect(paths(refusedSteps(refused('referral/consent-missing'), undefined))).toEqual(['ground']);
    expect(refusedSteps(refused('referral/duplicate-live'), undefined)).toEqual([]);
  });
});

describe('a new referral', () => {
  const receiver = (changed: Partial<Receiver>): Receiver => ({ organisationId: 'a', name: '가', kind: '', phone: '', refused: null, liveReferralId: null, route: { channel: '', channelLabel: '', actor: '', rules: [], preconditions: [] }, consent: { standing: 'missing', consentId: null, items: [] }, ...changed });

  test('a receiver that is asked already is shown as such, and one that takes none with its reason', () => {
    const all = [receiver({}), receiver({ liveReferralId: 'r1' }), receiver({ refused: { rule: 'RS-TYPE-OUT', words: '' } })];
    expect(Object.values(sortedOf(all)).map((some) => some.length)).toEqual([1, 1, 1]);
  });

  test('a service of an agency finds its outlets', () => {
    expect([offers('전주고용복지+센터', '고용복지+센터'), offers('한국토지주택공사(LH) 전북지역본부', '한국토지주택공사(LH)'), offers('순천의료원', '지방의료원'), offers('순천의료원', '고용복지+센터')]).toEqual([true, true, true, false]);
  });

  test('opens with what the guide found, and in the words of the one before', () => {
    const clause = (because: string, verdict: 'met' | 'unknown') => ({ rule: 'R', verdict, because, cite: { seed: '001' as const, page: null, quote: '' } });
    const evaluation = { programmes: [{ id: 'VISIT', part: null, member: null, verdict: 'eligible', clauses: [clause('만 나이: 78세 → 해당', 'met'), clause('질환', 'unknown')], missing: [] }], urgency: { tier: '위기', path: [], rules: [] } } as never;
    const anew = emptyCompose({ programme: 'VISIT', service: '', to: '', evaluation, intake: undefined, before: undefined }, t);
    expect(anew).toMatchObject({ programme: 'VISIT', urgency: 'crisis', receiver: '', reason: '업무안내 기준에 해당하는 점\n- 만 나이: 78세', requested: [{ item: '방문건강관리 대상 여부 확인과 서비스 제공' }] });
    const before = { programme: null, service: '직업훈련', urgency: 'general', reason: '일자리', requested: [{ item: '상담', words: '' }] } as never;
    expect(emptyCompose({ programme: '', service: '', to: '', evaluation, intake: undefined, before }, t)).toMatchObject({ programme: 'agency', service: '직업훈련', urgency: 'general', reason: '일자리' });
    expect(emptyCompose({ programme: '', service: '', to: '', evaluation: undefined, intake: undefined, before: undefined }, t)).toMatchObject({ programme: undefined, reason: '' });
    expect(emptyCompose({ programme: '', service: '', to: 'b', evaluation: undefined, intake: undefined, before: undefined }, t).programme).toBe('agency');
  });

  test('needs a reason, and each request once', () => {
    expect(paths(contentProblems({ reason: ' ', requested: [{ item: '', words: '' }, { item: '상담', words: '' }, { item: '상담 ', words: '' }] }, t))).toEqual(['reason', 'requested.0.item', 'requested.2.item']);
  });

  test('goes to the organisation one came from, where that one can be sent to, and to the only one there is', () => {
    const open = (...ids: string[]): Receiver[] => ids.map((organisationId) => ({ organisationId }) as Receiver);
    expect([receiverUnasked(open('a', 'b'), 'b'), receiverUnasked(open('a', 'b'), 'c'), receiverUnasked(open('a', 'b'), ''), receiverUnasked(open('a'), 'c'), receiverUnasked([], 'c')]).toEqual(['b', '', '', 'a', '']);
  });
});
