import type { OrganisationId, Sigungu, StaffId } from '../ids/index.ts';
import type { Role } from '../staff/index.ts';
import { seesNobody, type Scope } from './scope.ts';

/**
 * 지도·감독: what a lead tells the owner of a case stays between the two and the leads of their team. Neither co-managers nor whoever
 * else reads the person see it; database/migrations/0017 says the same in SQL.
 */
export interface SupervisionRow {
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  /** Who wrote it. */
  readonly staffId: StaffId;
  /** Who owned the case when it was written, and answers it. */
  readonly ownerStaffId: StaffId;
}

/** What the rule reads of a hand-over: that it is of the own team. */
export type HandoverRow = Pick<SupervisionRow, 'sigungu' | 'organisationId'>;

const LEADS: readonly Role[] = ['team-lead', 'coordinator'];

function isOwnTeam(scope: Scope, { sigungu, organisationId }: HandoverRow): boolean {
  return !seesNobody(scope.role) && scope.sigungus.includes(sigungu) && organisationId === scope.organisationId;
}

export function canSeeSupervision(scope: Scope, row: SupervisionRow): boolean {
  return isOwnTeam(scope, row) && (row.ownerStaffId === scope.staffId || LEADS.includes(scope.role));
}

export function canAddSupervision(scope: Scope, row: SupervisionRow): boolean {
  return isOwnTeam(scope, row) && LEADS.includes(scope.role) && row.staffId === scope.staffId;
}

/** Only the owner who was spoken to answers. */
export function canAnswerSupervision(scope: Scope, row: SupervisionRow): boolean {
  return isOwnTeam(scope, row) && row.ownerStaffId === scope.staffId;
}

export function canSeeHandover(scope: Scope, row: HandoverRow): boolean {
  return isOwnTeam(scope, row);
}

export function canAddHandover(scope: Scope, row: HandoverRow): boolean {
  return isOwnTeam(scope, row) && LEADS.includes(scope.role);
}
