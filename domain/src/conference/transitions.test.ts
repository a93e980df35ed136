import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  after, APPROVED, attended, ATTENDEES, begin, called, cancelled, CHAIR, conferenceContext, confirmed, decided, HEALTH, HOPE, inSession, itemOf, NURSE, prepared, SEATS, signed, TOWN, TOWN_SEAT, type Course,
} from '../../testing/conference.ts';
import type { Instant } from '../calendar/index.ts';
import {
  applyConferenceEvent, availableConferenceActions, CONFERENCE_ACTION_RULES, CONFERENCE_ACTIONS, CONFERENCE_PARTIES, CONFERENCE_STATUSES, decideConference, foldConference, minutesOf, nextConferenceStatus, quorumOf,
  type ConferenceAction, type ConferenceCommand, type ConferenceContext, type ConferenceParty, type ConferenceState,
} from './index.ts';

const STAGES: Readonly<Record<string, () => Course>> = { preparing: prepared, called, 'in-session': decided, confirmed, signed, cancelled };

const COMMANDS: { readonly [Name in ConferenceAction]: Extract<ConferenceCommand, { action: Name }> } = {
  'add-item': { action: 'add-item', item: itemOf('item-2') },
  'change-item': { action: 'change-item', itemId: 'item-1', agenda: 'review', asked: '점검 결과를 나누어 주십시오', mainServices: ['health'] },
  'remove-item': { action: 'remove-item', itemId: 'item-1' },
  'set-attendees': { action: 'set-attendees', attendees: ATTENDEES },
  'set-seats': { action: 'set-seats', seats: SEATS, convening: [], flags: [] },
  schedule: { action: 'schedule', startsAt: '2026-11-27T05:00:00Z' as Instant, minutes: 60, place: '회의실' },
  call: { action: 'call', answerBy: '2026-11-25' },
  answer: { action: 'answer', attendeeId: 'town', answer: 'attends', proxy: '', words: '' },
  cancel: { action: 'cancel', words: '사유' },
  start: { action: 'start' },
  attend: { action: 'attend', attendeeId: 'town', presence: 'present', proxy: '' },
  'record-item': { action: 'record-item', itemId: 'item-1', discussion: '논의', decision: APPROVED, dissent: [{ who: '이가온', words: '더 지켜보자' }], actions: [] },
  confirm: { action: 'confirm', absenceWords: '' },
  'edit-minutes': { action: 'edit-minutes', itemId: 'item-1', words: '고친 말' },
  sign: { action: 'sign', attendeeId: 'town' },
  complete: { action: 'complete' },
  distribute: { action: 'distribute' },
};

const partyFor = (action: ConferenceAction): ConferenceParty => CONFERENCE_ACTION_RULES[action].who[0];

describe.each(Object.entries(STAGES))('a conference that is %s', (status, stage) => {
  test.each(CONFERENCE_ACTIONS)('%s', (action) => {
    const { state } = stage();
    expect(state.status).toBe(status);
    const answer = decideConference(state, COMMANDS[action], conferenceContext(partyFor(action)));
    const open = nextConferenceStatus(state.status, action);
    const came = answer.ok ? answer.value.reduce(applyConferenceEvent, state).status : answer.refusal.code;
    // The last signature completes; before it nobody can.
    const expected = action === 'complete' && status === 'confirmed' ? 'conference/signatures-missing' : (open ?? 'conference/action-not-available');
    expect(came).toBe(expected);
  });
  test.each(CONFERENCE_PARTIES)('refuses to %s what is not theirs', (party) => {
    const { state } = stage();
    for (const action of availableConferenceActions(state.status)) {
      const answer = decideConference(state, COMMANDS[action], conferenceContext(party));
      const mayAct = (CONFERENCE_ACTION_RULES[action].who as readonly ConferenceParty[]).includes(party);
      expect([action, !answer.ok && answer.refusal.code === 'conference/not-your-act']).toEqual([action, !mayAct]);
    }
  });
});

