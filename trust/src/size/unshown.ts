import type { Unshown } from '../figure.ts';

/** What was promised of size and is not shown, with the reason. */
export const SIZE_UNSHOWN: readonly Unshown[] = [
  { goal: 'G38', title: 'Counts over the nation’s claims', floor: '10⁸ claim rows: monthly × programme × sigungu ≤ 60 s, equal to PostgreSQL, small cells suppressed', because: '10⁸ rows are too many for a run here: `npm run bench:screening` compares counts with PostgreSQL and others on fewer, and tells its times' },
  { goal: 'G39', title: 'The monthly run for 4.49 million recipients', floor: '≤ 60 min, 0 paid twice, 0 missed', because: 'the product pays nobody: benefits are decided and paid in 행복e음' },
  { goal: 'G40', title: 'The same on one database and on three cells', floor: 'identical on ≥ 10,000 operations; one cell down, the others go on; 10 sigungu moved online', because: 'not built: one server works on one database. Tables can be spread over a Citus cluster by sigungu (`dure database distribute`), which has not been run against a real one' },
];
