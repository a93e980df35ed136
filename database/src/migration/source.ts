import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One reviewed SQL file. */
export interface MigrationSource {
  /** File name without `.sql`; sorts in the order of execution. */
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

const FILE = /^(\d{4})_[a-z0-9_]+[.]sql$/;

/** Reads `NNNN_name.sql` in order. A file that does not fit, or a number used twice, is an error: silence would skip it. */
export function readMigrations(directory: string): readonly MigrationSource[] {
  const files = readdirSync(directory).filter((name) => name.endsWith('.sql')).sort();
  const numbers = files.map((name) => FILE.exec(name)?.[1]);
  files.forEach((name, index) => {
    if (numbers[index] === undefined) throw new Error(`${name}: a migration is named NNNN_name.sql.`);
    if (numbers.indexOf(numbers[index]) !== index) throw new Error(`${name}: number ${numbers[index]} is taken by ${files[numbers.indexOf(numbers[index])]}.`);
  });
  return files.map((file) => {
    const sql = readFileSync(join(directory, file), 'utf8');
    return { name: file.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}
