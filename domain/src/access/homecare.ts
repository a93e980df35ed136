import type { OrganisationId, Sigungu } from '../ids/index.ts';
import { seesNobody, type Scope } from './scope.ts';
import { canAddRecord } from './writing.ts';

/**
 * 재가 의료급여: the Medical Aid team that keeps a course, and whoever manages its case together with the team. It tells of somebody's
 * hospital and of what a clinician judged, so neither the area nor the coordinator nor a break-glass opens it. database/migrations/0020 says the same in SQL.
 */
export interface HomecareRow {
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  readonly memberOrganisations: readonly OrganisationId[];
}

export function canSeeHomecare(scope: Scope, { sigungu, organisationId, memberOrganisations }: HomecareRow): boolean {
  if (seesNobody(scope.role) || !scope.sigungus.includes(sigungu)) return false;
  return organisationId === scope.organisationId || memberOrganisations.includes(scope.organisationId);
}

/** Members read; what is decided and done is the team's. */
export function canWriteHomecare(scope: Scope, row: HomecareRow): boolean {
  return canAddRecord(scope, row);
}
