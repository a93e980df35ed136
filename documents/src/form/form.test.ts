import { readdirSync } from 'node:fs';
import { parse, validateHwpx } from 'kordoc';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { SAMPLES } from '../../testing/catalogue.ts';
import { PRINTED_AT } from '../../testing/packSample.ts';
import { HAS_POPPLER, hwpxText, openHwpx, pdfPages, pdfText, pressed } from '../../testing/readers.ts';
import { wordsOf } from './words.ts';
import { writtenDay } from './written.ts';
import { renderForm, type Rendered } from './index.ts';

// The readers compile 10 MB of WebAssembly once, on cores that others may be using.
vi.setConfig({ testTimeout: 60_000 });

/** Every text of an input, days as they are written. Keys are names of ours; numbers and yes or no are worded by the form. */
function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [/^\d{4}-\d{2}-\d{2}$/u.test(value) ? writtenDay(value as '2026-11-23') : value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** Choices, which the form writes as boxes in words of its own, and the day on which a sent form was begun. */
const NOT_PRINTED = new Set(['place', 'omitted', 'none', 'accepted', 'result', '2026. 11. 20.', PRINTED_AT]);

test('every folder of a form has its sample', () => {
  const own = new Set(['form', 'hwpx', 'sheet', 'typst']);
  expect(readdirSync(new URL('..', import.meta.url)).filter((name) => !own.has(name)).toSorted()).toEqual(SAMPLES.map(({ name }) => name));
});

describe.each(SAMPLES)('$name', ({ name, form, input }) => {
  let pdf: Rendered;
  let hwpx: Rendered;
  beforeAll(async () => {
    [pdf, hwpx] = await Promise.all([renderForm(form, 'pdf'), renderForm(form, 'hwpx')]);
  }, 30_000);

  test('says everything that its input says', () => {
    const words = pressed(wordsOf(form).join(''));
    expect(leavesOf(input).filter((leaf) => !NOT_PRINTED.has(leaf) && !words.includes(pressed(leaf)))).toEqual([]);
  });

  test('is a tagged PDF that names its standard, its language, its title and its day', () => {
    const bytes = Buffer.from(pdf.bytes).toString('latin1');
    for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang (ko', 'pdfuaid:part', `D:${form.dated.replaceAll('-', '')}`]) expect(bytes).toContain(mark);
    expect(Buffer.from(pdf.bytes).includes(form.title)).toBe(true);
  });

  test.runIf(HAS_POPPLER)('every word can be taken out of the PDF', () => {
    const text = pressed(pdfText(pdf.bytes));
    const lost = wordsOf(form).flatMap((words) => words.split('\n')).filter((line) => !text.includes(pressed(line)) && !pressed(line).match(/.{1,6}/gu)?.every((part) => text.includes(part)));
    expect(lost).toEqual([]);
  });

  test('is a HWPX in which an independent reader finds the same words in the same order, and no others', () => {
    expect(pressed(hwpxText(hwpx.bytes))).toBe(pressed(wordsOf(form).join('')));
  });

  test('is a HWPX that is sound as a package', async () => {
    expect(await validateHwpx(hwpx.bytes)).toMatchObject({ ok: true, issues: [] });
    expect(strFromU8(hwpx.bytes.slice(30, 57))).toBe('mimetypeapplication/hwp+zip');
    expect(Buffer.from(hwpx.bytes).readUInt16LE(8), 'stored, not deflated').toBe(0);
    const parts = unzipSync(hwpx.bytes);
    expect(Object.keys(parts)).toEqual(['mimetype', 'version.xml', 'settings.xml', 'META-INF/container.xml', 'META-INF/container.rdf', 'META-INF/manifest.xml', 'Contents/content.hpf', 'Contents/header.xml', 'Contents/section0.xml', 'Preview/PrvText.txt']);
  });

  test('is read by a second reader of HWPX too', async () => {
    const read = await parse(Buffer.from(hwpx.bytes));
    const text = pressed(read.success ? read.markdown.replaceAll('\\', '') : '');
    expect(wordsOf(form).flatMap((words) => words.split('\n')).slice(0, 6).filter((line) => !text.includes(pressed(line)))).toEqual([]);
  });

  // What is printed for the hours without a machine leaves as PDF alone; its ruled lines are of another height in HWPX.
  test.runIf(HAS_POPPLER && name !== 'paperPack')('has about as many pages in either format', () => {
    const document = openHwpx(hwpx.bytes);
    expect(Math.abs(document.pageCount() - pdfPages(pdf.bytes))).toBeLessThanOrEqual(1);
    document.free();
  });

  test('is the same bytes for the same record', async () => {
    const again = await Promise.all([renderForm(form, 'pdf'), renderForm(form, 'hwpx')]);
    expect(Buffer.from(again[0].bytes).equals(Buffer.from(pdf.bytes)), 'pdf').toBe(true);
    expect(Buffer.from(again[1].bytes).equals(Buffer.from(hwpx.bytes)), 'hwpx').toBe(true);
  });

  test('has a file name that says nothing of the person', () => {
    for (const { fileName, format, mediaType } of [pdf, hwpx]) {
      expect(fileName.endsWith(` ${form.dated}.${format}`)).toBe(true);
      expect(fileName).not.toMatch(/뷁|순자|[\\/:*?"<>|]/u);
      expect(mediaType).toMatch(/^application\//u);
    }
  });
});
