import type { FactKey } from '../person/index.ts';

/**
 * Facts that follow from who lives together. What was told before anybody had asked who they are gives way to it: kept on the
 * person, such a word would go on saying 독거 after a grandchild moved in.
 */
export const DERIVED_FROM_HOUSEHOLD: readonly FactKey[] = ['household.type', 'household.hasChild', 'children', 'spouse.age'];
