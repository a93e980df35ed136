import type { Figure, Unshown } from './figure.ts';

/** Every figure, in the order in which it is run and printed. */
export const FIGURES: readonly Figure[] = [];

export const UNSHOWN: readonly Unshown[] = [];
