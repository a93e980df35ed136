import { createContext, runInContext } from 'node:vm';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { textFiles } from './files.ts';
import { read } from '../pages/repository.ts';

/**
 * Every regular expression of the product against fifty thousand characters that it likes least: a pattern that tries again from every
 * place takes seconds of a core that others wait for (ASVS 1.3.12). Time is that of the core, the least of some tries.
 */
const LENGTH = 50_000;
const MOST_MS = 10;
/** A tenth of the length shows what grows faster than its text, in a hundredth of the time. */
const TENTH = LENGTH / 10;
const TRIES = 5;

const isProduct = (path: string): boolean => /^(domain|guide|database|documents|screening|server|web)\/.*[.]tsx?$/.test(path) && !/[.]test[.]tsx?$|\/testing\/|\/demo\/|[.]d[.]ts$|[.]config[.]ts$/.test(path);

/** Nobody outside gives them a text: one reads the styles that the product itself has just written, the other the names of municipalities while the map is built. */
const OWN_TEXTS: ReadonlySet<string> = new Set(['documents/src/sheet/index.ts', 'web/src/jurisdiction/boundary/cli/files.ts']);

interface Pattern {
  readonly path: string;
  readonly written: string;
}

function patternsIn(path: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ path, written: node.text });
    ts.forEachChild(node, visit);
  };
  const text = read(path);
  if (text.includes('/')) visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
  return found;
}

const patterns = new Map(textFiles().filter((path) => isProduct(path) && !OWN_TEXTS.has(path)).flatMap(patternsIn).map((pattern) => [pattern.written, pattern]));

const ENDS = ['', '!', '\n', 'x', '가', ')', '"'];

const COMMON = [' ', 'a', 'A', '0', '가', '-', '.', ',', '"', '\t', '\n', '(', '=', '[', '{', '0-', 'a ', ' \n'];

/** The pattern's own characters and what classes stand for, each again and again, with an end on which it fails. */
function disliked(written: string): readonly (readonly [piece: string, end: string])[] {
  const plain = written.slice(1, written.lastIndexOf('/')).replaceAll(/\\[a-zA-Z]|[()[\]{}|^$*+?.]/g, '');
  const pieces = [...new Set([...COMMON, plain, ...plain.slice(0, 8)])].filter((piece) => piece !== '');
  return pieces.flatMap((piece) => ENDS.map((end) => [piece, end] as const));
}

const textOf = (piece: string, end: string, length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length) + end;

/** Milliseconds of the core on the text that it likes least, and that text. A pattern that does not end at all is stopped. */
function slowest({ written }: Pattern): { readonly milliseconds: number; readonly on: string } {
  const flags = written.slice(written.lastIndexOf('/') + 1);
  const pattern = new RegExp(written.slice(1, written.lastIndexOf('/')), flags.includes('g') ? flags : `${flags}g`);
  let worst: { readonly milliseconds: number; readonly text: readonly [string, string] } = { milliseconds: 0, text: ['', ''] };
  for (const text of disliked(written)) {
    const milliseconds = timeOf(pattern, textOf(...text, TENTH), worst.milliseconds);
    if (milliseconds > worst.milliseconds) worst = { milliseconds, text };
    if (milliseconds > MOST_MS) break;
  }
  const [piece, end] = worst.text;
  const whole = worst.milliseconds > MOST_MS ? worst.milliseconds : timeOf(pattern, textOf(piece, end, LENGTH), 0);
  return { milliseconds: whole, on: JSON.stringify(`${piece.slice(0, 12)}…${end}`) };
}

const sandbox = createContext({});

/** The least of some tries; tried again only where it looks slower than what is known. */
function timeOf(pattern: RegExp, text: string, known: number): number {
  Object.assign(sandbox, { pattern, text });
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < TRIES && least > Math.max(known, 0.2); count += 1) {
    const before = process.cpuUsage();
    try {
      runInContext("text.replace(pattern, '')", sandbox, { timeout: 500 });
    } catch {
      return 500;
    }
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

test('there are patterns to look at', () => {
  expect(patterns.size).toBeGreaterThan(150);
});

test('and the way to look at them finds one that is slow', () => {
  expect(slowest({ path: '', written: '/\\s+$/' }).milliseconds).toBeGreaterThan(MOST_MS);
});

describe('every regular expression ends within 10 ms on 50,000 characters', () => {
  test.each([...patterns.values()])('$written in $path', (pattern) => {
    // Other threads of the run are counted with it; one of quadratic time takes a second, so looking again tells them apart.
    let { milliseconds, on } = slowest(pattern);
    for (let again = 0; again < 3 && milliseconds > MOST_MS && milliseconds < 100; again += 1) ({ milliseconds, on } = slowest(pattern));
    expect(milliseconds, `on ${on}`).toBeLessThan(MOST_MS);
  });
});
