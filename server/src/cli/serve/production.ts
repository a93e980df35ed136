import { withClient, type ClientConfig } from '@dure/database/connection';
import { pendingMigrations, refusePrivileged } from '@dure/database/migration';

/**
 * What must hold before real people's data are served: the release's schema, a role that no row policy lets through, and no account
 * that anybody may use at one click. Rejects with what to do.
 */
export async function checkProduction(database: ClientConfig, migrations: string): Promise<void> {
  const pending = await pendingMigrations({ database, directory: migrations });
  if (pending.length > 0) throw new Error(`The database is older than this release: run "dure migrate" first (${pending.length} pending, from ${pending[0]}).`);
  await withClient(database, async (client) => {
    await refusePrivileged(client);
    await client.query("begin; set local app.demo = 'on'");
    const { rows } = await client.query<{ demo: boolean }>('select exists (select from dure.staff_credential where demo) as demo');
    await client.query('rollback');
    if (rows[0]?.demo) throw new Error('This database holds the demo town, whose passwords are public. Production needs a database of its own.');
  });
}
