export { conferenceGuide, type ConferenceGuide, type ConferenceQuestion, type Convening } from './attendance.ts';
export { citedRule, type CitedRule } from './cited.ts';
export { seatKinds } from './seat.ts';
