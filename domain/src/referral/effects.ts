import type { ReferralEvent } from './event.ts';
import type { ReferralState } from './state.ts';
import type { ReferralAction } from './transitions.ts';

type Change = Partial<ReferralState>;
type Effect<Name extends ReferralAction> = (event: Extract<ReferralEvent, { action: Name }>, state: ReferralState) => Change;

/** What an act leaves in the state besides its place on the axes and its dates. Acts not named leave nothing more. */
const EFFECTS: { readonly [Name in ReferralAction]?: Effect<Name> } = {
  revise: ({ reason, requested }) => ({ reason, requested, approval: { kind: 'none' } }),
  'request-approval': ({ approver, by }) => ({ approval: { kind: 'asked', requestedBy: by, approver } }),
  'decline-letter': () => ({ approval: { kind: 'none' } }),
  send: ({ basis, disclosed, letter, on }) => ({ basis, disclosed, letterMark: letter, access: 'open', sentOn: on, clockStartedOn: on }),
  recall: () => ({ access: 'ended' }),
  'contact-attempt': ({ outcome, on }, state) => ({
    contactAttempts: state.contactAttempts + 1,
    lastContactOn: outcome === 'reached' ? on : state.lastContactOn,
  }),
  'ask-info': ({ question, on }) => ({ question, answer: '', clockPausedSince: on }),
  'answer-info': ({ answer }) => ({ answer, clockPausedSince: null }),
  accept: ({ contactName, contactPhone, staffId, on }, state) => ({
    acceptedOn: on,
    contact: { kind: 'named', name: contactName, phone: contactPhone },
    receiverHolder: { kind: 'staff', organisationId: state.identity.receiver.organisationId, staffId },
  }),
  return: ({ reason, ruleId, words }) => ({ access: 'ended', returned: { kind: 'returned', reason, ruleId, words } }),
  redirect: () => ({ access: 'ended' }),
  expire: () => ({ access: 'ended' }),
  'withdraw-consent': () => ({ access: 'ended', consentWithdrawn: true }),
  remind: ({ signal, forOn }, state) => ({ signalled: [...state.signalled, { signal, forOn }] }),
  escalate: ({ forOn }, state) => ({ delay: 'reason-asked', signalled: [...state.signalled, { signal: 'escalate', forOn }] }),
  'notify-no-contact': ({ forOn }, state) => ({ signalled: [...state.signalled, { signal: 'six-month-notice', forOn }] }),
  'explain-delay': () => ({ delay: 'explained' }),
  'return-result': ({ items }) => ({ results: items }),
  object: () => ({ objected: true, results: [], access: 'open' }),
  assign: ({ side, staffId }, state) =>
    side === 'sender'
      ? { senderStaff: staffId }
      : { receiverHolder: { kind: 'staff', organisationId: state.identity.receiver.organisationId, staffId } },
};

export function effectOf(event: Exclude<ReferralEvent, { action: 'draft' }>, state: ReferralState): Change {
  // The table's key and the event's action are the same name, which the compiler cannot follow through a union.
  const effect = EFFECTS[event.action] as ((event: ReferralEvent, state: ReferralState) => Change) | undefined;
  return effect === undefined ? {} : effect(event, state);
}
