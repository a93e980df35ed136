import { type Page, generatedPage, table } from './page.ts';
import { filesIn, read } from './repository.ts';

const MIGRATIONS = 'database/migrations';
const COMMENT = /COMMENT ON (TABLE|COLUMN) dure[.]([a-z_]+)(?:[.]([a-z_]+))? IS '((?:[^']|'')*)'/g;

interface Described {
  readonly purpose: string;
  readonly columns: Map<string, string>;
}

const CREATE = /^CREATE TABLE dure[.]([a-z_]+) \(\n([^]*?)\n\)/gm;
const ADD_COLUMN = /ALTER TABLE dure[.]([a-z_]+)\s+ADD COLUMN ([a-z_]+)/g;
/** What begins a line inside CREATE TABLE without being a column. */
const CONSTRAINT = /^(PRIMARY|UNIQUE|FOREIGN|CHECK|CONSTRAINT|EXCLUDE)\b/;

function migrationsText(): string {
  return filesIn(MIGRATIONS).map((name) => read(`${MIGRATIONS}/${name}`)).join('\n');
}

/** `table` and `table.column` for everything that the SQL creates and leaves without a comment. */
export function undescribed(sql = migrationsText()): string[] {
  const described = describedTables(sql);
  const created = [...sql.matchAll(CREATE)].flatMap(([, table = '', body = '']) => {
    const columns = body.split('\n').map((line) => line.trim()).filter((line) => /^[a-z_]+ /.test(line) && !CONSTRAINT.test(line));
    return [table, ...columns.map((line) => `${table}.${line.split(' ')[0] ?? ''}`)];
  });
  const added = [...sql.matchAll(ADD_COLUMN)].map(([, table = '', column = '']) => `${table}.${column}`);
  return [...created, ...added].filter((place) => {
    const [table = '', column] = place.split('.');
    return column === undefined ? (described.get(table)?.purpose ?? '') === '' : described.get(table)?.columns.has(column) !== true;
  });
}

/** Later migrations may describe anew what earlier ones described. */
function describedTables(sql: string): Map<string, Described> {
  const tables = new Map<string, Described>();
  for (const [, kind, name = '', column = '', quoted = ''] of sql.matchAll(COMMENT)) {
    const known = tables.get(name) ?? { purpose: '', columns: new Map<string, string>() };
    const words = quoted.replaceAll("''", "'");
    if (kind === 'COLUMN') known.columns.set(column, words);
    tables.set(name, kind === 'TABLE' ? { ...known, purpose: words } : known);
  }
  return tables;
}

export function tablesPage(): Page {
  const sections = [...describedTables(migrationsText())].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, { purpose, columns }]) =>
    `## ${name}\n\n${purpose}\n\n${table(['column', 'meaning'], [...columns].map(([column, words]) => [`\`${column}\``, words]))}`);
  return generatedPage('tables', 'Tables', 'the comments of [database/migrations](../../database/migrations)', sections.join('\n\n'));
}
