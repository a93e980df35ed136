import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { FORMATS, renderForm } from '../src/form/index.ts';
import { renderSheet } from '../src/sheet/index.ts';
import { SAMPLES } from './catalogue.ts';
import { LIST } from './list.ts';

export const FOLDER = new URL('../../docs/samples/', import.meta.url);

export interface SampleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every form in every format and one list, as they are committed. */
export async function sampleFiles(): Promise<readonly SampleFile[]> {
  const forms = await Promise.all(SAMPLES.flatMap(({ name, form }) => FORMATS.map(async (format) => ({ name: `${name}.${format}`, bytes: (await renderForm(form, format)).bytes }))));
  return [...forms, { name: 'caseList.xlsx', bytes: (await renderSheet(LIST.sheet, LIST.download)).bytes }];
}

async function write(): Promise<void> {
  const files = await sampleFiles();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(new URL(name, FOLDER), bytes);
  process.stdout.write(`${files.length} files, ${files.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes\n`);
}

// node --import tsx documents/testing/samples.ts
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await write();
