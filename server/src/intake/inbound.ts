import { addInbound, changeInbound, findInbound, findInboundRequests, lockInbound, type StoredInbound } from '@dure/database/intake';
import { addNotice } from '@dure/database/notice';
import type { ServingOrganisation } from '@dure/database/organisation';
import { findPerson } from '@dure/database/person';
import { oweInboundAnswer, settleInboundAnswer } from '@dure/database/task';
import type { PlainDate } from '@dure/domain/calendar';
import { dueDate } from '@dure/domain/clock';
import { allow, refuse } from '@dure/domain/decision';
import type { IntakeId, OrganisationId, PersonId } from '@dure/domain/ids';
import { answerInbound, reportOutcome, sendInbound, type InboundDraft, type InboundIntake } from '@dure/domain/intake';
import type { NoticeKind } from '@dure/domain/notice';
import type { OrganisationKind } from '@dure/domain/organisation';
import { holidaysOf } from '../clock/holidays.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { LiveEvent } from '../live/hub.ts';
import { directoryOf } from '../organisation/directory.ts';
import type { intakeContract } from './contract.ts';
import { inboundView } from './view.ts';
import { referralDeadlinesOf } from '../setting/inForce.ts';

type Contract = typeof intakeContract;
type Sending = Call<Contract['POST /api/inbound-requests']>;
type Acting = Pick<Call<Contract['POST /api/inbound-requests/:id/answer']>, 'work' | 'newId' | 'at' | 'server'>;
const AGENCIES: readonly OrganisationKind[] = ['guarantee-agency', 'insurer-branch'];
const MOST = 300;

async function townOfficeOf({ scope, server }: Pick<Sending, 'scope' | 'server'>, emdCode: string): Promise<ServingOrganisation | undefined> {
  const directories = await Promise.all(scope.sigungus.map((sigungu) => directoryOf(server, sigungu)));
  return directories.flatMap((one) => [...one.values()]).find(({ kind, areas }) => kind === 'town-office' && areas.includes(emdCode as never));
}

/** Told in the act's transaction; the sentence is made on screen. */
function tell({ work, newId, at }: Acting, request: InboundIntake, organisationId: OrganisationId, kind: NoticeKind): readonly LiveEvent[] {
  work.asSystem();
  addNotice(work, { sigungu: request.sigungu, id: newId(), staffId: null, organisationId, kind, referralId: null, caseId: null, personId: null, body: { intakeId: request.id, agency: request.inbound.agencyName, dueOn: request.dueOn }, at });
  return [{ topic: 'notice', organisations: [organisationId] }];
}

/**
 * 부록3 의뢰 접수: from the agency into the queue of the town office of the person's 행정동. This is the way for somebody whose record the
 * agency does not see: it may not search, and the town office decides who that is. Of somebody who was disclosed to it the agency writes a
 * referral, which the row policy makes impossible for everybody else; so each case has one way. What an agency without an account
 * says by letter or telephone is an intake that the town office writes down, with the agency as its source.
 */
export async function sendRequest(call: Sending): Handled<Contract['POST /api/inbound-requests']> {
  const { body, staff, principal, work, at, today, newId, server } = call;
  if (!AGENCIES.includes(staff.organisationKind)) return refuse({ code: 'intake/agencies-only' });
  const office = await townOfficeOf(call, body.subject.emdCode);
  if (office === undefined) return refuse({ code: 'intake/no-town-office' });
  const [isHoliday, deadlines] = await Promise.all([holidaysOf(server, office.sigungu), referralDeadlinesOf(server, office.sigungu, today)]);
  const draft = { subject: body.subject, inbound: { ...body.inbound, agencyId: staff.organisationId, agencyName: principal.organisationName } } as unknown as InboundDraft;
  const decided = sendInbound(draft, { id: newId() as IntakeId, sigungu: office.sigungu, dueOn: dueDate(deadlines.reply, today, isHoliday), at, by: staff.id });
  if (!decided.ok) return decided;
  const request = decided.value;
  addInbound(work, request, staff.organisationId);
  const live = tell(call, request, office.id, 'intake.inbound-received');
  oweInboundAnswer(work, request, office.id);
  return allow({ answer: { id: request.id, version: 1, townOffice: office.name, dueOn: request.dueOn }, status: 201 as const, version: 1, subject: { intakeId: request.id }, live });
}

export async function listRequests({ query, scope, work }: Call<Contract['GET /api/inbound-requests']>): Handled<Contract['GET /api/inbound-requests']> {
  const rows = await findInboundRequests(work, scope.sigungus, query.state === 'waiting', MOST);
  return allow({ answer: { rows: rows.map((row) => inboundView(row, scope)) }, seen: rows.flatMap(personOf), subject: { rows: rows.length } });
}

export async function readRequest({ params, scope, work }: Call<Contract['GET /api/inbound-requests/:id']>): Handled<Contract['GET /api/inbound-requests/:id']> {
  const stored = await findInbound(work, scope.sigungus, params.id as IntakeId);
  if (stored === undefined) return refuse({ code: 'absent' });
  return allow({ answer: inboundView(stored, scope), version: stored.request.version, seen: personOf(stored), subject: { intakeId: params.id } });
}

function personOf({ request: { reception } }: StoredInbound): PersonId[] {
  return reception.state === 'waiting' || reception.personId === null ? [] : [reception.personId];
}

export async function answerRequest(call: Call<Contract['POST /api/inbound-requests/:id/answer']>): Handled<Contract['POST /api/inbound-requests/:id/answer']> {
  const { params, body, scope, staff, work, at, version } = call;
  const [stored, person] = await Promise.all([
    lockInbound(work, scope.sigungus, params.id as IntakeId), body.personId === null ? undefined : findPerson(work, scope.sigungus, body.personId as PersonId),
  ]);
  if (stored === undefined || (body.personId !== null && person === undefined)) return refuse({ code: 'absent' });
  if (stored.request.version !== version) return refuse({ code: 'version/stale', current: stored.request.version });
  const decided = answerInbound(stored.request, { ...body, contactedOn: body.contactedOn as PlainDate | null, personId: person?.person.id ?? null }, { by: staff.id, at });
  if (!decided.ok) return decided;
  changeInbound(work, decided.value);
  settleInboundAnswer(work, decided.value);
  const live = tell(call, decided.value, stored.agencyOrganisationId, `intake.inbound-${body.as}`);
  return allow({ answer: { id: params.id, version: decided.value.version }, version: decided.value.version, seen: person === undefined ? [] : [person.person.id], subject: { intakeId: params.id, as: body.as }, live });
}

export async function reportResult(call: Call<Contract['POST /api/inbound-requests/:id/outcomes']>): Handled<Contract['POST /api/inbound-requests/:id/outcomes']> {
  const { params, body, scope, staff, work, at, version } = call;
  const stored = await lockInbound(work, scope.sigungus, params.id as IntakeId);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.request.version !== version) return refuse({ code: 'version/stale', current: stored.request.version });
  const decided = reportOutcome(stored.request, { ...body, by: staff.id, at });
  if (!decided.ok) return decided;
  changeInbound(work, decided.value);
  const live = tell(call, decided.value, stored.agencyOrganisationId, 'intake.inbound-outcome');
  return allow({ answer: { id: params.id, version: decided.value.version }, version: decided.value.version, seen: personOf(stored), subject: { intakeId: params.id, service: body.service }, live });
}
