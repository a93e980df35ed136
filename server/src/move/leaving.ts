import { changeCase, findCasesOfPerson, type StoredCase } from '@dure/database/case';
import { actOnBothSides } from '@dure/database/move';
import { findReferralsOfPerson } from '@dure/database/referral';
import { changeVisit, findVisitsOfPerson, lockVisit, type StoredVisit } from '@dure/database/visit';
import { applyCaseEvent, decideCase, isCaseOver, outgoingOf, type CaseCommand } from '@dure/domain/case';
import type { StaffId } from '@dure/domain/ids';
import type { MoveState } from '@dure/domain/move';
import { applyVisitEvent, decideVisit, isOpen, NO_REQUIREMENTS } from '@dure/domain/visit';
import { tellOfCase } from '../case/notices.ts';
import { holidaysOf } from '../clock/holidays.ts';
import type { LiveEvent } from '../live/hub.ts';
import { recordsFollowCase } from '../case/follow.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import { tellOne } from './notices.ts';
import type { MoveCall } from './sending.ts';

/** Visits that the case's own team still had before it, besides those under the case itself. */
export function visitsOf(visits: readonly StoredVisit[], { id, state: { owner } }: Pick<StoredCase, 'id' | 'state'>): readonly StoredVisit[] {
  return visits.filter(({ state }) => isOpen(state) && (state.identity.caseId === id || (state.identity.caseId === null && state.identity.organisationId === owner.organisationId)));
}

/**
 * The municipality that somebody left, from the moment in which the other one took the case over: the case ends with the reason 이주 as an
 * act of its own, its plans end with it, its visits are cancelled. Referrals go on under their own clocks and are listed in that act; other
 * teams that have a case of this person hear of it. The transaction acts for the product on both sides already.
 */
export async function leaveCase(call: MoveCall, stored: StoredCase, move: MoveState, municipality: string): Promise<readonly LiveEvent[]> {
  const { server, work, at, today } = call;
  const { sigungu, personId } = stored;
  const sides = [sigungu, move.identity.to.sigungu];
  await actOnBothSides(work, sides);
  const [referrals, isHoliday, deadlines] = await Promise.all([findReferralsOfPerson(work, sigungu, personId), holidaysOf(server, sigungu), caseDeadlinesOf(server, sigungu, today, stored.state.identity.programme)]);
  const command: CaseCommand = { action: 'move-away', moveId: move.identity.moveId, municipality, left: outgoingOf(stored.state, referrals) };
  const decided = decideCase(stored.state, command, { at, on: today, by: 'system', party: 'system', organisationId: stored.state.owner.organisationId, isHoliday, deadlines });
  if (!decided.ok) throw new Error(`An open case could not leave: ${decided.refusal.code}`);
  let { state } = stored;
  for (const event of decided.value) changeCase(work, stored, (state = applyCaseEvent(state, event)), event);
  await recordsFollowCase(call, stored.state, state, command);
  await actOnBothSides(work, sides);
  await cancelVisits(call, stored, move.identity.from.staffId, municipality);
  await tellOtherTeams(call, stored, move);
  return tellOfCase(call, stored.state, state, command);
}

async function cancelVisits({ work, at, today }: MoveCall, stored: StoredCase, by: StaffId, words: string): Promise<void> {
  for (const { id, sigungu } of visitsOf(await findVisitsOfPerson(work, stored.sigungu, stored.personId), stored)) {
    const visit = await lockVisit(work, [sigungu], id);
    const decided = visit && decideVisit(visit.state, { action: 'cancel', reason: 'case-ended', words }, { at, on: today, by, party: 'lead', requirements: NO_REQUIREMENTS });
    // A visit that is being made just now is recorded as it was.
    if (visit !== undefined && decided?.ok === true) changeVisit(work, visit, applyVisitEvent(visit.state, decided.value), decided.value);
  }
}

async function tellOtherTeams(call: MoveCall, stored: StoredCase, move: MoveState): Promise<void> {
  const others = (await findCasesOfPerson(call.work, stored.sigungu, stored.personId)).filter((one) => one.id !== stored.id && !isCaseOver(one.status));
  for (const { organisationId, ownerStaffId } of others) tellOne(call, move, 'left', { sigungu: stored.sigungu, organisationId, staffId: ownerStaffId as StaffId | null, personId: stored.personId });
}
