import type { PlainDate } from '@dure/domain/calendar';
import { DISCLOSURE_KEYS } from '@dure/domain/consent';
import { describe, expect, test } from 'vitest';
import { answerBody, answerProblems, EMPTY_ANSWER, emptyConsent, needsGuardian, recordBody, termsProblems, withKind, withRecipient, withTerms, type AnswerForm } from './form.ts';
import { consentMessages } from './messages.en.ts';
import { minimumItems } from './minimum.ts';

const t = consentMessages.ko;
const TODAY: PlainDate = '2026-11-22';
const nurses = { id: 'org-1', name: '보건소 방문건강팀' };
const start = emptyConsent({ recipient: nurses, programme: 'VISIT' }, TODAY);
const paths = (problems: readonly { path: string }[]): string[] => problems.map(({ path }) => path);
const given: AnswerForm = { ...EMPTY_ANSWER, shown: DISCLOSURE_KEYS, answer: 'give', parts: { general: 'yes', sensitive: 'yes' } };
const asked = { items: start.terms.items, mustHaveGuardian: false, isSigned: true };

describe('what is asked', () => {
  test('opens with the least items, a purpose that names the recipient, and a year', () => {
    expect(start.terms).toMatchObject({ purpose: '보건소 방문건강팀의 서비스 대상 여부 확인, 서비스 제공과 그 결과 회신', startsOn: TODAY, endsOn: '2027-11-21', items: ['identity', 'contact', 'address', 'livelihood', 'health', 'reason'] });
    expect(minimumItems('CONSENT-MHSVC', 'ADDICT')).not.toContain('mental-health');
    expect(minimumItems('WISH-ECARE', 'ECARE')).not.toContain('long-term-care');
  });

  test('another recipient changes the usual purpose and leaves one in own words', () => {
    expect(withRecipient(start, 'org-2', '센터').terms.purpose).toMatch(/^센터의 /);
    const own = withTerms(start, { purpose: '혈압 관리' });
    expect(withRecipient(own, 'org-2', '센터').terms.purpose).toBe('혈압 관리');
    expect(withKind(start, 'CONSENT-VISITREG', '보건소', null).terms).toMatchObject({ items: ['identity', 'contact', 'address', 'health'] });
  });

  test('other terms must be explained and answered anew', () => {
    const told = { ...start, answer: given };
    expect(withTerms(told, { items: ['identity'] }).answer).toMatchObject({ shown: [], parts: {} });
  });

  test('nothing is asked without a recipient, a purpose, an item and a day to come', () => {
    expect(termsProblems(start.terms, TODAY, t)).toEqual([]);
    expect(paths(termsProblems({ ...start.terms, recipient: '', purpose: ' ', items: [], endsOn: '2026-11-21' }, TODAY, t))).toEqual(['terms.recipient', 'terms.purpose', 'terms.items', 'terms.endsOn']);
  });
});

describe('the answer', () => {
  test.each([
    ['none yet', EMPTY_ANSWER, {}, ['answer']],
    ['later', { ...EMPTY_ANSWER, answer: 'later' as const }, {}, []],
    ['given', given, {}, []],
    ['given before all was told', { ...given, shown: ['recipient' as const] }, {}, ['shown']],
    ['refused before all was told', { ...EMPTY_ANSWER, answer: 'refuse' as const }, {}, ['shown']],
    ['refused without a word', { ...given, answer: 'refuse' as const, parts: {} }, {}, []],
    ['one part left open', { ...given, parts: { general: 'yes' as const } }, {}, ['parts.sensitive']],
    ['no to everything', { ...given, parts: { general: 'no' as const, sensitive: 'no' as const } }, {}, ['answer']],
    ['not signed', given, { isSigned: false }, ['signature']],
    ['a child without a guardian', given, { mustHaveGuardian: true }, ['guardian.name', 'guardian.contact']],
    ['a guardian named by choice', { ...given, hasGuardian: true, guardian: { name: '이부모', relation: 'parent' as const, contact: '없음' } }, {}, ['guardian.contact']],
  ])('%s', (_what, form, more, expected) => {
    expect(paths(answerProblems(form, { ...asked, ...more }, t))).toEqual(expected);
  });

  test('is sent as it was given: only the ticked parts, and no guardian where none consented', () => {
    const body = answerBody({ ...given, parts: { general: 'yes', sensitive: 'no' } }, asked, undefined);
    expect(body).toEqual({ action: 'give', shown: DISCLOSURE_KEYS, method: 'screen', agreed: ['general'] });
    expect(recordBody({ ...start, answer: { ...EMPTY_ANSWER, answer: 'later' } }, false, undefined).answer).toBeNull();
    expect(answerBody({ ...given, answer: 'refuse', words: ' 싫다고 하심 ' }, asked, undefined)).toEqual({ action: 'refuse', shown: DISCLOSURE_KEYS, words: '싫다고 하심' });
  });

  test('a renewal starts from what was agreed to, and names the line whose place it takes', () => {
    const again = emptyConsent({ recipient: nurses, programme: 'VISIT', items: ['reason', 'identity'], renews: { id: 'c1', purpose: '혈압 관리' } }, TODAY);
    expect(again.terms).toMatchObject({ items: ['identity', 'reason'], purpose: '혈압 관리', startsOn: TODAY });
    expect(recordBody(again, false, undefined, 'c1').renews).toBe('c1');
    expect(recordBody(start, false, undefined).renews).toBeNull();
  });

  test.each([['2012-11-23', true], ['2012-11-22', false], [null, false]] as const)('born %s, a guardian must consent: %s', (birthOn, must) => {
    expect(needsGuardian(birthOn, TODAY)).toBe(must);
  });
});
