import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CandidateId, IntakeId, OrganisationId, PersonId, RoundId, Sigungu, StaffId } from '../ids/index.ts';
import {
  applyCandidateEvent, beginCandidate, CANDIDATE_ACTIONS, type CandidateCommand, type CandidateContext, type CandidateEvent, type CandidateParty, type CandidateState, CONTACT_MEANS, CONTACT_OUTCOMES, type ContactMeans, type ContactOutcome, decideCandidate, DEFAULT_CANDIDATE_TERMS, findCandidateSignal,
  foldCandidate, isLiveCandidate, isOutcomeOf, nextCandidateReminderOn, proposeCandidate,
} from './index.ts';

const TEAM = 'team' as OrganisationId;
const OTHER = 'other' as OrganisationId;
const PERSON = 'person' as PersonId;
const identity = { candidateId: 'c' as CandidateId, sigungu: '52110' as Sigungu, roundId: 'r' as RoundId, pseudonym: 'P1', route: TEAM, rank: 1 };
const acting = (party: CandidateParty, on = '2026-11-23'): CandidateContext => ({ at: `${on}T01:00:00.000Z`, on: on as CandidateContext['on'], by: party === 'system' ? 'system' : ('staff' as StaffId), party, terms: DEFAULT_CANDIDATE_TERMS });

const proposed = beginCandidate(proposeCandidate(identity, acting('coordinator')));

function did(state: CandidateState, command: CandidateCommand, party: CandidateParty = 'team', on?: string): CandidateState {
  const decided = decideCandidate(state, command, acting(party, on));
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return applyCandidateEvent(state, decided.value);
}
const refused = (state: CandidateState, command: CandidateCommand, party: CandidateParty = 'team') => {
  const decided = decideCandidate(state, command, acting(party));
  return decided.ok ? undefined : decided.refusal.code;
};
const tried = (means: ContactMeans, outcome: ContactOutcome, contactOn = '2026-11-23'): CandidateCommand => ({ action: 'contact', means, outcome, contactOn: contactOn as CandidateContext['on'], words: '' });

const handed = did(proposed, { action: 'hand-out', to: TEAM, dueOn: '2026-12-07' }, 'coordinator');
const named = did(handed, { action: 'identify', found: true }, 'system');
const absent = (state: CandidateState, means: ContactMeans = 'phone'): CandidateState => did(state, tried(means, 'absent'));

describe('a hand-out', () => {
  test('gives it to a team with a day, and the name stays closed until the batch has opened it', () => {
    expect(handed).toMatchObject({ status: 'handed-out', holder: TEAM, name: 'waiting', dueOn: '2026-12-07', nextOn: '2026-12-07', step: 'open-name' });
    expect(refused(handed, tried('phone', 'reached'))).toBe('discovery/name-not-open');
    expect(named).toMatchObject({ name: 'open', step: 'contact', nextOn: '2026-12-07' });
  });
  test('is the coordinator’s act and no team’s', () => {
    expect(refused(proposed, { action: 'hand-out', to: TEAM, dueOn: '2026-12-07' }, 'lead')).toBe('discovery/not-your-act');
  });
  test('of somebody whom the roster does not know is taken back by the coordinator', () => {
    expect(did(handed, { action: 'identify', found: false }, 'system')).toMatchObject({ name: 'missing', step: 'recall', nextOn: '2026-12-07' });
  });
  test('is recalled as nobody’s, and the next team sees what was tried', () => {
    const back = did(absent(named), { action: 'recall', reason: '담당 동이 바뀜' }, 'coordinator');
    expect(back).toMatchObject({ status: 'proposed', holder: null, assignee: null, name: 'closed', nextOn: null, dueOn: null, attempts: [], personId: null, earlier: [{ by: TEAM, means: 'phone', outcome: 'absent' }] });
    const again = did(did(back, { action: 'hand-out', to: OTHER, dueOn: '2026-12-20' }, 'coordinator'), { action: 'identify', found: true }, 'system');
    expect(again).toMatchObject({ holder: OTHER, attempts: [], earlier: [{ by: TEAM }] });
    expect(did(absent(again), { action: 'recall', reason: '다시' }, 'coordinator').earlier?.map(({ by }) => by)).toEqual([TEAM, OTHER]);
    expect(did(named, { action: 'recall', reason: '다시' }, 'coordinator').earlier).toBeUndefined();
    expect(refused(named, { action: 'recall', reason: ' ' }, 'coordinator')).toBe('discovery/candidate-words-missing');
  });
});

