import type { CriterionReasons, Sex, Suppression } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';

/** One person whom a run found, as it is kept. */
export interface StoredFinding {
  readonly pseudonym: string;
  readonly emd: string;
  readonly sex: Sex;
  readonly birthYear: number | null;
  readonly reasons: readonly CriterionReasons[];
  readonly weight: number;
  readonly suppressed: Suppression | null;
}

/** What is asked of the findings of a run; null: everything. */
export interface FindingFilter {
  readonly criterion: string | null;
  readonly emd: string | null;
  /** Only those that are left out, only those that are not, or all. */
  readonly suppressed: boolean | null;
}

const WHERE = `f.sigungu = $1 AND f.run = $2 AND ($3::text IS NULL OR $3 = ANY (f.criteria)) AND ($4::text IS NULL OR f.emd = $4) AND ($5::boolean IS NULL OR (f.suppressed IS NOT NULL) = $5)`;
const page = statement<StoredFinding>(
  'discovery.findings',
  `SELECT f.pseudonym, f.emd, f.sex, f.birth_year AS "birthYear", f.reasons, f.weight, f.suppressed FROM dure.discovery_finding f WHERE ${WHERE} ORDER BY f.weight DESC, f.pseudonym LIMIT $6 OFFSET $7`,
);
const count = statement<{ readonly people: number }>('discovery.findings-count', `SELECT count(*) AS people FROM dure.discovery_finding f WHERE ${WHERE}`);
const leftOut = statement<{ readonly suppressed: Suppression; readonly people: number }>(
  'discovery.findings-left-out', `SELECT f.suppressed, count(*) AS people FROM dure.discovery_finding f WHERE f.sigungu = $1 AND f.run = $2 AND f.suppressed IS NOT NULL GROUP BY f.suppressed`,
);

const asked = ({ criterion, emd, suppressed }: FindingFilter): readonly unknown[] => [criterion, emd, suppressed];

/** The weightiest first; of one weight in the order of pseudonyms, which means nothing and is the same each time. */
export async function findRunFindings(work: Work, sigungu: string, run: string, filter: FindingFilter, { limit, offset }: { readonly limit: number; readonly offset: number }): Promise<{ readonly rows: readonly StoredFinding[]; readonly total: number }> {
  const [rows, [counted]] = await Promise.all([work.rows(page, [sigungu, run, ...asked(filter), limit, offset]), work.rows(count, [sigungu, run, ...asked(filter)])]);
  return { rows, total: counted?.people ?? 0 };
}

/** How many of a run's findings are left out, by why. */
export async function countLeftOut(work: Work, sigungu: string, run: string): Promise<Partial<Record<Suppression, number>>> {
  return Object.fromEntries((await work.rows(leftOut, [sigungu, run])).map(({ suppressed, people }) => [suppressed, people]));
}
