import { expect, test } from 'vitest';
import { SAMPLES } from '../../testing/catalogue.ts';
import { pdfOf } from './form.ts';
import { pressProcess, printPdf } from './index.ts';

const PLAIN = { template: '#set document(title: "쪽")\n#set text(lang: "ko")\n= 쪽', inputs: {} };
const ENDLESS = { template: '#for a in range(20000) { for b in range(20000) { let c = a * b } }', inputs: {}, longestMs: 300 };
const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.slice(0, 5)).toString('latin1') === '%PDF-';

test('a page that cannot be set is refused, and what comes after it is printed', async () => {
  await expect(printPdf({ template: '#panic("no")', inputs: {} })).rejects.toThrow('could not be printed');
  expect(isPdf(await printPdf(PLAIN))).toBe(true);
}, 30_000);

test('a page that would never end is given up, and those who wait behind it get theirs', async () => {
  const asked = [printPdf(ENDLESS), printPdf(PLAIN), printPdf(PLAIN)];
  const [endless, ...behind] = await Promise.allSettled(asked);
  expect(endless?.status).toBe('rejected');
  expect(behind.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
}, 30_000);

test('a form that nobody can draw is refused, not hung upon', async () => {
  const [{ form }] = SAMPLES as [(typeof SAMPLES)[number]];
  await expect(pdfOf({ ...form, dated: '2026-02-31' })).rejects.toThrow('could not be printed');
}, 30_000);

test('whoever asks for too much at once is told so at once', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 501 }, () => printPdf({ ...PLAIN, template: '#panic("no")' })));
  const said = asked.map((one) => (one.status === 'rejected' ? String(one.reason) : ''));
  expect(said.filter((words) => words.includes('more than enough'))).toHaveLength(1);
}, 60_000);

test('a page comes from a new process when the old one has been killed or has printed its fill', async () => {
  const before = pressProcess();
  const pages = await Promise.all(Array.from({ length: 200 }, () => printPdf(PLAIN)));
  expect(pages.every(isPdf)).toBe(true);
  const after = pressProcess();
  expect(after).not.toBe(before);
  if (after !== undefined) process.kill(after, 'SIGKILL');
  await printPdf(PLAIN).catch(() => undefined);
  expect(isPdf(await printPdf(PLAIN))).toBe(true);
}, 60_000);
