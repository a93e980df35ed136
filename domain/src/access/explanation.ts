import type { OrganisationId, Sigungu, StaffId } from '../ids/index.ts';
import type { Role } from '../staff/index.ts';
import type { Scope } from './scope.ts';

/** What the rule reads of a 소명: who is asked, and in which team he looked. */
export interface ExplanationRow {
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  readonly staffId: StaffId;
}

const LEADS: readonly Role[] = ['team-lead', 'coordinator'];

/** Who is asked, the leads of his team and the auditor; database/migrations/0026 says the same in SQL. */
export function canSeeExplanation({ sigungus, staffId, role, organisationId }: Scope, row: ExplanationRow): boolean {
  return sigungus.includes(row.sigungu) && (row.staffId === staffId || role === 'auditor' || (LEADS.includes(role) && row.organisationId === organisationId));
}

/** The signed review of a month is the auditors'. */
export function canSeeAccessReview({ sigungus, role }: Scope, { sigungu }: Pick<ExplanationRow, 'sigungu'>): boolean {
  return role === 'auditor' && sigungus.includes(sigungu);
}
