/** A prescription that came without its claim: the claim came before. */
export interface LatePrescription {
  /** Among the claims of its part as they were. */
  readonly claim: number;
  /** Its own day; undefined where it has the day of its claim. */
  readonly day: number | undefined;
  readonly days: number;
  readonly ingredient: number;
}

/** What a delivery does to the claims of a part that were there before. */
export interface Touched {
  /** Claims that came again. */
  readonly replaced: Uint32Array;
  readonly late: readonly LatePrescription[];
}
