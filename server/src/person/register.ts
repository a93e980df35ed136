import { addHousehold, changeHousehold, findHousehold } from '@dure/database/household';
import { addDistinctPeople, addPerson, addPersonEvent, changePersonRow, findPerson, lockPerson, setPersonRelation, type StoredPerson } from '@dure/database/person';
import { addGrant, DISCLOSURE_ITEM_CODES, personVisibility, type Scope, type Shared } from '@dure/domain/access';
import { allow, refuse, type Decision } from '@dure/domain/decision';
import { deriveHouseholdType, type Household } from '@dure/domain/household';
import type { HouseholdId, PersonId } from '@dure/domain/ids';
import { changePerson, declareDistinct, forgetFact, recordFacts, registerPerson, type FactValues, type PersonDraft } from '@dure/domain/person';
import { evaluate } from '@dure/guide';
import type { Call, Handled } from '../http/handler.ts';
import type { Refusal } from '../refusals.ts';
import type { personContract } from './contract.ts';

type Contract = typeof personContract;

/** Whoever registers somebody outside the own area keeps seeing that person: the law gives the reason, the record the work. */
function sharedWithAuthor(scope: Scope, emdCode: string): Shared {
  if (scope.wide || scope.emds.includes(emdCode as never)) return {};
  return addGrant({}, scope.organisationId, { until: '9999-12-31', items: DISCLOSURE_ITEM_CODES, basis: 'law' });
}

export async function register({ body, scope, staff, work, at, today, newId }: Call<Contract['POST /api/persons']>): Handled<Contract['POST /api/persons']> {
  const id = newId() as PersonId;
  const householdId = (body.householdId ?? newId()) as HouseholdId;
  const decided = registerPerson({ ...body.person, householdId } as unknown as PersonDraft, { id, sigungu: staff.sigungu, today });
  if (!decided.ok) return decided;
  const person = decided.value;
  if (body.householdId === null) {
    const household: Household = { id: householdId, sigungu: person.sigungu, emdCode: person.emdCode, members: [{ personId: id, relation: 'self' }], livelihood: 'unknown', version: 1 };
    addHousehold(work, household, '독거', staff.organisationId);
  }
  addPerson(work, person, { relation: body.householdId === null ? 'self' : body.relation, shared: sharedWithAuthor(scope, person.emdCode), at, by: staff.id });
  for (const other of body.foundDistinctFrom) addDistinctPeople(work, person.sigungu, declareDistinct(id, other as PersonId, staff.id, at));
  addPersonEvent(work, person, { id: newId(), kind: 'registered', organisationId: staff.organisationId, staffId: staff.id, at, body: {} });
  return allow({ answer: { id, version: person.version }, status: 201 as const, version: person.version, seen: [id], live: [{ topic: 'person' as const, id, organisations: [staff.organisationId] }] });
}

const seesInFull = (scope: Scope, { person, shared }: StoredPerson): boolean => personVisibility(scope, { id: person.id, sigungu: person.sigungu, emdCode: person.emdCode, shared }).see === 'full';

/** The whole form is written over, so only somebody who saw all of it may. */
export async function correct({ params, body, scope, staff, work, at, today, version, newId }: Call<Contract['PUT /api/persons/:id']>): Handled<Contract['PUT /api/persons/:id']> {
  const stored = await lockPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined || !(seesInFull(scope, stored) || stored.shared[scope.organisationId]?.grants.some(({ basis }) => basis === 'law') === true)) return refuse({ code: 'absent' });
  if (stored.person.version !== version) return refuse({ code: 'version/stale', current: stored.person.version });
  const decided = changePerson(stored.person, { ...body.person, householdId: stored.person.householdId } as unknown as PersonDraft, today);
  if (!decided.ok) return decided;
  const person = decided.value;
  const fields = (Object.keys(body.person) as (keyof PersonDraft)[]).filter((field) => JSON.stringify(person[field]) !== JSON.stringify(stored.person[field]));
  const moved = person.emdCode !== stored.person.emdCode;
  if (moved) work.asSystem();
  changePersonRow(work, person);
  addPersonEvent(work, person, { id: newId(), kind: moved ? 'moved' : 'changed', organisationId: staff.organisationId, staffId: staff.id, at, body: { fields, ...(moved ? { from: stored.person.emdCode, to: person.emdCode } : {}) } });
  return allow({ answer: { id: person.id, version: person.version }, version: person.version, seen: [person.id], subject: { fields: fields.length, moved }, live: [{ topic: 'person' as const, id: person.id, organisations: [staff.organisationId] }] });
}

