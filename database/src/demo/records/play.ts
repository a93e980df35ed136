import type { Instant, PlainDate } from '@dure/domain/calendar';
import { dueSignals, nextSignalOn, REFERRAL_DEADLINES } from '@dure/domain/clock';
import type { Decision } from '@dure/domain/decision';
import type { OrganisationId, StaffId } from '@dure/domain/ids';
import { applyReferralEvent, awaitsReceipt, beginReferral, commandOfSignal, decideReferral } from '@dure/domain/referral';
import type { DraftedEvent, Party, ReferralCommand, ReferralEvent, ReferralState, SendingContext } from '@dure/domain/referral';
import { isHoliday } from '../data/holidays.ts';
import { koreanMoment } from '../officeHours.ts';

/** Gives out the numbers of an organisation's letters, in the order of the town's making. */
export type Letters = (organisationId: OrganisationId, on: PlainDate) => string;

/** An act with everybody and everything it needs. */
export interface Act {
  readonly on: PlainDate;
  readonly at: Instant;
  readonly by: StaffId;
  /** Whose staff. */
  readonly organisationId: OrganisationId;
  readonly party: Exclude<Party, 'system'>;
  readonly command: ReferralCommand;
  readonly sending?: SendingContext;
}

export interface PlayedEvent {
  readonly event: ReferralEvent;
  /** Null for the clock. */
  readonly organisationId: OrganisationId | null;
}

/** A history that the domain allowed, act by act. */
export interface Played {
  readonly events: readonly PlayedEvent[];
  readonly state: ReferralState;
}

/** The clock speaks before the offices open. */
const CLOCK_MINUTE = 6 * 60 + 30;

/** What was decided. A refusal here is a fault of the script, not of anybody at work. */
export function must<Value, Refusal>(decision: Decision<Value, Refusal>, story: string): Value {
  if (!decision.ok) throw new Error(`The demo town cannot ${story}: ${JSON.stringify(decision.refusal)}`);
  return decision.value;
}

/** Plays the acts one after another, the clock between them and on until the last day; a letter that is received takes a number of the receiver's register. */
export function play(first: { readonly event: DraftedEvent; readonly organisationId: OrganisationId }, acts: readonly Act[], until: PlainDate, letters: Letters): Played {
  const events: PlayedEvent[] = [first];
  let state = beginReferral(first.event);
  const apply = (event: ReferralEvent, organisationId: OrganisationId | null): void => {
    state = applyReferralEvent(state, event);
    events.push({ event, organisationId });
  };
  const tick = (day: PlainDate): void => {
    for (const event of signalsUntil(state, day)) apply(event, null);
  };
  for (const act of acts) {
    tick(act.on);
    const { command, organisationId, on, at, by, party, sending } = act;
    const receipt = awaitsReceipt(state, party) ? { receipt: { number: letters(organisationId, on), on } } : {};
    const context = { on, at, by, party, isHoliday, deadlines: REFERRAL_DEADLINES, ...receipt, ...(sending === undefined ? {} : { sending }), ...(command.action === 'request-approval' ? { approvers: [command.approver] } : {}) };
    for (const event of must(decideReferral(state, command, context), command.action)) apply(event, organisationId);
  }
  tick(until);
  return { events, state };
}

/** Everything the clock says from the last act to a day, included. */
function* signalsUntil(from: ReferralState, until: PlainDate): Generator<ReferralEvent> {
  let state = from;
  let looked = state.lastChangeAt.slice(0, 10) as PlainDate;
  for (let day = nextSignalOn(state, looked); day !== null && day <= until; day = nextSignalOn(state, looked)) {
    looked = day;
    for (const signal of dueSignals(state, day)) {
      const context = { on: day, at: koreanMoment(day, CLOCK_MINUTE), by: 'system', party: 'system', isHoliday, deadlines: REFERRAL_DEADLINES } as const;
      for (const event of must(decideReferral(state, commandOfSignal(state, signal), context), signal.signal)) {
        state = applyReferralEvent(state, event);
        yield event;
      }
    }
  }
}
