import type { OrganisationId, Sigungu } from '../ids/index.ts';
import { seesNobody, type Scope } from './scope.ts';
import { canAddRecord } from './writing.ts';

/**
 * Who sees a conference: who convenes it, whoever was asked to come, and the coordinator of the municipality. Nothing about the people
 * on its agenda is in these rows; each of them has a row of its own, under the rule of records. database/migrations/0014 says the same in SQL.
 */
export interface ConferenceRow {
  readonly sigungu: Sigungu;
  /** Who convenes it. */
  readonly organisationId: OrganisationId;
  /** Who was asked to come. */
  readonly memberOrganisations: readonly OrganisationId[];
  readonly restricted: boolean;
}

export function canSeeConference(scope: Scope, row: ConferenceRow): boolean {
  if (seesNobody(scope.role) || !scope.sigungus.includes(row.sigungu)) return false;
  return row.organisationId === scope.organisationId || row.memberOrganisations.includes(scope.organisationId) || (scope.wide && !row.restricted);
}

/** Whoever answers or signs lengthens the history as well. */
export function canAddConferenceEvent(scope: Scope, row: ConferenceRow): boolean {
  return canSeeConference(scope, row);
}

/** A link for a guest is the convener's alone: whoever has it reads what the guest may read. */
export function canSeeConferenceGuest(scope: Scope, row: Pick<ConferenceRow, 'sigungu' | 'organisationId'>): boolean {
  return canAddRecord(scope, row);
}
