import type { PlannedEvent, VisitEvent } from './event.ts';
import type { AskedCompanion } from './requirement.ts';
import type { VisitState } from './state.ts';
import { nextVisitStatus } from './transitions.ts';

const isFirst = (event: VisitEvent): event is PlannedEvent => event.action === 'plan' || event.action === 'enter';

type Later = Exclude<VisitEvent, PlannedEvent>;

/** The visit that a history leaves; the stored row is made by the same function, one event at a time. */
export function foldVisit(events: readonly VisitEvent[]): VisitState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A visit without history does not exist');
  return rest.reduce(applyVisitEvent, beginVisit(first));
}

/** The first event alone. */
export function beginVisit(event: VisitEvent): VisitState {
  if (!isFirst(event)) throw new Error(`Corrupt visit history: begins with ${event.action}`);
  const { identity, plan, emergency, at } = event;
  return { identity, status: 'planned', plan, companions: [], joined: [], emergency, startedAt: null, outcome: null, reason: null, words: [], lastChangeAt: at, version: 1 };
}

/** One event more. Throws when history says what the table cannot say. */
export function applyVisitEvent(state: VisitState, event: VisitEvent): VisitState {
  if (isFirst(event)) throw new Error('Corrupt visit history: planned twice');
  const status = nextVisitStatus(state.status, event.action);
  if (status === undefined) throw new Error(`Corrupt visit history: ${event.action} while ${state.status}`);
  return { ...state, ...effectOf(state, event), status, lastChangeAt: event.at, version: state.version + 1 };
}

type Effects = { readonly [Action in Later['action']]: (event: Extract<Later, { action: Action }>, state: VisitState) => Partial<VisitState> };

const EFFECTS: Effects = {
  reschedule: ({ plan, emergency }, state) => ({ plan: { ...state.plan, ...plan }, joined: [], reason: null, emergency }),
  assign: ({ staffId }, state) => ({ plan: { ...state.plan, staffId } }),
  join: ({ plan, with: joined, emergency }, state) => ({ plan: { ...state.plan, ...plan }, joined, emergency }),
  start: ({ at, emergency }, state) => ({ startedAt: at, emergency: emergency ?? state.emergency }),
  record: ({ outcome, emergency }, state) => ({ outcome, startedAt: state.startedAt ?? outcome.startedAt, emergency: emergency ?? state.emergency }),
  'record-not-met': ({ outcome }) => ({ outcome }),
  postpone: ({ reason, words }, state) => ({ reason, words: withWords(state, words) }),
  cancel: ({ reason, words }, state) => ({ reason, words: withWords(state, words) }),
  'ask-companion': ({ kind, organisationId }, state) => ({ companions: [...withoutOf(state, organisationId), { kind, organisationId, answer: 'asked', words: '' }] }),
  'answer-companion': ({ organisationId, answer, words }, state) => ({ companions: state.companions.map((one) => (one.organisationId === organisationId ? { ...one, answer, words } : one)) }),
  'add-words': ({ words }, state) => ({ words: withWords(state, words) }),
};

function effectOf(state: VisitState, event: Later): Partial<VisitState> {
  const effect = EFFECTS[event.action] as (event: Later, state: VisitState) => Partial<VisitState>;
  return effect(event, state);
}

const withWords = ({ words }: VisitState, more: string): readonly string[] => (more === '' ? words : [...words, more]);
const withoutOf = ({ companions }: VisitState, id: string): readonly AskedCompanion[] => companions.filter(({ organisationId }) => organisationId !== id);
