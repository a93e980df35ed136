import type { Instant } from '@dure/domain/calendar';
import type { DecidedThreshold, Wording } from '@dure/domain/discovery';
import { statement, type Work } from '../scope/index.ts';

/** Who decided something, when and why. */
interface Decided {
  readonly reason: string;
  readonly staffId: string | null;
  readonly at: Instant;
}
export type StoredWording = Wording & Decided;
export type StoredThreshold = DecidedThreshold & Decided;

const wordings = statement<StoredWording>(
  'discovery.wordings',
  `SELECT w.criterion, w.version, w.valid_from AS "from", w.name, w.says, w.condition AS "when", w.reason, w.staff_id AS "staffId", w.at FROM dure.discovery_wording w WHERE w.sigungu = $1 ORDER BY w.criterion, w.version`,
);
const thresholds = statement<StoredThreshold>(
  'discovery.thresholds',
  `SELECT t.key, t.version, t.valid_from AS "from", t.valid_until AS until, t.value, t.reason, t.staff_id AS "staffId", t.at FROM dure.discovery_threshold t WHERE t.sigungu = $1 ORDER BY t.key, t.version`,
);
const insertWording = statement(
  'discovery.wording-insert',
  `INSERT INTO dure.discovery_wording (sigungu, criterion, version, valid_from, name, says, condition, reason, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const insertThreshold = statement(
  'discovery.threshold-insert',
  `INSERT INTO dure.discovery_threshold (sigungu, key, version, valid_from, valid_until, value, reason, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Every wording of a municipality, by criterion, the oldest first. */
export function findWordings(work: Work, sigungu: string): Promise<readonly StoredWording[]> {
  return work.rows(wordings, [sigungu]);
}

/** Every decision on a threshold, by threshold, the oldest first. */
export function findThresholds(work: Work, sigungu: string): Promise<readonly StoredThreshold[]> {
  return work.rows(thresholds, [sigungu]);
}

/** A version that is there already means that somebody else worded meanwhile. */
export function addWording(work: Work, sigungu: string, { criterion, version, from, name, says, when, reason, staffId, at }: StoredWording): void {
  work.write(insertWording, [sigungu, criterion, version, from, name, says, when === null ? null : JSON.stringify(when), reason, staffId, at]);
}

export function addThreshold(work: Work, sigungu: string, { key, version, from, until, value, reason, staffId, at }: StoredThreshold): void {
  work.write(insertThreshold, [sigungu, key, version, from, until, value, reason, staffId, at]);
}
