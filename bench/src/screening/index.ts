import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CRITERIA } from '@dure/guide/discovery';
import type { PhaseAnswer } from './phase.ts';

/*
 * The criteria that come with the guide, over invented claims: one walk beside the same criteria as SQL on DuckDB.
 *   npm run bench:screening -- [--people 100000] [--turns 3] [--write]
 */
const { values } = parseArgs({ options: { people: { type: 'string', default: '100000' }, turns: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } } });
const sizes = values.people.split(',').map(Number);

function phase(name: string, folder: string, people: number, turns: string): PhaseAnswer {
  const args = ['--import', 'tsx', fileURLToPath(new URL('phase.ts', import.meta.url)), name, folder, String(people), turns];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })) as PhaseAnswer;
}

interface Measured {
  readonly people: number;
  readonly invented: PhaseAnswer;
  readonly imported: PhaseAnswer;
  readonly scan: PhaseAnswer;
  readonly kernel: PhaseAnswer;
  readonly sql: PhaseAnswer;
}

function measure(people: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bench-screening-'));
  try {
    const at = (name: string, turns = '1'): PhaseAnswer => phase(name, folder, people, turns);
    // Interleaved would be fairer still, but each has its own process for its memory's sake.
    return { people, invented: at('invent'), imported: at('import'), scan: at('scan', values.turns), kernel: at('kernel', values.turns), sql: at('sql', values.turns) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const count = (value: number | undefined): string => (value ?? 0).toLocaleString('en-US');
const seconds = ({ seconds: taken }: PhaseAnswer): string => `${taken.toFixed(2)} s`;
const memory = ({ peakMegabytes }: PhaseAnswer): string => `${count(peakMegabytes)} MB`;

function lines({ people, imported, scan, kernel, sql }: Measured): readonly string[] {
  const row = (what: string, answer: PhaseAnswer, against = ''): string => `| ${count(people)} | ${what} | ${seconds(answer)} | ${against} | ${memory(answer)} | ${answer.findings === undefined ? '' : count(answer.findings)} |`;
  return [
    row(`import and sort of ${count(imported.claims)} claims and ${count(imported.prescriptions)} prescriptions`, imported),
    row(`bare scan of all columns (${count(Math.round((scan.bytes ?? 0) / 1_000_000))} MB)`, scan),
    row('one walk, all criteria, with reasons', kernel, '1 ×'),
    row('DuckDB on the same Parquet, criterion by criterion', sql, `${(sql.seconds / kernel.seconds).toFixed(1)} ×`),
  ];
}

const measured = sizes.map(measure);
const differing = measured.filter(({ kernel, sql }) => kernel.digest !== sql.digest);
const page = [
  '# Screening a population', '', `${CRITERIA.length} criteria at once, ${availableParallelism()} threads, the best of ${values.turns}; invented claims of two years. Written by \`npm run bench:screening\`.`, '',
  '| people | what | time | of the walk | peak memory | findings |', '| ---: | --- | ---: | ---: | ---: | ---: |', ...measured.flatMap(lines), '',
  differing.length === 0 ? 'Both engines found the same people for the same reasons.' : 'The engines differ.', '',
].join('\n');
console.log(page);
if (values.write) writeFileSync('docs/generated/bench-screening.md', page);
if (differing.length > 0) process.exitCode = 1;
