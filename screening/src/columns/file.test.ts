import { mkdtempSync, rmSync, truncateSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { columnsOf, dictionariesOf, someHistories } from '../../testing/index.ts';
import { baseOf, COLUMN_NAMES, type ColumnName, type Columns, type Later, newColumn, PEOPLE_COLUMNS, readColumns, Room, writeColumns, writeLater } from './index.ts';

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

const PEOPLE = ['sex', 'birthYear', 'diedOn', 'place'] as const;

/** Some rows of a part as a base, of which some are gone, and the others as what came later, with all rows of those who are new. */
function parted(columns: Columns, isLate: (row: number) => boolean, newPeople: readonly number[]): { readonly base: Columns; readonly later: Later } {
  const base = { ...columns } as Record<ColumnName, Columns[ColumnName]>;
  const came = { ...columns } as Record<ColumnName, Columns[ColumnName]>;
  const places = { claimStart: [] as number[], prescriptionStart: [] as number[], gone: [] as number[] };
  for (const [starts, names] of [['claimStart', ['day', 'days', 'medicationDays', 'setting', 'institutionType', 'institution', 'main', 'second']], ['prescriptionStart', ['prescribedOn', 'prescribedDays', 'ingredient', 'prescribedAt']]] as const) {
    const rows = Array.from(columns[names[0]].keys());
    const isLater = (row: number): boolean => isLate(row) || newPeople.some((person) => row >= columns[starts][person]! && row < columns[starts][person + 1]!);
    places[starts] = rows.filter(isLater);
    const before = (of: readonly number[]) => columns[starts].map((start) => of.filter((row) => row < start).length);
    for (const name of names) [base[name], came[name]] = [columns[name].filter((_, row) => !isLater(row)), columns[name].filter((_, row) => isLater(row))];
    [base[starts], came[starts]] = [before(rows.filter((row) => !isLater(row))), before(places[starts])];
  }
  // One claim more, the first of the second person, which has gone since.
  const at = base.claimStart[1]!;
  for (const name of ['day', 'days', 'medicationDays', 'setting', 'institutionType', 'institution', 'main', 'second'] as const) base[name] = newColumn(name, base[name].length + 1).map((_, row) => base[name][row > at ? row - 1 : row] ?? 7);
  base.claimStart = base.claimStart.map((start, person) => (person > 1 ? start + 1 : start));
  const isKnown = (_: number, person: number): boolean => !newPeople.includes(person);
  for (const name of ['claimStart', 'prescriptionStart'] as const) base[name] = base[name].filter(isKnown);
  if (newPeople.length > 0) for (const name of PEOPLE) base[name] = base[name].filter(isKnown);
  // States are told with the people: the base knows of others.
  if (newPeople.length > 0) [base.spellStart, base.spellKind] = [columns.spellStart.subarray(0, 1), columns.spellKind.subarray(0, 0)];
  else for (const name of PEOPLE_COLUMNS) came[name] = newColumn(name, 0);
  // The base was written with other numbers of codes.
  const codes = Uint32Array.from({ length: 400 }, (_, number) => number - 3);
  for (const name of ['main', 'second'] as const) base[name] = base[name].map((code) => code + 3);
  const later = { columns: came as unknown as Columns, newPeople: Uint32Array.from(newPeople), claimAt: Uint32Array.from(places.claimStart), prescriptionAt: Uint32Array.from(places.prescriptionStart), goneClaims: Uint32Array.of(at), gonePrescriptions: new Uint32Array(0), codes, institutions: new Uint32Array(0), ingredients: new Uint32Array(0) };
  return { base: base as unknown as Columns, later };
}

describe('rows that came later, beside a base', () => {
  const columns = columnsOfSome(40, 9);
  const file = join(folder, 'later');

  const rows = [['every third', (row: number) => row % 3 === 0], ['the first', (row: number) => row < 5], ['none', () => false], ['all', () => true]] as const;

  test.each(rows.flatMap(([which, isLater]) => [[], [0], [2, 3, 17, 39]].map((newPeople) => [which, newPeople, isLater] as const)))('%s, and of the people %j: are read as one part with it', async (_, newPeople, isLater) => {
    const { base, later } = parted(columns, isLater, newPeople);
    await writeColumns(baseOf(file), base);
    await writeLater(file, later);
    expect(await readColumns(file)).toEqual(columns);
    const room = new Room(['prescribedOn', 'second']);
    expect(room.read(file)).toBe(40);
    expect([room.taken().prescribedOn, room.taken().second]).toEqual([columns.prescribedOn, columns.second]);
  });

  test('without their base, or cut off, nothing is read', async () => {
    const { base, later } = parted(columns, (row) => row % 2 === 0, []);
    await writeLater(file, later);
    rmSync(baseOf(file));
    await expect(readColumns(file)).rejects.toThrow('ENOENT');
    await writeLater(baseOf(file), later);
    await expect(readColumns(file)).rejects.toThrow('does not stand by itself');
    await writeColumns(baseOf(file), base);
    truncateSync(file, statSync(file).size - 16);
    await expect(readColumns(file)).rejects.toThrow('ends within');
  });
});

test('another file is refused', async () => {
  writeFileSync(join(folder, 'other'), 'people,sex\n');
  await expect(readColumns(join(folder, 'other'))).rejects.toThrow('no file of columns');
  expect(() => new Room(['sex']).read(join(folder, 'other'))).toThrow('no file of columns');
});
