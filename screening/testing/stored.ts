import type { DuckDBConnection } from '@duckdb/node-api';
import { CARE_SETTINGS, type Claim, type History, INSTITUTION_TYPES, type Prescription, SEXES, SPELL_KINDS, type Spell, SPELLS } from '@dure/domain/discovery';

type Row = readonly (string | number | null)[];

const at = <Item>(words: readonly Item[], number: string | number | null | undefined): Item => words[Number(number)] as Item;

async function byPerson<Item>(connection: DuckDBConnection, sql: string, item: (row: Row) => Item): Promise<ReadonlyMap<string, Item[]>> {
  const read = await connection.runAndReadAll(sql);
  const found = new Map<string, Item[]>();
  for (const row of read.getRows() as unknown as readonly Row[]) {
    const person = String(row[0]);
    const items = found.get(person);
    if (items === undefined) found.set(person, [item(row)]);
    else items.push(item(row));
  }
  return found;
}

/** What an import keeps of each person, as the plain reading takes it: in the order of pseudonyms. */
export async function storedHistories(connection: DuckDBConnection): Promise<readonly History[]> {
  const claims = await byPerson(connection, 'SELECT person, claim, day, days, medication_days, setting, institution, institution_type, main, second FROM claims ORDER BY person, day, claim', (row): Claim => ({
    claim: String(row[1]), day: Number(row[2]), days: Number(row[3]), medicationDays: Number(row[4]), setting: at(CARE_SETTINGS, row[5]), institution: String(row[6]), institutionType: at(INSTITUTION_TYPES, row[7]), main: String(row[8]), second: row[9] as string | null,
  }));
  const prescriptions = await byPerson(connection, 'SELECT person, day, days, ingredient, institution FROM prescriptions', (row): Prescription => ({ day: Number(row[1]), days: Number(row[2]), ingredient: String(row[3]), institution: String(row[4]) }));
  const spells = await byPerson(connection, 'SELECT person, kind, value, from_day, until_day FROM spells', (row): Spell => {
    const kind = at(SPELL_KINDS, row[1]);
    return { kind, value: at(SPELLS[kind] as readonly Spell['value'][], row[2]), from: Number(row[3]), until: row[4] as number | null };
  });
  const people = await connection.runAndReadAll('SELECT person, sex, birth_year, died_on FROM people ORDER BY person');
  return (people.getRows() as unknown as readonly Row[]).map(([person, sex, birthYear, diedOn]) => ({
    person: String(person), sex: at(SEXES, sex), birthYear: birthYear as number | null, diedOn: diedOn as number | null,
    claims: claims.get(String(person)) ?? [], prescriptions: prescriptions.get(String(person)) ?? [], spells: spells.get(String(person)) ?? [],
  }));
}

/** Where each lives, as the columns of an import say it. */
export async function storedPlaces(connection: DuckDBConnection): Promise<(person: string) => string> {
  const read = await connection.runAndReadAll('SELECT person, sigungu, emd FROM people');
  const places = new Map((read.getRows() as unknown as readonly Row[]).map(([person, sigungu, emd]) => [String(person), /^\d{10}$/.test(String(emd)) ? String(emd) : String(sigungu ?? '')]));
  return (person) => places.get(person) ?? '';
}
