import { CRITERIA } from '@dure/guide/discovery';
import type { PhaseAnswer } from './measure.ts';
import type { Phase } from './phase.ts';
import { THREADS } from './place.ts';

export interface Measures {
  readonly people: number;
  readonly answers: Readonly<Partial<Record<Phase, PhaseAnswer>>>;
  readonly leftOut: readonly Rival[];
}

/** What can be left out, and what it is called. */
const RIVALS = { c: 'C', duckdb: 'DuckDB', r: 'R data.table', pandas: 'pandas', postgres: 'PostgreSQL', month: 'the month that is added' } as const;
export type Rival = keyof typeof RIVALS;
export const isRival = (name: string): name is Rival => Object.hasOwn(RIVALS, name);

/** It did not answer: the note says why. */
export const isMissing = ({ note }: PhaseAnswer): boolean => note === 'not installed' || note === 'broke off';

const EVERYBODY = 52_000_000;

const count = (value: number): string => value.toLocaleString('en-US');
const seconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} s`;
const share = (part: number | undefined, whole: number): string => `${((100 * (part ?? 0)) / whole).toFixed(0)} %`;
const times = (value: number): string => `${value.toFixed(1)} ×`;

/** Engines whose findings are not those of the walk. Data frames give no reasons: only whom they find is compared. */
export function differing({ answers }: Measures): readonly Phase[] {
  const against = (base: Phase, others: readonly Phase[]): readonly Phase[] => others.filter((name) => {
    const [one, other] = [answers[base], answers[name]];
    if (one === undefined || other === undefined || isMissing(other)) return false;
    if (other.handDigest !== undefined && other.digest === undefined) return other.handDigest !== one.handDigest;
    return other.digest === undefined ? other.who !== one.who : other.digest !== one.digest;
  });
  return [...against('kernel', ['first', 'duckdb', 'postgres', 'month']), ...against('four-kernel', ['four-first', 'four-c', 'four-duckdb', 'four-r', 'four-pandas'])];
}

type Line = readonly [what: string, phase: Phase, base?: Phase];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function line({ people, answers }: Measures, [what, phase, base]: Line): readonly string[] {
  const answer = answers[phase];
  if (answer === undefined) return [];
  if (isMissing(answer)) return [row([count(people), what, answer.note ?? '', '', '', '', ''])];
  const walk = base === undefined ? undefined : answers[base];
  return [row([count(people), what, seconds(answer.seconds), answer.cpuSeconds === undefined ? '' : seconds(answer.cpuSeconds), walk === undefined ? '' : times(answer.seconds / walk.seconds), answer.peakMegabytes === 0 ? '' : `${count(answer.peakMegabytes)} MB`, answer.findings === undefined ? '' : count(answer.findings)])];
}

function table(measured: readonly Measures[], lines: readonly Line[]): readonly string[] {
  return ['| people | what | time | of all processors | of the walk | peak memory | findings |', '| ---: | --- | ---: | ---: | ---: | ---: | ---: |', ...measured.flatMap((one) => lines.flatMap((each) => line(one, each))), ''];
}

/** How the time of one size grows to the next, against the people. */
function growth(measured: readonly Measures[]): readonly string[] {
  return measured.slice(1).flatMap(({ people, answers }, place) => {
    const before = measured[place];
    const [now, then] = [answers.kernel, before?.answers.kernel];
    if (before === undefined || now === undefined || then === undefined) return [];
    const [each, was] = [now.seconds / people, then.seconds / before.people];
    return [`From ${count(before.people)} to ${count(people)} people a walk takes ${seconds(then.seconds)} and ${seconds(now.seconds)}: ${(each * 1e6).toFixed(2)} s a million instead of ${(was * 1e6).toFixed(2)} s; its memory is ${count(then.peakMegabytes)} MB and ${count(now.peakMegabytes)} MB.`];
  });
}

/** Whether the memory of an import stays while the people grow. */
function importGrowth(measured: readonly Measures[]): readonly string[] {
  return measured.slice(1).flatMap(({ people, answers }, place) => {
    const before = measured[place];
    const [now, then] = [answers.import, before?.answers.import];
    if (before === undefined || now === undefined || then === undefined) return [];
    return [`From ${count(before.people)} to ${count(people)} people an import takes ${seconds(then.seconds)} and ${seconds(now.seconds)}, ${((now.seconds / people) * 1e6).toFixed(0)} s a million instead of ${((then.seconds / before.people) * 1e6).toFixed(0)} s, in ${count(then.peakMegabytes)} MB and ${count(now.peakMegabytes)} MB.`];
  });
}

/** What the numbers of one size come to; nothing where one of them was left out. */
const NOTES: readonly ((answers: Measures['answers']) => string | undefined)[] = [
  ({ import: imported, scan }) => imported && scan && `${count(imported.claims ?? 0)} claims and ${count(imported.prescriptions ?? 0)} prescriptions; their columns are ${count(Math.round((scan.bytes ?? 0) / 1e6))} MB, which a walk reads once.`,
  ({ import: imported, duckdb }) => imported && duckdb && `The import takes ${times(imported.seconds / duckdb.seconds)} as long as all criteria on DuckDB.`,
  ({ month, import: imported, kernel }) => month && imported && kernel
    && `A month more (${count(month.claims ?? 0)} claims and ${count(month.newPeople ?? 0)} people who were not there before) takes ${seconds(month.partSeconds ?? 0)} to import and with the walk over everybody ${seconds(month.seconds)}: ${share(month.seconds, imported.seconds + kernel.seconds)} of an import of everything and a walk, and ${share(month.cpuSeconds, (imported.cpuSeconds ?? 0) + (kernel.cpuSeconds ?? 0))} of what they take of the processors.`,
  ({ postgres }) => postgres && `On PostgreSQL ${postgres.note}, those that are written for it by hand, against all on the walk.`,
];

/** The compiled walk against C, by the clock and by what the processors did. */
function againstC({ people, answers }: Measures): readonly string[] {
  const { 'four-kernel': walk, 'four-c': c } = answered(answers);
  if (walk?.cpuSeconds === undefined || c?.cpuSeconds === undefined) return [];
  return [`- ${count(people)} people: the walk takes ${times(walk.seconds / c.seconds)} as long as C, and ${times(walk.cpuSeconds / c.cpuSeconds)} as much of the processors.`];
}

function left(rivals: readonly Rival[]): readonly string[] {
  if (rivals.length === 0) return [];
  return [`${new Intl.ListFormat('en').format(rivals.map((rival) => RIVALS[rival]))} ${rivals.length === 1 ? 'was' : 'were'} left out.`];
}

/** A phase that broke off has no numbers to tell. */
const answered = (answers: Measures['answers']): Measures['answers'] => Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isMissing(answer)));

const notes = ({ people, answers, leftOut }: Measures): readonly string[] => [...NOTES.map((note) => note(answered(answers))), ...left(leftOut)].flatMap((said) => (said === undefined ? [] : [`- ${count(people)} people: ${said}`]));

/** What the largest of the measured sizes comes to for everybody, if it goes on in proportion. */
function nation(measured: readonly Measures[]): readonly string[] {
  const largest = measured.at(-1);
  if (largest === undefined) return [];
  const by = EVERYBODY / largest.people;
  const { import: imported, scan, kernel } = largest.answers;
  const lines = [
    ...(kernel === undefined ? [] : [row(['one walk, all criteria', `${seconds(kernel.seconds)} × ${by.toFixed(0)}`, `${((kernel.seconds * by) / 60).toFixed(1)} min on ${THREADS} threads`])]),
    ...(imported === undefined ? [] : [row(['import of two years', `${seconds(imported.seconds)} × ${by.toFixed(0)}`, `${((imported.seconds * by) / 60).toFixed(0)} min`]), row(['claims', `${count(imported.claims ?? 0)} × ${by}`, `${(((imported.claims ?? 0) * by) / 1e9).toFixed(1)} billion`])]),
    ...(scan?.bytes === undefined ? [] : [row(['columns', `${count(Math.round(scan.bytes / 1e6))} MB × ${by.toFixed(0)}`, `${((scan.bytes * by) / 1e9).toFixed(0)} GB`])]),
  ];
  return ['## 52 million people, by proportion', '', `From ${count(largest.people)} people. Nobody has run it at that size.`, '', '| what | how | comes to |', '| --- | --- | ---: |', ...lines, ''];
}

export function pageOf(measured: readonly Measures[], turns: string): string {
  const wrong = measured.flatMap((one) => differing(one).map((phase) => `${phase} at ${count(one.people)}`));
  return [
    '# Screening a population', '',
    `${THREADS} threads; walks, scans and C are the best of ${turns}, databases and data frames are asked once; invented claims of two years. Written by \`npm run bench:screening\`. Other work on the machine makes both the time and the ratio uncertain; the column of all processors, which counts the work of our own process, is less so. A walk that is asked for the first time waits until V8 has made it fast; C is compiled before its clock starts.`, '',
    `## ${CRITERIA.length} criteria at once, with a reason for each name`, '',
    ...table(measured, [
      ['import, with its sorted columns', 'import'], ['a month added to those before, and one walk', 'month'], ['bare scan of all columns, one thread', 'scan', 'kernel'], ['one walk, all criteria', 'kernel', 'kernel'], ['the same, asked for the first time', 'first', 'kernel'], ['preview: counts only, against the question before, never asked before', 'preview', 'kernel'],
      ['DuckDB, criterion by criterion', 'duckdb', 'kernel'], ['PostgreSQL with covering indexes, by hand, criterion by criterion', 'postgres', 'kernel'],
    ]),
    ...measured.flatMap(notes), ...[...importGrowth(measured), ...growth(measured)].map((sentence) => `- ${sentence}`), '',
    '## The four criteria measured before the product began', '',
    ...table(measured, [['C, written by hand for these four', 'four-c', 'four-kernel'], ['one walk, compiled from the criteria', 'four-kernel', 'four-kernel'], ['the same, asked for the first time', 'four-first', 'four-kernel'], ['DuckDB, criterion by criterion', 'four-duckdb', 'four-kernel'], ['R data.table, without reasons and reading', 'four-r', 'four-kernel'], ['pandas, without reasons and reading', 'four-pandas', 'four-kernel']]),
    ...measured.flatMap(againstC), '',
    ...nation(measured),
    wrong.length === 0 ? 'All engines found the same people for the same reasons (data frames: the same people).' : `The engines differ: ${wrong.join(', ')}.`, '',
  ].join('\n');
}
