import type { Sex } from './vocabulary.ts';

/*
 * What a run found, as numbers. `null` is a number that is not told: it is below `SMALLEST_TOLD`, or with it a number below that could
 * be computed (`told`). A run itself counts without gaps.
 */

/** Fewer people are not told as a number: a small group is soon somebody. */
export const SMALLEST_TOLD = 5;
/** A number by itself, from which no other can be computed. */
export const toldAlone = (people: number): number | null => (people > 0 && people < SMALLEST_TOLD ? null : people);
/** So many intersections are told, the largest. */
export const MOST_TOGETHER = 40;
/** Ages are counted by so many years. */
export const AGE_BAND = 5;
/** The last band has no end. */
export const OLDEST_BAND = 100;

export interface Cell {
  readonly found: number | null;
  /** Those who live there or are of that age, found or not. */
  readonly people: number;
}

/** People whom exactly these criteria found, and no other one. */
export interface TogetherCount {
  readonly criteria: readonly string[];
  readonly found: number | null;
}

export interface EmdCount extends Cell {
  /** 행정동, ten digits. */
  readonly emd: string;
}

export interface SigunguCount extends Cell {
  /** The five digits with which the 행정동 begin. */
  readonly sigungu: string;
}

export interface SexAgeCount extends Cell {
  readonly sex: Sex;
  /** The first year of the band. */
  readonly ageFrom: number;
}

export interface DiscoveryCounts {
  /** Alive on the day of the run. */
  readonly people: number;
  /** By any criterion. */
  readonly found: number | null;
  readonly byCriterion: Readonly<Record<string, number | null>>;
  /** The largest first, then those that are not told. */
  readonly together: readonly TogetherCount[];
  /** Of whom no 행정동 is known is only in the sigungu, of whom neither is known in neither. */
  readonly byEmd: readonly EmdCount[];
  readonly bySigungu: readonly SigunguCount[];
  /** Of whom no year of birth is known is in none. */
  readonly bySexAge: readonly SexAgeCount[];
}

/** Who was not found before and is now, the other way round, and who was found both times. */
export interface Difference {
  readonly appeared: number | null;
  readonly disappeared: number | null;
  readonly stayed: number | null;
}

/** Against another run: by any criterion, and by each that both asked. */
export interface CountsChange extends Difference {
  readonly byCriterion: Readonly<Record<string, Difference>>;
}
