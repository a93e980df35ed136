import { describe, expect, test } from 'vitest';
import { A_PLAN, A_TEAM, aHomecare, ALL_NEEDED, GATES_MET, homecareContext, type HomecareBuilder } from '../../testing/homecare.ts';
import type { CaseId, OrganisationId } from '../ids/index.ts';
import {
  addHomecare, applyHomecareEvent, decideHomecare, foldHomecare, HOMECARE_ACTION_RULES, HOMECARE_ACTIONS, HOMECARE_PARTIES, HOMECARE_STATUSES, homecareActsOpenTo, nextHomecareStatus,
  type HomecareAction, type HomecareCommand, type HomecareContext, type HomecareState,
} from './index.ts';

const TODAY = '2026-11-23';
/** Every status, each with nothing that its acts wait for left out. */
const PLACES: Record<string, HomecareBuilder> = {
  'a candidate': aHomecare(), 'being surveyed': aHomecare().surveyed(), 'active': aHomecare().started(), 'paused': aHomecare().started().readmitted(),
  'ended': aHomecare().started().act({ action: 'end', reason: 'moved', endedOn: TODAY, words: '' }), 'declined': aHomecare().act({ action: 'decline', reason: '본인이 원하지 않습니다.' }),
};

const COMMANDS: { readonly [Name in HomecareAction]: Extract<HomecareCommand, { action: Name }> } = {
  'judge': { action: 'judge', fact: 'dischargeable', value: true },
  'select': { action: 'select', reason: '', caseId: 'case-1' as CaseId },
  'decline': { action: 'decline', reason: '본인이 원하지 않습니다.' },
  'survey': { action: 'survey', needs: ALL_NEEDED, words: '집에 계단이 있습니다.' },
  'name-team': { action: 'name-team', team: A_TEAM },
  'explain-cost': { action: 'explain-cost', words: '야간 돌봄이 필요합니다.' },
  'start': { action: 'start', dischargedOn: TODAY },
  'extend': { action: 'extend', until: '2028-05-23', reason: '혼자 약을 챙기지 못하십니다.', decidedBy: '의료급여팀장', decidedOn: TODAY },
  'prepare-end': { action: 'prepare-end', words: '연장하지 않고 노인맞춤으로 잇기로 했습니다.' },
  'readmit': { action: 'readmit', hospital: '전주한마음병원', admittedOn: TODAY, planned: true, words: '' },
  'resume': { action: 'resume', dischargedOn: TODAY, words: '퇴원하여 다시 지원합니다.' },
  'end': { action: 'end', reason: 'moved', endedOn: TODAY, words: '' },
  'remind': { action: 'remind', days: 60, forOn: '2027-11-23' },
};
const party = (action: HomecareAction) => HOMECARE_ACTION_RULES[action].who;

describe.each(Object.entries(PLACES))('%s', (_name, place) => {
  test.each(HOMECARE_ACTIONS)('%s: moves as the table says, or is refused', (action) => {
    // A reminder has its day, sixty days before the end.
    const decision = decideHomecare(place.state, COMMANDS[action], homecareContext(action === 'remind' ? '2027-09-24' : TODAY, party(action)));
    const outcome = decision.ok ? applyHomecareEvent(place.state, decision.value).status : 'refused';
    expect(outcome).toBe(nextHomecareStatus(place.state.status, action) ?? 'refused');
  });
  test.each(HOMECARE_ACTIONS)('%s: only by whom the table names', (action) => {
    for (const other of HOMECARE_PARTIES.filter((one) => one !== party(action))) {
      expect(decideHomecare(place.state, COMMANDS[action], homecareContext(TODAY, other))).toMatchObject({ ok: false, refusal: { code: 'homecare/not-your-act' } });
    }
  });
  test('is what its history leaves', () => expect(foldHomecare(place.events)).toEqual(place.state));
});

test('the clock reminds on the day, and once, though two of them ring', () => {
  const remindedOn = (builder: HomecareBuilder, on: '2027-09-23' | '2027-09-24') => decideHomecare(builder.state, COMMANDS.remind, homecareContext(on, 'system')).ok;
  const started = aHomecare().started();
  expect([remindedOn(started, '2027-09-23'), remindedOn(started, '2027-09-24')]).toEqual([false, true]);
  expect(remindedOn(started.later(305).act(COMMANDS.remind, 'system'), '2027-09-24')).toBe(false);
});

