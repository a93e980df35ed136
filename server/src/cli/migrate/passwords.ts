import type { DatabaseRole } from '@dure/database/migration';
import type { DatabaseSettings } from '../../configuration/index.ts';

/** The server signs in with the password that its URL carries, so migrating sets it. */
export function passwordsOf({ databaseUrl }: DatabaseSettings): Partial<Record<DatabaseRole, string>> {
  const password = databaseUrl === undefined ? '' : decodeURIComponent(new URL(databaseUrl).password);
  return password === '' ? {} : { dure_app: password };
}
