import type { AttendeeState, ConferenceState, Seat } from './state.ts';

/** The form names two who must be there; the account in the text names four: the form makes the quorum, the text the list of guests (C23). */
const FORM_RULE = 'ICM-A1-CONF-FORM';
/** Whomever the guide names, a conference is at least two. */
const FEWEST = 2;

export interface Quorum {
  readonly isMet: boolean;
  /** Seats of the form that nobody fills. */
  readonly missing: readonly string[];
  /** How many more must come for two to be there. */
  readonly short: number;
}

type Table = Pick<ConferenceState, 'seats' | 'attendees'>;

const isThere = ({ presence }: AttendeeState): boolean => presence === 'present' || presence === 'proxy';
const isFilled = (attendees: readonly AttendeeState[], { who }: Seat): boolean => attendees.some((one) => one.seats.includes(who) && isThere(one));
const mustSeats = ({ seats }: Table): readonly Seat[] => seats.filter(({ strength }) => strength === 'must');

/** The seats without which nothing is decided: the two of the form, or whoever else must decide where the form says nothing. */
export function quorumSeats(table: Table): readonly Seat[] {
  const must = mustSeats(table);
  const formal = must.filter(({ rules }) => rules.includes(FORM_RULE));
  return formal.length > 0 ? formal : must;
}

/** Whether enough of those who must be there are there to decide. */
export function quorumOf(table: Table): Quorum {
  const needed = quorumSeats(table);
  const missing = needed.filter((seat) => !isFilled(table.attendees, seat)).map(({ who }) => who);
  const short = Math.max(0, FEWEST - table.attendees.filter(isThere).length);
  return { isMet: missing.length === 0 && short === 0, missing, short };
}

/** Others who must be there and are not: the conference can decide, and says why they were missing. */
export function absentMust(table: Table): readonly string[] {
  const quorum = quorumSeats(table);
  return mustSeats(table).filter((seat) => !quorum.includes(seat) && !isFilled(table.attendees, seat)).map(({ who }) => who);
}