test('every status can be reached', () => {
  const reached = new Set<string>(['candidate']);
  for (const status of reached) for (const action of HOMECARE_ACTIONS) reached.add(nextHomecareStatus(status as HomecareState['status'], action) ?? status);
  expect(reached).toEqual(new Set(HOMECARE_STATUSES));
});

test('only the Medical Aid team that keeps a course acts on it; members of its case read', () => {
  const [own, other] = ['org-medaid', 'org-hope'] as readonly string[] as readonly OrganisationId[];
  const acts = (organisationId: OrganisationId | undefined, organisationKind: 'medical-aid-team' | 'hope-welfare') => homecareActsOpenTo('candidate', own as OrganisationId, { organisationId: organisationId as OrganisationId, organisationKind });
  expect(acts(own, 'medical-aid-team')).toEqual(['judge', 'select', 'decline']);
  expect(acts(other, 'medical-aid-team')).toEqual([]);
  expect(acts(own, 'hope-welfare')).toEqual([]);
});

/** A course at one place, one command with one thing wrong, and the refusal. */
interface Wrong {
  readonly at: HomecareBuilder;
  readonly command: HomecareCommand;
  readonly more?: Partial<HomecareContext>;
  readonly code: string;
}
const UNKNOWN: HomecareContext['gates'] = [...GATES_MET, { rule: 'HOMEMED-TARGET', verdict: 'unknown' }];
const SHUT: HomecareContext['gates'] = [...UNKNOWN, { rule: 'HOMEMED-EXCL', verdict: 'not-met' }];
const [CANDIDATE, SURVEYED, ACTIVE, PAUSED] = [aHomecare(), aHomecare().surveyed(), aHomecare().started(), aHomecare().started().readmitted()];
const MEALS_REFUSED = { ...ALL_NEEDED, meals: { needed: false, words: '' } };

const WRONGS: Record<string, Wrong> = {
  'selected while a gate is not known, without a reason': { at: CANDIDATE, command: COMMANDS.select, more: { gates: UNKNOWN }, code: 'homecare/reason-missing' },
  'selected against a gate, without a reason': { at: CANDIDATE, command: COMMANDS.select, more: { gates: SHUT }, code: 'homecare/reason-missing' },
  'selected where nothing was evaluated, without a reason': { at: CANDIDATE, command: COMMANDS.select, more: { gates: [] }, code: 'homecare/reason-missing' },
  'declined although every gate is met, without a reason': { at: CANDIDATE, command: { action: 'decline', reason: ' ' }, code: 'homecare/reason-missing' },
  'an essential benefit that is not needed, without a reason': { at: SURVEYED, command: { action: 'survey', needs: MEALS_REFUSED, words: '' }, code: 'homecare/benefits-unexplained' },
  'an optional benefit that is wanted, without saying what': { at: SURVEYED, command: { action: 'survey', needs: { ...ALL_NEEDED, optional: { needed: true, words: '' } }, words: '' }, code: 'homecare/benefits-unexplained' },
  'a care team without anybody in it': { at: SURVEYED, command: { action: 'name-team', team: { ...A_TEAM, members: [] } }, code: 'homecare/facts-missing' },
  'started tomorrow': { at: SURVEYED, command: { action: 'start', dischargedOn: '2026-11-24' }, code: 'homecare/in-the-future' },
  'started before the person was admitted': { at: SURVEYED, command: { action: 'start', dischargedOn: '2026-10-13' }, code: 'homecare/before-it-began' },
  'started before the survey': { at: CANDIDATE.selected(), command: COMMANDS.start, code: 'homecare/survey-missing' },
  'started without a care team': { at: CANDIDATE.selected().act(COMMANDS.survey), command: COMMANDS.start, code: 'homecare/team-missing' },
  'started without a plan': { at: SURVEYED, command: COMMANDS.start, more: { plan: null }, code: 'homecare/plan-missing' },
  'started on a plan that nobody agreed to': { at: SURVEYED, command: COMMANDS.start, more: { plan: { ...A_PLAN, status: 'draft' } }, code: 'homecare/plan-missing' },
  'started on a plan without meals': { at: SURVEYED, command: COMMANDS.start, more: { plan: { ...A_PLAN, benefits: ['medical', 'care', 'transport'] } }, code: 'homecare/benefits-unplanned' },
  'started over the cap without a reason': { at: SURVEYED, command: COMMANDS.start, more: { capWon: 500_000 }, code: 'homecare/cost-unexplained' },
  'extended without a reason': { at: ACTIVE, command: { ...COMMANDS.extend, reason: '' }, code: 'homecare/facts-missing' },
  'extended without saying who decided': { at: ACTIVE, command: { ...COMMANDS.extend, decidedBy: '' }, code: 'homecare/facts-missing' },
  'extended by a decision of tomorrow': { at: ACTIVE, command: { ...COMMANDS.extend, decidedOn: '2026-11-24' }, code: 'homecare/in-the-future' },
  'extended by a decision from before the discharge': { at: ACTIVE, command: { ...COMMANDS.extend, decidedOn: '2026-11-22' }, code: 'homecare/before-it-began' },
  'extended by more than a year': { at: ACTIVE, command: { ...COMMANDS.extend, until: '2028-11-24' }, code: 'homecare/extension-too-long' },
  'extended to the day on which it ends anyway': { at: ACTIVE, command: { ...COMMANDS.extend, until: '2027-11-23' }, code: 'homecare/extension-too-short' },
  'extended after the period was over': { at: ACTIVE.later(366), command: { ...COMMANDS.extend, decidedOn: '2027-11-24' }, code: 'homecare/extension-too-late' },
  'extended twice': { at: ACTIVE.extended('2028-02-01'), command: COMMANDS.extend, code: 'homecare/extended-already' },
  'readmitted before the discharge': { at: ACTIVE, command: { ...COMMANDS.readmit, admittedOn: '2026-11-22' }, code: 'homecare/before-it-began' },
  'resumed after the period was over': { at: PAUSED.later(366), command: COMMANDS.resume, code: 'homecare/period-over' },
  'ended as expired before the last day': { at: ACTIVE, command: { ...COMMANDS.end, reason: 'expired' }, code: 'homecare/not-expired' },
  'ended as readmitted while nobody is in hospital': { at: ACTIVE, command: { ...COMMANDS.end, reason: 'readmitted' }, code: 'homecare/not-readmitted' },
  'ended for another reason, without saying which': { at: ACTIVE, command: { ...COMMANDS.end, reason: 'other' }, code: 'homecare/facts-missing' },
  'ended tomorrow': { at: ACTIVE, command: { ...COMMANDS.end, endedOn: '2026-11-24' }, code: 'homecare/in-the-future' },
};

