import { CARE_SETTINGS, type History, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS, type SpellValue } from '@dure/domain/discovery';
import type { Connection } from './findings.ts';

/** So many people are in memory at a time. */
const PEOPLE_AT_ONCE = 2000;

type Cell = string | number | null;
type Row = readonly Cell[];

/** Who is read together, so that each table is sorted once and then read piece by piece. */
async function sortByPiece(connection: Connection): Promise<void> {
  await connection.run(`CREATE TEMP TABLE piece_person AS SELECT *, ((row_number() OVER (ORDER BY person) - 1) // ${PEOPLE_AT_ONCE})::INTEGER AS piece FROM people`);
  const tables = {
    claims: 'r.person, day, days, medication_days, setting, institution, institution_type, main, second',
    prescriptions: 'r.person, day, days, ingredient, institution',
    spells: 'r.person, kind, value, from_day, until_day',
  } as const;
  for (const [table, columns] of Object.entries(tables)) await connection.run(`CREATE TEMP TABLE piece_${table} AS SELECT p.piece, ${columns} FROM ${table} r JOIN piece_person p ON p.person = r.person ORDER BY p.piece`);
}

async function rowsOf(connection: Connection, sql: string): Promise<readonly Row[]> {
  const read = await connection.runAndReadAll(sql);
  return read.getRows() as unknown as readonly Row[];
}

async function byPerson<Item>(connection: Connection, piece: number, table: string, columns: string, itemOf: (cells: Row) => Item): Promise<ReadonlyMap<string, readonly Item[]>> {
  const items = new Map<string, Item[]>();
  for (const [person, ...cells] of await rowsOf(connection, `SELECT person, ${columns} FROM piece_${table} WHERE piece = ${piece}`)) {
    const known = items.get(String(person));
    if (known === undefined) items.set(String(person), [itemOf(cells)]);
    else known.push(itemOf(cells));
  }
  return items;
}

const word = <Word>(words: readonly Word[], number: Cell | undefined): Word => {
  const found = words[Number(number)];
  if (found === undefined) throw new Error(`${String(number)} is none of ${words.join(', ')}`);
  return found;
};
const numberOr = (cell: Cell | undefined): number | null => (cell === null || cell === undefined ? null : Number(cell));

async function pieceOf(connection: Connection, piece: number): Promise<readonly History[]> {
  const claims = await byPerson(connection, piece, 'claims', 'day, days, medication_days, setting, institution, institution_type, main, second', ([day, days, medicationDays, setting, institution, type, main, second]) => ({
    claim: '', day: Number(day), days: Number(days), medicationDays: Number(medicationDays), setting: word(CARE_SETTINGS, setting), institution: String(institution), institutionType: word(INSTITUTION_TYPES, type), main: String(main), second: second === null ? null : String(second),
  }));
  const prescriptions = await byPerson(connection, piece, 'prescriptions', 'day, days, ingredient, institution', ([day, days, ingredient, institution]) => ({ day: Number(day), days: Number(days), ingredient: String(ingredient), institution: String(institution) }));
  const spells = await byPerson(connection, piece, 'spells', 'kind, value, from_day, until_day', ([number, value, from, until]) => {
    const kind = word(SPELL_KINDS, number);
    return { kind, value: word<SpellValue>(SPELLS[kind], value), from: Number(from), until: numberOr(until) };
  });
  const people = await rowsOf(connection, `SELECT person, sex, birth_year, died_on FROM piece_person WHERE piece = ${piece}`);
  return people.map(([cell, sex, birthYear, diedOn]) => {
    const person = String(cell);
    return { person, sex: word(SEXES, sex), birthYear: numberOr(birthYear), diedOn: numberOr(diedOn), claims: claims.get(person) ?? [], prescriptions: prescriptions.get(person) ?? [], spells: spells.get(person) ?? [] };
  });
}

/** Everybody's history as the imported files tell it, some people at a time. */
export async function* histories(connection: Connection): AsyncGenerator<readonly History[]> {
  await sortByPiece(connection);
  const [[last] = []] = await rowsOf(connection, 'SELECT max(piece) FROM piece_person');
  for (let piece = 0; piece <= Number(last ?? -1); piece += 1) yield await pieceOf(connection, piece);
}
