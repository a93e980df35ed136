export {
  countQueues, findDueReferrals, findEndedReferrals, findLiveReferrals, findQueue, findReferral, findReferralEvents, findReferralsOfPerson, findWaitingReferrals, lockReferral, lockReferralsRestingOn,
  takeLetterNumber, type QueueCursor, type WaitingReferral,
} from './read.ts';
export type { Packet, ReferralListRow, StoredReferral } from './row.ts';
export { addReferral, changeReferral, discloseReferral, endReceiverAccess } from './write.ts';