test('every status is reached', () => {
  expect(Object.values(STAGES).map((stage) => stage().state.status).toSorted()).toEqual([...CONFERENCE_STATUSES].toSorted());
});

const refusalOf = (state: ConferenceState, command: ConferenceCommand, context: ConferenceContext = conferenceContext('convener')): string => {
  const answer = decideConference(state, command, context);
  return answer.ok ? 'allowed' : answer.refusal.code;
};

describe('what the facts of an act must be', () => {
  test('nobody is called without agenda, without people or without a time', () => {
    const empty = begin();
    expect(refusalOf(empty.state, COMMANDS.call)).toBe('conference/agenda-empty');
    const withItem = after(empty, { action: 'add-item', item: itemOf('item-1') });
    expect(refusalOf(withItem.state, COMMANDS.call)).toBe('conference/nobody-asked');
    expect(refusalOf(after(withItem, COMMANDS['set-attendees']).state, COMMANDS.call)).toBe('conference/unscheduled');
  });
  test('nobody decides on a case whose owner was not asked', () => {
    const ownedBy = (owner: string) => conferenceContext('convener', { ownerOf: new Map([['item-1', owner as typeof HOPE]]) });
    expect([HOPE, TOWN, 'organisation-elsewhere'].map((owner) => refusalOf(prepared().state, COMMANDS.call, ownedBy(owner)))).toEqual(['allowed', 'allowed', 'conference/owner-not-asked']);
  });
  test('종결심사는 서면으로 할 수 있고, 통합사례회의는 그렇지 않다', () => {
    const writing = (kind: 'closure' | 'integrated-case', agenda: 'closure' | 'plan') => {
      const course = after(begin(kind, 'written'), { action: 'add-item', item: itemOf('item-1', { agenda }) });
      return refusalOf(after(after(course, COMMANDS['set-attendees']), COMMANDS.schedule).state, COMMANDS.call);
    };
    expect([writing('closure', 'closure'), writing('integrated-case', 'plan')]).toEqual(['allowed', 'conference/written-not-allowed']);
  });
  test('초기방문 계획은 모여서, 사후관리 계획은 서면으로도', () => {
    const writing = (agenda: 'first-visit' | 'aftercare') => {
      const course = after(begin('visiting-plan', 'written'), { action: 'add-item', item: itemOf('item-1', { agenda }) });
      return refusalOf(after(after(course, COMMANDS['set-attendees']), COMMANDS.schedule).state, COMMANDS.call);
    };
    expect([writing('first-visit'), writing('aftercare')]).toEqual(['conference/written-not-allowed', 'allowed']);
  });
  test('a person stands on an agenda once', () => {
    expect(refusalOf(prepared().state, { action: 'add-item', item: { ...itemOf('item-2'), personId: itemOf('item-1').personId } })).toBe('conference/asked-twice');
  });
  test('a decision that the agenda does not know is refused', () => {
    const course = after(begin('selection'), { action: 'add-item', item: itemOf('item-1', { agenda: 'selection', caseId: null }) });
    const held = after(after(after(after(course, COMMANDS['set-attendees']), COMMANDS.schedule), COMMANDS.call), { action: 'start' });
    expect(refusalOf(held.state, { ...COMMANDS['record-item'], decision: { kind: 'close', words: '종결', reason: 'improved', ongoingNeed: false } })).toBe('conference/decision-not-of-agenda');
  });
  test('nothing is left to do without somebody who does it and a day', () => {
    const action = { actionId: 'a', kind: 'task', what: '', organisationId: TOWN, staffId: null, dueOn: '2026-12-01', programme: null } as const;
    expect(refusalOf(attended().state, { ...COMMANDS['record-item'], actions: [action] })).toBe('conference/action-incomplete');
    expect(refusalOf(attended().state, { ...COMMANDS['record-item'], actions: [{ ...action, kind: 'referral', what: '의뢰' }] })).toBe('conference/action-incomplete');
    expect(refusalOf(attended().state, { ...COMMANDS['record-item'], actions: [{ ...action, what: '방문', dueOn: '2026-11-01' }] })).toBe('conference/date-in-the-past');
  });
  test('another day asks everybody anew', () => {
    const answered = after(called(), COMMANDS.answer);
    const moved = after(answered, COMMANDS.schedule);
    expect([answered, moved].map(({ state }) => state.attendees.find(({ attendeeId }) => attendeeId === 'town')?.answer)).toEqual(['attends', 'awaited']);
  });
  test('a guest answers for his own place and no other', () => {
    const { state } = called();
    expect(refusalOf(state, { ...COMMANDS.answer, attendeeId: 'guest' }, conferenceContext('guest'))).toBe('allowed');
    expect(refusalOf(state, COMMANDS.answer, conferenceContext('guest'))).toBe('conference/not-your-place');
  });
  test('one who is asked does not answer for another organisation', () => {
    expect(refusalOf(called().state, { ...COMMANDS.answer, attendeeId: 'nurse' }, conferenceContext('invited'))).toBe('conference/not-your-place');
  });
});

