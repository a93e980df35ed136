import type { Unshown } from '../figure.ts';

/** What was promised and is not shown yet, each with its reason. */
export const ACCOUNTABILITY_UNSHOWN: readonly Unshown[] = [
  { goal: 'G8', title: 'No number, telephone or diagnosis in clear outside its column', floor: '0 of 1,000 planted in dump, WAL, backup, logs, addresses, browser storage', because: 'not built: the scan of dump, WAL and browser storage is not written' },
  { goal: 'G9', title: 'The access log under kill -9', floor: '0 rows missing', because: 'the row is written in the transaction of the read; that it survives a kill is not measured here' },
  { goal: 'G11', title: 'Misuse found in the access log', floor: 'recall ≥ 95 %, precision ≥ 50 % on ≥ 2,000 staff-months', because: 'not built: the review counts look-ups without work behind them and outside hours; no rule files a task to explain' },
  { goal: 'G12', title: 'Downloads with reason, fewest columns, watermark and a second approver', floor: '100 %', because: 'a download asks for a reason and a fresh proof; watermark, encrypted file and second approver are not built' },
  { goal: 'G14', title: 'The ASVS items, each with its test', floor: '78 of 78', because: 'many have tests in the rooms; the table from item to test is not written' },
  { goal: 'G19', title: 'Bill of materials, no secret in the repository', floor: 'each build, 0 secrets', because: 'npm sbom lists what is built in; the scan for secrets is not built' },
  { goal: 'G43', title: 'Files in Korean encodings', floor: '≥ 99.9 % of ≥ 2,000 recognised', because: 'not built: no run over encodings of imported files is written' },
  { goal: 'G45', title: 'Archives, deep and large JSON, formulas in exports', floor: 'refused ≤ 1 s, 0 formulas', because: 'a body beyond 4 MB is refused and cells of an export are neutralised, with tests; bombs and depth are part of G41 only as torn JSON' },
  { goal: 'G46', title: 'No line of the log forged', floor: '0', because: 'not measured: of a fault only its kind and place are written down, and refused input stands in the access log as a code' },
];
