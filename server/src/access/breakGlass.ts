import { addOpening, findExactPeople, findOpenings, findOwnOpenings, lockOpening, reviewOpening } from '@dure/database/breakglass';
import { addNotice } from '@dure/database/notice';
import { findPerson, lockPersonForProduct } from '@dure/database/person';
import { findStaffMembers, findStaffNames } from '@dure/database/staff';
import { addTask, findOpenTasks, markTaskDone } from '@dure/database/task';
import { breakGlass, BREAK_GLASS_REASONS, isBreakGlassReason, supervisorsOf } from '@dure/domain/access';
import { addDays } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { searchKeyOf } from '@dure/domain/korean';
import type { Call, Handled } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import type { accessContract } from './contract.ts';
import { maskedLabel } from './label.ts';

/** Later than any day on which a review can be due. */
const FAR_DAY = '9999-12-31';
const MOST_TASKS = 1000;

type Contract = typeof accessContract;
type Open = Contract['POST /api/break-glass'];

export async function searchForGlass({ body, staff, work, server }: Call<Contract['POST /api/break-glass/search']>): Handled<Contract['POST /api/break-glass/search']> {
  const found = await findExactPeople(work, staff.sigungu, searchKeyOf(body.name), body.birthOn);
  const rows = await Promise.all(found.map(async (one) => ({ personId: one.personId, label: await maskedLabel(server, staff.sigungu, one) })));
  return allow({ answer: { rows }, seen: found.map(({ personId }) => personId as PersonId), subject: { rows: rows.length } });
}

/** Opens the record, writes the reason into the log and tells the supervisors, all in one transaction. */
export async function openGlass({ body, staff, work, at, today, newId }: Call<Open>): Handled<Open> {
  const [earlier, colleagues, known] = await Promise.all([
    findOwnOpenings(work, staff.sigungu, staff.id, at), findStaffMembers(work, staff.sigungu), lockPersonForProduct(work, staff.sigungu, body.personId as PersonId),
  ]);
  if (known === undefined) return refuse({ code: 'absent' });
  const decided = breakGlass(staff, { personId: body.personId as PersonId, reason: body.reason, words: body.words, minutes: body.minutes }, earlier, at);
  if (!decided.ok) return decided;
  const glass = decided.value;
  const id = newId();
  addOpening(work, staff.sigungu, id, staff.organisationId, glass);
  work.asSystem();
  const supervisors = supervisorsOf(staff, colleagues);
  for (const supervisor of supervisors) {
    addNotice(work, {
      sigungu: staff.sigungu, id: newId(), staffId: supervisor.id, organisationId: supervisor.organisationId, kind: 'break-glass.opened', referralId: null, caseId: null, personId: null,
      body: { openingId: id, staff: staff.name, reason: glass.reason, untilAt: glass.expiresAt }, at,
    });
    addTask(work, {
      sigungu: staff.sigungu, id: newId(), personId: null, emdCode: '', organisationId: supervisor.organisationId, staffId: supervisor.id, restricted: true, kind: 'break-glass-review',
      title: `${staff.name}: ${BREAK_GLASS_REASONS[glass.reason]}`, caseId: null, referralId: null, dueOn: addDays(today, 1), at: null, body: { subjectId: id },
    }, at);
  }
  return allow({
    // The next request of this session must see the open record.
    answer: { id, untilAt: glass.expiresAt }, status: 201 as const, sessionChanged: true as const, seen: [glass.personId], reason: `${BREAK_GLASS_REASONS[glass.reason]}: ${glass.words}`, subject: { openingId: id, minutes: body.minutes },
    live: [{ topic: 'notice' as const, staff: supervisors.map((supervisor) => supervisor.id) }],
  });
}

const labelOf = (reason: string): string => (isBreakGlassReason(reason) ? BREAK_GLASS_REASONS[reason] : reason);

export async function listMine({ staff, work, at }: Call<Contract['GET /api/break-glass/mine']>): Handled<Contract['GET /api/break-glass/mine']> {
  const open = await findOwnOpenings(work, staff.sigungu, staff.id, at);
  return allow({ answer: { rows: open.map(({ personId, reason, expiresAt }) => ({ personId, reasonLabel: labelOf(reason), untilAt: expiresAt })) }, seen: open.map(({ personId }) => personId), subject: { rows: open.length } });
}

/** Openings of one's own team; for a coordinator all of the municipality. */
export async function listOpenings({ staff, scope, work, server }: Call<Contract['GET /api/break-glass']>): Handled<Contract['GET /api/break-glass']> {
  const rows = await findOpenings(work, staff.sigungu);
  const [names, organisations, people] = await Promise.all([
    findStaffNames(work, [...new Set(rows.map(({ staffId }) => staffId))]), organisationNames(server, scope.sigungus),
    Promise.all(rows.map(({ personId }) => findPerson(work, [staff.sigungu], personId as PersonId))),
  ]);
  const labels = await Promise.all(people.map((one) => (one === undefined || one.person.birthOn === null ? null : maskedLabel(server, staff.sigungu, { ...one.person, birthOn: one.person.birthOn }))));
  return allow({
    answer: { rows: rows.map(({ staffId, organisationId, ...row }, index) => ({ ...row, staff: names.get(staffId) ?? '–', organisation: organisations(organisationId), mine: staffId === staff.id, person: labels[index] ?? null, reasonLabel: labelOf(row.reason) })) },
    seen: rows.map(({ personId }) => personId as PersonId),
  });
}

/** The supervisor's finding; nobody reviews an opening of his own. */
export async function reviewGlass({ params, body, staff, work, at }: Call<Contract['POST /api/break-glass/:id/review']>): Handled<Contract['POST /api/break-glass/:id/review']> {
  const opening = await lockOpening(work, staff.sigungu, params.id);
  if (opening === undefined || opening.staffId === staff.id) return refuse({ code: 'absent' });
  if (opening.reviewedAt !== null) return refuse({ code: 'break-glass/already-reviewed' });
  const tasks = await findOpenTasks(work, staff.sigungu, staff.organisationId, FAR_DAY, MOST_TASKS);
  reviewOpening(work, staff.sigungu, opening.id, at, staff.id, `${body.finding}: ${body.words}`);
  // One review is enough: it is off the list of the other supervisors of the team, too.
  for (const task of tasks) if (task.body['subjectId'] === opening.id) markTaskDone(work, staff.sigungu, task.id, at, staff.id, { finding: body.finding });
  return allow({ answer: { reviewed: true as const }, seen: [opening.personId as PersonId], reason: body.words, subject: { openingId: opening.id, finding: body.finding } });
}