describe('attempts', () => {
  test('in vain are made again; after the set number a visit, and after that a lead may end it', () => {
    const twice = absent(absent(named));
    expect(twice).toMatchObject({ status: 'contacting', step: 'again', nextOn: '2026-11-26' });
    const thrice = absent(twice);
    expect(thrice.step).toBe('visit');
    expect(refused(thrice, { action: 'give-up', words: '세 번 부재' }, 'lead')).toBe('discovery/not-sought-enough');
    const visited = absent(thrice, 'visit');
    expect(visited.step).toBe('give-up');
    expect(refused(visited, { action: 'give-up', words: '방문도 부재' }, 'team')).toBe('discovery/not-your-act');
    expect(refused(visited, { action: 'give-up', words: '' }, 'lead')).toBe('discovery/candidate-words-missing');
    expect(did(visited, { action: 'give-up', words: '이웃도 소식을 모름' }, 'lead')).toMatchObject({ status: 'no-contact', step: 'none', nextOn: null, endedOn: '2026-11-23' });
  });
  test('a wrong number asks for a visit at once', () => {
    expect(did(named, tried('phone', 'wrong-number')).step).toBe('visit');
  });
  test('who was reached is decided on; absences before that no longer count', () => {
    const reached = did(absent(absent(named)), tried('phone', 'reached'));
    expect(reached).toMatchObject({ step: 'decide', nextOn: '2026-11-30', reachedOn: '2026-11-23' });
    expect(absent(reached).step).toBe('again');
  });
  test('a letter waits, a hospital too', () => {
    expect(did(named, tried('letter', 'sent'))).toMatchObject({ step: 'again', nextOn: '2026-11-30' });
    expect(did(named, tried('phone', 'in-hospital'))).toMatchObject({ step: 'again', nextOn: '2026-12-07' });
  });
  test.each(['refused', 'moved', 'dead'] as const)('%s ends it', (outcome) => {
    const over = did(named, tried('visit', outcome));
    expect(over).toMatchObject({ status: outcome, step: 'none', nextOn: null, endedOn: '2026-11-23' });
    expect(isLiveCandidate(over.status)).toBe(false);
    expect(over.reachedOn).toBe(outcome === 'refused' ? '2026-11-23' : null);
    expect(did(over, { action: 'reopen', words: '잘못 적음' }, 'lead')).toMatchObject({ status: 'contacting', step: 'again', nextOn: '2026-11-26', endedOn: null });
  });
  test('must be possible, of today or before, and after the hand-out', () => {
    expect(refused(named, tried('letter', 'wrong-number'))).toBe('discovery/outcome-not-possible');
    expect(refused(named, tried('phone', 'absent', '2026-11-24'))).toBe('discovery/contact-in-the-future');
    expect(refused(named, tried('phone', 'absent', '2026-11-22'))).toBe('discovery/contact-before-hand-out');
  });
});

describe('an intake', () => {
  const begin: CandidateCommand = { action: 'begin-intake', intakeId: 'i' as IntakeId, personId: PERSON };
  test('is of the person whom the candidate turned out to be, and of no other', () => {
    expect(refused(named, begin)).toBe('discovery/person-missing');
    const linked = did(named, { action: 'link', personId: PERSON });
    expect(refused(linked, { action: 'link', personId: 'other' as PersonId })).toBe('discovery/person-fixed');
    expect(did(linked, begin)).toMatchObject({ status: 'intake', intakeId: 'i', reachedOn: '2026-11-23', endedOn: '2026-11-23', nextOn: null });
  });
  test('ends the work: nothing is open to anybody after it', () => {
    const over = did(did(named, { action: 'link', personId: PERSON }), begin);
    expect(CANDIDATE_ACTIONS.filter((action) => refused(over, { action } as CandidateCommand, 'lead') !== 'discovery/action-not-available')).toEqual([]);
  });
});

