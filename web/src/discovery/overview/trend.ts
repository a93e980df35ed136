import type { TrendPoint } from '../pictures/TrendFigure.tsx';
import type { RunRow } from '../run/runRow.ts';

/** As many as can be read beside each other. */
const MOST = 12;

type Threshold = RunRow['thresholds'][number];

/** A number on which two runs differ. */
interface ChangedValue {
  readonly threshold: Threshold;
  readonly before: number;
}

/** What a run asked otherwise than the finished one before it. */
export interface Otherwise {
  readonly values: readonly ChangedValue[];
  /** Criteria that were not asked before, or in another wording, and those that are not asked any more. */
  readonly criteria: readonly RunRow['criteria'][number][];
}

export function otherwise(run: RunRow, before: RunRow | undefined): Otherwise {
  if (before === undefined) return { values: [], criteria: [] };
  const values = run.thresholds.flatMap((threshold): readonly ChangedValue[] => {
    const was = before.thresholds.find(({ key }) => key === threshold.key);
    return was === undefined || was.value === threshold.value ? [] : [{ threshold, before: was.value }];
  });
  const asked = (of: RunRow, { id, version }: RunRow['criteria'][number]): boolean => of.criteria.some((one) => one.id === id && one.version === version);
  return { values, criteria: [...run.criteria.filter((one) => !asked(before, one)), ...before.criteria.filter(({ id }) => !run.criteria.some((one) => one.id === id))] };
}

/** The finished run that was asked before this one. */
export function beforeOf(runs: readonly RunRow[], run: RunRow): RunRow | undefined {
  return runs.slice(runs.indexOf(run) + 1).find(({ status }) => status === 'done');
}

/** Finished runs in the order in which they were asked; marked with what was asked otherwise than before. */
export function trendOf(runs: readonly RunRow[], say: (other: Otherwise) => string): readonly TrendPoint[] {
  const done = runs.filter(({ status }) => status === 'done').slice(0, MOST);
  return done.map((run) => ({ id: run.id, on: run.asOf, found: run.found, changed: say(otherwise(run, beforeOf(runs, run))) })).toReversed();
}
