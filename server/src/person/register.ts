import { changeHousehold, findHousehold } from '@dure/database/household';
import { addDistinctPeople, addPerson, changePersonRow, lockPerson } from '@dure/database/person';
import { sharedByLaw } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { setMembers, type Household, type MembersRefusal } from '@dure/domain/household';
import type { HouseholdId, PersonId } from '@dure/domain/ids';
import { changePerson, declareDistinct, isMerged, registerPerson, type Person, type PersonDraft } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import type { Body } from '../http/endpoint.ts';
import { forgetTold } from '../household/told.ts';
import type { personContract } from './contract.ts';
import { changed, mayCorrect, note } from './reach.ts';

type Register = (typeof personContract)['POST /api/persons'];
type Correct = (typeof personContract)['PUT /api/persons/:id'];

/** What came through the edge has the shape of a draft; its ids and days get their names here. */
const draftOf = (typed: Body<Correct>['person'], householdId: HouseholdId | null): PersonDraft => ({ ...typed, householdId }) as unknown as PersonDraft;

/** The household with its new member; null when the person is registered alone. */
async function joinHousehold(call: Call<Register>, person: Person): Promise<Decision<Household | null, MembersRefusal | { readonly code: 'absent' }>> {
  const { body, staff, work } = call;
  if (person.householdId === null) return allow(null);
  const known = await findHousehold(work, staff.sigungu, person.householdId);
  if (known === undefined) return refuse({ code: 'absent' });
  const joined = setMembers(known.household, [...known.household.members, { personId: person.id, relation: body.relation }]);
  if (!joined.ok) return joined;
  changeHousehold(work, joined.value);
  await forgetTold(call, known.members.map(({ personId }) => personId));
  return joined;
}

/** Registers a person alone, or into the household of somebody who is known already. Who lives together stays unknown until it was asked. */
export async function register(call: Call<Register>): Handled<Register> {
  const { body, scope, staff, work, at, today, newId } = call;
  const id = newId() as PersonId;
  const decided = registerPerson(draftOf(body.person, body.householdId as HouseholdId | null), { id, sigungu: staff.sigungu, today });
  if (!decided.ok) return decided;
  const person = decided.value;
  const joined = await joinHousehold(call, person);
  if (!joined.ok) return joined;
  addPerson(work, person, { relation: joined.value === null ? 'self' : body.relation, shared: sharedByLaw({}, scope, person.emdCode), at, by: staff.id });
  for (const other of body.foundDistinctFrom) addDistinctPeople(work, person.sigungu, declareDistinct(id, other as PersonId, staff.id, at));
  note(call, person, 'registered', {});
  return allow({ answer: { id, version: person.version }, status: 201 as const, version: person.version, seen: [id], live: changed(call, id) });
}

const fieldsOf = (person: Person, before: Person, typed: object): readonly string[] =>
  (Object.keys(typed) as (keyof Person)[]).filter((field) => JSON.stringify(person[field]) !== JSON.stringify(before[field]));

/** A record that was joined into another is corrected there. */
export async function correct(call: Call<Correct>): Handled<Correct> {
  const { params, body, scope, work, today, version } = call;
  const stored = await lockPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined || !mayCorrect(scope, stored)) return refuse({ code: 'absent' });
  const before = stored.person;
  if (isMerged(before)) return refuse({ code: 'person/already-merged', personId: before.id, intoId: before.mergedIntoId });
  if (before.version !== version) return refuse({ code: 'version/stale', current: before.version });
  const decided = changePerson(before, draftOf(body.person, before.householdId), today);
  if (!decided.ok) return decided;
  const person = decided.value;
  const moved = person.emdCode !== before.emdCode;
  // Who moves away leaves the area of the officer who writes it down.
  if (moved) work.asSystem();
  changePersonRow(work, person);
  const fields = fieldsOf(person, before, body.person);
  note(call, person, moved ? 'moved' : 'changed', { fields, ...(moved ? { from: before.emdCode, to: person.emdCode } : {}) });
  return allow({ answer: { id: person.id, version: person.version }, version: person.version, seen: [person.id], subject: { fields: fields.length, moved }, live: changed(call, person.id) });
}
