import { describe, expect, test } from 'vitest';
import { ByteTexts, hashMarks, hashOf, partOf, spreadPlace } from './bytes.ts';

/** Numbers in a row, as insurers give them, and long keys that differ in a few letters. */
const KEYS = { 'numbers in a row': (key: number) => String(key).padStart(12, '0'), 'long keys': (key: number) => `2026-10-A-${(key * 7919).toString(36)}-claim` } as const;

describe.each(Object.entries(KEYS))('%s', (_, textOf) => {
  test.each([1, 2, 3, 16, 64])('of one part of %i spread over the whole table as if by chance', (parts) => {
    const hashes = Array.from({ length: 1000 * parts }, (_each, key) => textOf(key)).map((text) => hashOf(Buffer.from(text), 0, text.length)).filter((hash) => partOf(hash, parts) === parts - 1);
    const bits = Math.ceil(Math.log2(hashes.length * 2));
    const places = new Set(hashes.map((hash) => spreadPlace(hash, 32 - bits)));
    const byChance = 2 ** bits * (1 - Math.exp(-hashes.length / 2 ** bits));
    expect(hashes.length).toBeGreaterThan(800);
    expect(places.size / byChance).toBeGreaterThan(0.95);
  });
});

test.each([0, 1, 10, 1000])('of %i texts marks let through the rows whose hash one of them has, and no other', (texts) => {
  const arrived = new ByteTexts();
  const add = (text: string): number => arrived.numberOf(Buffer.from(text), 0, text.length);
  for (let text = 0; text < texts; text += 1) add(`claim ${text * 7}`);
  const shared = arrived.share();
  const rows = Int32Array.from({ length: 20_000 }, (_, row) => hashOf(Buffer.from(`claim ${row}`), 0, `claim ${row}`.length));
  const found = [...ByteTexts.over(shared).rowsWithHash(rows, hashMarks(shared))];
  expect(found).toEqual([...rows.keys()].filter((row) => shared.hashes.includes(rows[row] as number)));
  expect(found.length).toBeGreaterThanOrEqual(texts);
});
