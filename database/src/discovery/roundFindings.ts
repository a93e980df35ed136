import { statement, type Work } from '../scope/index.ts';
import type { StoredCandidate } from './candidate.ts';

/** Findings of a run that one round would take: how many in a 행정동 by the criterion that decides where they go, and what keeps them out. */
export interface FindingCount {
  readonly emd: string;
  /** The first of the round's criteria that found them. */
  readonly criterion: string;
  /** Why they are left out; null: they are not. */
  readonly suppressed: string | null;
  readonly people: number;
}

/** One finding as a round takes it. */
export type RankedFinding = Pick<StoredCandidate, 'pseudonym' | 'emd' | 'sex' | 'birthYear' | 'criteria' | 'reasons' | 'weight'>;

// A run knows who was in a round when it ran; a round made of it since, or one that still works, counts too.
const TAKEN = `EXISTS (SELECT 1 FROM dure.discovery_candidate c WHERE c.sigungu = f.sigungu AND c.pseudonym = f.pseudonym AND (c.live OR c.status = 'proposed' OR (c.run_id = f.run AND c.status <> 'closed')))`;
const counts = statement<FindingCount>(
  'discovery.round-counts',
  `SELECT g.emd, g.criterion, g.suppressed, count(*) AS people FROM (
     SELECT f.emd, (SELECT o.id FROM unnest($3::text[]) WITH ORDINALITY AS o (id, place) WHERE o.id = ANY (f.criteria) ORDER BY o.place LIMIT 1) AS criterion,
       CASE WHEN f.suppressed IS NOT NULL THEN f.suppressed WHEN ${TAKEN} THEN 'in-round' END AS suppressed
     FROM dure.discovery_finding f WHERE f.sigungu = $1 AND f.run = $2 AND f.criteria && $3::text[]) g
   GROUP BY g.emd, g.criterion, g.suppressed ORDER BY g.emd, g.criterion`,
);
const ranked = statement<RankedFinding>(
  'discovery.round-ranked',
  `SELECT f.pseudonym, f.emd, f.sex, f.birth_year AS "birthYear", f.criteria, f.reasons, f.weight FROM dure.discovery_finding f
   WHERE f.sigungu = $1 AND f.run = $2 AND f.criteria && $3::text[] AND f.suppressed IS NULL AND NOT ${TAKEN}
   ORDER BY f.weight DESC, f.birth_year NULLS LAST, f.pseudonym LIMIT $4`,
);

export function countFindings(work: Work, sigungu: string, runId: string, criteria: readonly string[]): Promise<readonly FindingCount[]> {
  return work.rows(counts, [sigungu, runId, criteria]);
}

/** Who is not kept out, in the order of the round: by weight; of one weight the elder first; then by the pseudonym, which is the same each time and means nothing. */
export function findRankedFindings(work: Work, sigungu: string, runId: string, criteria: readonly string[], limit: number): Promise<readonly RankedFinding[]> {
  return work.rows(ranked, [sigungu, runId, criteria, limit]);
}
