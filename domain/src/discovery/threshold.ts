import type { PlainDate } from '../calendar/index.ts';
import { allow, type Decision, refuse } from '../decision/index.ts';
import type { DatedThreshold } from './criterion.ts';

/** A threshold as a municipality decided it; decisions on one threshold are counted. */
export interface DecidedThreshold extends DatedThreshold {
  readonly version: number;
}

/** What a threshold may be. */
export interface ThresholdBounds {
  readonly key: string;
  readonly min: number;
  readonly max: number;
}

/** The decisions that count: of those that begin on the same day the last corrects the others. */
export function standingThresholds<Decided extends DecidedThreshold>(decisions: readonly Decided[]): readonly Decided[] {
  return decisions.filter(({ key, from, version }) => !decisions.some((other) => other.key === key && other.from === from && other.version > version));
}

/** What holds: what the municipality decided, before what holds where it decided nothing. */
export function thresholdsWith(defaults: readonly DatedThreshold[], decisions: readonly DecidedThreshold[]): readonly DatedThreshold[] {
  return [...standingThresholds(decisions), ...defaults];
}

/** The same with values that are only tried: they hold on whatever day is asked about. */
export function thresholdsTried(thresholds: readonly DatedThreshold[], tried: Readonly<Record<string, number>>): readonly DatedThreshold[] {
  const keys = Object.keys(tried);
  return [...thresholds.filter(({ key }) => !keys.includes(key)), ...keys.map((key): DatedThreshold => ({ key, value: tried[key] ?? 0, from: '0001-01-01', until: null }))];
}

export type ThresholdRefusal =
  | { readonly code: 'discovery/threshold-unknown'; readonly threshold: string }
  | { readonly code: 'discovery/threshold-out-of-bounds'; readonly threshold: string; readonly min: number; readonly max: number }
  | { readonly code: 'discovery/from-the-past'; readonly from: PlainDate }
  | { readonly code: 'discovery/ends-before-it-begins' }
  | { readonly code: 'discovery/words-missing'; readonly field: 'reason' };

/** Whether a number can be this threshold, to try or to decide. */
export function readThreshold(bounds: readonly ThresholdBounds[], key: string, value: number): Decision<number, ThresholdRefusal> {
  const known = bounds.find((one) => one.key === key);
  if (known === undefined) return refuse({ code: 'discovery/threshold-unknown', threshold: key });
  const { min, max } = known;
  return Number.isInteger(value) && value >= min && value <= max ? allow(value) : refuse({ code: 'discovery/threshold-out-of-bounds', threshold: key, min, max });
}

export interface ThresholdAsked extends DecidedThreshold {
  readonly reason: string;
}

/** A decision holds from today on at the earliest: runs of earlier days were asked with what held then. */
export function decideThreshold(bounds: readonly ThresholdBounds[], asked: ThresholdAsked, today: PlainDate): Decision<DecidedThreshold, ThresholdRefusal> {
  const { key, value, from, until, version, reason } = asked;
  const read = readThreshold(bounds, key, value);
  if (!read.ok) return read;
  if (reason.trim() === '') return refuse({ code: 'discovery/words-missing', field: 'reason' });
  if (from < today) return refuse({ code: 'discovery/from-the-past', from });
  return until !== null && until < from ? refuse({ code: 'discovery/ends-before-it-begins' }) : allow({ key, value, from, until, version });
}
