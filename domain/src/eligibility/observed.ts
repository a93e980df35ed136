import type { FactValue } from './condition.ts';

/** Where a leaf's two bits lie, and where the value that it reads. */
export interface Place {
  readonly slot: number;
  readonly shift: number;
  readonly at: number;
}

/** What all leaves of an edition say of one subject, and the values that they read. */
export interface Observed {
  readonly bits: Int32Array;
  readonly values: (FactValue | undefined)[];
}