/** The guide's vocabulary decides what a fact may be; a wrong type is refused with its path. */
export function checkFacts(values: FactValues, today: Call<Contract['POST /api/persons/:id/facts']>['today']): Decision<null, Refusal> {
  const judged = evaluate({ facts: values }, today);
  if (judged.ok) return allow(null);
  const { path, reason } = judged.refusal;
  return refuse({ code: 'person/fact-unknown', path, reason });
}

export async function learn({ params, body, scope, staff, work, at, today, newId }: Call<Contract['POST /api/persons/:id/facts']>): Handled<Contract['POST /api/persons/:id/facts']> {
  const stored = await lockPerson(work, scope.sigungus, params.id as PersonId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const values = body.values as FactValues;
  const checked = checkFacts(values, today);
  if (!checked.ok) return checked;
  const { person } = stored;
  const known = body.forget.reduce(forgetFact, person.facts);
  const facts = recordFacts(known, values, { source: body.source, at, by: staff.id });
  changePersonRow(work, { ...person, facts, version: person.version + 1 });
  addPersonEvent(work, person, { id: newId(), kind: 'facts', organisationId: staff.organisationId, staffId: staff.id, at, body: { learnt: Object.keys(values), forgotten: body.forget } });
  return allow({ answer: { id: person.id, version: person.version + 1, facts: { ...facts } as never }, version: person.version + 1, seen: [person.id], subject: { learnt: Object.keys(values).length }, live: [{ topic: 'person' as const, id: person.id, organisations: [staff.organisationId] }] });
}

/** Members, relations and livelihood; the type follows from them unless the officer says otherwise, with a reason. */
export async function setHousehold({ params, body, scope, staff, work, at, today, newId }: Call<Contract['PUT /api/persons/:id/household']>): Handled<Contract['PUT /api/persons/:id/household']> {
  const members = await Promise.all(body.members.map(({ personId }) => findPerson(work, scope.sigungus, personId as PersonId)));
  const subject = members.find((stored) => stored?.person.id === params.id);
  if (subject === undefined || members.some((stored) => stored === undefined || !seesInFull(scope, stored))) return refuse({ code: 'absent' });
  const known = subject.person.householdId === null ? undefined : await findHousehold(work, staff.sigungu, subject.person.householdId);
  const id = (known?.household.id ?? newId()) as HouseholdId;
  const household: Household = {
    id, sigungu: subject.person.sigungu, emdCode: subject.person.emdCode, livelihood: body.livelihood, version: (known?.household.version ?? 0) + 1,
    members: body.members.map(({ personId, relation }) => ({ personId: personId as PersonId, relation })),
    ...(body.typeOverride === null ? {} : { typeOverride: { ...body.typeOverride, by: staff.id, at } }),
  };
  const views = body.members.flatMap(({ relation }, index) => {
    const person = members[index]?.person;
    return person === undefined ? [] : [{ personId: person.id, relation, birthOn: person.birthOn, sex: person.sex, facts: {} }];
  });
  const type = body.typeOverride?.type ?? deriveHouseholdType(views, today);
  if (known === undefined) addHousehold(work, household, type ?? '기타', staff.organisationId);
  else changeHousehold(work, household, type ?? '기타');
  for (const { personId, relation } of household.members) {
    const member = members.find((stored) => stored?.person.id === personId);
    if (member !== undefined && member.person.householdId !== id) changePersonRow(work, { ...member.person, householdId: id, version: member.person.version + 1 });
    setPersonRelation(work, household.sigungu, personId, relation);
  }
  addPersonEvent(work, subject.person, { id: newId(), kind: 'household', organisationId: staff.organisationId, staffId: staff.id, at, body: { members: household.members.length, type } });
  return allow({ answer: { householdId: id, type }, seen: household.members.map(({ personId }) => personId), subject: { members: household.members.length } });
}
