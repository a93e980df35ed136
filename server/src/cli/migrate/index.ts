import { parseArgs } from 'node:util';
import { migrate, pendingMigrations } from '@dure/database/migration';
import { loadDatabaseSettings } from '../../configuration/index.ts';
import type { Run } from '../run.ts';
import { openDatabase, ownerOf } from '../database.ts';
import { findLayout } from '../layout.ts';
import { passwordsOf } from './passwords.ts';

const HELP = `dure migrate [--pending]

Brings the database to this release: creates the roles that are missing (dure_app, dure_screening, dure_retention,
dure_reports, dure_auditor),
then applies each new file of database/migrations in its own transaction. Forward only, safe to repeat, one at a time.

  --pending   only list what would be applied; exit status 2 when something is pending

DATABASE_MIGRATOR_URL   the owner of the database (no superuser; CREATEROLE)
DATABASE_URL            its password becomes the password of dure_app
DATABASE_SCREENING_URL  its password becomes the password of dure_screening
DATABASE_RETENTION_URL  its password becomes the password of dure_retention
With neither, in demo mode, it is the demo's own PostgreSQL that is migrated.`;

export const migrateDatabase: Run = async (args, io) => {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean', short: 'h' }, pending: { type: 'boolean' } } });
  if (values.help) {
    io.print(HELP);
    return 0;
  }
  const settings = loadDatabaseSettings(process.env);
  const layout = findLayout();
  const database = await openDatabase(settings, layout, io.printError);
  try {
    const target = { database: ownerOf(database), directory: layout.migrations };
    const names = values.pending ? await pendingMigrations(target) : await migrate({ ...target, passwords: passwordsOf(settings) });
    io.print(names.length === 0 ? 'The database is up to date.' : names.map((name) => `${values.pending ? 'pending' : 'applied'} ${name}`).join('\n'));
    return values.pending && names.length > 0 ? 2 : 0;
  } finally {
    await database.close();
  }
};
