import { conferenceEffectOf } from './effects.ts';
import type { ConferenceEvent } from './event.ts';
import type { ConferenceState } from './state.ts';
import { nextConferenceStatus } from './transitions.ts';

/** The conference that a history leaves; the stored rows are made by the same function, one event at a time. */
export function foldConference(events: readonly ConferenceEvent[]): ConferenceState {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A conference without history does not exist');
  return rest.reduce(applyConferenceEvent, beginConference(first));
}

/** One event more. Throws when history says what the table cannot say. */
export function applyConferenceEvent(state: ConferenceState, event: ConferenceEvent): ConferenceState {
  if (event.action === 'prepare') throw new Error('Corrupt conference history: prepared twice');
  const status = nextConferenceStatus(state.status, event.action);
  if (status === undefined) throw new Error(`Corrupt conference history: ${event.action} while ${state.status}`);
  return { ...state, ...conferenceEffectOf(event, state), status, lastChangeAt: event.at, version: state.version + 1 };
}

/** The first event alone. */
export function beginConference(event: ConferenceEvent): ConferenceState {
  if (event.action !== 'prepare') throw new Error(`Corrupt conference history: begins with ${event.action}`);
  return {
    identity: event.identity, status: 'preparing', appointment: null, answerBy: null, items: [], seats: [], convening: [], flags: [], attendees: [], absenceWords: '', remarks: '', cancelWords: '',
    calledAt: null, confirmedAt: null, confirmedOn: null, signedAt: null, distributedAt: null, lastChangeAt: event.at, version: 1,
  };
}
