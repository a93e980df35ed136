import type { Unshown } from '../figure.ts';

/** What was promised of access and is not shown, with the reason. */
export const ACCESS_UNSHOWN: readonly Unshown[] = [
  { goal: 'G1', title: 'search, counts, exports and notices over HTTP as sets', floor: '0 leaked and 0 wrongly hidden', because: 'G2 looks into every answer of every route for words of what is not seen, and the lists of a person are compared as sets both ways; that nothing is missing from a search, a count, a sheet or the notices is not compared' },
  { goal: 'G6', title: 'Mutants inside the server’s functions', floor: '≥ 95 % caught', because: 'guards of routes and the table of permissions are mutated; the functions that cut a shared person down to what was given and that make the scope of a transaction are not: G3, G4 and G1 compare what comes out of them' },
];
