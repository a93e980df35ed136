import type { OrganisationId, Sigungu } from '../ids/index.ts';
import { seesNobody, type Scope } from './scope.ts';

/**
 * 발굴: runs over claims and whom they found under pseudonyms. Read by who works the lists of the municipality: its analysts, who see no
 * person's record, and who coordinates all teams. database/migrations/0024 says the same in SQL.
 */
export interface DiscoveryRow {
  readonly sigungu: Sigungu;
}

export interface DiscoveryRunRow extends DiscoveryRow {
  /** Organisation that asks. */
  readonly organisationId: OrganisationId;
}

export function canSeeDiscovery(scope: Scope, { sigungu }: DiscoveryRow): boolean {
  return scope.sigungus.includes(sigungu) && (scope.role === 'analyst' || (scope.wide && !seesNobody(scope.role)));
}

/** Asked in the name of the own organisation. */
export function canAskDiscovery(scope: Scope, { sigungu, organisationId }: DiscoveryRunRow): boolean {
  return canSeeDiscovery(scope, { sigungu }) && organisationId === scope.organisationId;
}

/** How criteria are worded and on what numbers they turn is no secret within the municipality: whoever reads a reason reads them. */
export function canReadCriteria(scope: Scope, { sigungu }: DiscoveryRow): boolean {
  return scope.sigungus.includes(sigungu);
}

export function canWordCriteria(scope: Scope, row: DiscoveryRow): boolean {
  return canSeeDiscovery(scope, row);
}
