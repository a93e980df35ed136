import type { PlainDate } from '@dure/domain/calendar';
import type { FactValue } from '@dure/domain/eligibility';
import type { StaffId } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** One decision of a municipality on one of its settings. */
export interface SettingDecision {
  readonly sigungu: string;
  readonly key: string;
  readonly version: number;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly value: FactValue;
  readonly reason: string;
  readonly staffId: StaffId | null;
  readonly at: string;
}

const all = statement<SettingDecision>(
  'setting.all',
  `SELECT s.sigungu, s.key, s.version, s.valid_from AS "from", s.valid_until AS until, s.value, s.reason, s.staff_id AS "staffId", s.at FROM dure.setting s WHERE s.sigungu = $1 ORDER BY s.key, s.version`,
);
const insert = statement(
  'setting.insert',
  `INSERT INTO dure.setting (sigungu, key, version, valid_from, valid_until, value, reason, staff_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** Every decision of a municipality, the oldest first. */
export function findSettings(work: Work, sigungu: string): Promise<readonly SettingDecision[]> {
  return work.rows(all, [sigungu]);
}

/** A version that is there already means that somebody else decided meanwhile. */
export function addSetting(work: Work, { sigungu, key, version, from, until, value, reason, staffId, at }: SettingDecision): void {
  work.write(insert, [sigungu, key, version, from, until, JSON.stringify(value), reason, staffId, at]);
}

/** The decisions that count: of those that begin on the same day the last corrects the others. */
export function standingSettings<Decision extends Pick<SettingDecision, 'key' | 'from' | 'version'>>(decisions: readonly Decision[]): readonly Decision[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const place = `${decision.key} ${decision.from}`;
    if ((last.get(place)?.version ?? 0) < decision.version) last.set(place, decision);
  }
  return [...last.values()];
}
