import { describe, expect, test } from 'vitest';
import { aCase, ALL_RECORDED, caseContext, closeCommand, REFERRER, TOWN_OFFICE } from '../../testing/case.ts';
import { NO_HOLIDAYS } from '../../testing/referral.ts';
import type { PlainDate } from '../calendar/index.ts';
import type { CaseId, VisitId } from '../ids/index.ts';
import { ageLimitOn, aftercareDays, closureReasonsOf, decideCase, dueCaseNotices, type CaseCommand, type NoticeFacts } from './index.ts';

const report = (more: object = {}): CaseCommand => ({ action: 'report-aftercare', words: '잘 지내십니다.', nextVisitOn: null, ...more }) as CaseCommand;

describe('the days of aftercare', () => {
  test('are the first, and three and six months after the beginning', () => {
    expect(aftercareDays('2026-11-02', '2026-12-02', NO_HOLIDAYS)).toEqual(['2026-12-02', '2027-02-02', '2027-05-03']);
    expect(aftercareDays('2026-11-02', '2027-02-01', NO_HOLIDAYS)).toEqual(['2027-02-01', '2027-05-03']);
  });

  test('are walked one after the other, and when the last is over the case is to be ended', () => {
    const begun = aCase().aftercare();
    expect(begun.state).toMatchObject({ nextOn: '2026-12-02', aftercareDue: ['2026-12-02', '2027-02-02', '2027-05-03'], aftercareContacts: [] });
    const first = begun.later(25).act(report({ means: 'phone' }), 'aftercare');
    expect(first.state).toMatchObject({ nextOn: '2027-02-02', next: { step: 'visit-aftercare' }, aftercareContacts: [{ on: '2026-11-27', means: 'phone', visitId: null }] });
    const last = first.later(180).act(report({ visitId: 'visit-1' as VisitId }), 'aftercare');
    expect(last.state).toMatchObject({ next: { step: 'finish-aftercare', party: 'aftercare' }, nextOn: '2027-06-09', aftercareDue: [] });
    expect(last.state.aftercareContacts.at(-1)).toMatchObject({ means: 'visit', visitId: 'visit-1' });
  });

  test('a day that somebody names comes first, and those after it stay', () => {
    const named = aCase().aftercare().later(20).act(report({ nextVisitOn: '2026-12-24' }), 'aftercare');
    expect(named.state).toMatchObject({ nextOn: '2026-12-24', aftercareDue: ['2026-12-24', '2027-02-02', '2027-05-03'] });
  });

  test('begin anew when a case that was opened again closes again', () => {
    const again = aCase().aftercare().later(20).act(report(), 'aftercare').act({ action: 'reopen', words: '다시 어려워지셨습니다.' });
    expect(again.state).toMatchObject({ aftercareDue: [], aftercareContacts: [] });
  });
});

test('who referred a person looks at the aftercare of a case that closed, and the case stays as it is', () => {
  const place = aCase().aftercare();
  const checked = place.act({ action: 'check-aftercare', words: '한 달에 한 번 뵙고 있습니다.' }, 'referrer');
  expect({ ...checked.state, version: 0, lastChangeAt: '' }).toEqual({ ...place.state, version: 0, lastChangeAt: '' });
  expect(place.state.aftercare).toMatchObject({ to: TOWN_OFFICE });
  expect(place.state.notices).toMatchObject([REFERRER]);
});

describe('재개입', () => {
  const restart: CaseCommand = { action: 'restart', caseId: 'case-2' as CaseId };

  test('ends the case before and its aftercare, which the new case takes over, and each is begun again once', () => {
    const over = aCase().aftercare().act(restart, 'other');
    expect(over.state).toMatchObject({ status: 'ended', following: 'case-2', nextOn: null });
    expect(decideCase(over.state, restart, caseContext(over.today, 'other'))).toMatchObject({ ok: false, refusal: { code: 'case/restarted-already', caseId: 'case-2' } });
    expect(decideCase(over.state, { action: 'reopen', words: '다시' }, caseContext(over.today))).toMatchObject({ ok: false, refusal: { code: 'case/restarted-already' } });
  });

  test('is not for a case that is still worked on', () => {
    expect(decideCase(aCase().inService().state, restart, caseContext('2026-11-02', 'other'))).toMatchObject({ ok: false, refusal: { code: 'case/action-not-available' } });
  });

  test('also of a high-risk household, whose aftercare is a duty until somebody works with it again', () => {
    expect(aCase().closed('goal-reached', { highRisk: true }).act(restart, 'other').state.status).toBe('ended');
  });
});

