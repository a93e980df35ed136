import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCase, OTHER_OFFICE, OWNER, REFERRER, TOWN_OFFICE, type CaseBuilder } from '../../testing/case.ts';
import { aReferral, RECEIVER, RECEIVER_STAFF, SENDER, SENDER_LEAD, SENDER_STAFF, type ReferralBuilder } from '../../testing/referral.ts';
import { addDays } from '../calendar/index.ts';
import { commandOfSignal } from '../referral/index.ts';
import { dueSignals } from '../clock/index.ts';
import type { OrganisationId, PersonId, ReferralId, StaffId } from '../ids/index.ts';
import { sortToday, TASK_KINDS, tasksFromCase, tasksFromReferral, type Task, type Viewer } from './index.ts';

const OFFICER: Viewer = { staffId: SENDER_STAFF, organisationId: SENDER, role: 'town-officer' };
const OFFICER_LEAD: Viewer = { staffId: SENDER_LEAD, organisationId: SENDER, role: 'team-lead' };
const NURSE: Viewer = { staffId: RECEIVER_STAFF, organisationId: RECEIVER, role: 'case-manager' };
const NURSE_LEAD: Viewer = { staffId: 'staff-nurse-lead' as StaffId, organisationId: RECEIVER, role: 'team-lead' };
const STRANGER: Viewer = { staffId: 'staff-x' as StaffId, organisationId: 'org-x' as OrganisationId, role: 'case-manager' };

const kinds = (tasks: readonly Task[]): readonly string[] => tasks.map(({ kind, byOn }) => `${kind} ${byOn}`);
const told = (place: ReferralBuilder): ReferralBuilder =>
  dueSignals(place.state, place.today).reduce((referral, signal) => referral.act(commandOfSignal(place.state, signal), 'system'), place);

describe('a referral asks', () => {
  test.each<[string, ReferralBuilder, Viewer, readonly string[]]>([
    ['the officer to finish a draft', aReferral(), OFFICER, ['draft 2026-11-09']],
    ['the lead to approve a letter', aReferral({ channel: 'official-letter' }).approvalAsked(), OFFICER_LEAD, ['letter-approval 2026-11-05']],
    ['the receiver’s team to open it', aReferral().sent(), NURSE, ['referral-inbox 2026-11-16']],
    ['the receiver’s team to answer it', aReferral().opened(), NURSE, ['referral-answer-due 2026-11-16']],
    ['the officer for information', aReferral().askedForInfo(), OFFICER, ['info-asked 2026-11-09']],
    ['the receiver to read the information', aReferral().answeredInfo(), NURSE, ['answer-returned 2026-11-16']],
    ['the contact to begin', aReferral().accepted(), NURSE, ['start-service 2026-11-16']],
    ['the contact for the result', aReferral().inService(), NURSE, ['result-due 2026-12-02']],
    ['the contact to look at a hold', aReferral().onHold(), NURSE, ['hold-review 2026-12-02']],
    ['the officer to read the result', aReferral().withResult(), OFFICER, ['result-read 2026-11-09']],
    ['the contact to close', aReferral().acknowledged(), NURSE, ['referral-close 2026-11-09']],
    ['the officer to act on a return', aReferral().returned(), OFFICER, ['returned-act 2026-11-09']],
    ['nobody, once it is closed', aReferral().closed(), NURSE, []],
    ['nobody, once it is recalled', aReferral().recalled(), OFFICER, []],
    ['no stranger', aReferral().sent(), STRANGER, []],
    ['the officer nothing while the receiver acts', aReferral().sent(), OFFICER, []],
    ['the receiver nothing while the officer acts', aReferral().withResult(), NURSE, []],
  ])('%s', (_name, place, viewer, tasks) => {
    expect(kinds(tasksFromReferral(place.state, viewer))).toEqual(tasks);
  });

  test('the late one why, and tells both team leads', () => {
    const late = told(aReferral().sentTo('ECARE').overdueBy(3)).state;
    expect(kinds(tasksFromReferral(late, NURSE))).toEqual(['referral-inbox 2026-11-16', 'explain-delay 2026-11-16']);
    expect(kinds(tasksFromReferral(late, OFFICER_LEAD))).toEqual(['overdue-told 2026-11-16']);
    expect(kinds(tasksFromReferral(late, NURSE_LEAD))).toEqual(['referral-inbox 2026-11-16', 'explain-delay 2026-11-16', 'overdue-told 2026-11-16']);
    expect(tasksFromReferral(late, OFFICER)).toEqual([]);
  });

  test('no receiver to hear of a draft that lies', () => {
    const lying = told(aReferral().later(7)).state;
    expect(kinds(tasksFromReferral(lying, OFFICER_LEAD))).toEqual(['overdue-told 2026-11-09']);
    expect(tasksFromReferral(lying, NURSE_LEAD)).toEqual([]);
  });

  test('방문건강 for its monthly reply, a week ahead', () => {
    const served = aReferral({ from: 'MEDAID', programme: 'VISIT' }).inService().later(23);
    expect(kinds(tasksFromReferral(told(served).state, NURSE))).toEqual(['result-due 2026-12-02', 'cycle-reply 2026-12-02']);
    const reported = told(served).act({ action: 'report-progress', words: '혈압 조절' }, 'receiver');
    expect(kinds(tasksFromReferral(reported.state, NURSE))).toEqual(['result-due 2027-01-02']);
  });
});

