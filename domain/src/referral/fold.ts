import type { DueSignal } from '../clock/index.ts';
import { nextAxes } from './axes.ts';
import { needsLetter } from './channel.ts';
import { effectOf } from './effects.ts';
import type { DraftedEvent, ReferralEvent } from './event.ts';
import { ownerOf, watcherOf } from './holder.ts';
import { nextStep } from './next-step.ts';
import type { ReferralAxes, ReferralState } from './state.ts';

/** The state that a history leaves. The stored row is made by this function too, one event at a time. */
export function foldReferral(events: readonly ReferralEvent[]): ReferralState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A referral without history does not exist');
  return rest.reduce(applyReferralEvent, beginReferral(first));
}

/** One event more. Throws when history says what the tables cannot say: that is a fault, not a refusal. */
export function applyReferralEvent(state: ReferralState, event: ReferralEvent): ReferralState {
  if (event.action === 'draft') throw new Error('Corrupt referral history: drafted twice');
  const axes = nextAxes(state, event.action);
  if (axes === undefined) throw new Error(`Corrupt referral history: ${event.action} while ${state.status}/${state.delivery}/${state.letter}`);
  const received = event.receipt === undefined ? {} : { receipt: event.receipt };
  return settle({ ...state, ...axes, ...received, ...effectOf(event, state) }, event, state);
}

/** The first event alone. */
export function beginReferral(event: ReferralEvent): ReferralState {
  if (event.action !== 'draft') throw new Error(`Corrupt referral history: begins with ${event.action}`);
  return begun(event);
}

function begun(event: DraftedEvent): ReferralState {
  const { identity, reason, requested, dates } = event;
  const axes: ReferralAxes = { status: 'draft', delivery: 'none', letter: needsLetter(identity.channel) ? 'drafted' : 'none', followUp: 'none' };
  const next = nextStep(axes);
  const sides = {
    identity,
    senderStaff: identity.sender.staffId,
    receiverHolder: { kind: 'team', organisationId: identity.receiver.organisationId },
    approval: { kind: 'none' },
  } as const;
  // Every name written out: an object put together from several spreads costs ten times as much, and every create makes one.
  return {
    status: axes.status, delivery: axes.delivery, letter: axes.letter, followUp: axes.followUp,
    dueOn: dates.dueOn, nextOn: dates.nextOn, replyOn: dates.replyOn, noContactNoticeOn: dates.noContactNoticeOn,
    identity, reason, requested, senderStaff: sides.senderStaff, receiverHolder: sides.receiverHolder, approval: sides.approval,
    next, owner: ownerOf(sides, next), watcher: watcherOf(sides, next), waiting: true,
    letterMark: { kind: 'none' }, basis: { kind: 'none' }, disclosed: [], access: 'none', contact: { kind: 'none' }, question: '', answer: '',
    returned: { kind: 'none' }, results: [], delay: 'none', objected: false, consentWithdrawn: false, signalled: [], contactAttempts: 0,
    sentOn: null, acceptedOn: null, lastContactOn: null, clockStartedOn: null, clockPausedSince: null,
    lastChangeAt: event.at, version: 1,
  };
}

function settle(changed: ReferralState, event: ReferralEvent, before: ReferralState): ReferralState {
  const next = nextStep(changed);
  const state = { ...changed, ...event.dates, ...clockOf(changed, event.dates.dueOn) };
  return {
    ...state,
    next,
    waiting: next.step !== 'none',
    owner: ownerOf(state, next),
    watcher: watcherOf(state, next),
    delay: next.step === before.next.step ? state.delay : 'none',
    signalled: state.signalled.filter((said) => stillStands(state, said)),
    lastChangeAt: event.at,
    version: before.version + 1,
  };
}

/** The reply clock stops with whatever ends the waiting. */
function clockOf({ clockStartedOn, clockPausedSince }: ReferralState, dueOn: string | null): Pick<ReferralState, 'clockStartedOn' | 'clockPausedSince'> {
  return dueOn === null ? { clockStartedOn: null, clockPausedSince: null } : { clockStartedOn, clockPausedSince };
}

/** What was said about a date that no longer stands need not be remembered. Escalations count in weeks from the next date. */
function stillStands({ dueOn, nextOn, replyOn, noContactNoticeOn }: ReferralState, { signal, forOn }: DueSignal): boolean {
  if (signal === 'escalate') return nextOn !== null && forOn >= nextOn;
  return forOn === dueOn || forOn === replyOn || forOn === noContactNoticeOn;
}
