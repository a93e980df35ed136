import type { DatabaseRole } from '@dure/database/migration';
import type { DatabaseSettings } from '../../configuration/index.ts';

/** The server and the batch of discovery sign in with the passwords that their URLs carry, so migrating sets them. */
export function passwordsOf({ databaseUrl, databaseScreeningUrl }: DatabaseSettings): Partial<Record<DatabaseRole, string>> {
  const passwordIn = (url: string | undefined): string => (url === undefined ? '' : decodeURIComponent(new URL(url).password));
  const [app, screening] = [passwordIn(databaseUrl), passwordIn(databaseScreeningUrl)];
  return { ...(app === '' ? {} : { dure_app: app }), ...(screening === '' ? {} : { dure_screening: screening }) };
}
