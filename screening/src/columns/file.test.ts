import { mkdtempSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { columnsOf, dictionariesOf, someHistories } from '../../testing/index.ts';
import { readColumns, Room, writeColumns } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-columns-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const columnsOfSome = (people: number, seed: number) => {
  const histories = someHistories(people, seed);
  return columnsOf(histories, dictionariesOf(histories));
};

test('one part after another is read into the same room, whatever stood there before', async () => {
  const room = new Room();
  for (const people of [60, 3, 40, 0]) {
    const columns = columnsOfSome(people, people);
    await writeColumns(join(folder, 'part'), columns);
    expect(await readColumns(join(folder, 'part'), room)).toEqual(columns);
  }
});

test('a file that was cut off is refused, also where the room still holds what is missing', async () => {
  const file = join(folder, 'cut');
  await writeColumns(file, columnsOfSome(30, 1));
  const room = new Room();
  await readColumns(file, room);
  truncateSync(file, statSync(file).size - 16);
  await expect(readColumns(file, room)).rejects.toThrow('ends within');
});

test('another file is refused', async () => {
  writeFileSync(join(folder, 'other'), 'people,sex\n');
  await expect(readColumns(join(folder, 'other'))).rejects.toThrow('no file of columns');
});
