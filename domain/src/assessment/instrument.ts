import type { Sex } from '../person/index.ts';

/** One permitted answer; its index in `options` is not its score. */
export interface AnswerOption {
  readonly value: number;
  readonly label: string;
}

export interface Item {
  readonly key: string;
  readonly text: string;
  readonly options: readonly AnswerOption[];
  /** May be answered 'not-applicable' and is then left out of a mean (K-IADL). */
  readonly mayNotApply?: true;
  /** Not asked, and counted as 0, when another item was answered so (somebody who never drinks). */
  readonly skippedWhen?: { readonly item: string; readonly value: number };
}

/** Score from `from` upwards, as far as the next band. */
export interface Band {
  readonly key: string;
  readonly label: string;
  readonly from: number;
  /** Absent where the cut-off is the same for everybody. */
  readonly sex?: Exclude<Sex, 'unknown'>;
}

export const INSTRUMENT_IDS = ['needs', 'risk', 'AUDIT-K', 'AUDIT-KR', 'PHQ-9', 'K-IADL', 'SGDS-K', 'CIST'] as const;
export type InstrumentId = (typeof INSTRUMENT_IDS)[number];

/** An instrument as data. A result keeps id and version, so a later version never re-scores an old answer. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly version: string;
  readonly title: string;
  /** How the total is made; `reference` records an outside result and never scores. */
  readonly scoring: 'sum' | 'mean' | 'profile' | 'reference';
  readonly items: readonly Item[];
  readonly bands: readonly Band[];
  /** Whether the words are the published ones or ours after the published content. */
  readonly textStatus: 'official' | 'own-words';
  /** Where items and cut-offs come from, and what a user of them must know. */
  readonly source: string;
  readonly licence: string;
  /** Shown beside every result while no official table is registered. */
  readonly caution?: string;
}
