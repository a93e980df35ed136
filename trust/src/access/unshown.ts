import type { Unshown } from '../figure.ts';

/** What was promised of access and is not shown, with the reason. */
export const ACCESS_UNSHOWN: readonly Unshown[] = [
  { goal: 'G1', title: 'the lines inside the file of a sheet', floor: '0 leaked and 0 wrongly hidden', because: 'how many lines a sheet has and whom they are about is compared by what it leaves in the access log; the file itself is not opened here' },
  { goal: 'G6', title: 'Mutants of what surrounds a person', floor: '≥ 95 % caught', because: 'what is left of a shared person and the scope of a transaction are mutated; the functions that show a household, warnings, the resident number and the names in lists are not' },
];
