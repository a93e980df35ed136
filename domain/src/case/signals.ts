import type { PlainDate } from '../calendar/index.ts';

/** What the clock tells of a case besides its next date, each once for its day. */
export const CASE_SIGNALS = ['age-limit-90', 'age-limit-30', 'no-contact'] as const;
export type CaseSignal = (typeof CASE_SIGNALS)[number];

export interface CaseNotice {
  readonly signal: CaseSignal;
  /** The day that it is about: the age limit, or six months after the last contact. */
  readonly forOn: PlainDate;
}
