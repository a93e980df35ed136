import type { BreakGlass } from '@dure/domain/access';
import { statement, type Work } from '../scope/index.ts';

/** An opening as kept, with what its supervisor found. */
export interface StoredOpening {
  readonly id: string;
  readonly staffId: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly reason: string;
  readonly words: string;
  readonly at: string;
  readonly untilAt: string;
  readonly reviewedAt: string | null;
  readonly review: string | null;
}

const COLUMNS = `g.id, g.staff_id AS "staffId", g.organisation_id AS "organisationId", g.person_id AS "personId", g.reason, g.words, g.at, g.until_at AS "untilAt", g.reviewed_at AS "reviewedAt", g.review`;
const add = statement('breakglass.add', `INSERT INTO dure.break_glass (sigungu, id, person_id, organisation_id, staff_id, reason, words, at, until_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);
const mine = statement<BreakGlass>(
  'breakglass.mine',
  `SELECT g.staff_id AS "staffId", g.person_id AS "personId", g.reason, g.words, g.at AS "openedAt", g.until_at AS "expiresAt" FROM dure.break_glass g WHERE g.sigungu = $1 AND g.staff_id = $2 AND g.until_at > $3`,
);
const latest = statement<StoredOpening>('breakglass.latest', `SELECT ${COLUMNS} FROM dure.break_glass g WHERE g.sigungu = $1 ORDER BY g.at DESC LIMIT 200`);
const lock = statement<StoredOpening>('breakglass.lock', `SELECT ${COLUMNS} FROM dure.break_glass g WHERE g.sigungu = $1 AND g.id = $2 FOR UPDATE`);
const review = statement('breakglass.review', `UPDATE dure.break_glass SET reviewed_at = $3, reviewed_by = $4, review = $5 WHERE sigungu = $1 AND id = $2 AND reviewed_at IS NULL`);
const exact = statement<{ personId: string; sigungu: string; name: string; birthOn: string; emdCode: string }>(
  'breakglass.exact',
  `SELECT p.id AS "personId", p.sigungu, p.name, p.birth_on AS "birthOn", p.emd_code AS "emdCode" FROM dure.person p WHERE p.sigungu = $1 AND p.search_name = $2 AND p.birth_on = $3 AND p.merged_into_id IS NULL LIMIT 20`,
);

export function addOpening(work: Work, sigungu: string, id: string, organisationId: string, glass: BreakGlass): void {
  work.write(add, [sigungu, id, glass.personId, organisationId, glass.staffId, glass.reason, glass.words, glass.openedAt, glass.expiresAt]);
}

/** Openings of one member of staff that still hold. */
export function findOwnOpenings(work: Work, sigungu: string, staffId: string, at: string): Promise<readonly BreakGlass[]> {
  return work.rows(mine, [sigungu, staffId, at]);
}

/** Openings that the caller may look at, the latest first. */
export function findOpenings(work: Work, sigungu: string): Promise<readonly StoredOpening[]> {
  return work.rows(latest, [sigungu]);
}

export async function lockOpening(work: Work, sigungu: string, id: string): Promise<StoredOpening | undefined> {
  const [found] = await work.rows(lock, [sigungu, id]);
  return found;
}

export function reviewOpening(work: Work, sigungu: string, id: string, at: string, by: string, finding: string): void {
  work.write(review, [sigungu, id, at, by, finding]);
}

/** People of exactly this name and birth date anywhere in the municipality; the caller is shown a masked label and no more. */
export function findExactPeople(work: Work, sigungu: string, searchName: string, birthOn: string): Promise<readonly { readonly personId: string; readonly name: string; readonly birthOn: string; readonly emdCode: string }[]> {
  return work.systemRows(exact, [sigungu, searchName, birthOn]);
}
