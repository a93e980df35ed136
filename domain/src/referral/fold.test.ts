import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aReferral, CONTACT_REACHED, referralContext, resultsFor, SEND, ACCEPT, RECEIVER, RECEIVER_STAFF, SENDER, SENDER_LEAD, SENDER_STAFF, type ReferralBeginning } from '../../testing/referral.ts';
import { addDays } from '../calendar/index.ts';
import { dueSignals } from '../clock/index.ts';
import type { OrganisationId, ReferralId } from '../ids/index.ts';
import {
  ACTION_RULES, applyReferralEvent, availableActions, commandOfSignal, decideReferral, DELIVERY_STATUSES, foldReferral, isLive, LETTER_STATUSES, REFERRAL_STATUSES,
  type ReferralAction, type ReferralCommand, type ReferralEvent, type ReferralState,
} from './index.ts';
import { RETURN_REASONS } from './return-reason.ts';

interface Step {
  /** Which of the acts that the tables allow at that moment. */
  readonly choice: number;
  readonly days: number;
  readonly pick: number;
}

const steps = fc.array(
  fc.record({ choice: fc.nat(1000), days: fc.oneof(fc.constantFrom(0, 1), fc.nat(60)), pick: fc.nat(9) }) satisfies fc.Arbitrary<Step>,
  { maxLength: 40 },
);
const beginnings = fc.record({
  channel: fc.constantFrom('official-letter', 'social-security-system' as const),
  programme: fc.constantFrom('MENTAL', 'VISIT', 'ECARE' as const),
  from: fc.constantFrom('MEDAID', 'ICM' as const),
  urgency: fc.constantFrom('emergency', 'crisis', 'general' as const),
});

function commandOf(action: ReferralAction, pick: number, state: ReferralState): ReferralCommand | undefined {
  const words = '내용';
  const byAction: { readonly [Name in ReferralAction]?: ReferralCommand } = {
    revise: { action: 'revise', reason: words, requested: state.requested },
    'request-approval': { action: 'request-approval', approver: SENDER_LEAD },
    'decline-letter': { action: 'decline-letter', words },
    send: { ...SEND, letter: { kind: 'letter', number: '1', sentOn: '2026-11-02' } },
    recall: { action: 'recall', reason: words },
    'contact-attempt': { ...CONTACT_REACHED, outcome: pick % 2 === 0 ? 'reached' : 'no-answer' },
    'ask-info': { action: 'ask-info', question: words },
    'answer-info': { action: 'answer-info', answer: words },
    accept: ACCEPT,
    return: { action: 'return', reason: RETURN_REASONS[pick] ?? 'other', ruleId: 'VISIT-TARGET', words },
    redirect: { action: 'redirect', childReferralId: 'child' as ReferralId, to: 'org-third' as OrganisationId, words },
    settle: { action: 'settle', step: 'ask-consent', newReferralId: null, words },
    extend: { action: 'extend', days: pick, reason: words },
    'explain-delay': { action: 'explain-delay', reason: words },
    expire: { action: 'expire', reason: words },
    hold: { action: 'hold', reason: words, reviewOn: null },
    'report-progress': { action: 'report-progress', words },
    'return-result': { action: 'return-result', items: resultsFor(state) },
    close: { action: 'close', because: 'done', reason: words },
    object: { action: 'object', words },
    assign: { action: 'assign', side: pick % 2 === 0 ? 'sender' : 'receiver', staffId: RECEIVER_STAFF },
  };
  const wordless = ['approve-letter', 'open', 'start-service', 'resume', 'acknowledge', 'withdraw-consent'] as const;
  const bare = wordless.find((name) => name === action);
  return bare === undefined ? byAction[action] : { action: bare };
}

/** Plays whatever the domain allows, and lets the clock say what it has to say each day that comes up. */
function play(begin: ReferralBeginning, sequence: readonly Step[]): { readonly events: readonly ReferralEvent[]; readonly stored: ReferralState; readonly states: readonly ReferralState[] } {
  let { events, state, today: day } = aReferral(begin);
  const states = [state];
  const record = (command: ReferralCommand, party: (typeof ACTION_RULES)[ReferralAction]['who'][number]): void => {
    const by = command.action === 'approve-letter' || command.action === 'decline-letter' ? { by: SENDER_LEAD } : {};
    const decision = decideReferral(state, command, referralContext(day, party, by));
    if (!decision.ok) return;
    events = [...events, ...decision.value];
    state = decision.value.reduce(applyReferralEvent, state);
    states.push(state);
  };
  for (const step of sequence) {
    day = addDays(day, step.days);
    for (const signal of dueSignals(state, day)) record(commandOfSignal(state, signal), 'system');
    const commands = availableActions(state).flatMap((action) => commandOf(action, step.pick, state) ?? []);
    const command = commands[step.choice % commands.length];
    if (command !== undefined) record(command, ACTION_RULES[command.action].who[0]);
  }
  return { events, stored: state, states };
}

