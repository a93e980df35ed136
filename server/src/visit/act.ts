import { findConsentsForProduct } from '@dure/database/consent';
import { findStaffOrganisation } from '@dure/database/staff';
import { changeVisit, lockVisit, type StoredVisit } from '@dure/database/visit';
import type { PlainDate } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { OrganisationId, StaffId, VisitId } from '@dure/domain/ids';
import type { Staff } from '@dure/domain/staff';
import { applyVisitEvent, decideVisit, NO_REQUIREMENTS, type VisitCommand, type VisitPlan } from '@dure/domain/visit';
import { nameableTo } from '@dure/domain/visit/joint';
import type { Call, Handled } from '../http/handler.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { VisitCommandInput } from './command.ts';
import type { visitContract } from './contract.ts';
import { tellOfVisit } from './notices.ts';
import { partyOf } from './party.ts';
import { requirementsOf } from './requirements.ts';

type Acting = (typeof visitContract)['POST /api/visits/:id/actions'];

/** One act on a visit that nobody else can change meanwhile. */
export async function actOnVisit(call: Call<Acting>): Handled<Acting> {
  const { params, body, scope, staff, work, version, at, today } = call;
  const stored = await lockVisit(work, scope.sigungus, params.id as VisitId);
  if (stored === undefined || !(await isKnownPlace(call, body))) return refuse({ code: 'absent' });
  if (stored.state.version !== version) return refuse({ code: 'version/stale', current: stored.state.version });
  if (body.action === 'ask-companion' && !(await mayBeNamed(call, stored, body.organisationId as OrganisationId))) return refuse({ code: 'visit/companion-not-consented' });
  const requirements = (await requirementsOf(call, stored.personId))?.requirements ?? NO_REQUIREMENTS;
  const decided = decideVisit(stored.state, commandOf(body, staff), { at, on: today, by: staff.id, party: partyOf(stored.state, call), requirements });
  if (!decided.ok) return decided;
  const state = applyVisitEvent(stored.state, decided.value);
  // Who declines to come along ends the own sight of the visit.
  work.asSystem();
  changeVisit(work, stored, state, decided.value);
  const live = tellOfVisit(call, stored.state, state, decided.value);
  return allow({ answer: { id: stored.id, version: state.version, status: state.status }, version: state.version, seen: [stored.personId], subject: { visitId: stored.id, action: body.action }, live });
}

function commandOf(input: VisitCommandInput, { organisationId }: Staff): VisitCommand {
  if (input.action === 'answer-companion') return { ...input, organisationId };
  if (input.action === 'ask-companion') return { ...input, organisationId: input.organisationId as OrganisationId };
  if (input.action === 'assign') return { ...input, staffId: input.staffId as StaffId };
  return input.action === 'reschedule' ? { ...input, plan: changedPlan(input.plan) } : input;
}

/** What of the plan the asker named; the rest stays. */
function changedPlan({ on, staffId, time, minutes, words }: Extract<VisitCommandInput, { action: 'reschedule' }>['plan']): Partial<VisitPlan> {
  return {
    ...(on === undefined ? {} : { on: on as PlainDate }), ...(staffId === undefined || staffId === null ? {} : { staffId: staffId as StaffId }), ...(time === undefined ? {} : { time }),
    ...(minutes === undefined ? {} : { minutes }), ...(words === undefined ? {} : { words }),
  };
}

/** A colleague of the own team, an organisation of the municipality. */
async function isKnownPlace({ work, staff, server }: Call<Acting>, body: VisitCommandInput): Promise<boolean> {
  if (body.action === 'ask-companion') return (await directoryOf(server, staff.sigungu)).has(body.organisationId as OrganisationId);
  const staffId = body.action === 'reschedule' ? (body.plan.staffId ?? null) : body.action === 'assign' ? body.staffId : null;
  return staffId === null || (await findStaffOrganisation(work, staff.sigungu, staffId)) === staff.organisationId;
}

/** Who is asked along reads whom the visit is to: the law allows it for abuse (아동복지법 제26조의2, 노인복지법 제39조의6), everybody else needs the person's consent by name (p.46). */
async function mayBeNamed({ work, today, body }: Call<Acting>, stored: StoredVisit, organisationId: OrganisationId): Promise<boolean> {
  if (body.action === 'ask-companion' && (body.kind === 'child-protection' || body.kind === 'elder-protection')) return true;
  const consents = await findConsentsForProduct(work, stored.sigungu, stored.personId);
  return nameableTo(consents, stored.state.identity.organisationId, today).includes(organisationId);
}
