import { mkdtempSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { columnsOf, dictionariesOf, someHistories } from '../../testing/index.ts';
import { COLUMN_NAMES, readColumns, Room, writeColumns } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-columns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columnsOfSome = (people: number, seed: number) => {
  const histories = someHistories(people, seed);
  return columnsOf(histories, dictionariesOf(histories));
};

test('a part is read as it was written', async () => {
  for (const people of [60, 0]) {
    const columns = columnsOfSome(people, people);
    await writeColumns(join(folder, 'part'), columns);
    expect(await readColumns(join(folder, 'part'))).toEqual(columns);
  }
});

test('one part after another is read into the same room, whatever stood there before', async () => {
  const room = new Room(COLUMN_NAMES);
  const places = new Set<unknown>();
  for (const people of [60, 3, 40, 0]) {
    const columns = columnsOfSome(people, people);
    await writeColumns(join(folder, 'part'), columns);
    expect(room.read(join(folder, 'part'))).toBe(people);
    for (const name of COLUMN_NAMES) expect(room.columns[name].subarray(0, columns[name].length)).toEqual(columns[name]);
    places.add(room.columns);
  }
  expect(places.size).toBe(1);
});

test('a part that is larger than the room makes it larger; what is not asked for is not read', async () => {
  const room = new Room(['sex', 'claimStart', 'day']);
  for (const people of [3, 90]) {
    const columns = columnsOfSome(people, people);
    await writeColumns(join(folder, 'part'), columns);
    expect(room.read(join(folder, 'part'))).toBe(people);
    expect(room.columns.day.subarray(0, columns.day.length)).toEqual(columns.day);
    expect(room.columns.claimStart.subarray(0, people + 1)).toEqual(columns.claimStart);
    expect(room.columns.institution).toHaveLength(0);
  }
});

test('a file that was cut off is refused, also where the room still holds what is missing', async () => {
  const file = join(folder, 'cut');
  await writeColumns(file, columnsOfSome(30, 1));
  const room = new Room(COLUMN_NAMES);
  room.read(file);
  truncateSync(file, statSync(file).size - 16);
  expect(() => room.read(file)).toThrow('ends within');
  await expect(readColumns(file)).rejects.toThrow('ends within');
});

test('another file is refused', async () => {
  writeFileSync(join(folder, 'other'), 'people,sex\n');
  await expect(readColumns(join(folder, 'other'))).rejects.toThrow('no file of columns');
  expect(() => new Room(['sex']).read(join(folder, 'other'))).toThrow('no file of columns');
});
