import type { Instant } from '../calendar/index.ts';
import type { AssessmentId, PersonId, Sigungu, StaffId } from '../ids/index.ts';
import type { Sex } from '../person/index.ts';
import type { InstrumentId } from './instrument.ts';

/** Item key → chosen value. A missing key is not answered yet. */
export type Answers = Readonly<Record<string, number | 'not-applicable'>>;

/** Answers of one person to one version of one instrument, complete or not. */
export interface Assessment {
  readonly id: AssessmentId;
  readonly sigungu: Sigungu;
  readonly personId: PersonId;
  readonly instrumentId: InstrumentId;
  readonly instrumentVersion: string;
  readonly answers: Answers;
  /** Cut-offs differ by sex; kept as it was when assessed. */
  readonly sex: Sex;
  readonly assessedAt: Instant;
  readonly assessedBy: StaffId;
  readonly version: number;
}

export interface AssessmentBand {
  readonly key: string;
  readonly label: string;
}

/** A partial answer has no score: an unanswered item is not a zero. */
export type AssessmentResult =
  | { readonly complete: false; readonly instrumentId: InstrumentId; readonly instrumentVersion: string; readonly answers: Answers; readonly missing: readonly string[] }
  | {
      readonly complete: true;
      readonly instrumentId: InstrumentId;
      readonly instrumentVersion: string;
      readonly answers: Answers;
      readonly score: number | null;
      /** Null where no band can be told: cut-offs by sex and the sex unknown, or a profile without a total. */
      readonly band: AssessmentBand | null;
      readonly missing: readonly [];
    };