describe('a case asks', () => {
  const manager: Viewer = { ...OWNER, role: 'case-manager' };
  const lead: Viewer = { ...OWNER, staffId: 'staff-lead' as StaffId, role: 'team-lead' };
  const coordinator: Viewer = { ...OWNER, staffId: 'staff-coordinator' as StaffId, role: 'coordinator' };
  const referrer: Viewer = { staffId: 'staff-nurse' as StaffId, organisationId: REFERRER.organisationId, role: 'case-manager' };
  const town: Viewer = { staffId: 'staff-town' as StaffId, organisationId: TOWN_OFFICE, role: 'town-officer' };
  const other: Viewer = { staffId: 'staff-o' as StaffId, organisationId: OTHER_OFFICE, role: 'case-manager' };

  test.each<[string, CaseBuilder, Viewer, readonly string[]]>([
    ['its manager to assess', aCase(), manager, ['case-next 2026-11-12']],
    ['its manager to monitor', aCase().inService(), manager, ['case-next 2027-02-02']],
    ['its manager to look at a hold', aCase().onHold(), manager, ['hold-review 2026-12-02']],
    ['the referrer whether closing was right', aCase().closed(), referrer, ['closure-confirm 2026-11-16']],
    ['its manager nothing while the referrer thinks', aCase().closed(), manager, []],
    ['the town office to visit afterwards', aCase().closed('improved', { highRisk: true }), town, ['aftercare-visit 2026-12-02']],
    ['the referrer also while aftercare runs', aCase().closed('improved', { highRisk: true }), referrer, ['closure-confirm 2026-11-16']],
    ['Dream Start to refer an aged-out child', aCase({ programme: 'DREAM' }).closed('aged-out'), manager, ['aftercare-refer 2026-11-09']],
    ['the coordinator to look at an objection', aCase().reopened(), coordinator, ['closure-objected 2026-11-09']],
    ['its manager to look again', aCase().reopened(), manager, ['case-next 2026-11-09']],
    ['another organisation to answer an offer', aCase().offered(), other, ['transfer-answer 2026-11-09']],
    ['its manager to answer a request', aCase().requested(), manager, ['transfer-answer 2026-11-09']],
    ['nobody in the end', aCase({ referrers: [] }).ended(), manager, []],
    ['a silent referrer even then', aCase().ended(), referrer, ['closure-confirm 2026-11-16']],
  ])('%s', (_name, place, viewer, tasks) => {
    expect(kinds(tasksFromCase(place.state, viewer))).toEqual(tasks);
  });

  test('why it is late, and tells the team lead', () => {
    const late = aCase().later(10).act({ action: 'escalate', forOn: '2026-11-12' }, 'system').state;
    expect(kinds(tasksFromCase(late, manager))).toEqual(['case-next 2026-11-12', 'explain-delay 2026-11-12']);
    expect(kinds(tasksFromCase(late, lead))).toEqual(['overdue-told 2026-11-12']);
  });
});

describe('오늘 할 일', () => {
  const task = (kind: Task['kind'], byOn: Task['byOn'], id = 'r'): Task => ({
    kind, byOn, subject: { kind: 'referral', referralId: id as ReferralId }, personId: 'p' as PersonId, holder: { kind: 'team', organisationId: SENDER },
  });

  test('shows the longest overdue first, then today, then what comes', () => {
    const sorted = sortToday([task('draft', '2026-12-22'), task('visit', '2026-11-22'), task('info-asked', '2026-11-21'), task('result-read', '2026-11-10'), task('case-next', '2026-11-29')], '2026-11-22');
    expect(sorted.map(({ kind, standing, daysLeft }) => [kind, standing, daysLeft])).toEqual([
      ['result-read', 'overdue', -12],
      ['info-asked', 'overdue', -1],
      ['visit', 'today', 0],
      ['case-next', 'soon', 7],
      ['draft', 'later', 30],
    ]);
  });

  test('puts the graver kind first on one day, whatever came in first', () => {
    const tasks = fc.array(fc.record({ kind: fc.constantFrom(...TASK_KINDS), days: fc.integer({ min: -30, max: 30 }), id: fc.string({ maxLength: 2 }) }), { maxLength: 20 });
    fc.assert(
      fc.property(tasks, (many) => {
        const given = many.map(({ kind, days, id }) => task(kind, addDays('2026-11-22', days), id));
        const sorted = sortToday(given, '2026-11-22');
        expect(sortToday(given.toReversed(), '2026-11-22')).toEqual(sorted);
        for (const [index, here] of sorted.slice(1).entries()) {
          const before = sorted[index]!;
          const inOrder = before.byOn < here.byOn || (before.byOn === here.byOn && TASK_KINDS.indexOf(before.kind) <= TASK_KINDS.indexOf(here.kind));
          expect(inOrder).toBe(true);
        }
      }),
    );
  });
});
