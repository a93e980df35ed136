import type { Instant, PlainDate } from '../calendar/index.ts';
import type { ClosureReason } from '../case/index.ts';
import type { CaseId, ConferenceId, OrganisationId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { AgendaKind, Answer, ConferenceKind, ConferenceMode, FollowUp, MainService, Presence } from './kinds.ts';
import type { ConferenceStatus } from './transitions.ts';

export type SeatStrength = 'must' | 'should' | 'may';

/** Whom the guide wants at the table, and by which rule; `itemIds` are the cases that ask for it. */
export interface Seat {
  readonly who: string;
  readonly strength: SeatStrength;
  readonly rules: readonly string[];
  readonly itemIds: readonly string[];
}

/** What the guide says of an agenda: who comes, who convenes, and where the text contradicts itself (C21-C24). */
export interface Seating {
  readonly seats: readonly Seat[];
  readonly convening: readonly { readonly who: string; readonly rules: readonly string[] }[];
  readonly flags: readonly string[];
}

/** Somebody who is asked to come: staff, a team, or (without an organisation) a guest from outside by his own name. */
export interface Attendee {
  readonly attendeeId: string;
  /** The seats of the guide that this one fills; empty: asked besides. */
  readonly seats: readonly string[];
  readonly organisationId: OrganisationId | null;
  readonly staffId: StaffId | null;
  /** Of a guest: organisation and name in words. */
  readonly name: string;
}

export interface AttendeeState extends Attendee {
  readonly answer: Answer | 'awaited';
  /** Who comes instead. */
  readonly proxy: string;
  readonly words: string;
  readonly presence: Presence | 'unknown';
  readonly signedAt: Instant | null;
  readonly signedBy: StaffId | null;
}

/** One case of the agenda as it is brought. Without a case it is about a person only (선정회의, 통합지원회의). */
export interface AgendaItem {
  readonly itemId: string;
  readonly caseId: CaseId | null;
  readonly personId: PersonId;
  readonly programme: ProgrammeId | null;
  readonly agenda: AgendaKind;
  /** 논의를 요청하는 내용. */
  readonly asked: string;
  readonly mainServices: readonly MainService[];
}

export type Decided =
  | { readonly kind: 'none' }
  | { readonly kind: 'approve' | 'change'; readonly words: string }
  | { readonly kind: 'close'; readonly words: string; readonly reason: ClosureReason; readonly ongoingNeed: boolean }
  | { readonly kind: 'hold'; readonly words: string; readonly reviewOn: PlainDate | null };

/** 다른 의견: who, and in whose words. */
export interface Dissent {
  readonly who: string;
  readonly words: string;
}

/** Who does what by when. */
export interface ActionItem {
  readonly actionId: string;
  readonly kind: FollowUp;
  readonly what: string;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId | null;
  readonly dueOn: PlainDate;
  /** Of a referral: for which programme. */
  readonly programme: ProgrammeId | null;
}

/** What was said and decided on one case. */
export interface ItemRecord {
  readonly discussion: string;
  readonly decision: Decided;
  readonly dissent: readonly Dissent[];
  readonly actions: readonly ActionItem[];
}

export interface ItemState extends AgendaItem, ItemRecord {
  /** Words of the minutes on this case: drafted when the decisions are confirmed, then edited. */
  readonly minutes: string;
}

/** Fixed for the life of the conference. */
export interface ConferenceIdentity {
  readonly conferenceId: ConferenceId;
  readonly sigungu: Sigungu;
  readonly kind: ConferenceKind;
  readonly mode: ConferenceMode;
  readonly edition: string;
  readonly convener: { readonly organisationId: OrganisationId; readonly staffId: StaffId };
}

export interface Appointment {
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string;
}

/** A conference as its history leaves it. */
export interface ConferenceState extends Seating {
  readonly identity: ConferenceIdentity;
  readonly status: ConferenceStatus;
  readonly appointment: Appointment | null;
  /** By when those who are asked answer. */
  readonly answerBy: PlainDate | null;
  readonly items: readonly ItemState[];
  readonly attendees: readonly AttendeeState[];
  /** Why somebody who must be there was not. */
  readonly absenceWords: string;
  /** 회의록 총평: words of the minutes on the whole. */
  readonly remarks: string;
  readonly cancelWords: string;
  readonly calledAt: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly confirmedOn: PlainDate | null;
  readonly signedAt: Instant | null;
  readonly distributedAt: Instant | null;
  readonly lastChangeAt: Instant;
  readonly version: number;
}
