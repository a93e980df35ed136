import { addIntake, changeIntake, lockIntake } from '@dure/database/intake';
import type { StoredPerson } from '@dure/database/person';
import { writesRestricted } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import type { IntakeId, PersonId } from '@dure/domain/ids';
import { continueIntake, factsFromIntake, recordIntakeFacts, registerIntake, type Intake, type IntakeDraft } from '@dure/domain/intake';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { intakeContract } from './contract.ts';
import { followIntake } from '../discovery/candidate/intake.ts';
import { checkLearnt, learnOnPerson } from './facts.ts';
import { aboutWhom, areaOf, findNamed } from './named.ts';

type Contract = typeof intakeContract;
type Registering = Call<Contract['POST /api/intakes']>;
type Continuing = Call<Contract['PUT /api/intakes/:id']>;

function learnt(call: Registering | Continuing, intake: Intake, stored: StoredPerson | undefined): Decision<readonly string[], Refusal> {
  const checked = checkLearnt(factsFromIntake(intake), call.today);
  if (!checked.ok) return checked;
  return allow(stored === undefined ? [] : learnOnPerson(call, stored, recordIntakeFacts(stored.person.facts, { ...intake, receivedBy: call.staff.id }, call.at)));
}

const liveOf = (call: Registering | Continuing, personId: PersonId | null) => (personId === null ? [] : [{ topic: 'person' as const, id: personId, organisations: [call.staff.organisationId] }]);

export async function register(call: Registering): Handled<Contract['POST /api/intakes']> {
  const { body, scope, staff, work, at, newId } = call;
  const named = await findNamed(call, body.personId);
  if (!named.ok) return named;
  const stored = named.value;
  const id = newId() as IntakeId;
  const decided = registerIntake(body as unknown as IntakeDraft, { id, sigungu: stored?.person.sigungu ?? staff.sigungu, at, by: staff.id });
  if (!decided.ok) return decided;
  const intake = decided.value;
  const facts = learnt(call, intake, stored);
  if (!facts.ok) return facts;
  addIntake(work, { intake, emdCode: areaOf(stored?.person, intake.emdCode, scope.emds), organisationId: staff.organisationId, restricted: writesRestricted(staff.organisationKind) });
  const followed = await followIntake(call, intake);
  if (!followed.ok) return followed;
  return allow({
    answer: { id, version: intake.version }, status: 201 as const, version: intake.version, seen: aboutWhom(intake.personId),
    subject: { intakeId: id, kind: intake.kind, ...(intake.enteredAt === undefined ? {} : { receivedAt: intake.receivedAt }), learnt: facts.value.length }, live: [...liveOf(call, intake.personId), ...followed.value],
  });
}

/** Whoever goes on may name the person later, and never put another one in. */
export async function goOn(call: Continuing): Handled<Contract['PUT /api/intakes/:id']> {
  const { params, body, scope, work, at, version } = call;
  const found = await lockIntake(work, scope.sigungus, params.id as IntakeId);
  if (found === undefined) return refuse({ code: 'absent' });
  if (found.intake.version !== version) return refuse({ code: 'version/stale', current: found.intake.version });
  if (found.intake.personId !== null && found.intake.personId !== body.personId) return refuse({ code: 'intake/person-fixed' });
  const named = await findNamed(call, body.personId);
  if (!named.ok) return named;
  const decided = continueIntake(found.intake, body as unknown as IntakeDraft, at);
  if (!decided.ok) return decided;
  const intake = decided.value;
  const facts = learnt(call, intake, named.value);
  if (!facts.ok) return facts;
  changeIntake(work, intake, named.value?.person.emdCode ?? found.emdCode);
  return allow({ answer: { id: intake.id, version: intake.version }, version: intake.version, seen: aboutWhom(intake.personId), subject: { intakeId: intake.id, learnt: facts.value.length }, live: liveOf(call, intake.personId) });
}
