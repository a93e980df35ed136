import type { PlainDate } from '../calendar/index.ts';
import type { OrganisationId, Sigungu } from '../ids/index.ts';
import { seesNobody, type Scope } from './scope.ts';

/**
 * 전입: what another municipality sent after somebody who moved here. The team that was asked reads it, and who coordinates the teams here;
 * neither the area nor a break-glass opens what was agreed to for one receiver. database/migrations/0021 says the same in SQL.
 */
export interface ArrivalRow {
  readonly sigungu: Sigungu;
  readonly organisationId: OrganisationId;
  readonly restricted: boolean;
  /** Last day, included. */
  readonly readableUntil: PlainDate;
}

export function canSeeArrival(scope: Scope, row: ArrivalRow): boolean {
  if (seesNobody(scope.role) || !scope.sigungus.includes(row.sigungu) || row.readableUntil < scope.today) return false;
  return row.organisationId === scope.organisationId || (scope.wide && !row.restricted);
}
