import { canSeeExplanation, type ExplanationRow } from './explanation.ts';
import type { Scope } from './scope.ts';

/** Who asked for a large list, and whoever would judge a look of his: the leads of his team and the auditor; database/migrations/0031 says the same in SQL. */
export function canSeeDownload(scope: Scope, row: ExplanationRow): boolean {
  return canSeeExplanation(scope, row);
}

/** Asked for by oneself, in the team that one works in. */
export function canAddDownload({ sigungus, staffId, organisationId }: Scope, row: ExplanationRow): boolean {
  return sigungus.includes(row.sigungu) && row.staffId === staffId && row.organisationId === organisationId;
}
