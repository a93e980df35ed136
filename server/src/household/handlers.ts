import { addHousehold, changeHousehold, findHousehold, type StoredHousehold } from '@dure/database/household';
import { lockPerson, placePerson, type StoredPerson } from '@dure/database/person';
import { allow, refuse } from '@dure/domain/decision';
import { deriveHouseholdType, setMembers, type Household, type HouseholdType } from '@dure/domain/household';
import type { HouseholdId, PersonId } from '@dure/domain/ids';
import { factValuesOf } from '@dure/domain/person';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { changed, mayCorrect, note } from '../person/reach.ts';
import type { householdContract } from './contract.ts';
import { forgetTold } from './told.ts';

type Change = (typeof householdContract)['PUT /api/persons/:id/household'];

interface Found {
  readonly subject: StoredPerson;
  readonly members: readonly StoredPerson[];
  readonly known: StoredHousehold | undefined;
}

/** Everybody who is to live here, if the caller may say so of each. */
async function find({ params, body, scope, work }: Call<Change>): Promise<Found | undefined> {
  const ids = [...new Set(body.members.map(({ personId }) => personId))].toSorted() as PersonId[];
  const members = await Promise.all(ids.map((id) => lockPerson(work, scope.sigungus, id)));
  const subject = members.find((stored) => stored?.person.id === params.id);
  const mine = members.filter((stored) => stored !== undefined && stored.person.sigungu === subject?.person.sigungu && mayCorrect(scope, stored)) as StoredPerson[];
  if (subject === undefined || mine.length < ids.length) return undefined;
  const { householdId, sigungu } = subject.person;
  return { subject, members: mine, known: householdId === null ? undefined : await findHousehold(work, sigungu, householdId) };
}

function emptyHousehold({ subject, known }: Found, { body, staff, at, newId }: Call<Change>): Household {
  const { sigungu, emdCode } = subject.person;
  return {
    id: known?.household.id ?? (newId() as HouseholdId), sigungu, emdCode, livelihood: body.livelihood, version: known?.household.version ?? 0, members: [],
    ...(body.typeOverride === null ? {} : { typeOverride: { ...body.typeOverride, by: staff.id, at } }),
  };
}

/** The officer's word, or what the members make it; null while a birth date or relation is missing. */
function typeOf(household: Household, members: readonly StoredPerson[], today: Call<Change>['today']): HouseholdType | null {
  const views = household.members.flatMap(({ personId, relation }) =>
    members.filter(({ person }) => person.id === personId).map(({ person }) => ({ personId, relation, birthOn: person.birthOn, sex: person.sex, facts: factValuesOf(person.facts) })),
  );
  return household.typeOverride?.type ?? deriveHouseholdType(views, today);
}

function write({ work, staff }: Call<Change>, { known }: Found, household: Household): void {
  if (known === undefined) addHousehold(work, household, staff.organisationId);
  else changeHousehold(work, household);
  const staying = new Set(household.members.map(({ personId }) => personId));
  for (const { personId } of known?.members ?? []) if (!staying.has(personId)) placePerson(work, household.sigungu, personId, null, 'self');
  for (const { personId, relation } of household.members) placePerson(work, household.sigungu, personId, household.id, relation);
}

async function change(call: Call<Change>): Handled<Change> {
  const found = await find(call);
  if (found === undefined) return refuse({ code: 'absent' });
  const before = emptyHousehold(found, call);
  if (before.version !== call.version) return refuse({ code: 'version/stale', current: before.version });
  const decided = setMembers(before, call.body.members.map(({ personId, relation }) => ({ personId: personId as PersonId, relation })));
  if (!decided.ok) return decided;
  const household = decided.value;
  const type = typeOf(household, found.members, call.today);
  // Before the places: a whole record written afterwards would put its owner back.
  await forgetTold(call, [...found.members.map(({ person }) => person.id), ...(found.known?.members ?? []).map(({ personId }) => personId)]);
  write(call, found, household);
  note(call, found.subject.person, 'household', { members: household.members.length, type, byHand: household.typeOverride !== undefined });
  const ids = household.members.map(({ personId }) => personId);
  return allow({ answer: { householdId: household.id, type, version: household.version }, version: household.version, seen: ids, subject: { members: ids.length }, live: changed(call, ...ids) });
}

export const householdHandlers: Handlers<typeof householdContract> = {
  'PUT /api/persons/:id/household': change,
};
