import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, epochMilliseconds } from '../calendar/index.ts';
import { ask, decide, isOver, LARGE_LIST, needsSecondPerson, take, withdraw, type DownloadRequest } from './index.ts';

const AT = '2026-11-23T01:00:00.000Z';
const LAST = '2026-11-24T00:59:59.999Z';
const OVER = '2026-11-24T01:00:00.000Z';
const taking = { list: 'cases', parameters: { live: true }, reason: '월간 회의 자료', people: 101 } as const;
const asked = (): DownloadRequest => {
  const decided = ask({ id: 'd', staffId: 'kim', organisationId: 'o', ...taking }, AT);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};
const approved = (at = AT): DownloadRequest => {
  const decided = decide(asked(), 'lee', 'approved', '회의에 필요함', at);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};
const codeOf = (decided: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => (decided.ok ? 'allowed' : (decided.refusal?.code ?? ''));

test('a hundred people need nobody else, one more does', () => {
  expect([LARGE_LIST, needsSecondPerson(100), needsSecondPerson(101)]).toEqual([100, false, true]);
  expect(codeOf(ask({ id: 'd', staffId: 'kim', organisationId: 'o', ...taking, people: 100 }, AT))).toBe('download/not-needed');
  expect(codeOf(ask({ id: 'd', staffId: 'kim', organisationId: 'o', ...taking, reason: ' 그냥 ' }, AT))).toBe('download/too-short');
});

describe('a request is decided', () => {
  test.each([
    ['by somebody else', 'lee', '회의에 필요함', LAST, 'allowed'], ['not by whoever asked', 'kim', '회의에 필요함', AT, 'download/own'],
    ['not without a word', 'lee', '네', AT, 'download/too-short'], ['not after a day', 'lee', '회의에 필요함', OVER, 'download/over'],
  ])('%s', (_name, by, words, at, code) => expect(codeOf(decide(asked(), by, 'approved', words, at))).toBe(code));
  test('once', () => expect(codeOf(decide(approved(), 'park', 'refused', '필요하지 않음', AT))).toBe('download/settled'));
});

describe('a file is taken', () => {
  test.each([
    ['by whoever asked', 'kim', taking, LAST, 'allowed'], ['by nobody else, not even who agreed', 'lee', taking, AT, 'download/not-yours'], ['not after a day', 'kim', taking, OVER, 'download/over'],
    ['as it was asked for', 'kim', { ...taking, parameters: { live: false } }, AT, 'download/other-list'], ['of the same list', 'kim', { ...taking, list: 'referrals' as const }, AT, 'download/other-list'],
    ['for the same reason', 'kim', { ...taking, reason: '다른 까닭입니다' }, AT, 'download/other-list'], ['with a tenth more people at most', 'kim', { ...taking, people: 111 }, AT, 'allowed'], ['not with more', 'kim', { ...taking, people: 112 }, AT, 'download/grown'],
  ])('%s', (_name, by, what, at, code) => expect(codeOf(take(approved(), by, what, at))).toBe(code));
  test('not before somebody agreed, and not once it was refused or withdrawn', () => {
    const refused = decide(asked(), 'lee', 'refused', '필요하지 않음', AT);
    const withdrawn = withdraw(approved(), 'kim');
    if (!refused.ok || !withdrawn.ok) throw new Error('decided otherwise');
    expect([asked(), refused.value, withdrawn.value].map((one) => codeOf(take(one, 'kim', taking, AT)))).toEqual(['download/not-approved', 'download/not-approved', 'download/not-approved']);
  });
  test('a day after the approval, however late that was', () => expect([isOver(approved(LAST), OVER), isOver(approved(LAST), '2026-11-25T00:59:59.999Z')]).toEqual([false, true]));
});

test('is withdrawn by whoever asked, as long as it is open', () => {
  expect([codeOf(withdraw(asked(), 'kim')), codeOf(withdraw(approved(), 'kim')), codeOf(withdraw(asked(), 'lee'))]).toEqual(['allowed', 'allowed', 'download/not-yours']);
});

test('whatever is done in whatever order: taken at most once, and never without a second person', () => {
  const act = fc.record({ what: fc.constantFrom('approve', 'refuse', 'withdraw', 'take'), by: fc.constantFrom('kim', 'lee'), hour: fc.integer({ min: 0, max: 60 }) });
  fc.assert(fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
    let request = asked();
    let taken = 0;
    for (const { what, by, hour } of acts.toSorted((one, other) => one.hour - other.hour)) {
      const at = instantOf(epochMilliseconds(AT) + hour * 3_600_000);
      const decided = what === 'take' ? take(request, by, taking, at) : what === 'withdraw' ? withdraw(request, by) : decide(request, by, what === 'approve' ? 'approved' : 'refused', '회의에 필요함', at);
      if (!decided.ok) continue;
      request = decided.value;
      if (what === 'take') taken += 1;
    }
    expect(taken).toBeLessThanOrEqual(1);
    expect(taken === 0 || [request.state, request.decidedBy, request.staffId].join() === 'taken,lee,kim').toBe(true);
  }));
});
