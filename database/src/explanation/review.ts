import { statement, type Work } from '../scope/index.ts';

/** What the log of one month says as a whole. */
export interface MonthCounts {
  readonly looks: number;
  readonly staff: number;
  readonly persons: number;
  readonly reveals: number;
  readonly openings: number;
  readonly downloads: number;
  readonly downloadsWithoutReason: number;
}

export interface DownloadEntry {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly staffId: string;
  readonly organisationId: string;
  readonly people: number;
  readonly purpose: string;
  readonly reason: string | null;
}

export interface SignedReview<Figures> {
  readonly staffId: string;
  readonly at: string;
  readonly words: string;
  readonly figures: Figures;
}

const counts = statement<MonthCounts>(
  'explanation.month-counts',
  `SELECT count(*) FILTER (WHERE l.event = ANY($4)) AS looks, count(DISTINCT l.staff_id) FILTER (WHERE l.event = ANY($4)) AS staff,
     (SELECT count(DISTINCT person) FROM dure.access_log k, unnest(k.person_ids) AS person WHERE k.sigungu = $1 AND k.at >= $2 AND k.at < $3 AND k.event = ANY($4) AND k.outcome = 'done') AS persons,
     count(*) FILTER (WHERE l.event = 'person.resident-number-revealed') AS reveals, count(*) FILTER (WHERE l.event = 'break-glass.opened') AS openings,
     count(*) FILTER (WHERE l.event = ANY($5)) AS downloads, count(*) FILTER (WHERE l.event = ANY($5) AND coalesce(l.reason, '') = '') AS "downloadsWithoutReason"
   FROM dure.access_log l WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND l.outcome = 'done'`,
);
const downloads = statement<DownloadEntry>(
  'explanation.month-downloads',
  `SELECT l.id, l.at, l.event, l.staff_id AS "staffId", l.organisation_id AS "organisationId", coalesce((l.subject ->> 'people')::int, cardinality(l.person_ids)) AS people, l.purpose, l.reason
   FROM dure.access_log l WHERE l.sigungu = $1 AND l.at >= $2 AND l.at < $3 AND l.outcome = 'done' AND l.event = ANY($4) AND l.staff_id IS NOT NULL AND l.organisation_id IS NOT NULL ORDER BY l.at DESC, l.id LIMIT 500`,
);
const people = statement<{ readonly personId: string; readonly name: string; readonly birthOn: string | null; readonly emdCode: string }>(
  'explanation.people',
  `SELECT p.id AS "personId", p.name, p.birth_on AS "birthOn", p.emd_code AS "emdCode" FROM dure.person p WHERE p.sigungu = $1 AND p.id = ANY($2)`,
);
const signed = statement<SignedReview<never>>('explanation.signed', `SELECT r.staff_id AS "staffId", r.at, r.words, r.figures FROM dure.access_review r WHERE r.sigungu = $1 AND r.month = $2`);
const sign = statement('explanation.sign', `INSERT INTO dure.access_review (sigungu, month, staff_id, at, words, figures) VALUES ($1, $2, $3, $4, $5, $6)`);

export async function countMonth(work: Work, sigungu: string, from: string, until: string, looks: readonly string[], exports: readonly string[]): Promise<MonthCounts> {
  const [found] = await work.rows(counts, [sigungu, from, until, looks, exports]);
  return found ?? { looks: 0, staff: 0, persons: 0, reveals: 0, openings: 0, downloads: 0, downloadsWithoutReason: 0 };
}

/** The reason of every download is read (안전성 확보조치 기준 제8조제2항). */
export function findDownloads(work: Work, sigungu: string, from: string, until: string, exports: readonly string[]): Promise<readonly DownloadEntry[]> {
  return work.rows(downloads, [sigungu, from, until, exports]);
}

/** For a masked label only: whoever decides on a look need not see the person's record. */
export function findPeopleForProduct(work: Work, sigungu: string, personIds: readonly string[]): Promise<readonly { readonly personId: string; readonly name: string; readonly birthOn: string | null; readonly emdCode: string }[]> {
  return work.systemRows(people, [sigungu, personIds]);
}

export async function findSignedReview<Figures>(work: Work, sigungu: string, month: string): Promise<SignedReview<Figures> | undefined> {
  const [found] = await work.rows(signed, [sigungu, month]);
  return found;
}

/** Signed once: a second signature of the same month is refused by its key. */
export function signReview(work: Work, sigungu: string, month: string, { staffId, at, words, figures }: SignedReview<unknown>): void {
  work.write(sign, [sigungu, month, staffId, at, words, JSON.stringify(figures)]);
}
