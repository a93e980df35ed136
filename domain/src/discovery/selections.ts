import type { Selection } from './criterion.ts';
import { leavesOf, type ResolvedLeaf, type Screen } from './resolve.ts';

/** What claims are selected by are bits of one number. */
export const MOST_SELECTIONS = 31;

/** Only inpatient claims make an episode. */
function inpatientOnly(selection: Selection): Selection {
  return { ...selection, settings: selection.settings === undefined || selection.settings.includes('inpatient') ? ['inpatient'] : [] };
}

/** The claims that a leaf reads; undefined where it reads none. */
export function selectionOf(leaf: ResolvedLeaf): Selection | undefined {
  if (leaf.kind === 'stay' || leaf.kind === 'readmitted') return inpatientOnly(leaf.of);
  return leaf.kind === 'amount' || leaf.kind === 'burst' || leaf.kind === 'first' || leaf.kind === 'none' ? leaf.of : undefined;
}

/** In how many different ways the criteria of a run select claims. */
export function selectionsIn({ criteria }: Screen): number {
  const texts = criteria.flatMap(({ when }) => leavesOf(when)).flatMap((leaf) => {
    const selection = selectionOf(leaf);
    return selection === undefined ? [] : [JSON.stringify(selection)];
  });
  return new Set(texts).size;
}