test.each(Object.entries(WRONGS))('%s is refused', (_name, { at, command, more, code }) => {
  expect(decideHomecare(at.state, command, homecareContext(at.today, 'team', more))).toMatchObject({ ok: false, refusal: { code } });
});

test('a reason opens what departs from the gates, and history keeps how they stood', () => {
  const { state } = CANDIDATE.act({ action: 'select', reason: '주치의가 퇴원 후 외래로 충분하다고 합니다.', caseId: 'case-1' as CaseId }, 'team', { gates: SHUT });
  expect(state.selection).toMatchObject({ decided: 'selected', by: 'staff-manager', on: TODAY, gates: SHUT });
  expect(CANDIDATE.act({ action: 'decline', reason: '' }, 'team', { gates: SHUT }).state.status).toBe('declined');
});

test('a cap that is set asks for a reason once and holds nothing up; none that is set asks nothing', () => {
  const over = { capWon: 500_000 };
  expect(SURVEYED.act(COMMANDS['explain-cost']).act(COMMANDS.start, 'team', over).state.status).toBe('active');
  expect(SURVEYED.act(COMMANDS.start, 'team', { capWon: 540_000 }).state.status).toBe('active');
});

test('a person who enters a stay of tomorrow, or no hospital, is asked again', () => {
  const { identity } = CANDIDATE.state;
  const stay = { hospital: '전주한마음병원', admittedOn: '2026-11-24', diagnosis: 'mental' } as const;
  expect(addHomecare(identity, stay, homecareContext(TODAY))).toMatchObject({ ok: false, refusal: { code: 'homecare/in-the-future' } });
  expect(addHomecare(identity, { ...stay, hospital: ' ' }, homecareContext(TODAY))).toMatchObject({ ok: false, refusal: { code: 'homecare/facts-missing' } });
});

test('a judgement can be taken back, so that it is unknown again', () => {
  const judged = CANDIDATE.act({ action: 'judge', fact: 'medicalNeed', value: '낮음' });
  expect(judged.state.judgements).toEqual({ medicalNeed: { value: '낮음', on: TODAY, by: 'staff-manager' } });
  expect(judged.act({ action: 'judge', fact: 'medicalNeed', value: null }).state.judgements).toEqual({});
});
