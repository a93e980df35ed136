import type { DatabaseRole } from '@dure/database/migration';
import type { DatabaseSettings } from '../../configuration/index.ts';

/** The server, the batch of discovery and the destruction of what is due sign in with the passwords that their URLs carry, so migrating sets them. */
export function passwordsOf({ databaseUrl, databaseScreeningUrl, databaseRetentionUrl }: DatabaseSettings): Partial<Record<DatabaseRole, string>> {
  const passwordIn = (url: string | undefined): string => (url === undefined ? '' : decodeURIComponent(new URL(url).password));
  const [app, screening, retention] = [passwordIn(databaseUrl), passwordIn(databaseScreeningUrl), passwordIn(databaseRetentionUrl)];
  return { ...(app === '' ? {} : { dure_app: app }), ...(screening === '' ? {} : { dure_screening: screening }), ...(retention === '' ? {} : { dure_retention: retention }) };
}