describe('성립 요건', () => {
  const without = (...absent: readonly string[]): Course => absent.reduce((course, attendeeId) => after(course, { action: 'attend', attendeeId, presence: 'absent', proxy: '' }), decided());
  test('both of the form are there, or nothing is decided', () => {
    expect(refusalOf(decided().state, COMMANDS.confirm)).toBe('allowed');
    for (const who of ['chair', 'town']) expect(refusalOf(without(who).state, COMMANDS.confirm)).toBe('conference/no-quorum');
    expect(quorumOf(without('town').state)).toEqual({ isMet: false, missing: [TOWN_SEAT], short: 0 });
  });
  test('what is entered below the quorum is kept', () => {
    expect(refusalOf(without('town').state, COMMANDS['record-item'])).toBe('allowed');
  });
  test('somebody who came instead fills the seat', () => {
    expect(refusalOf(after(without('town'), { action: 'attend', attendeeId: 'town', presence: 'proxy', proxy: '윤대리' }).state, COMMANDS.confirm)).toBe('allowed');
  });
  test('another who must come and did not is explained', () => {
    expect(refusalOf(without('nurse').state, COMMANDS.confirm)).toBe('conference/absence-unexplained');
    expect(refusalOf(without('nurse').state, { action: 'confirm', absenceWords: '응급 출동으로 서면 의견을 냄' })).toBe('allowed');
  });
  test('where the guide names nobody two are a conference', () => {
    expect(quorumOf({ seats: [], attendees: inSession().state.attendees })).toEqual({ isMet: false, missing: [], short: 2 });
    expect(quorumOf({ seats: [], attendees: attended().state.attendees }).isMet).toBe(true);
  });
  test('whoever is there: nothing is ever confirmed without the two of the form', () => {
    const presence = fc.constantFrom('present' as const, 'proxy' as const, 'absent' as const);
    fc.assert(fc.property(fc.record({ chair: presence, town: presence, nurse: presence, guest: presence }), (table) => {
      const course = Object.entries(table).reduce((one, [attendeeId, is]) => after(one, { action: 'attend', attendeeId, presence: is, proxy: '' }), decided());
      const isAllowed = refusalOf(course.state, { action: 'confirm', absenceWords: '사유' }) === 'allowed';
      expect(isAllowed).toBe(table.chair !== 'absent' && table.town !== 'absent');
    }));
  });
});

