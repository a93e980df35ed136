import type { PlanEvent } from './event.ts';
import type { ServiceOutcome } from './facts.ts';
import type { PlanState } from './state.ts';
import type { PlanAction } from './transitions.ts';

type Change = Partial<PlanState>;
type Effect<Name extends PlanAction> = (event: Extract<PlanEvent, { action: Name }>, state: PlanState) => Change;

function resultsAfter({ results }: PlanState, outcomes: readonly ServiceOutcome[], on: PlanState['draftedOn']): PlanState['results'] {
  return { ...results, ...Object.fromEntries(outcomes.map((outcome) => [outcome.serviceId, { ...outcome, on }])) };
}

/** What an act leaves in the plan besides its status and its dates. */
const EFFECTS: { readonly [Name in PlanAction]?: Effect<Name> } = {
  // Whoever agreed or was asked, agreed to other words.
  'write': ({ content }) => ({ content, agreement: null, approval: { kind: 'none' } }),
  'agree': ({ agreement }) => ({ agreement }),
  'ask-approval': ({ on }) => ({ approval: { kind: 'asked', on } }),
  'decline-approval': ({ on, reason }) => ({ approval: { kind: 'declined', on, reason } }),
  'approve': ({ on, by }) => ({ approval: { kind: 'given', on, by } }),
  'activate': ({ on }) => ({ activeOn: on }),
  'review': ({ on, outcomes, decision, words, by }, state) => ({ reviews: [...state.reviews, { on, outcomes, decision, words, by }], results: resultsAfter(state, outcomes, on) }),
  'end': ({ on, words, outcomes }, state) => ({ end: { on, words }, results: resultsAfter(state, outcomes, on) }),
  'hand-over': ({ to }) => ({ owner: to }),
};

export function planEffectOf(event: Exclude<PlanEvent, { action: 'draft' }>, state: PlanState): Change {
  // The table's key and the event's action are the same name, which the compiler cannot follow through a union.
  const effect = EFFECTS[event.action] as ((event: PlanEvent, state: PlanState) => Change) | undefined;
  return effect === undefined ? {} : effect(event, state);
}
