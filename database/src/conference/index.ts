export { addConferenceGuest, findConferenceGuests, lockConferenceGuest, noteWrongCode, openConferenceGuest, revokeConferenceGuest, revokeConferenceGuests } from './guest.ts';
export {
  findBusy, findComingConferences, findConference, findConferenceHistory, findConferencesOfCase, findConferencesOfPerson, findPastConferences, findWaitingConferences, findWholeConference, lockConference,
} from './read.ts';
export { stateOf, type BusyRow, type ConferenceGuest, type ConferenceHeader, type ConferenceListRow, type ItemListRow, type ItemPlace, type StoredConference, type StoredItem } from './row.ts';
export { addConference, changeConference, type ConferencePlace, type ConferenceStep } from './write.ts';
