import type { ConferenceGuest, ConferenceListRow, StoredConference } from '@dure/database/conference';
import type { Scope } from '@dure/domain/access';
import { absentMust, conferenceActsOpenTo, isGuestOpen, isGuestReading, isPlaceOf, quorumOf, quorumSeats, signersOf, strengthOf, writtenRule, type AttendeeState, type ConferenceActor, type ConferenceEvent, type ConferenceState } from '@dure/domain/conference';
import { findEdition } from '@dure/guide';
import { citedRule, type CitedRule } from '@dure/guide/conference';
import type { Subjects } from './audience.ts';
import type { AttendeeView, ConferenceDetail, ConferenceRow } from './contract.ts';
import { itemView, type Standings } from './itemView.ts';

export type Names = (id: string) => string;

const actorOf = (scope: Scope): ConferenceActor => ({ staffId: scope.staffId, organisationId: scope.organisationId });

export function conferenceRowView(row: ConferenceListRow, scope: Scope, names: Names): ConferenceRow {
  const { id, kind, mode, status, organisationId, startsAt, place, items, changedAt, attendees } = row;
  const mine = attendees.filter((one) => isPlaceOf(one, actorOf(scope)));
  const duties = status === 'called' && mine.some(({ answer }) => answer === 'awaited') ? ['answer'] : [];
  return { id, kind, mode, status, convener: { id: organisationId, name: names(organisationId) }, startsAt, place: place ?? '', items, changedAt, attending: attendees.filter(({ answer }) => answer === 'attends' || answer === 'proxy').length, asked: attendees.length, duties };
}

interface Around {
  readonly scope: Scope;
  readonly names: Names;
  readonly staffName: Names;
  readonly subjects: Subjects;
  readonly standings: Standings;
  readonly guests: readonly ConferenceGuest[];
  readonly history: readonly ConferenceEvent[];
  readonly acts: readonly string[];
  readonly at: string;
}

/** One conference as this viewer may read it: what is said of a person only where he may read of that person. */
export function conferenceView(stored: StoredConference, state: ConferenceState, around: Around): ConferenceDetail {
  const { identity, status, appointment, answerBy, cancelWords, absenceWords, remarks, calledAt, confirmedAt, signedAt, distributedAt, version } = state;
  const { convener, kind, mode, edition } = identity;
  const cite = (rules: readonly string[]): CitedRule[] => rules.flatMap((rule) => citedRule(edition, rule) ?? []);
  const written = writtenRule(kind, state.items.map(({ agenda }) => agenda));
  const { isMet, missing, short } = quorumOf(state);
  return {
    id: stored.id, version, kind, mode, edition, status, appointment, answerBy, cancelWords, absenceWords, remarks, calledAt, confirmedAt, signedAt, distributedAt,
    convener: { ...convener, organisation: around.names(convener.organisationId), staff: around.staffName(convener.staffId) }, isConvener: convener.organisationId === around.scope.organisationId,
    convening: state.convening.map(({ who, rules }) => ({ who, rules: cite(rules) })),
    seats: seatViews(state, cite), flags: flagViews(state), written: written === undefined ? null : (citedRule(edition, written) ?? null),
    quorum: { isMet, missing: [...missing], short }, absentMust: [...absentMust(state)],
    items: state.items.map((item) => itemView(item, convener.organisationId, around)),
    attendees: state.attendees.map((one) => attendeeView(one, state, around)),
    acts: [...around.acts],
    history: around.history.map(({ at, action, by }) => ({ at, action, by: by === 'system' ? '' : around.staffName(by) })),
  };
}

function seatViews(state: ConferenceState, cite: (rules: readonly string[]) => CitedRule[]): ConferenceDetail['seats'] {
  const needed = quorumSeats(state);
  return state.seats.map((seat) => ({ who: seat.who, strength: seat.strength, quorum: needed.includes(seat), itemIds: [...seat.itemIds], rules: cite(seat.rules), filled: state.attendees.some(({ seats }) => seats.includes(seat.who)) }));
}

function flagViews({ flags, identity }: ConferenceState): ConferenceDetail['flags'] {
  const contradictions = findEdition(identity.edition)?.contradictions ?? [];
  return contradictions.filter(({ id }) => flags.includes(id)).map(({ id, title, reading }) => ({ id, title, reading }));
}

function attendeeView(one: AttendeeState, state: ConferenceState, { scope, names, staffName, guests, at }: Around): AttendeeView {
  const { attendeeId, seats, organisationId, staffId, name, answer, proxy, words, presence, signedAt, signedBy } = one;
  const link = guests.findLast((guest) => guest.attendeeId === attendeeId);
  return {
    attendeeId, seats: [...seats], organisation: organisationId === null ? null : { id: organisationId, name: names(organisationId) }, staffId, staff: staffId === null ? '' : staffName(staffId), name,
    strength: strengthOf(one, state.seats), answer, proxy, words, presence, mine: isPlaceOf(one, actorOf(scope)), signs: signersOf(state).some((signer) => signer.attendeeId === attendeeId), signedAt, signedBy: signedBy === null ? '' : staffName(signedBy),
    guest: link === undefined ? null : { id: link.id, standing: isGuestOpen(link, at) ? 'open' : isGuestReading(link, at) ? 'used' : 'ended', expiresAt: link.expiresAt },
  };
}

/** What somebody may do: what the domain allows, and of the convener's acts only what the role permits. */
export function actsFor(state: ConferenceState, scope: Scope, mayWrite: boolean): readonly string[] {
  return conferenceActsOpenTo(state, actorOf(scope)).filter((action) => mayWrite || action === 'answer' || action === 'sign');
}

