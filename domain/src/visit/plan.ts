import type { PlainDate } from '../calendar/index.ts';
import type { CaseId, EmdCode, OrganisationId, PersonId, Sigungu, StaffId, VisitId, VisitSeriesId } from '../ids/index.ts';
import type { ProgrammeId } from '../programme/index.ts';
import type { Cadence } from './series.ts';

/** What somebody goes there for. */
export const VISIT_PURPOSES = ['check-in', 'first-visit', 'assessment', 'plan', 'health', 'service', 'monitoring', 'aftercare', 'other'] as const;
export type VisitPurpose = (typeof VISIT_PURPOSES)[number];

/** A part of the day: until noon, after it, or whenever it fits. */
export const DAY_BANDS = ['morning', 'afternoon', 'any'] as const;
export type DayBand = (typeof DAY_BANDS)[number];

/** `HH:MM` of the Korean day. */
export type ClockTime = `${number}:${number}`;

/** An hour that was agreed with the person is not moved by anybody's planning; a band may be. */
export type VisitTime =
  | { readonly kind: 'fixed'; readonly at: ClockTime }
  | { readonly kind: 'band'; readonly band: DayBand };

export interface VisitPlan {
  readonly on: PlainDate;
  readonly time: VisitTime;
  readonly minutes: number;
  readonly purpose: VisitPurpose;
  /** In the visitor's own words. */
  readonly words: string;
  /** Who goes. */
  readonly staffId: StaffId;
}

/** The series that a visit is one of. */
export interface VisitSeries {
  readonly seriesId: VisitSeriesId;
  readonly cadence: Cadence;
  /** Last day, included. */
  readonly endsOn: PlainDate;
  /** Group of the guide whose frequency it keeps; null where somebody chose it. */
  readonly group: string | null;
}

/** Fixed for the life of the visit. */
export interface VisitIdentity {
  readonly visitId: VisitId;
  readonly sigungu: Sigungu;
  readonly emdCode: EmdCode;
  readonly personId: PersonId;
  readonly caseId: CaseId | null;
  readonly series: VisitSeries | null;
  readonly organisationId: OrganisationId;
  /** Decides what can be ticked as done; null where the visit belongs to no programme. */
  readonly programme: ProgrammeId | null;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isClockTime(text: string): text is ClockTime {
  return TIME.test(text);
}

/** Between an hour that is agreed and a part of the day: which part a visit takes. */
export function bandOf(time: VisitTime): DayBand {
  if (time.kind === 'band') return time.band;
  return time.at < '12:00' ? 'morning' : 'afternoon';
}

/** How lists of one day are sorted: by the agreed hour, a morning before an afternoon, what fits anywhere last. */
export function timeKey(time: VisitTime): string {
  if (time.kind === 'fixed') return time.at;
  return { morning: '11:59', afternoon: '17:59', any: '23:59' }[time.band];
}
