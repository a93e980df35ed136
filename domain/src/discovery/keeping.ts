import { addMonths, type PlainDate } from '../calendar/index.ts';
import type { RunStatus } from './run.ts';

/** How long whom a run found is kept: neither more runs than `runs`, nor longer than `months`. */
export interface FindingTerms {
  readonly runs: number;
  readonly months: number;
}

/** Ours: a year of monthly runs, and two years for who runs less often. 개인정보 보호법 제21조 asks that an end be set, and gives no number. */
export const DEFAULT_FINDING_TERMS: FindingTerms = { runs: 12, months: 24 };

/** A full run whose findings are still there. */
export interface KeptRun {
  readonly id: string;
  readonly status: RunStatus;
  readonly askedOn: PlainDate;
  /** The run that it is compared with. */
  readonly baseRun: string | null;
}

const isUnderWay = ({ status }: KeptRun): boolean => status === 'queued' || status === 'running' || status === 'cancelling';

/** Runs whose findings are to be removed, of all that still have some, the newest first. What is under way and what it is compared with stays until it is over. */
export function runsToForget(runs: readonly KeptRun[], { runs: most, months }: FindingTerms, today: PlainDate): readonly string[] {
  const oldest = addMonths(today, -months);
  const needed = new Set(runs.filter(isUnderWay).flatMap(({ id, baseRun }) => (baseRun === null ? [id] : [id, baseRun])));
  return runs.filter(({ id, askedOn }, place) => !needed.has(id) && (place >= most || askedOn < oldest)).map(({ id }) => id);
}
