import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { read } from '../pages/repository.ts';
import { textFiles } from './files.ts';

const files = textFiles().map((path) => ({ path, text: read(path) }));

function linesMatching(pattern: RegExp, unless: (found: string) => boolean = () => false): string[] {
  return files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = line.match(pattern)?.[0];
      return found === undefined || unless(found) ? [] : [`${path}:${index + 1} ${found}`];
    }));
}

/** A character class of one letter keeps each pattern from matching this file. */
describe('the repository gives away nothing', () => {
  test('about the machine that it was built on', () => {
    expect(linesMatching(/[/]work[/](main|shared|[.])|[/]tmp[/]brief|[.][.][/]shared[/]|[/]home[/][a-z]+[/]/)).toEqual([]);
  });

  test('about the registry that its packages came from', () => {
    expect(linesMatching(/\b(registry|npm|deb|security|pypi)[.][a-z0-9-]+[.](org|com|net|dev|io)\b/)).toEqual([]);
    const host = hostOf(process.env['npm_config_registry']) ?? 'no.such.host.invalid';
    expect(files.filter(({ text, path }) => text.includes(host) && path !== 'docs/checks/leaks.test.ts').map(({ path }) => path)).toEqual([]);
  });

  test('that opens a door', () => {
    expect(linesMatching(/-----BEGIN [A-Z ]*PRIVATE[ ]KEY|\bA[K]IA[0-9A-Z]{16}\b|\bg[h]p_[A-Za-z0-9]{36}\b|\bn[p]m_[A-Za-z0-9]{36}\b/)).toEqual([]);
  });

  test('that could be the number of a living person', () => {
    expect(linesMatching(/(?<![\d-])\d{6}-[1-8]\d{6}(?![\d-])/, isInventedNumber)).toEqual([]);
  });
});

function hostOf(registry: string | undefined): string | undefined {
  return registry === undefined || !URL.canParse(registry) ? undefined : new URL(registry).hostname;
}

/** Invented numbers are born before October 2020, when the check digit still meant something, and carry a wrong one. */
function isInventedNumber(found: string): boolean {
  const digits = [...found.replace('-', '')].map(Number);
  const century = (digits[6] ?? 0) % 4 === 3 || (digits[6] ?? 0) % 4 === 0 ? '20' : '19';
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return `${century}${found.slice(0, 6)}` < '20201001' && digits[12] !== (11 - (sum % 11)) % 10;
}

test('the check on personal numbers knows a real one from an invented one', () => {
  const rightCheckDigit = ['900101-', '1234568'].join('');
  expect(isInventedNumber(rightCheckDigit)).toBe(false);
  expect(isInventedNumber(rightCheckDigit.replace(/8$/, '7'))).toBe(true);
  expect(isInventedNumber(['201001-', '3234567'].join(''))).toBe(false);
});

/**
 * Names of tools that wrote or checked a text have no place in the product; the text stands on its own.
 * Kept as digests so that the list is not itself a mention: `printf %s word | sha256sum | cut -c1-16`.
 */
const UNWANTED_WORDS = new Set([
  'c857d09db23e6822', 'c70eca6b0f88f44d', '7d3194f79e645c42', '60965168ce762e94', '3ea125d0bff386e6', '053ea4804ef1bb33',
  '487b91042c7cf27a', '57de4cf40144bdf7', '0ac0192d441f96da', '94a168d2da574b00', 'd298391b07433318',
]);

function digest(word: string): string {
  return createHash('sha256').update(word).digest('hex').slice(0, 16);
}

test('no tool is credited', () => {
  const words = new Map<string, string>();
  for (const { path, text } of files) {
    for (const word of text.toLowerCase().match(/[a-z]{3,12}/g) ?? []) if (!words.has(word)) words.set(word, path);
  }
  expect([...words].filter(([word]) => UNWANTED_WORDS.has(digest(word)))).toEqual([]);
});
