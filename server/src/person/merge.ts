import { addDistinctPeople, addMerge, addPersonEvent, changePersonRow, findDistinctPeople, findMerge, findPerson, lockPerson, markMergeUndone } from '@dure/database/person';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { declareDistinct, mergePersons, proposeMerge, undoMerge, type MergeChoices } from '@dure/domain/person';
import type { Call, Handled } from '../http/handler.ts';
import type { personContract } from './contract.ts';

type Contract = typeof personContract;

export async function proposal({ params, query, scope, work }: Call<Contract['GET /api/persons/:id/merge-proposal']>): Handled<Contract['GET /api/persons/:id/merge-proposal']> {
  const [kept, absorbed] = await Promise.all([findPerson(work, scope.sigungus, params.id as PersonId), findPerson(work, scope.sigungus, query.with as PersonId)]);
  if (kept === undefined || absorbed === undefined) return refuse({ code: 'absent' });
  return allow({ answer: { rows: [...proposeMerge(kept.person, absorbed.person)] }, seen: [kept.person.id, absorbed.person.id] });
}

export async function merge({ params, body, scope, staff, work, at, newId }: Call<Contract['POST /api/persons/:id/merge']>): Handled<Contract['POST /api/persons/:id/merge']> {
  const [kept, absorbed, distinct] = await Promise.all([
    lockPerson(work, scope.sigungus, params.id as PersonId), lockPerson(work, scope.sigungus, body.absorbedId as PersonId),
    findDistinctPeople(work, staff.sigungu, [params.id as PersonId, body.absorbedId as PersonId]),
  ]);
  if (kept === undefined || absorbed === undefined) return refuse({ code: 'absent' });
  const mergeId = newId();
  const decided = mergePersons(kept.person, absorbed.person, body.choices as MergeChoices, { id: mergeId, by: staff.id, at, distinct });
  if (!decided.ok) return decided;
  const { value } = decided;
  changePersonRow(work, value.kept);
  changePersonRow(work, value.absorbed);
  addMerge(work, staff.sigungu, staff.organisationId, value.event);
  for (const person of [value.kept, value.absorbed]) addPersonEvent(work, person, { id: newId(), kind: 'merged', organisationId: staff.organisationId, staffId: staff.id, at, body: { mergeId, keptId: value.kept.id, absorbedId: value.absorbed.id } });
  return allow({ answer: { id: value.kept.id, version: value.kept.version, mergeId }, version: value.kept.version, seen: [value.kept.id, value.absorbed.id], subject: { mergeId } });
}

export async function undo({ params, scope, staff, work, at, newId }: Call<Contract['POST /api/person-merges/:id/undo']>): Handled<Contract['POST /api/person-merges/:id/undo']> {
  const found = await findMerge(work, staff.sigungu, params.id);
  if (found === undefined) return refuse({ code: 'absent' });
  const { event } = found;
  const [kept, absorbed] = await Promise.all([lockPerson(work, scope.sigungus, event.keptId), lockPerson(work, scope.sigungus, event.absorbedId)]);
  if (kept === undefined || absorbed === undefined) return refuse({ code: 'absent' });
  if (found.undone) return refuse({ code: 'person/not-merged' });
  const decided = undoMerge(event, kept.person, absorbed.person);
  if (!decided.ok) return decided;
  const { value } = decided;
  changePersonRow(work, value.kept);
  changePersonRow(work, value.absorbed);
  markMergeUndone(work, staff.sigungu, event.id, at, staff.id);
  for (const person of [value.kept, value.absorbed]) addPersonEvent(work, person, { id: newId(), kind: 'unmerged', organisationId: staff.organisationId, staffId: staff.id, at, body: { mergeId: event.id } });
  return allow({ answer: { id: value.kept.id, version: value.kept.version, changedSince: [...value.changedSince] }, seen: [value.kept.id, value.absorbed.id] });
}

export async function distinct({ params, body, scope, staff, work, at }: Call<Contract['POST /api/persons/:id/distinct']>): Handled<Contract['POST /api/persons/:id/distinct']> {
  const [one, other] = await Promise.all([findPerson(work, scope.sigungus, params.id as PersonId), findPerson(work, scope.sigungus, body.otherId as PersonId)]);
  if (one === undefined || other === undefined) return refuse({ code: 'absent' });
  addDistinctPeople(work, staff.sigungu, declareDistinct(one.person.id, other.person.id, staff.id, at));
  return allow({ answer: { remembered: true as const }, seen: [one.person.id, other.person.id] });
}
