import { addVisit, changeVisit } from '@dure/database/visit';
import { writesRestricted } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { StaffId, VisitId } from '@dure/domain/ids';
import { beginVisit, enterVisit } from '@dure/domain/visit';
import { aftercareFollowsVisit } from '../case/aftercareVisit.ts';
import type { Call, Handled } from '../http/handler.ts';
import type { visitContract } from './contract.ts';
import { ownPartyOf } from './party.ts';
import { groundOf } from './plan.ts';
import { learn, planNext, recordOf } from './record.ts';

type Entering = (typeof visitContract)['POST /api/persons/:id/visits'];

/** A visit that nobody planned, written down after it was made: on its own day, with what came of it, all or nothing. */
export async function enterUnplanned(call: Call<Entering>): Handled<Entering> {
  const { params, body, staff, work, at, today, newId } = call;
  const ground = await groundOf(call, { personId: params.id, caseId: body.caseId, staffId: body.staffId });
  if (ground === undefined) return refuse({ code: 'absent' });
  const { asked, person, caseId, programme, requirements } = ground;
  const decided = enterVisit({
    identity: { visitId: newId() as VisitId, sigungu: person.sigungu, emdCode: person.emdCode, personId: person.id, caseId, series: null, organisationId: staff.organisationId, programme },
    madeAt: body.madeAt, plan: { minutes: body.minutes, purpose: body.purpose, words: '', staffId: (body.staffId ?? staff.id) as StaffId }, record: recordOf(call),
  }, { at, on: today, by: staff.id, party: ownPartyOf(staff), requirements });
  if (!decided.ok) return decided;
  const learnt = await learn(call, person.id);
  if (!learnt.ok) return learnt;
  const { state, events: [entered, recorded] } = decided.value;
  const place = { emdCode: person.emdCode, restricted: writesRestricted(staff.organisationKind) };
  addVisit(work, place, beginVisit(entered), entered);
  changeVisit(work, place, state, recorded);
  const next = planNext(call, state, asked);
  work.asSystem();
  const aftercare = await aftercareFollowsVisit(call, state);
  const { visitId } = state.identity;
  return allow({
    answer: { id: visitId, version: state.version, status: state.status, ...next }, status: 201 as const, version: state.version, seen: [person.id], subject: { visitId, outcome: body.outcome.kind, madeAt: body.madeAt, learnt: learnt.value },
    live: [...aftercare, { topic: 'task', organisations: [staff.organisationId] }, { topic: 'person', id: person.id, organisations: [staff.organisationId] }],
  });
}
