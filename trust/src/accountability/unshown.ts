import type { Unshown } from '../figure.ts';

/** What was promised and is not shown yet, each with its reason. */
export const ACCOUNTABILITY_UNSHOWN: readonly Unshown[] = [
  { goal: 'G8', title: 'No number, telephone or diagnosis in clear outside its column', floor: '0 of 1,000 planted in dump, WAL, backup, logs, addresses, browser storage', because: 'not built: the scan of dump, WAL and browser storage is not written' },
  { goal: 'G9', title: 'The access log under kill -9', floor: '0 rows missing', because: 'the row is written in the transaction of the read; that it survives a kill is not measured here' },
  { goal: 'G12', title: 'Downloads with reason, fewest columns, watermark and a second approver', floor: '100 %', because: 'not built: every route that hands out a file stands in one table that the compiler checks, papers and lists ask for a reason; there is no mark in the file, no encrypted file and no second approver' },
  { goal: 'G13', title: 'What is due is deleted', floor: '0 rows overdue', because: 'not built: no job deletes after the term, and the chain of seals would need a mark where it begins anew' },
  { goal: 'G43', title: '1,000 broken rows among 100,000', floor: 'exactly those reported, with line and reason', because: 'rows are refused by line and reason, with tests on small files; a hundred thousand are not counted, and UTF-16 is refused instead of read' },
  { goal: 'G45', title: 'Archives, pictures of a billion points, bodies of 100 MB', floor: 'refused ≤ 1 s, memory ≤ +64 MB', because: 'nesting of 100,000 levels and a body beyond 4 MB are refused at once and cells of exports are neutralised, with tests; no archive is taken; memory and pictures are not measured' },
  { goal: 'G46', title: 'No line of the log forged', floor: '0; one record for each refused input', because: 'of a fault only kind and place are written, as JSON, with a test whose message holds line ends; what is refused for its form leaves no record of its own' },
  { goal: 'G41', title: 'Scripts in names, notes and reasons, in a browser', floor: '0 run in headless Chromium', because: 'no screen writes HTML, which is a check of the sources; the corpus has not been shown by a browser on every screen' },
];