describe('any allowed sequence of acts', () => {
  test('goes everywhere', () => {
    const states = fc.sample(fc.tuple(beginnings, steps), { numRuns: 800, seed: 20261122 }).flatMap(([begin, sequence]) => play(begin, sequence).states);
    expect(new Set(states.map(({ status }) => status))).toEqual(new Set(REFERRAL_STATUSES));
    expect(new Set(states.map(({ delivery }) => delivery))).toEqual(new Set(DELIVERY_STATUSES));
    expect(new Set(states.map(({ letter }) => letter))).toEqual(new Set(LETTER_STATUSES));
  });

  test('ends in a known status, and folded equals stored', () => {
    fc.assert(
      fc.property(beginnings, steps, (begin, sequence) => {
        const { events, stored } = play(begin, sequence);
        expect(REFERRAL_STATUSES).toContain(stored.status);
        expect(DELIVERY_STATUSES).toContain(stored.delivery);
        expect(LETTER_STATUSES).toContain(stored.letter);
        expect(foldReferral(events)).toEqual(stored);
        expect(stored.version).toBe(events.length);
      }),
      { numRuns: 200 },
    );
  });

  test('never leaves a live referral without owner, next date and watcher', () => {
    fc.assert(
      fc.property(beginnings, steps, (begin, sequence) => {
        for (const state of play(begin, sequence).states) {
          const waits = isLive(state) || state.followUp === 'open';
          expect(state.waiting).toBe(waits);
          expect(state.next.step === 'none').toBe(!waits);
          expect(state.nextOn === null).toBe(!waits);
          expect(state.owner.organisationId).toBe(state.next.party === 'receiver' ? RECEIVER : SENDER);
          expect(state.watcher).toEqual(
            state.next.party === 'receiver' ? { kind: 'staff', organisationId: SENDER, staffId: state.senderStaff } : { kind: 'team', organisationId: SENDER },
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('never closes a delivered service without its result, save when the person withdraws', () => {
    fc.assert(
      fc.property(beginnings, steps, (begin, sequence) => {
        const { events } = play(begin, sequence);
        for (const [index, event] of events.entries()) {
          if (event.action !== 'close') continue;
          const before = foldReferral(events.slice(0, index));
          expect(before.delivery === 'accepted' || before.results.length === before.requested.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('lets the reply clock run exactly while an answer is awaited', () => {
    fc.assert(
      fc.property(beginnings, steps, (begin, sequence) => {
        for (const state of play(begin, sequence).states) {
          const awaited = ['sent', 'opened', 'needs-info'].includes(state.status);
          expect(state.dueOn === null).toBe(!awaited);
          expect(state.clockStartedOn === null).toBe(!awaited);
          expect(state.clockPausedSince !== null).toBe(state.status === 'needs-info');
        }
      }),
      { numRuns: 200 },
    );
  });

  test('never opens access again once the person has withdrawn consent', () => {
    fc.assert(
      fc.property(beginnings, steps, (begin, sequence) => {
        const reopened = play(begin, sequence).states.filter(({ consentWithdrawn, access }) => consentWithdrawn && access !== 'ended');
        expect(reopened).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a corrupt history is a fault, never a status', () => {
  test('nothing, no draft first, a second draft, an act that the tables do not allow', () => {
    const [draft, ...rest] = aReferral().opened().events;
    expect(() => foldReferral([])).toThrow('without history');
    expect(() => foldReferral(rest)).toThrow('begins with send');
    expect(() => foldReferral([draft!, draft!])).toThrow('drafted twice');
    expect(() => foldReferral([draft!, rest[1]!])).toThrow('open while draft');
  });
});

test('the sender keeps the referral while nobody must act', () => {
  expect(aReferral().recalled().state.owner).toEqual({ kind: 'staff', organisationId: SENDER, staffId: SENDER_STAFF });
});
