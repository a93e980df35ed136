import type { Instant } from '@dure/domain/calendar';
import type { FindingTerms, KeptRun } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';

/** A full run that still has findings, with the terms that held when it was asked. */
interface RunWithFindings extends KeptRun {
  readonly terms: FindingTerms | null;
}

const kept = statement<RunWithFindings>(
  'discovery.batch-kept',
  `SELECT r.id, r.status, (r.asked_at AT TIME ZONE 'Asia/Seoul')::date AS "askedOn", r.base_run AS "baseRun", r.criteria -> 'kept' AS terms
   FROM dure.discovery_run r WHERE r.sigungu = $1 AND r.kind = 'full' AND r.findings_removed_at IS NULL ORDER BY r.asked_at DESC, r.id`,
);
// Somebody may go on with it meanwhile: what is under way is not touched.
const lock = statement<{ readonly people: number }>(
  'discovery.batch-over',
  `SELECT (SELECT count(*) FROM dure.discovery_finding f WHERE f.sigungu = $1 AND f.run = $2) AS people FROM dure.discovery_run r
   WHERE r.sigungu = $1 AND r.id = $2 AND r.status IN ('done', 'cancelled', 'failed') AND r.findings_removed_at IS NULL FOR UPDATE OF r`,
);
const removeFindings = statement('discovery.batch-remove-findings', `DELETE FROM dure.discovery_finding WHERE sigungu = $1 AND run = $2`);
const removeParts = statement('discovery.batch-remove-parts', `DELETE FROM dure.discovery_part WHERE sigungu = $1 AND run = $2`);
const removed = statement('discovery.batch-findings-removed', `UPDATE dure.discovery_run SET findings_removed_at = $3, version = version + 1 WHERE sigungu = $1 AND id = $2`);

/** Full runs that still have findings, the newest first. */
export function findRunsWithFindings(work: Work, sigungu: string): Promise<readonly RunWithFindings[]> {
  return work.rows(kept, [sigungu]);
}

/** Whom a run found is gone; what it asked and how many it found stays. Answers how many there were; undefined where it is not over. */
export async function removeFindingsOf(work: Work, sigungu: string, run: string, at: Instant): Promise<number | undefined> {
  const [over] = await work.rows(lock, [sigungu, run]);
  if (over === undefined) return undefined;
  work.write(removeFindings, [sigungu, run]);
  work.write(removeParts, [sigungu, run]);
  work.write(removed, [sigungu, run, at]);
  return over.people;
}
