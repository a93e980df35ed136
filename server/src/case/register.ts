import { addCase, findCasesOfPerson } from '@dure/database/case';
import { findPerson, type StoredPerson } from '@dure/database/person';
import { findReferral, type StoredReferral } from '@dure/database/referral';
import { writesRestricted } from '@dure/domain/access';
import { beginCase, registerCase, type CaseState, type Referrer } from '@dure/domain/case';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { CaseId, OrganisationId, PersonId, ReferralId } from '@dure/domain/ids';
import type { ProgrammeId } from '@dure/domain/programme';
import { findEditionInForce } from '@dure/guide';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import type { Refusal } from '../refusals.ts';
import { caseDeadlinesOf } from '../setting/caseClock.ts';
import type { caseContract } from './contract.ts';
import { restartFrom, writeRestart, type Opening } from './restart.ts';

type Register = (typeof caseContract)['POST /api/cases'];

/** Opens a case under the guide of the day. From an accepted referral, its sender is the referrer who hears how it ends. */
export async function registerCaseFor(call: Call<Register>): Handled<Register> {
  const { body, scope, staff, work } = call;
  const [stored, referral] = await Promise.all([findPerson(work, scope.sigungus, body.personId as PersonId), body.referralId === null ? null : findReferral(work, scope.sigungus, body.referralId as ReferralId)]);
  if (stored === undefined || referral === undefined) return refuse({ code: 'absent' });
  const opened = await openCaseFrom(call, stored.person, { programme: body.programme, previousId: body.previousId }, referral);
  if (!opened.ok) return opened;
  const { state: { identity, version, previous }, live } = opened.value;
  return allow({
    answer: { id: identity.caseId, version }, status: 201 as const, version, seen: [stored.person.id], subject: { caseId: identity.caseId, programme: body.programme, previous: previous ?? '' },
    live: [{ topic: 'case' as const, id: identity.caseId, organisations: [staff.organisationId] }, ...live],
  });
}

/** The case of the caller's own team, written; also where another record of the programme begins with it. */
export async function openCase(call: Opening, person: StoredPerson['person'], programme: ProgrammeId, referral: StoredReferral | null): Promise<Decision<CaseState, Refusal>> {
  const opened = await openCaseFrom(call, person, { programme, previousId: null }, referral);
  return opened.ok ? allow(opened.value.state) : opened;
}

interface Begun {
  readonly programme: ProgrammeId;
  /** The case that ended and goes on in this one; null: the last of the programme, where there is one. */
  readonly previousId: string | null;
}

async function openCaseFrom(call: Opening, person: StoredPerson['person'], begun: Begun, referral: StoredReferral | null): Promise<Decision<{ readonly state: CaseState; readonly live: readonly LiveEvent[] }, Refusal>> {
  const { staff, work, at, today, newId, server } = call;
  const caseId = newId() as CaseId;
  const [isHoliday, deadlines, cases] = await Promise.all([holidaysOf(server, staff.sigungu), caseDeadlinesOf(server, staff.sigungu, today, begun.programme), findCasesOfPerson(work, person.sigungu, person.id)]);
  const restarted = await restartFrom(call, cases, { ...begun, caseId, sigungu: person.sigungu });
  if (!restarted.ok) return restarted;
  const before = restarted.value === undefined ? {} : { previous: restarted.value.stored.id };
  const identity = { caseId, sigungu: person.sigungu, emdCode: person.emdCode, personId: person.id, householdId: person.householdId, programme: begun.programme, edition: findEditionInForce(today)?.id ?? '' };
  const decided = registerCase(
    { identity, owner: { organisationId: staff.organisationId, staffId: staff.id }, referrers: referrersOf(referral, staff.organisationId), ...before },
    { at, on: today, by: staff.id, party: 'owner', organisationId: staff.organisationId, isHoliday, deadlines },
  );
  if (!decided.ok) return decided;
  const state = beginCase(decided.value);
  addCase(work, { emdCode: person.emdCode, restricted: writesRestricted(staff.organisationKind), referralId: referral?.id ?? null }, state, decided.value);
  return allow({ state, live: await writeRestart(call, restarted.value) });
}

function referrersOf(referral: StoredReferral | null, own: OrganisationId): readonly Referrer[] {
  const sender = referral?.state.identity.sender.organisationId;
  return referral === null || sender === undefined || sender === own ? [] : [{ organisationId: sender, referralId: referral.id }];
}
