import type { Unshown } from '../figure.ts';

/** What was promised and is not shown yet, each with its reason. */
export const ACCOUNTABILITY_UNSHOWN: readonly Unshown[] = [];
