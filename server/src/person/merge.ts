import { addDistinctPeople, addMerge, changePersonRow, findDistinctPeople, findMerge, findPerson, lockPerson, markMergeUndone, placePerson, type StoredPerson } from '@dure/database/person';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { declareDistinct, mergePersons, proposeMerge, undoMerge, type MergeChoices } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import type { Endpoint } from '../http/endpoint.ts';
import type { personContract } from './contract.ts';
import { changed, note, seesInFull } from './reach.ts';

type Contract = typeof personContract;
type Proposal = Contract['GET /api/persons/:id/merge-proposal'];
type Merge = Contract['POST /api/persons/:id/merge'];
type Undo = Contract['POST /api/person-merges/:id/undo'];
type Distinct = Contract['POST /api/persons/:id/distinct'];

/** Two records that the caller sees in full: whoever sees a part only cannot choose between them. */
async function bothOf({ scope, work }: Pick<Call<Endpoint>, 'scope' | 'work'>, read: typeof findPerson, id: string, otherId: string): Promise<readonly [StoredPerson, StoredPerson] | undefined> {
  // The smaller id first: two officers who join the same two records the other way round wait, and do not lock each other out.
  const ids = [id, otherId].toSorted() as PersonId[];
  const found = await Promise.all(ids.map((one) => read(work, scope.sigungus, one)));
  const of = (sought: string): StoredPerson | undefined => found.find((stored) => stored?.person.id === sought && seesInFull(scope, stored));
  const [one, other] = [of(id), of(otherId)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

export async function proposal(call: Call<Proposal>): Handled<Proposal> {
  const both = await bothOf(call, findPerson, call.params.id, call.query.with);
  if (both === undefined) return refuse({ code: 'absent' });
  const [kept, absorbed] = both.map(({ person }) => person) as [StoredPerson['person'], StoredPerson['person']];
  return allow({ answer: { rows: [...proposeMerge(kept, absorbed)], keptVersion: kept.version, absorbedVersion: absorbed.version }, version: kept.version, seen: [kept.id, absorbed.id] });
}

export async function merge(call: Call<Merge>): Handled<Merge> {
  const { params, body, staff, work, at, newId, version } = call;
  const ids = [params.id, body.absorbedId] as [PersonId, PersonId];
  const [both, distinct] = await Promise.all([bothOf(call, lockPerson, ...ids), findDistinctPeople(work, staff.sigungu, ids)]);
  if (both === undefined) return refuse({ code: 'absent' });
  const [kept, absorbed] = both;
  if (kept.person.version !== version || absorbed.person.version !== body.absorbedVersion) return refuse({ code: 'version/stale' });
  const mergeId = newId();
  const decided = mergePersons(kept.person, absorbed.person, body.choices as MergeChoices, { id: mergeId, by: staff.id, at, distinct });
  if (!decided.ok) return decided;
  const { value } = decided;
  changePersonRow(work, value.kept);
  changePersonRow(work, value.absorbed);
  // Who moves into the other record's household takes its place there.
  if (value.kept.householdId !== kept.person.householdId) placePerson(work, value.kept.sigungu, value.kept.id, value.kept.householdId, absorbed.relation);
  addMerge(work, value.kept.sigungu, staff.organisationId, { ...value.event, keptRelation: kept.relation });
  for (const person of [value.kept, value.absorbed]) note(call, person, 'merged', { mergeId, keptId: value.kept.id, absorbedId: value.absorbed.id });
  return allow({ answer: { id: value.kept.id, version: value.kept.version, mergeId }, version: value.kept.version, seen: [value.kept.id, value.absorbed.id], subject: { mergeId }, live: changed(call, ...ids) });
}

export async function undo(call: Call<Undo>): Handled<Undo> {
  const { params, staff, work, at } = call;
  const found = await findMerge(work, staff.sigungu, params.id);
  const both = found && (await bothOf(call, lockPerson, found.event.keptId, found.event.absorbedId));
  if (found === undefined || both === undefined) return refuse({ code: 'absent' });
  const { event } = found;
  if (found.undone) return refuse({ code: 'person/not-merged', personId: event.absorbedId });
  const decided = undoMerge(event, both[0].person, both[1].person);
  if (!decided.ok) return decided;
  const { kept, absorbed, changedSince } = decided.value;
  changePersonRow(work, kept);
  changePersonRow(work, absorbed);
  if (kept.householdId === event.before.kept.householdId && kept.householdId !== event.after.householdId) placePerson(work, kept.sigungu, kept.id, kept.householdId, event.keptRelation);
  markMergeUndone(work, staff.sigungu, event.id, at, staff.id);
  for (const person of [kept, absorbed]) note(call, person, 'unmerged', { mergeId: event.id });
  return allow({ answer: { id: kept.id, version: kept.version, changedSince: [...changedSince] }, version: kept.version, seen: [kept.id, absorbed.id], live: changed(call, kept.id, absorbed.id) });
}

export async function distinct(call: Call<Distinct>): Handled<Distinct> {
  const { params, body, scope, staff, work, at } = call;
  const [one, other] = await Promise.all([findPerson(work, scope.sigungus, params.id as PersonId), findPerson(work, scope.sigungus, body.otherId as PersonId)]);
  if (one === undefined || other === undefined) return refuse({ code: 'absent' });
  if (one.person.id === other.person.id) return refuse({ code: 'person/merge-with-itself' });
  addDistinctPeople(work, one.person.sigungu, declareDistinct(one.person.id, other.person.id, staff.id, at));
  note(call, one.person, 'distinct', { otherId: other.person.id });
  return allow({ answer: { remembered: true as const }, seen: [one.person.id, other.person.id] });
}
