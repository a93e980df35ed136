import { findCase, type StoredCase } from '@dure/database/case';
import { addReferral, findLiveReferrals } from '@dure/database/referral';
import { findPerson } from '@dure/database/person';
import { addToOutbox } from '@dure/database/outbox';
import { writesRestricted } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import { personFacts } from '@dure/domain/person';
import type { CaseId, OrganisationId, PersonId, ReferralId } from '@dure/domain/ids';
import { beginReferral, draftReferral, type DraftContent } from '@dure/domain/referral';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';
import type { referralContract } from './contract.ts';
import { routeFor } from './route.ts';

type Create = (typeof referralContract)['POST /api/referrals'];

/** Only who has the case sends out of it, and only for its person. */
function isOwnCase(from: StoredCase | null | undefined, personId: PersonId, organisationId: OrganisationId): boolean {
  return from === null || (from?.personId === personId && from.state.owner.organisationId === organisationId);
}

/** Begins a referral: the person must be visible, the receiver must take referrals, and no live one may ask the same. */
export async function createReferral({ body, scope, staff, work, at, today, newId, server }: Call<Create>): Handled<Create> {
  const home = staff.sigungu;
  const personId = body.personId as PersonId;
  const [stored, from, live, directory, isHoliday, deadlines] = await Promise.all([
    findPerson(work, scope.sigungus, personId), body.caseId === null ? null : findCase(work, scope.sigungus, body.caseId as CaseId), findLiveReferrals(work, home, personId), directoryOf(server, home), holidaysOf(server, home), referralDeadlinesOf(server, home, today),
  ]);
  const receiver = directory.get(body.toOrganisationId as OrganisationId);
  if (stored === undefined || receiver === undefined || !isOwnCase(from, personId, staff.organisationId)) return refuse({ code: 'absent' });
  const id = newId() as ReferralId;
  const draft: DraftContent = {
    identity: {
      referralId: id, sigungu: stored.person.sigungu, personId, caseId: body.caseId as CaseId | null, programme: body.programme, service: body.service,
      urgency: body.urgency, channel: routeFor({ sender: staff, receiver, programme: body.programme, urgency: body.urgency, on: today, facts: personFacts(stored.person, today) }).channel,
      sender: { organisationId: staff.organisationId, staffId: staff.id, programme: staff.programmes[0] ?? null },
      receiver: { organisationId: receiver.id },
      lineage: body.afterReturnOf === null ? { kind: 'first' } : { kind: 'after-return', parentId: body.afterReturnOf as ReferralId },
    },
    reason: body.reason,
    requested: body.requested,
  };
  const decided = draftReferral(draft, { at, on: today, by: staff.id, party: 'sender', isHoliday, deadlines, sending: { direction: receiver.direction ?? null, live } });
  if (!decided.ok) return decided;
  const state = beginReferral(decided.value);
  addReferral(work, { state, emdCode: stored.person.emdCode, intakeId: body.intakeId, restricted: writesRestricted(staff.organisationKind) }, decided.value, staff.organisationId);
  addToOutbox(work, { sigungu: home, id: newId(), topic: 'referral.drafted', payload: { referralId: id }, at });
  return allow({
    answer: { id, version: state.version, status: state.status }, status: 201 as const, version: state.version, seen: [personId], subject: { referralId: id },
    live: [{ topic: 'referral' as const, id, organisations: [staff.organisationId] }],
  });
}
