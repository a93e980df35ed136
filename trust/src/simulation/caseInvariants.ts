import { addDays } from '@dure/domain/calendar';
import { activeMembers, isCaseOver, leadOn, type CaseEvent, type CaseState } from '@dure/domain/case';
import type { Invariant } from './course.ts';

const did = (events: readonly CaseEvent[], action: CaseEvent['action']): boolean => events.some((event) => event.action === action);
const CARRIED: readonly string[] = ['planning', 'in-service'];

/** Every day belongs to exactly one lead, and none is left out. */
function isSeamless({ leads, owner }: CaseState): boolean {
  const last = leads.at(-1);
  const meet = leads.every(({ until }, at) => (at === leads.length - 1 ? until === null : until !== null && addDays(until, 1) === leads[at + 1]?.from));
  return meet && last?.organisationId === owner.organisationId;
}

export const caseInvariants: readonly Invariant<CaseState, CaseEvent>[] = [
  { says: 'no open case without manager', holds: ({ after }) => isCaseOver(after.status) || (after.owner.staffId !== undefined && after.owner.staffId.length > 0 && after.owner.organisationId.length > 0) },
  { says: 'no open case without next date and somebody who is told', holds: ({ after }) => isCaseOver(after.status) || (after.nextOn !== null && after.next.step !== 'none' && after.holder.organisationId !== '' && after.watcher.organisationId !== '') },
  { says: 'every day of a case has exactly one lead', holds: ({ after, event }) => isSeamless(after) && leadOn(after.leads, event.on) === after.owner.organisationId },
  { says: 'the owner changes only by assigning or by a transfer that both sides agreed to', holds: ({ before, after, event }) => before.owner === after.owner || ['assign', 'accept-transfer', 'grant-transfer'].includes(event.action) },
  { says: 'every referrer is told of a closure and asked', holds: ({ event, after }) => event.action !== 'close' || after.referrers.every(({ organisationId }) => after.told.includes(organisationId) && after.notices.some((notice) => notice.organisationId === organisationId)) },
  { says: 'a referrer learns that the case moved away', holds: ({ event, after }) => event.action !== 'move-away' || after.referrers.every(({ organisationId }) => after.told.includes(organisationId)) },
  { says: 'no case in transfer is closed', holds: ({ event, after }) => event.action !== 'close' || after.pending.kind === 'none' },
  { says: 'high risk after integrated case management leads to aftercare in the same act', holds: ({ event, after }) => event.action !== 'close' || event.aftercare.strength !== 'must' || after.aftercare.strength === 'must' },
  { says: 'aftercare that is owed is not skipped', holds: ({ before, event }, { events }) => event.action !== 'end' || before.aftercare.strength !== 'must' || did(events, 'start-aftercare') },
  { says: 'a child that ages out with a need is referred before the end', holds: ({ before, event }) => event.action !== 'end' || before.status !== 'closed' || before.aftercare.strength !== 'must-refer' || before.aftercareReferred },
  { says: 'who was not selected gets no plan and no service', holds: ({ before, after, event }) => !['start-planning', 'start-service'].includes(event.action) || !CARRIED.includes(after.status) || before.classification.kind !== 'decided' || before.classification.selection !== 'not-selected' },
  { says: 'who leads the case does not co-manage it too', holds: ({ after }) => activeMembers(after.members).every(({ organisationId, until, from }) => organisationId !== after.owner.organisationId || (until !== null && until < from)) },
  { says: 'an agency co-manages a case once at a time', holds: ({ after }) => new Set(activeMembers(after.members).map(({ organisationId }) => organisationId)).size === activeMembers(after.members).length },
  { says: 'a co-manager on consent sees the case no longer than it was agreed', holds: ({ event, after }) => event.action !== 'add-member' || event.ground.kind !== 'consent' || after.members.at(-1)?.until !== null },
  { says: 'a case that moved away stays away', holds: ({ after }) => after.movedAway === undefined || after.status === 'ended' },
  { says: 'a case that goes on in a new one stays ended', holds: ({ after }) => after.following === null || after.status === 'ended' },
  { says: 'an objection is told to who reviews it', holds: ({ event, after }) => event.action !== 'object-to-closure' || (after.status === 'reopened' && (event.reviewers ?? []).every((one) => after.told.includes(one))) },
  { says: 'nobody who was told is untold', holds: ({ before, after }) => before.told.every((one) => after.told.includes(one)) },
  { says: 'a case keeps its person, programme and edition', holds: ({ before, after }) => before.identity === after.identity },
  { says: 'a notice is given once', holds: ({ after }) => new Set(after.given.map(({ signal, forOn }) => `${signal} ${forOn}`)).size === after.given.length },
  { says: 'a closed case says why and since when', holds: ({ after }) => after.status !== 'closed' || after.closure.kind === 'closed' },
];
