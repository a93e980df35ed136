import { type Page, generatedPage, table } from './page.ts';
import { filesIn, read } from './repository.ts';

const MIGRATIONS = 'database/migrations';
const COMMENT = /COMMENT ON (TABLE|COLUMN) dure[.]([a-z_]+)(?:[.]([a-z_]+))? IS '((?:[^']|'')*)'/g;

interface Described {
  readonly purpose: string;
  readonly columns: Map<string, string>;
}

/** Later migrations may describe anew what earlier ones described. */
function describedTables(): Map<string, Described> {
  const tables = new Map<string, Described>();
  const sql = filesIn(MIGRATIONS).map((name) => read(`${MIGRATIONS}/${name}`)).join('\n');
  for (const [, kind, name = '', column = '', quoted = ''] of sql.matchAll(COMMENT)) {
    const known = tables.get(name) ?? { purpose: '', columns: new Map<string, string>() };
    const words = quoted.replaceAll("''", "'");
    if (kind === 'COLUMN') known.columns.set(column, words);
    tables.set(name, kind === 'TABLE' ? { ...known, purpose: words } : known);
  }
  return tables;
}

export function tablesPage(): Page {
  const sections = [...describedTables()].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, { purpose, columns }]) =>
    `## ${name}\n\n${purpose}\n\n${table(['column', 'meaning'], [...columns].map(([column, words]) => [`\`${column}\``, words]))}`);
  return generatedPage('tables', 'Tables', 'the comments of [database/migrations](../../database/migrations)', sections.join('\n\n'));
}
