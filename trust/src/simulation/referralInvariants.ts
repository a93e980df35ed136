import { isInForce } from '@dure/domain/consent';
import { isLive, type ReferralEvent, type ReferralState } from '@dure/domain/referral';
import type { Invariant } from './course.ts';
import { residentOf } from './world.ts';

const ENDED: readonly string[] = ['returned', 'redirected', 'expired', 'recalled'];
const did = (events: readonly ReferralEvent[], action: ReferralEvent['action']): boolean => events.some((event) => event.action === action);

/** Nothing may fall silent on the way, and nobody sees more than was agreed. */
export const referralInvariants: readonly Invariant<ReferralState, ReferralEvent>[] = [
  { says: 'no live referral without owner, next date and somebody who is told', holds: ({ after }) => !isLive(after) || (after.nextOn !== null && after.next.step !== 'none' && after.owner.organisationId !== '' && after.watcher.organisationId !== '') },
  { says: 'a return or an expiry owes the person a step until it is settled', holds: ({ after }) => after.followUp !== 'open' || (after.nextOn !== null && after.owner.organisationId === after.identity.sender.organisationId) },
  { says: 'a closed referral has its referrer told: the result was read, or it never began', holds: ({ before, event, after }) => event.action !== 'close' || after.delivery !== 'closed' || before.delivery === 'accepted' || (before.delivery === 'acknowledged' && after.results.length === after.requested.length) },
  { says: 'every requested item has its result when a service ends', holds: ({ event, after }) => event.action !== 'return-result' || after.requested.every(({ item }) => after.results.some(({ requested, words }) => requested === item && words.trim() !== '')) },
  { says: 'no data leaves without a ground', holds: ({ after }) => after.access !== 'open' || after.basis.kind !== 'none' },
  {
    says: 'data sent on consent is on one in force that names the receiver',
    holds: ({ event, after }, _course, world) => event.action !== 'send' || after.basis.kind !== 'consent' || residentOf(world, after.identity.personId).consents.some((one) => after.basis.kind === 'consent' && one.id === after.basis.consentId && isInForce(one, world.today) && one.terms.recipient.organisationId === after.identity.receiver.organisationId),
  },
  {
    says: 'no item goes that was not agreed to',
    holds: ({ event, after }, _course, world) => {
      if (event.action !== 'send' || after.basis.kind !== 'consent') return true;
      const { basis } = after;
      const consent = residentOf(world, after.identity.personId).consents.find(({ id }) => id === basis.consentId);
      return consent !== undefined && after.disclosed.every((item) => consent.terms.items.includes(item));
    },
  },
  { says: 'who sends without consent wrote the ground down', holds: ({ after }) => after.basis.kind === 'none' || after.basis.kind === 'consent' || after.basis.words.trim() !== '' },
  { says: 'the receiver sees nothing of a draft', holds: ({ after }) => after.status !== 'draft' || after.access === 'none' },
  { says: 'what ended is not read any more', holds: ({ before, after }) => !ENDED.includes(after.status) || before.status === 'draft' || after.access === 'ended' },
  { says: 'a withdrawn consent ends the reading for good', holds: ({ after }) => !after.consentWithdrawn || after.access === 'ended' },
  {
    says: 'a letter was approved by somebody else than who asked, before it left',
    holds: ({ event, after }, { events }) => event.action !== 'approve-letter' ? event.action !== 'send' || after.letter !== 'sent' || did(events, 'approve-letter') : after.approval.kind === 'asked' && after.approval.requestedBy !== event.by && after.approval.approver === event.by,
  },
  { says: 'a letter leaves under a number', holds: ({ after }) => after.letter !== 'sent' || (after.letterMark.kind === 'letter' && after.letterMark.number.trim() !== '') },
  { says: 'nothing expires in silence: the supervisors were told first', holds: ({ event }, { events }) => event.action !== 'expire' || did(events, 'escalate') },
  { says: 'who accepted is named with a telephone', holds: ({ after }) => after.status !== 'accepted' || (after.contact.kind === 'named' && after.contact.phone.trim() !== '') },
  { says: 'while an answer is awaited a clock runs or stands', holds: ({ after }) => !['sent', 'opened', 'needs-info'].includes(after.status) || (after.dueOn !== null && (after.status !== 'needs-info' || after.clockPausedSince !== null)) },
  { says: 'a return has words, and a clause where it says not eligible', holds: ({ after }) => after.returned.kind === 'none' || (after.returned.words.trim() !== '' && (after.returned.reason !== 'not-eligible' || (after.returned.ruleId ?? '') !== '')) },
  { says: 'one live referral for a person, a service and an agency', holds: ({ event, after }, course, world) => event.action !== 'send' || !world.pools.referral.live.some((other) => other !== course && other.state.status !== 'draft' && isLive(other.state) && other.personId === course.personId && other.state.identity.service === after.identity.service && other.state.identity.receiver.organisationId === after.identity.receiver.organisationId) },
  { says: 'a referral never moves to another sender, receiver or person', holds: ({ before, after }) => before.identity === after.identity },
  { says: 'nothing is told twice of one date', holds: ({ after }) => new Set(after.signalled.map(({ signal, forOn }) => `${signal} ${forOn}`)).size === after.signalled.length },
  { says: 'a letter is received once', holds: ({ before, after }) => before.receipt === undefined || before.receipt === after.receipt },
];