describe('what ends', () => {
  test('연령 도래 ends 드림스타트 alone', () => {
    expect(closureReasonsOf('DREAM')).toContain('aged-out');
    expect(closureReasonsOf('ICM')).not.toContain('aged-out');
    const { state, today } = aCase().closing();
    expect(decideCase(state, closeCommand('aged-out'), caseContext(today))).toMatchObject({ ok: false, refusal: { code: 'case/reason-not-of-programme' } });
  });

  test('통합지원 ends by the ground that follows from the reason, by another that was chosen, or not at all where there was none', () => {
    const closed = (command: CaseCommand, integrated: boolean) => aCase().closing().act(command, 'owner', { closing: { ...ALL_RECORDED, integrated } }).state.closure;
    expect(closed(closeCommand('refused'), true)).toMatchObject({ careEnd: 'refused-explicitly' });
    expect(closed({ ...closeCommand('refused'), careEnd: 'admitted' } as CaseCommand, true)).toMatchObject({ careEnd: 'admitted' });
    expect(closed(closeCommand('refused'), false)).not.toHaveProperty('careEnd');
  });
});

describe('결정 미루기', () => {
  test('leaves the case where it is, with a day on which it is looked at again', () => {
    expect(aCase().conference().act({ action: 'defer', reason: '자료를 더 봅니다.', reviewOn: '2026-11-20' }).state).toMatchObject({ status: 'conference', nextOn: '2026-11-20' });
    expect(aCase().closing().act({ action: 'defer', reason: '자료를 더 봅니다.', reviewOn: null }).state).toMatchObject({ status: 'closing', nextOn: '2026-12-02' });
  });
});

describe('what the clock tells of a case', () => {
  const facts = (on: PlainDate, more: Partial<NoticeFacts> = {}): NoticeFacts => ({ on, birthOn: null, inElementarySchool: false, metOn: null, ...more });
  const child = aCase({ programme: 'DREAM', on: '2026-01-05' }).inService().state;

  test('만 12세: the twelfth birthday, and who goes to elementary school until its class leaves it', () => {
    expect(ageLimitOn('2015-02-10', false)).toBe('2027-02-10');
    expect(ageLimitOn('2015-02-10', true)).toBe('2028-02-29');
    expect(ageLimitOn('2014-12-31', true)).toBe('2027-02-28');
  });

  test.each([
    ['long before', '2026-06-01', []],
    ['ninety days before', '2026-11-12', [{ signal: 'age-limit-90', forOn: '2027-02-10' }]],
    ['thirty days before', '2027-01-11', [{ signal: 'age-limit-30', forOn: '2027-02-10' }]],
    ['when it is over', '2027-03-01', [{ signal: 'age-limit-30', forOn: '2027-02-10' }]],
  ] as const)('of the age limit %s', (_name, on, expected) => {
    expect(dueCaseNotices(child, facts(on, { birthOn: '2015-02-10', metOn: on }))).toEqual(expected);
  });

  test('nothing of an age in another programme, or of a mother-to-be', () => {
    expect(dueCaseNotices(aCase().inService().state, facts('2026-11-12', { birthOn: '2015-02-10' }))).toEqual([]);
    expect(dueCaseNotices(child, facts('2026-06-01', { birthOn: '1995-02-10' }))).toEqual([]);
  });

  test('six months after the last contact, as the case or a visit says, once until somebody is met again', () => {
    const place = aCase().inService();
    expect(dueCaseNotices(place.state, facts('2027-05-01'))).toEqual([]);
    expect(dueCaseNotices(place.state, facts('2027-05-02', { metOn: '2026-12-01' }))).toEqual([]);
    const due = dueCaseNotices(place.state, facts('2027-05-02'));
    expect(due).toEqual([{ signal: 'no-contact', forOn: '2027-05-02' }]);
    const told = place.later(181).act({ action: 'give-notice', signal: 'no-contact', forOn: '2027-05-02' }, 'system');
    expect(dueCaseNotices(told.state, facts('2027-09-01'))).toEqual([]);
    expect(decideCase(told.state, { action: 'give-notice', signal: 'no-contact', forOn: '2027-05-02' }, caseContext(told.today, 'system'))).toMatchObject({ ok: false, refusal: { code: 'case/notice-given' } });
    expect(dueCaseNotices(told.act({ action: 'report-monitoring', words: '만났습니다.' }).state, facts('2027-11-02'))).toEqual([{ signal: 'no-contact', forOn: '2027-11-02' }]);
  });

  test('nothing of a case that is over', () => {
    expect(dueCaseNotices(aCase().closed().state, facts('2028-01-01'))).toEqual([]);
  });
});

describe('방문건강 군', () => {
  test('is one of those that the municipality knows, and another than the one that holds', () => {
    const place = aCase({ programme: 'VISIT' }).inService();
    const group = (name: string): CaseCommand => ({ action: 'set-group', group: name, reason: '혈압이 안정되었습니다.' });
    const sorted = place.act(group('집중관리군'));
    expect(sorted.state.group).toEqual({ kind: 'decided', group: '집중관리군', reason: '혈압이 안정되었습니다.', on: '2026-11-02' });
    expect(decideCase(place.state, group('특별관리군'), caseContext('2026-11-02'))).toMatchObject({ ok: false, refusal: { code: 'case/group-unknown' } });
    expect(decideCase(sorted.state, group('집중관리군'), caseContext('2026-11-02'))).toMatchObject({ ok: false, refusal: { code: 'case/group-same' } });
  });
});
