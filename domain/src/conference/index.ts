export {
  CONFERENCE_ACTION_RULES, CONFERENCE_PARTIES, conferenceActsOpenTo, conferencePartiesOf, isPlaceOf, signersOf, type ConferenceActor, type ConferenceParty,
} from './actions.ts';
export type { ConferenceContext } from './context.ts';
export { decideConference, prepareConference } from './decide.ts';
export { itemOfEvent, type ConferenceAct, type ConferenceCommand, type ConferenceEvent, type ConferenceFacts, type PreparedEvent } from './event.ts';
export { applyConferenceEvent, beginConference, foldConference } from './fold.ts';
export { GUEST_HOURS, GUEST_READING_MINUTES, GUEST_TRIES, guestExpiry, isGuestOpen, isGuestReading, judgeGuestCode, type GuestLink, type GuestRefusal } from './guest.ts';
export {
  AGENDA_KINDS, AGENDA_OF, ANSWERS, CONFERENCE_KINDS, CONFERENCE_MODES, DECISION_KINDS, decisionsOf, FOLLOW_UPS, MAIN_SERVICES, PRESENCES, writtenRule,
  type AgendaKind, type Answer, type ConferenceKind, type ConferenceMode, type DecisionKind, type FollowUp, type MainService, type Presence,
} from './kinds.ts';
export { conferenceMembers } from './members.ts';
export { draftWords, minutesOf, type Minutes } from './minutes.ts';
export { movesOnCall, movesOnDecision } from './moves.ts';
export { conferenceDuties, conferenceNextOn, type ConferenceDuty } from './next-step.ts';
export { absentMust, quorumOf, quorumSeats, type Quorum } from './quorum.ts';
export type { ConferenceRefusal, ConferenceRefusalCode } from './refusal.ts';
export { bestSlots, strengthOf, type Busy, type Calendar, type Slot } from './slots.ts';
export type {
  ActionItem, AgendaItem, Appointment, Attendee, AttendeeState, ConferenceIdentity, ConferenceState, Decided, Dissent, ItemRecord, ItemState, Seat, Seating, SeatStrength,
} from './state.ts';
export {
  availableConferenceActions, CONFERENCE_ACTIONS, CONFERENCE_ACTS_IN_PLACE, CONFERENCE_STATUSES, CONFERENCE_TRANSITIONS, nextConferenceStatus,
  type ConferenceAction, type ConferenceStatus,
} from './transitions.ts';
