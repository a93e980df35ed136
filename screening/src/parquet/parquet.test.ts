import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withDuckDb } from '../duckdb/index.ts';
import { compact, i64 } from './compact.ts';
import { ParquetFile } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const utf8 = (texts: readonly string[]): readonly Uint8Array[] => texts.map((text) => Buffer.from(text));

/** Rows that are easy to foresee: a number with many values, one with few, a text by its number, a text of its own. */
function group(file: ParquetFile, rows: number, from: number): void {
  const own = Array.from({ length: rows }, (_, row) => `key ${from + row}`);
  const ends = [0];
  for (const text of own) ends.push((ends.at(-1) ?? 0) + text.length);
  file.add(Uint32Array.from({ length: rows }, (_, row) => row), [
    { kind: 'numbers', values: Uint32Array.from(own, (_, row) => (from + row) * 7) },
    { kind: 'numbers', values: Uint8Array.from(own, (_, row) => row % 3) },
    { kind: 'named', values: Uint16Array.from(own, (_, row) => row % 2), texts: utf8(['', '전주시']) },
    { kind: 'texts', bytes: Buffer.from(own.join('')), starts: Uint32Array.from(ends) },
  ]);
}

test('DuckDB reads what was written: one and more groups, few and many values, Korean and empty texts', async () => {
  const file = new ParquetFile(['number', 'few', 'named', 'own']);
  group(file, 1000, 0);
  group(file, 3, 1000);
  const path = join(folder, 'rows.parquet');
  await file.write(path);
  const rows = await withDuckDb({ threads: 2, memory: '256MB', spill: folder }, async (connection) => (await connection.runAndReadAll(`SELECT number, few, named, own FROM read_parquet('${path}') ORDER BY number`)).getRows());
  expect(rows).toEqual(Array.from({ length: 1003 }, (_, row) => {
    const inGroup = row < 1000 ? row : row - 1000;
    return [row * 7, inGroup % 3, inGroup % 2 === 0 ? '' : '전주시', `key ${row}`];
  }));
});

test('a filter on a column finds its rows', async () => {
  const file = new ParquetFile(['number', 'few', 'named', 'own']);
  group(file, 70_000, 0);
  const path = join(folder, 'many.parquet');
  await file.write(path);
  const read = (where: string) => withDuckDb({ threads: 1, memory: '256MB', spill: folder }, async (connection) => (await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM read_parquet('${path}') WHERE ${where}`)).getRows());
  expect([await read("own = 'key 69999'"), await read("named = '전주시'"), await read('number BETWEEN 7 AND 70')]).toEqual([[[1]], [[35_000]], [[10]]]);
});

test('a place in a file beyond four gigabytes is written whole', () => {
  // Doubled, in groups of seven bits, the lowest first.
  expect([...compact(i64(2 ** 40 + 1))]).toEqual([0x82, 0x80, 0x80, 0x80, 0x80, 0x40]);
  expect([...compact(i64(2 ** 31))]).toEqual([0x80, 0x80, 0x80, 0x80, 0x10]);
});
