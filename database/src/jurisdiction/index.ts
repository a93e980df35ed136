import type { PlainDate } from '@dure/domain/calendar';
import type { EmdCode, Sigungu } from '@dure/domain/ids';
import { statement, type Work } from '../scope/index.ts';

/** One 시군구 or 행정동 as it is called on a day. */
export interface Jurisdiction {
  readonly sigungu: Sigungu;
  readonly kind: 'sigungu' | 'emd';
  readonly code: EmdCode;
  readonly name: string;
}

const inForce = statement<Jurisdiction>(
  'jurisdiction.in-force',
  `SELECT j.sigungu, j.kind, j.code, j.name FROM dure.jurisdiction j WHERE j.sigungu = ANY($1) AND j.valid_from <= $2 AND j.valid_until >= $2 ORDER BY j.sigungu, j.code`,
);

/** Everything in force on a day: an address of today gets a code of today, whatever older records say. */
export function findJurisdictions(work: Work, sigungus: readonly string[], on: PlainDate): Promise<readonly Jurisdiction[]> {
  return work.rows(inForce, [sigungus, on]);
}
