import { changeExplanation, findExplanationsOfOthers, findOwnExplanations, findPeopleForProduct, lockExplanation, setStaffIdentity, type StoredExplanation } from '@dure/database/explanation';
import { findPerson } from '@dure/database/person';
import { findStaffMembers, findStaffNames } from '@dure/database/staff';
import type { PlainDate } from '@dure/domain/calendar';
import { checkBirth } from '@dure/domain/staff';
import { allow, refuse } from '@dure/domain/decision';
import { answer, decide, isOverdue } from '@dure/domain/explanation';
import type { PersonId } from '@dure/domain/ids';
import { searchKeyOf } from '@dure/domain/korean';
import { maskedLabel } from '../access/label.ts';
import type { Call, Handled, Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { nameSeen } from '../person/named.ts';
import { deciders, tell } from './clock.ts';
import type { explanationContract } from './contract.ts';
import { readMonth, signMonth } from './month.ts';

type Contract = typeof explanationContract;
type Mine = Contract['GET /api/explanations/mine'];
type Answering = Contract['POST /api/explanations/:id/answer'];
type Others = Contract['GET /api/explanations'];
type Deciding = Contract['POST /api/explanations/:id/decision'];
type Birth = Contract['POST /api/staff/:id/birth'];

const askedView = ({ id, month, looks, persons, firstAt, lastAt, foundAt, dueOn, state, words, answeredAt, decision, decidedAt, version }: StoredExplanation, today: PlainDate) =>
  ({ id, month, looks, persons, firstAt, lastAt, foundAt, dueOn, isOverdue: isOverdue({ state, dueOn }, today), state, words, answeredAt, decision, decidedAt, version });

/** Under his own scope: what he may not see any more has no name here either. */
async function listMine({ scope, staff, work, today }: Call<Mine>): Handled<Mine> {
  const rows = await findOwnExplanations(work, staff.sigungu, staff.id);
  const people = await Promise.all(rows.map(({ personId }) => (personId === null ? undefined : findPerson(work, scope.sigungus, personId as PersonId))));
  const answered = rows.map((row, index) => {
    const found = people[index];
    const name = found === undefined ? null : nameSeen(scope, found.person.id, { ...found.person, shared: found.shared });
    return { ...askedView(row, today), personId: name === null ? null : row.personId, person: name };
  });
  return allow({ answer: { rows: answered }, seen: answered.flatMap(({ personId }) => (personId === null ? [] : [personId as PersonId])), subject: { rows: rows.length } });
}

async function say({ params, body, staff, work, at, version, server }: Call<Answering>): Handled<Answering> {
  const stored = await lockExplanation(work, staff.sigungu, params.id);
  if (stored === undefined || stored.staffId !== staff.id) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const decided = answer(stored, staff.id, body.words, at);
  if (!decided.ok) return decided;
  const told = await deciders(work, staff.sigungu, stored);
  changeExplanation(work, staff.sigungu, decided.value);
  work.asSystem();
  for (const { id: staffId, organisationId } of told) tell(server, work, { sigungu: staff.sigungu, staffId, organisationId, kind: 'answered', explanationId: stored.id, dueOn: stored.dueOn, at });
  return allow({ answer: { version: decided.value.version }, version: decided.value.version, subject: { explanationId: stored.id }, live: [{ topic: 'notice' as const, staff: told.map(({ id }) => id as never) }] });
}

async function listOthers({ scope, staff, work, today, server }: Call<Others>): Handled<Others> {
  const rows = await findExplanationsOfOthers(work, staff.sigungu, staff.id);
  const [names, staffNames, people] = await Promise.all([
    organisationNames(server, scope.sigungus), findStaffNames(work, [...new Set(rows.flatMap(({ staffId, decidedBy }) => (decidedBy === null ? [staffId] : [staffId, decidedBy])))]),
    findPeopleForProduct(work, staff.sigungu, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]),
  ]);
  const labels = new Map(await Promise.all(people.map(async (one) => [one.personId, await maskedLabel(server, staff.sigungu, { ...one, birthOn: one.birthOn ?? '----' })] as const)));
  const nameOf = (id: string): string => staffNames.get(id) ?? '–';
  return allow({
    answer: { rows: rows.map((row) => ({ ...askedView(row, today), rule: row.rule, staff: nameOf(row.staffId), organisation: names(row.organisationId), decidedBy: row.decidedBy === null ? null : nameOf(row.decidedBy), person: row.personId === null ? null : (labels.get(row.personId) ?? '–') })) },
    seen: people.map(({ personId }) => personId as PersonId), subject: { rows: rows.length },
  });
}

async function judge({ params, body, staff, work, at, version, server }: Call<Deciding>): Handled<Deciding> {
  const stored = await lockExplanation(work, staff.sigungu, params.id);
  if (stored === undefined) return refuse({ code: 'absent' });
  if (stored.version !== version) return refuse({ code: 'version/stale', current: stored.version });
  const decided = decide(stored, staff.id, body.verdict, body.words, at);
  if (!decided.ok) return decided;
  changeExplanation(work, staff.sigungu, decided.value);
  work.asSystem();
  tell(server, work, { sigungu: staff.sigungu, staffId: stored.staffId, organisationId: stored.organisationId, kind: body.verdict, explanationId: stored.id, dueOn: stored.dueOn, at });
  return allow({ answer: { version: decided.value.version }, version: decided.value.version, subject: { explanationId: stored.id, verdict: body.verdict }, live: [{ topic: 'notice' as const, staff: [stored.staffId as never] }] });
}

async function keepBirth({ params, body, staff, work, at, today }: Call<Birth>): Handled<Birth> {
  const member = (await findStaffMembers(work, staff.sigungu)).find(({ id }) => id === params.id);
  // Nobody says of himself who his relatives are.
  if (member === undefined || member.id === staff.id) return refuse({ code: 'absent' });
  const birth = checkBirth(body.birthOn as PlainDate, today);
  if (!birth.ok) return birth;
  work.asSystem();
  setStaffIdentity(work, staff.sigungu, member.id, searchKeyOf(member.name), birth.value, at);
  return allow({ answer: { kept: true as const }, subject: { staffId: member.id } });
}

export const explanationHandlers: Handlers<Contract> = {
  'GET /api/explanations/mine': listMine,
  'POST /api/explanations/:id/answer': say,
  'GET /api/explanations': listOthers,
  'POST /api/explanations/:id/decision': judge,
  'GET /api/access-reviews/:month': readMonth,
  'POST /api/access-reviews/:month': signMonth,
  'POST /api/staff/:id/birth': keepBirth,
};
