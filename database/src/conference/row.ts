import type { Instant, PlainDate } from '@dure/domain/calendar';
import { conferenceMembers, conferenceNextOn, type AttendeeState, type ConferenceKind, type ConferenceState, type ConferenceStatus, type ItemState } from '@dure/domain/conference';
import type { CaseId, ConferenceId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId } from '@dure/domain/ids';

/** The state without what it says of people; that stands in the rows of the items. */
export type ConferenceHeader = Omit<ConferenceState, 'items'>;

/** One line of an agenda as it is kept. */
export interface StoredItem {
  readonly conferenceId: ConferenceId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  readonly memberOrganisations: readonly OrganisationId[];
  readonly item: ItemState;
}

/** A conference as it is kept, with the items that were read: those of the caller, or all of them for the product. */
export interface StoredConference {
  readonly id: ConferenceId;
  readonly sigungu: Sigungu;
  readonly restricted: boolean;
  readonly createdAt: Instant;
  readonly header: ConferenceHeader;
  readonly items: readonly StoredItem[];
  /** How many there are, seen or not. */
  readonly count: number;
}

/** Where an item lies for the row policies. */
export interface ItemPlace {
  readonly emdCode: EmdCode;
  readonly restricted: boolean;
  readonly members: readonly OrganisationId[];
}

export interface ConferenceListRow {
  readonly id: ConferenceId;
  readonly kind: ConferenceKind;
  readonly mode: string;
  readonly status: ConferenceStatus;
  readonly organisationId: OrganisationId;
  readonly startsAt: Instant | null;
  readonly place: string | null;
  readonly items: number;
  readonly changedAt: Instant;
  readonly attendees: readonly AttendeeState[];
}

/** A line of a person's or case's conferences. */
export interface ItemListRow {
  readonly conferenceId: ConferenceId;
  readonly caseId: CaseId | null;
  readonly kind: ConferenceKind;
  readonly organisationId: OrganisationId;
  readonly calledAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly item: ItemState;
}

export function stateOf({ header, items }: StoredConference): ConferenceState {
  return { ...header, items: items.map(({ item }) => item) };
}

function headerOf({ items: _items, ...header }: ConferenceState): ConferenceHeader {
  return header;
}

/** The columns that follow from the state; the same for a new row and a changed one. */
export function conferenceValues(state: ConferenceState): readonly unknown[] {
  const { status, appointment, items, version, lastChangeAt } = state;
  return [conferenceMembers(state), status, appointment?.startsAt ?? null, conferenceNextOn(state), items.length, JSON.stringify(headerOf(state)), version, lastChangeAt];
}

export interface ConferenceGuest {
  readonly sigungu: Sigungu;
  readonly id: string;
  readonly conferenceId: ConferenceId;
  readonly attendeeId: string;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
  readonly secretHash: string;
  readonly codeHash: string;
  readonly expiresAt: Instant;
  readonly tries: number;
  readonly usedAt: Instant | null;
  readonly ticketHash: string | null;
  readonly revokedAt: Instant | null;
  readonly createdAt: Instant;
}

/** A visit, a task or another conference that takes up somebody's time. */
export interface BusyRow {
  readonly staffId: StaffId | null;
  readonly organisationId: OrganisationId;
  readonly from: Instant;
  readonly minutes: number;
  readonly on: PlainDate;
}
