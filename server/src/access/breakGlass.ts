import { addOpening, findExactPeople, findOpenings, findOwnOpenings, lockOpening, reviewOpening } from '@dure/database/breakglass';
import { addNotice } from '@dure/database/notice';
import { findStaffMembers, findStaffNames } from '@dure/database/staff';
import { addTask } from '@dure/database/task';
import { breakGlass, BREAK_GLASS_REASONS, isBreakGlassReason, supervisorsOf } from '@dure/domain/access';
import { addDays } from '@dure/domain/calendar';
import { allow, refuse } from '@dure/domain/decision';
import type { PersonId } from '@dure/domain/ids';
import { searchKeyOf } from '@dure/domain/korean';
import type { Call, Handled } from '../http/handler.ts';
import type { accessContract } from './contract.ts';
import { maskedLabel } from './label.ts';

type Contract = typeof accessContract;
type Open = Contract['POST /api/break-glass'];

export async function searchForGlass({ body, staff, work, server }: Call<Contract['POST /api/break-glass/search']>): Handled<Contract['POST /api/break-glass/search']> {
  const found = await findExactPeople(work, staff.sigungu, searchKeyOf(body.name), body.birthOn);
  const rows = await Promise.all(found.map(async (one) => ({ personId: one.personId, label: await maskedLabel(server, staff.sigungu, one) })));
  return allow({ answer: { rows }, seen: found.map(({ personId }) => personId as PersonId), subject: { rows: rows.length } });
}

/** Opens the record, writes the reason into the log and tells the supervisors, all in one transaction. */
export async function openGlass({ body, staff, work, at, today, newId }: Call<Open>): Handled<Open> {
  const [earlier, colleagues] = await Promise.all([findOwnOpenings(work, staff.sigungu, staff.id, at), findStaffMembers(work, staff.sigungu)]);
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

export async function listOpenings({ staff, work }: Call<Contract['GET /api/break-glass']>): Handled<Contract['GET /api/break-glass']> {
  const rows = await findOpenings(work, staff.sigungu);
  const names = await findStaffNames(work, [...new Set(rows.map(({ staffId }) => staffId))]);
  return allow({
    answer: { rows: rows.map(({ staffId, organisationId: _organisation, ...row }) => ({ ...row, staff: names.get(staffId) ?? '–', reasonLabel: isBreakGlassReason(row.reason) ? BREAK_GLASS_REASONS[row.reason] : row.reason })) },
    seen: rows.map(({ personId }) => personId as PersonId),
  });
}

/** The supervisor's finding; nobody reviews an opening of his own. */
export async function reviewGlass({ params, body, staff, work, at }: Call<Contract['POST /api/break-glass/:id/review']>): Handled<Contract['POST /api/break-glass/:id/review']> {
  const opening = await lockOpening(work, staff.sigungu, params.id);
  if (opening === undefined || opening.staffId === staff.id) return refuse({ code: 'absent' });
  if (opening.reviewedAt !== null) return refuse({ code: 'break-glass/already-reviewed' });
  reviewOpening(work, staff.sigungu, opening.id, at, staff.id, `${body.finding}: ${body.words}`);
  return allow({ answer: { reviewed: true as const }, seen: [opening.personId as PersonId], reason: body.words, subject: { openingId: opening.id, finding: body.finding } });
}