describe('the minutes', () => {
  test('begin with what was entered: nothing is typed twice', () => {
    expect(minutesOf(confirmed().state).items).toMatchObject([{ itemId: 'item-1', words: '서비스를 조정해 주십시오\n방문 횟수를 늘리자는 의견', decision: APPROVED }]);
  });
  test('are signed by everybody who had to be there and was', () => {
    expect(signed().state).toMatchObject({ status: 'signed' });
    expect(signed().events.at(-1)).toMatchObject({ action: 'complete', by: 'system' });
    expect(signed().state.attendees.map(({ signedAt }) => signedAt !== null)).toEqual([true, true, true, false]);
  });
  test('are not signed for somebody else', () => {
    const nurse = conferenceContext('invited', { staffId: NURSE, organisationId: HEALTH });
    expect(refusalOf(confirmed().state, COMMANDS.sign, nurse)).toBe('conference/not-your-place');
    expect(refusalOf(confirmed().state, { action: 'sign', attendeeId: 'guest' })).toBe('conference/not-a-signer');
    const colleague = conferenceContext('convener', { staffId: 'staff-colleague' as typeof CHAIR, organisationId: HOPE });
    expect(refusalOf(confirmed().state, { action: 'sign', attendeeId: 'chair' }, colleague)).toBe('conference/not-your-place');
  });
  test('are signed anew when their words change', () => {
    const once = after(confirmed(), { action: 'sign', attendeeId: 'chair' });
    expect(refusalOf(once.state, { action: 'sign', attendeeId: 'chair' })).toBe('conference/already-signed');
    expect(refusalOf(after(once, COMMANDS['edit-minutes']).state, { action: 'sign', attendeeId: 'chair' })).toBe('allowed');
  });
});

const anAttempt = fc.record({ action: fc.constantFrom(...CONFERENCE_ACTIONS), party: fc.constantFrom(...CONFERENCE_PARTIES), attendeeId: fc.constantFrom('chair', 'town', 'nurse', 'guest'), presence: fc.constantFrom('present' as const, 'absent' as const) });
type Attempt = typeof anAttempt extends fc.Arbitrary<infer Value> ? Value : never;

/** Carries out what is allowed and leaves out what is refused. */
function attempt(course: Course, { action, party, attendeeId, presence }: Attempt): Course {
  const plain = COMMANDS[action];
  const command = ('attendeeId' in plain ? { ...plain, attendeeId, ...('presence' in plain ? { presence } : {}) } : plain) as ConferenceCommand;
  const people = { chair: { staffId: CHAIR, organisationId: HOPE }, nurse: { staffId: NURSE, organisationId: HEALTH } } as const;
  const actor = action === 'sign' && attendeeId in people ? people[attendeeId as keyof typeof people] : {};
  const answer = decideConference(course.state, command, conferenceContext(party, actor));
  return answer.ok ? { state: answer.value.reduce(applyConferenceEvent, course.state), events: [...course.events, ...answer.value] } : course;
}

describe('whatever anybody tries', () => {
  const attempts = fc.array(anAttempt, { maxLength: 40 });
  test('the history folds to the state, in a status that the table knows', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.values(STAGES)), attempts, (stage, tried) => {
      const { state, events } = tried.reduce(attempt, stage());
      expect(foldConference(events)).toEqual(state);
      expect(CONFERENCE_STATUSES).toContain(state.status);
      expect(state.version).toBe(events.length);
    }));
  });
  test('minutes do not change after they were signed', () => {
    const before = signed();
    fc.assert(fc.property(attempts, (tried) => {
      const { state } = tried.reduce(attempt, before);
      expect(state.status).toBe('signed');
      expect(minutesOf(state)).toEqual(minutesOf(before.state));
    }));
  });
  test('nothing is confirmed that has no decision, no quorum or no signature of those who had to be there', () => {
    fc.assert(fc.property(attempts, (tried) => {
      const { state } = tried.reduce(attempt, called());
      const isSettled = ['confirmed', 'signed'].includes(state.status);
      expect(!isSettled || (quorumOf(state).isMet && state.items.every(({ decision }) => decision.kind !== 'none'))).toBe(true);
    }));
  });
});
