import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Form, renderForm } from '@dure/documents/form';
import { renderSheet } from '@dure/documents/sheet';
import { SAMPLES } from '../../../documents/testing/catalogue.ts';
import { LIST } from '../../../documents/testing/list.ts';
import type { Rival } from './rivals.ts';

/*
 * Documents a second in each format, one after another, beside what others would take for the same words:
 *   npm run bench:documents -- [--seconds 6] [--write]
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '6' }, write: { type: 'boolean', default: false }, cold: { type: 'string' } } });
const seconds = Number(values.seconds);
const LIST_ROWS = 1000;
const AT_ONCE = 8;

interface Row {
  readonly what: string;
  readonly perSecond: number;
  readonly p95Ms: number | null;
  readonly meanBytes: number;
}

/** Every form in turn, `width` of them at a time, until the time is over; each once before the clock starts. */
async function rateOf(what: string, print: (form: Form) => Promise<Uint8Array>, width = 1): Promise<Row> {
  const taken: number[] = [];
  let bytes = 0;
  for (const { form } of SAMPLES) await print(form);
  const from = performance.now();
  let next = 0;
  const work = async (): Promise<void> => {
    while (performance.now() - from < seconds * 1000) {
      const sample = SAMPLES[next % SAMPLES.length];
      next += 1;
      if (sample === undefined) return;
      const started = performance.now();
      const { length } = await print(sample.form);
      bytes += length;
      taken.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  const elapsed = performance.now() - from;
  return { what, perSecond: (taken.length / elapsed) * 1000, p95Ms: taken.toSorted((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? null, meanBytes: bytes / taken.length };
}

async function rivalRow(what: string, rival: Rival | null): Promise<readonly Row[]> {
  if (rival === null) return [];
  try {
    return [await rateOf(what, rival.print)];
  } finally {
    await rival.close();
  }
}

const COLD_RUNS = 5;

/** A process for each document, as a command line tool would be used. */
function coldRow(format: 'pdf' | 'hwpx'): Row {
  const from = performance.now();
  const bytes = Array.from({ length: COLD_RUNS }, (_, run) => {
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--cold', `${run % SAMPLES.length}.${format}`], { encoding: 'utf8' });
    if (status !== 0) throw new Error('The cold document was not printed');
    return Number(stdout);
  });
  return { what: `${format}: a process for each document`, perSecond: (COLD_RUNS / (performance.now() - from)) * 1000, p95Ms: null, meanBytes: bytes.reduce((sum, one) => sum + one, 0) / COLD_RUNS };
}

async function sheetRow(): Promise<Row> {
  const rows = Array.from({ length: LIST_ROWS }, (_, index) => LIST.sheet.rows[index % LIST.sheet.rows.length]).filter((row) => row !== undefined);
  const sheet = { ...LIST.sheet, rows };
  return rateOf(`xlsx: a list of ${LIST_ROWS.toLocaleString('en')} rows`, async () => (await renderSheet(sheet, LIST.download)).bytes);
}

const printed = (format: 'pdf' | 'hwpx') => async (form: Form): Promise<Uint8Array> => (await renderForm(form, format)).bytes;

/** One document from nothing, in the process that `coldRow` starts; the rivals are not even loaded. */
async function printCold(asked: string): Promise<never> {
  const [index = '0', format] = asked.split('.');
  const form = SAMPLES[Number(index)]?.form;
  if (form === undefined) throw new Error(`There is no sample ${index}`);
  const bytes = await printed(format === 'hwpx' ? 'hwpx' : 'pdf')(form);
  process.stdout.write(`${bytes.length}\n`);
  process.exit(0);
}

if (values.cold !== undefined) await printCold(values.cold);
const { markdownWriter, printingBrowser } = await import('./rivals.ts');

const rows: readonly Row[] = [
  await rateOf('pdf: the press that waits', printed('pdf')),
  await rateOf(`pdf: the press, ${AT_ONCE} asked at once`, printed('pdf'), AT_ONCE),
  coldRow('pdf'),
  ...(await rivalRow('pdf: headless Chromium kept open, same words without tables', await printingBrowser())),
  await rateOf('hwpx: ours', printed('hwpx')),
  coldRow('hwpx'),
  ...(await rivalRow('hwpx: kordoc from Markdown, same words without tables', markdownWriter)),
  await sheetRow(),
];

const table = rows.map(({ what, perSecond, p95Ms, meanBytes }) => `| ${what} | ${perSecond.toFixed(1)} | ${p95Ms === null ? '' : p95Ms.toFixed(0)} | ${(meanBytes / 1024).toFixed(0)} |`).join('\n');
const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format();
const text = `# Documents a second

Measured by \`npm run bench:documents -- --write\`; a measurement, not a generated page, so no check compares it. The ${SAMPLES.length} forms of \`docs/samples\` in turn, on ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}, ${day}.

A PDF of ours is tagged (PDF/UA-1) and has its typeface inside. Chromium and kordoc set the same words as plain paragraphs, which is less work than our tables; Chromium's PDF is tagged too but names no standard.

| what | documents a second | 95 of 100 within, ms | mean size, KB |
|---|---|---|---|
${table}
`;
console.log(text);
if (values.write) writeFileSync('docs/generated/bench-documents.md', text);
process.exit(0);
