import { findAftercareCases, findCase, findCaseHistory, findCasesOfPerson, findTeamCases, type CaseListRow } from '@dure/database/case';
import { findPerson } from '@dure/database/person';
import { findReferralsOfPerson } from '@dure/database/referral';
import type { Work } from '@dure/database/scope';
import { findStaffNames } from '@dure/database/staff';
import { findTasksOfPerson } from '@dure/database/task';
import { allow, refuse } from '@dure/domain/decision';
import type { CaseId, PersonId } from '@dure/domain/ids';
import type { Handlers } from '../http/handler.ts';
import { organisationNames } from '../organisation/directory.ts';
import { actOnCase } from './act.ts';
import { groupsOf } from './group.ts';
import { outgoingIn } from './outgoing.ts';
import type { caseContract } from './contract.ts';
import { registerCaseFor } from './register.ts';
import { caseRowView, caseView } from './view.ts';

const cursorOf = (row: CaseListRow | undefined): string | null => (row === undefined ? null : `${row.nextOn ?? '9999-12-31'}|${row.id}`);

const MOST = 200;

/** As what an organisation stands to a case that closed. */
function partIn({ organisationId, aftercareTo }: CaseListRow, own: string): 'owner' | 'aftercare' | 'referrer' {
  if (aftercareTo === own) return 'aftercare';
  return organisationId === own ? 'owner' : 'referrer';
}

async function ownersOf(work: Work, rows: readonly CaseListRow[]): Promise<(id: string) => string> {
  const names = await findStaffNames(work, [...new Set(rows.flatMap(({ ownerStaffId }) => (ownerStaffId === null ? [] : [ownerStaffId])))]);
  return (id) => names.get(id) ?? '–';
}

export const caseHandlers: Handlers<typeof caseContract> = {
  'GET /api/cases': async ({ query, scope, staff, work, server }) => {
    const [nextOn, id] = query.after?.split('|') ?? [];
    const after = nextOn !== undefined && id !== undefined ? { nextOn, id } : undefined;
    const [rows, names] = await Promise.all([findTeamCases(work, staff.sigungu, scope.organisationId, query.live === 'true', after, query.limit + 1), organisationNames(server, scope.sigungus)]);
    const page = rows.slice(0, query.limit);
    const staffName = await ownersOf(work, page);
    return allow({ answer: { rows: page.map((row) => caseRowView(row, { scope, names, staffName })), next: rows.length > query.limit ? cursorOf(page.at(-1)) : null }, seen: page.map(({ personId }) => personId), subject: { rows: page.length } });
  },
  'GET /api/aftercare': async ({ scope, staff, work, server }) => {
    const [rows, names] = await Promise.all([findAftercareCases(work, staff.sigungu, scope.organisationId, MOST), organisationNames(server, scope.sigungus)]);
    const staffName = await ownersOf(work, rows);
    return allow({ answer: { rows: rows.map((row) => ({ ...caseRowView(row, { scope, names, staffName }), part: partIn(row, scope.organisationId) })) }, seen: rows.map(({ personId }) => personId), subject: { rows: rows.length } });
  },
  'GET /api/persons/:id/cases': async ({ params, scope, work, server }) => {
    const stored = await findPerson(work, scope.sigungus, params.id as PersonId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const [rows, names] = await Promise.all([findCasesOfPerson(work, stored.person.sigungu, stored.person.id), organisationNames(server, scope.sigungus)]);
    const staffName = await ownersOf(work, rows);
    return allow({ answer: { rows: rows.map((row) => caseRowView(row, { scope, names, staffName })) }, seen: [stored.person.id], subject: { rows: rows.length } });
  },
  'POST /api/cases': registerCaseFor,
  'GET /api/cases/:id': async ({ params, scope, staff, work, server, today }) => {
    const stored = await findCase(work, scope.sigungus, params.id as CaseId);
    if (stored === undefined) return refuse({ code: 'absent' });
    const { sigungu, personId } = stored;
    const [history, referrals, cases, tasks, groups] = await Promise.all([findCaseHistory(work, sigungu, stored.id), findReferralsOfPerson(work, sigungu, personId), findCasesOfPerson(work, sigungu, personId), findTasksOfPerson(work, sigungu, personId), groupsOf({ work, today }, stored)]);
    const acted = history.flatMap(({ event: { by } }) => (by === 'system' ? [] : [by]));
    const [staffNames, names] = await Promise.all([findStaffNames(work, [...new Set([...acted, stored.state.owner.staffId])]), organisationNames(server, scope.sigungus)]);
    const detail = caseView(stored, { scope, staff, names, staffName: (id) => staffNames.get(id) ?? '–', history, outgoing: outgoingIn(stored, referrals), cases, tasks, groups });
    return allow({ answer: detail, version: stored.state.version, seen: [stored.personId], subject: { caseId: stored.id } });
  },
  'POST /api/cases/:id/actions': actOnCase,
};