describe('the clock', () => {
  test('tells the team the day after a date, the coordinator a week later, each once', () => {
    expect(nextCandidateReminderOn(named)).toBe('2026-12-08');
    expect(findCandidateSignal(named, '2026-12-07')).toBeUndefined();
    const told = did(named, { action: 'remind', forOn: '2026-12-07', level: 'team' }, 'system', '2026-12-08');
    expect([nextCandidateReminderOn(told), findCandidateSignal(told, '2026-12-09')]).toEqual(['2026-12-15', undefined]);
    const escalated = did(told, findCandidateSignal(told, '2026-12-15')!, 'system', '2026-12-15');
    expect([escalated.told, nextCandidateReminderOn(escalated)]).toEqual([{ forOn: '2026-12-07', level: 'coordinator' }, null]);
  });
  test('tells the coordinator at once, and once, of whom the roster does not know', () => {
    const missing = did(handed, { action: 'identify', found: false }, 'system');
    expect(findCandidateSignal(missing, '2026-11-23')).toEqual({ action: 'remind', forOn: '2026-12-07', level: 'coordinator' });
    expect(nextCandidateReminderOn(did(missing, { action: 'remind', forOn: '2026-12-07', level: 'coordinator' }, 'system'))).toBeNull();
  });
  test('begins anew with the next date', () => {
    const told = did(named, { action: 'remind', forOn: '2026-12-07', level: 'team' }, 'system', '2026-12-08');
    expect(nextCandidateReminderOn(did(told, tried('phone', 'absent', '2026-12-08'), 'team', '2026-12-08'))).toBe('2026-12-12');
  });
});

const anAttempt = fc.constantFrom(...CONTACT_MEANS).chain((means) => fc.constantFrom(...CONTACT_OUTCOMES.filter((outcome) => isOutcomeOf(means, outcome))).map((outcome) => tried(means, outcome)));
const aCommand: fc.Arbitrary<readonly [CandidateCommand, CandidateParty]> = fc.oneof(
  anAttempt.map((command) => [command, 'team'] as const),
  fc.constantFrom<readonly [CandidateCommand, CandidateParty]>(
    [{ action: 'hand-out', to: TEAM, dueOn: '2026-12-07' }, 'coordinator'], [{ action: 'identify', found: true }, 'system'], [{ action: 'identify', found: false }, 'system'], [{ action: 'recall', reason: '회수' }, 'coordinator'],
    [{ action: 'assign', staffId: 'staff' as StaffId }, 'team'], [{ action: 'conclude', as: 'not-needed', words: '필요 없음' }, 'team'], [{ action: 'give-up', words: '부재' }, 'lead'], [{ action: 'link', personId: PERSON }, 'team'],
    [{ action: 'begin-intake', intakeId: 'i' as IntakeId, personId: PERSON }, 'team'], [{ action: 'reopen', words: '다시' }, 'lead'], [{ action: 'withdraw' }, 'coordinator'],
  ),
);

test('whatever happens, whoever is handed out has a team, a step and a day, and somebody is told when it passes; and history leaves the same', () => {
  fc.assert(fc.property(fc.array(aCommand, { maxLength: 14 }), (commands) => {
    const events: CandidateEvent[] = [proposeCandidate(identity, acting('coordinator'))];
    let state = proposed;
    for (const [command, party] of commands) {
      const decided = decideCandidate(state, command, acting(party));
      if (!decided.ok) continue;
      state = applyCandidateEvent(state, decided.value);
      events.push(decided.value);
      const live = isLiveCandidate(state.status);
      expect([state.nextOn !== null, state.step !== 'none', nextCandidateReminderOn(state) !== null]).toEqual([live, live, live]);
      expect(live && state.holder === null).toBe(false);
      expect(state.endedOn !== null).toBe(!live && state.status !== 'proposed');
    }
    expect(foldCandidate(events)).toEqual(state);
  }));
});
