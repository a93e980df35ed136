import { existsSync } from 'node:fs';
import type { Form } from '@dure/documents/form';
import { wordsOf } from '@dure/documents/form';
import { markdownToHwpx } from 'kordoc';
import { chromium } from 'playwright-core';

export interface Rival {
  readonly print: (form: Form) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const CHROMIUM = '/usr/bin/chromium';
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/gu, (sign) => SIGNS[sign] ?? sign).replace(/\n/gu, '<br>');

/** The same words in plain paragraphs: less to set than our tables, so that the browser has the easier task. */
function htmlOf(form: Form): string {
  return `<!doctype html><html lang="ko"><meta charset="utf-8"><title>${escaped(form.title)}</title><style>@page{size:A4;margin:20mm}body{font:10.5pt sans-serif}</style><h1>${escaped(form.title)}</h1>${wordsOf(form).map((words) => `<p>${escaped(words)}</p>`).join('')}</html>`;
}

/** A browser without a window that prints, kept running between documents; null where Debian's chromium is not installed. */
export async function printingBrowser(): Promise<Rival | null> {
  if (!existsSync(CHROMIUM)) return null;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    print: async (form) => {
      await page.setContent(htmlOf(form));
      return page.pdf({ format: 'A4', tagged: true });
    },
    close: () => browser.close(),
  };
}

/** The same words as Markdown paragraphs, which kordoc makes into a 공문. */
export const markdownWriter: Rival = {
  print: async (form) => new Uint8Array(await markdownToHwpx(`# ${form.title}\n\n${wordsOf(form).map((words) => words.replace(/\n/gu, ' ')).join('\n\n')}`, { gongmun: { preset: '기안문' } })),
  close: () => Promise.resolve(),
};
