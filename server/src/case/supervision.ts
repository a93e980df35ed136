import { addSupervision, answerSupervision, findCase, findSupervision, lockSupervision } from '@dure/database/case';
import { findStaffNames } from '@dure/database/staff';
import { may } from '@dure/domain/access';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId } from '@dure/domain/ids';
import type { Call, Handled } from '../http/handler.ts';
import type { caseloadContract } from './caseloadContract.ts';

type Read = (typeof caseloadContract)['GET /api/cases/:id/supervision'];
type Write = (typeof caseloadContract)['POST /api/cases/:id/supervision'];
type Answer = (typeof caseloadContract)['POST /api/supervision/:id/answer'];

/** The row policy leaves out what is between others. */
export async function readSupervision({ params, scope, staff, work }: Call<Read>): Handled<Read> {
  const stored = await findCase(work, scope.sigungus, params.id as CaseId);
  if (stored === undefined) return refuse({ code: 'absent' });
  const rows = await findSupervision(work, stored.sigungu, stored.id);
  const names = await findStaffNames(work, [...new Set(rows.flatMap(({ staffId, ownerStaffId }) => [staffId, ownerStaffId]))]);
  const nameOf = (id: string): string => names.get(id) ?? '–';
  const { owner } = stored.state;
  return allow({
    answer: {
      mayWrite: may(scope, 'case:assign') && owner.organisationId === staff.organisationId && owner.staffId !== staff.id,
      rows: rows.map(({ id, at, staffId, ownerStaffId, words, answer, answeredAt }) => ({ id, at, by: nameOf(staffId), to: nameOf(ownerStaffId), words, answer, answeredAt, mayAnswer: answer === null && ownerStaffId === staff.id })),
    },
    seen: [stored.personId], subject: { caseId: stored.id, rows: rows.length },
  });
}

/** A lead of the team that owns the case tells its owner. */
export async function writeSupervision({ params, body, scope, staff, work, at, newId }: Call<Write>): Handled<Write> {
  const stored = await findCase(work, scope.sigungus, params.id as CaseId);
  if (stored === undefined || stored.state.owner.organisationId !== staff.organisationId) return refuse({ code: 'absent' });
  const id = newId();
  addSupervision(work, { sigungu: stored.sigungu, id, caseId: stored.id, personId: stored.personId, organisationId: staff.organisationId, staffId: staff.id, ownerStaffId: stored.state.owner.staffId, at, words: body.words });
  return allow({ answer: { id }, status: 201 as const, seen: [stored.personId], subject: { caseId: stored.id }, live: [{ topic: 'case' as const, id: stored.id, organisations: [staff.organisationId] }] });
}

/** Once, by the owner who was told. */
export async function replyToSupervision({ params, body, scope, staff, work, at }: Call<Answer>): Handled<Answer> {
  const note = await lockSupervision(work, scope.sigungus, params.id);
  if (note === undefined || note.ownerStaffId !== staff.id) return refuse({ code: 'absent' });
  if (note.answer !== null) return refuse({ code: 'case/already-answered' });
  answerSupervision(work, note, body.words, at);
  return allow({ answer: { id: note.id }, seen: [note.personId], subject: { caseId: note.caseId }, live: [{ topic: 'case' as const, id: note.caseId, organisations: [staff.organisationId] }] });
}
