import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HwpDocument, initSync } from '@rhwp/core';

function isInstalled(tool: string): boolean {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Debian's poppler-utils; where it is missing the tests of PDF words are left out, and say so. */
export const HAS_POPPLER = isInstalled('pdftotext');

function poppler(tool: 'pdftotext' | 'pdfinfo', pdf: Uint8Array, ...after: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dure-pdf-'));
  try {
    const path = join(folder, 'form.pdf');
    writeFileSync(path, pdf);
    return execFileSync(tool, [path, ...after], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const pdfText = (pdf: Uint8Array): string => poppler('pdftotext', pdf, '-');
export const pdfPages = (pdf: Uint8Array): number => Number(/^Pages:\s+(\d+)/mu.exec(poppler('pdfinfo', pdf))?.[1]);

let isReady = false;

/** The independent reader measures text with a browser's canvas; here every sign has a plain width. */
export function openHwpx(bytes: Uint8Array): HwpDocument {
  if (!isReady) {
    Object.assign(globalThis, { measureTextWidth: (font: string, text: string): number => [...text].length * Number(/([\d.]+)px/u.exec(font)?.[1] ?? 10) * 0.8 });
    const module = readFileSync(createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm'));
    initSync({ module });
    isReady = true;
  }
  return new HwpDocument(bytes);
}

/** Words of the whole document as the independent reader finds them. */
export function hwpxText(bytes: Uint8Array): string {
  const document = openHwpx(bytes);
  try {
    return JSON.parse(document.getTextFileUnicode()) as string;
  } finally {
    document.free();
  }
}

/** How two readers break lines and fold widths is not what the words are. */
export const pressed = (text: string): string => text.normalize('NFKC').replace(/[\s\u200B]+/gu, '');
