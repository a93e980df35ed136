import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { FOLDER, type SampleFile, sampleFiles } from './samples.ts';

const MOST_BYTES = 3 * 1024 * 1024;

describe('the committed samples (node --import tsx documents/testing/samples.ts writes them)', () => {
  let files: readonly SampleFile[];
  beforeAll(async () => {
    files = await sampleFiles();
  }, 60_000);

  test('are every form in every format and a list, and nothing else', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  });

  test('are what the forms give today, byte for byte', () => {
    expect(files.filter(({ name, bytes }) => !readFileSync(new URL(name, FOLDER)).equals(Buffer.from(bytes))).map(({ name }) => name)).toEqual([]);
  });

  test('are small', () => {
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(MOST_BYTES);
  });
});
