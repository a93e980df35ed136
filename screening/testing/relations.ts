import type { DuckDBConnection } from '@duckdb/node-api';
import { CARE_SETTINGS, type History, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS, type SpellValue } from '@dure/domain/discovery';

type Value = string | number | null;

const written = (value: Value): string => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`);

async function filled(connection: DuckDBConnection, name: string, columns: string, rows: readonly (readonly Value[])[]): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (${columns})`);
  for (let at = 0; at < rows.length; at += 500) await connection.run(`INSERT INTO ${name} VALUES ${rows.slice(at, at + 500).map((row) => `(${row.map(written).join(', ')})`).join(', ')}`);
}

/** The tables `people`, `claims`, `prescriptions` and `spells` of histories, as an import leaves them. */
export async function relationsOf(connection: DuckDBConnection, histories: readonly History[]): Promise<void> {
  await filled(connection, 'people', 'person VARCHAR, sex UTINYINT, birth_year SMALLINT, died_on INTEGER', histories.map(({ person, sex, birthYear, diedOn }) => [person, SEXES.indexOf(sex), birthYear, diedOn]));
  await filled(connection, 'claims', 'person VARCHAR, claim VARCHAR, day INTEGER, days INTEGER, medication_days INTEGER, setting INTEGER, institution VARCHAR, institution_type INTEGER, main VARCHAR, second VARCHAR',
    histories.flatMap(({ person, claims }) => claims.map((one): readonly Value[] => [person, one.claim, one.day, one.days, one.medicationDays, CARE_SETTINGS.indexOf(one.setting), one.institution, INSTITUTION_TYPES.indexOf(one.institutionType), one.main, one.second])));
  await filled(connection, 'prescriptions', 'person VARCHAR, day INTEGER, days INTEGER, ingredient VARCHAR, institution VARCHAR', histories.flatMap(({ person, prescriptions }) => prescriptions.map((one): readonly Value[] => [person, one.day, one.days, one.ingredient, one.institution])));
  await filled(connection, 'spells', 'person VARCHAR, kind UTINYINT, value UTINYINT, from_day INTEGER, until_day INTEGER',
    histories.flatMap(({ person, spells }) => spells.map((one): readonly Value[] => [person, SPELL_KINDS.indexOf(one.kind), (SPELLS[one.kind] as readonly SpellValue[]).indexOf(one.value), one.from, one.until])));
}
