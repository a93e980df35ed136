import { allow, refuse, type Decision } from '../decision/index.ts';
import { conferenceActionRule, signersOf } from './actions.ts';
import type { ConferenceContext } from './context.ts';
import type { ConferenceAct, ConferenceCommand, ConferenceEvent, PreparedEvent } from './event.ts';
import { applyConferenceEvent } from './fold.ts';
import { guardConference, missingConferenceFacts } from './guards.ts';
import type { ConferenceRefusal } from './refusal.ts';
import type { ConferenceIdentity, ConferenceState } from './state.ts';
import { nextConferenceStatus } from './transitions.ts';

/** Begins a conference under the guide of the day. */
export function prepareConference(identity: ConferenceIdentity, { at, on, by, party }: ConferenceAct): PreparedEvent {
  return { action: 'prepare', identity, at, on, by, party };
}

/**
 * Whether this may happen to the conference now, and what history then records. Whom the guide wants is settled with the agenda;
 * the last signature completes the minutes.
 */
export function decideConference(state: ConferenceState, command: ConferenceCommand, context: ConferenceContext): Decision<readonly ConferenceEvent[], ConferenceRefusal> {
  const refusal = refuseConference(state, command, context);
  if (refusal !== undefined) return refuse(refusal);
  const { at, on, by, party } = context;
  const event: ConferenceEvent = { ...command, at, on, by, party };
  return allow([event, ...settled(applyConferenceEvent(state, event), command, context)]);
}

function refuseConference(state: ConferenceState, command: ConferenceCommand, context: ConferenceContext): ConferenceRefusal | undefined {
  const { action } = command;
  if (!conferenceActionRule(action).who.includes(context.party)) return { code: 'conference/not-your-act', action, party: context.party };
  if (nextConferenceStatus(state.status, action) === undefined) return { code: 'conference/action-not-available', action, status: state.status };
  const fields = missingConferenceFacts(command);
  return fields.length > 0 ? { code: 'conference/facts-missing', action, fields } : guardConference(state, command, context);
}

/** What follows by itself. */
function settled(after: ConferenceState, { action }: ConferenceCommand, { at, on, seatingFor }: ConferenceContext): readonly ConferenceEvent[] {
  const system = { at, on, by: 'system', party: 'system' } as const;
  if (seatingFor !== undefined && nextConferenceStatus(after.status, 'set-seats') !== undefined) {
    const { seats, convening, flags } = seatingFor(after.items);
    const isSame = JSON.stringify([seats, convening, flags]) === JSON.stringify([after.seats, after.convening, after.flags]);
    return isSame ? [] : [{ action: 'set-seats', seats, convening, flags, ...system }];
  }
  const isComplete = action === 'sign' && signersOf(after).every(({ signedAt }) => signedAt !== null);
  return isComplete ? [{ action: 'complete', ...system }] : [];
}
