import { changeCase, lockCase, type StoredCase } from '@dure/database/case';
import { findPerson } from '@dure/database/person';
import { findReferralsOfPerson } from '@dure/database/referral';
import { findStaffOrganisation } from '@dure/database/staff';
import { applyCaseEvent, casePartyFor, decideCase, type CaseCommand, type CaseContext, type CaseParty, type CaseState, type ClosingContext } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId, OrganisationId, StaffId } from '@dure/domain/ids';
import { holidaysOf } from '../clock/holidays.ts';
import type { Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { recordsFollowCase } from './follow.ts';
import { deliveredOf, isIntegrated } from '../plan/unsettled.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import type { Act, CaseActCall } from './call.ts';
import type { CaseCommandInput } from './command.ts';
import { groupsOf, tasksFollowCase } from './group.ts';
import { outgoingIn } from './outgoing.ts';
import { membershipOf, shareWithMember } from './membership.ts';
import { reviewersOf, tellOfCase } from './notices.ts';

/** One act on a case that nobody else can change meanwhile. */
export async function actOnCase(call: CaseActCall): Handled<Act> {
  const { params, scope, staff, work, version } = call;
  const stored = await lockCase(work, scope.sigungus, params.id as CaseId);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.state.version !== version) return refuse({ code: 'version/stale', current: stored.state.version });
  const command = commandOf(call.body, staff.organisationId, staff.id);
  const decided = decideCase(stored.state, command, await contextOf(call, stored, command));
  if (!decided.ok) return decided;
  // A transfer or a closure may take the case out of the writer's sight.
  work.asSystem();
  let state: CaseState = stored.state;
  for (const event of decided.value) {
    state = applyCaseEvent(state, event);
    changeCase(work, stored, state, event);
  }
  await shareWithMember(call, stored, command, state);
  tasksFollowCase(call, stored, state, command);
  await recordsFollowCase(call, stored.state, state, command);
  const live = await tellOfCase(call, stored.state, state, command);
  return allow({ answer: { id: stored.id, version: state.version, status: state.status }, version: state.version, seen: [stored.personId], subject: { caseId: stored.id, action: command.action }, live });
}

/** The answer to a closure and the wish for a case speak for the organisation of the one who asks. */
function commandOf(input: CaseCommandInput, organisationId: OrganisationId, staffId: StaffId): CaseCommand {
  if (input.action === 'confirm-closure' || input.action === 'object-to-closure') return { ...input, organisationId };
  if (input.action === 'request-transfer') return { ...input, organisationId, staffId };
  return input as CaseCommand;
}

async function contextOf(call: CaseActCall, stored: StoredCase, command: CaseCommand): Promise<CaseContext> {
  const { staff, at, today, server } = call;
  const capacity = casePartyFor(command.action, stored.state, { staffId: staff.id, organisationId: staff.organisationId, role: staff.role }, stored);
  const party: CaseParty = capacity ?? (staff.organisationId === stored.state.owner.organisationId ? 'owner' : 'other');
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, stored.sigungu), caseDeadlinesOf(server, stored.sigungu, today, stored.state.identity.programme)]);
  return {
    at, on: today, by: staff.id, party, organisationId: staff.organisationId, isHoliday, deadlines, ...(await loadedFor(call, stored, command)),
  };
}

/** What only some acts need to be decided. */
async function loadedFor(call: CaseActCall, stored: StoredCase, command: CaseCommand): Promise<Partial<CaseContext>> {
  if (command.action === 'close') return { closing: await closingOf(call, stored) };
  if (command.action === 'add-member') return { membership: await membershipOf(call, stored, command.organisationId) };
  if (command.action === 'set-group') return { groups: await groupsOf(call, stored) };
  if (command.action === 'object-to-closure') return { reviewers: await reviewersOf(call.server, stored.sigungu) };
  const named = 'staffId' in command ? await findStaffOrganisation(call.work, stored.sigungu, command.staffId) : undefined;
  return named === undefined ? {} : { staffOrganisation: named as OrganisationId };
}

const BEGUN: readonly string[] = ['in-service', 'on-hold'];

/** What closing a case depends on, whoever decided it: the one who acts, or a conference. */
export async function closingOf({ work, scope, server }: Pick<CaseActCall, 'work' | 'scope' | 'server'>, stored: StoredCase): Promise<ClosingContext> {
  const { sigungu, personId, id } = stored;
  const [referrals, person, directory, planned, integrated] = await Promise.all([findReferralsOfPerson(work, sigungu, personId), findPerson(work, scope.sigungus, personId), directoryOf(server, sigungu), deliveredOf(work, sigungu, id), isIntegrated(work, sigungu, id)]);
  const referred = referrals.filter(({ caseId, delivery }) => caseId === id && delivery !== 'none' && delivery !== 'accepted');
  const emd = person?.person.emdCode;
  const town = [...directory.values()].find(({ kind, areas }) => kind === 'town-office' && emd !== undefined && areas.includes(emd));
  return {
    delivered: [...referred.map(({ id: referralId, service, delivery }) => ({ referralId, service, result: BEGUN.includes(delivery) ? 'missing' as const : 'recorded' as const })), ...planned],
    outgoing: outgoingIn(stored, referrals),
    integrated,
    highRisk: person?.person.facts['risk.household']?.value === '고위험',
    townOffice: (town?.id ?? '') as OrganisationId,
  };
}
