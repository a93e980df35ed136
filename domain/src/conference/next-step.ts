import { addDays, koreanDay, type PlainDate } from '../calendar/index.ts';
import { isPlaceOf, signersOf, type ConferenceActor } from './actions.ts';
import type { ConferenceState } from './state.ts';

/** Days after which an unsigned minute is late. */
const SIGN_WITHIN_DAYS = 7;

/** The nearest date on which somebody must act; null when nobody must. */
export function conferenceNextOn(state: Pick<ConferenceState, 'status' | 'appointment' | 'answerBy' | 'confirmedOn'>): PlainDate | null {
  const { status, appointment, answerBy, confirmedOn } = state;
  const held = appointment === null ? null : koreanDay(appointment.startsAt);
  if (status === 'called') return answerBy ?? held;
  if (status === 'in-session') return held;
  return status === 'confirmed' && confirmedOn !== null ? addDays(confirmedOn, SIGN_WITHIN_DAYS) : null;
}

export interface ConferenceDuty {
  readonly duty: 'answer' | 'hold' | 'sign';
  readonly byOn: PlainDate;
}

/** What this conference asks of somebody: to answer, to hold it, to sign its minutes. */
export function conferenceDuties(state: ConferenceState, actor: ConferenceActor): readonly ConferenceDuty[] {
  const { status, appointment, answerBy, attendees, identity } = state;
  const nextOn = conferenceNextOn(state);
  if (nextOn === null) return [];
  const held = appointment === null ? nextOn : koreanDay(appointment.startsAt);
  if (status === 'confirmed') return signersOf(state).some((one) => one.signedAt === null && isPlaceOf(one, actor)) ? [{ duty: 'sign', byOn: nextOn }] : [];
  const answers = status === 'called' && attendees.some((one) => one.answer === 'awaited' && isPlaceOf(one, actor));
  const holds = identity.convener.staffId === actor.staffId;
  return [...(answers ? [{ duty: 'answer' as const, byOn: answerBy ?? held }] : []), ...(holds ? [{ duty: 'hold' as const, byOn: held }] : [])];
}
