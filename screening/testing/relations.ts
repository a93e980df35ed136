import { CARE_SETTINGS, type History, INSTITUTION_TYPES, SEXES, SPELL_KINDS, SPELLS, type SpellValue } from '@dure/domain/discovery';
import type { Dialect } from '../src/discovery/sql/dialect.ts';

type Value = string | number | null;

const written = (value: Value): string => (value === null ? 'NULL' : typeof value === 'number' ? String(value) : `'${value}'`);

/** How a table of a few rows is made. */
const TABLES: Readonly<Record<Dialect['name'], { readonly begins: string; readonly text: string; readonly number: string; readonly open: (type: string) => string; readonly ends: string }>> = {
  duckdb: { begins: 'CREATE OR REPLACE TEMP TABLE', text: 'VARCHAR', number: 'INTEGER', open: (type) => type, ends: '' },
  postgresql: { begins: 'CREATE TEMP TABLE', text: 'text COLLATE "C"', number: 'integer', open: (type) => type, ends: '' },
  clickhouse: { begins: 'CREATE OR REPLACE TABLE', text: 'String', number: 'Int32', open: (type) => `Nullable(${type})`, ends: ' ENGINE = Memory' },
};

type Column = readonly [name: string, type: 'text' | 'number', open?: 'open'];

/** Statements that fill `people`, `claims`, `prescriptions` and `spells` with histories, as an import leaves them. */
export function relationsOf({ name: dialect }: Dialect, histories: readonly History[]): readonly string[] {
  const { begins, open, ends, ...types } = TABLES[dialect];
  const filled = (name: string, columns: readonly Column[], rows: readonly (readonly Value[])[]): readonly string[] => {
    const defined = columns.map(([column, type, opened]) => `${column} ${opened === undefined ? types[type] : open(types[type])}`).join(', ');
    const inserts = Array.from({ length: Math.ceil(rows.length / 500) }, (_, part) => `INSERT INTO ${name} VALUES ${rows.slice(part * 500, part * 500 + 500).map((row) => `(${row.map(written).join(', ')})`).join(', ')}`);
    return [`${begins} ${name} (${defined})${ends}`, ...inserts];
  };
  return [
    ...filled('people', [['person', 'text'], ['sex', 'number'], ['birth_year', 'number', 'open'], ['died_on', 'number', 'open']], histories.map(({ person, sex, birthYear, diedOn }) => [person, SEXES.indexOf(sex), birthYear, diedOn])),
    ...filled('claims', [['person', 'text'], ['claim', 'text'], ['day', 'number'], ['days', 'number'], ['medication_days', 'number'], ['setting', 'number'], ['institution', 'text'], ['institution_type', 'number'], ['main', 'text'], ['second', 'text', 'open']],
      histories.flatMap(({ person, claims }) => claims.map((one): readonly Value[] => [person, one.claim, one.day, one.days, one.medicationDays, CARE_SETTINGS.indexOf(one.setting), one.institution, INSTITUTION_TYPES.indexOf(one.institutionType), one.main, one.second]))),
    ...filled('prescriptions', [['person', 'text'], ['day', 'number'], ['days', 'number'], ['ingredient', 'text'], ['institution', 'text']], histories.flatMap(({ person, prescriptions }) => prescriptions.map((one): readonly Value[] => [person, one.day, one.days, one.ingredient, one.institution]))),
    ...filled('spells', [['person', 'text'], ['kind', 'number'], ['value', 'number'], ['from_day', 'number'], ['until_day', 'number', 'open']],
      histories.flatMap(({ person, spells }) => spells.map((one): readonly Value[] => [person, SPELL_KINDS.indexOf(one.kind), (SPELLS[one.kind] as readonly SpellValue[]).indexOf(one.value), one.from, one.until]))),
  ];
}
