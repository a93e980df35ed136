import { addCase, findCasesOfPerson } from '@dure/database/case';
import type { CaseListRow } from '@dure/database/case';
import { findPerson } from '@dure/database/person';
import { findReferral, type StoredReferral } from '@dure/database/referral';
import { writesRestricted } from '@dure/domain/access';
import { beginCase, registerCase, type Referrer } from '@dure/domain/case';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId, OrganisationId, PersonId, ReferralId } from '@dure/domain/ids';
import { findEditionInForce } from '@dure/guide';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import type { caseContract } from './contract.ts';

type Register = (typeof caseContract)['POST /api/cases'];

/** Opens a case under the guide of the day. From an accepted referral, its sender is the referrer who hears how it ends. */
export async function registerCaseFor({ body, scope, staff, work, at, today, newId, server }: Call<Register>): Handled<Register> {
  const [stored, referral, isHoliday, deadlines] = await Promise.all([
    findPerson(work, scope.sigungus, body.personId as PersonId), body.referralId === null ? null : findReferral(work, scope.sigungus, body.referralId as ReferralId), holidaysOf(server, staff.sigungu), caseDeadlinesOf(server, staff.sigungu, today, body.programme),
  ]);
  if (stored === undefined || referral === undefined) return refuse({ code: 'absent' });
  const edition = findEditionInForce(today);
  const { person } = stored;
  const previous = endedBefore(await findCasesOfPerson(work, person.sigungu, person.id), body.programme);
  const identity = { caseId: newId() as CaseId, sigungu: person.sigungu, emdCode: person.emdCode, personId: person.id, householdId: person.householdId, programme: body.programme, edition: edition?.id ?? '' };
  const decided = registerCase(
    { identity, owner: { organisationId: staff.organisationId, staffId: staff.id }, referrers: referrersOf(referral, staff.organisationId), ...(previous === undefined ? {} : { previous }) },
    { at, on: today, by: staff.id, party: 'owner', organisationId: staff.organisationId, isHoliday, deadlines },
  );
  if (!decided.ok) return decided;
  const state = beginCase(decided.value);
  addCase(work, { emdCode: person.emdCode, restricted: writesRestricted(staff.organisationKind), referralId: body.referralId }, state, decided.value);
  return allow({
    answer: { id: identity.caseId, version: state.version }, status: 201 as const, version: state.version, seen: [person.id], subject: { caseId: identity.caseId, programme: body.programme },
    live: [{ topic: 'case' as const, id: identity.caseId, organisations: [staff.organisationId] }],
  });
}

/** 재등록: of the cases of this person in the programme that the caller may see, the one that ended last. */
function endedBefore(cases: readonly CaseListRow[], programme: string): CaseId | undefined {
  return cases.filter((one) => one.programme === programme && one.closedOn !== null).toSorted((one, other) => (one.closedOn ?? '').localeCompare(other.closedOn ?? '')).at(-1)?.id;
}

function referrersOf(referral: StoredReferral | null, own: OrganisationId): readonly Referrer[] {
  const sender = referral?.state.identity.sender.organisationId;
  return referral === null || sender === undefined || sender === own ? [] : [{ organisationId: sender, referralId: referral.id }];
}
