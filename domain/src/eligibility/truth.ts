/** Kleene's three values, ordered so that `all` is the minimum, `any` the maximum and `not` the mirror. */
export type Truth = 0 | 1 | 2;
export const NOT_MET: Truth = 0;
export const UNKNOWN: Truth = 1;
export const MET: Truth = 2;

export type ClauseVerdict = 'met' | 'not-met' | 'unknown';
const NAMES: readonly [ClauseVerdict, ClauseVerdict, ClauseVerdict] = ['not-met', 'unknown', 'met'];

export function nameOf(truth: Truth): ClauseVerdict {
  return NAMES[truth];
}

export function truthOf(known: boolean): Truth {
  return known ? MET : NOT_MET;
}
