import { join } from 'node:path';
import { hostsOf, type ClientConfig } from '@dure/database/connection';
import { MIGRATOR, startEmbedded } from '@dure/database/embedded';
import type { DatabaseSettings } from '../configuration/index.ts';
import type { Layout } from './layout.ts';

/** The database of a command. */
export interface OpenDatabase {
  /** As `dure_app`; absent where only the owner is configured. */
  readonly app?: ClientConfig;
  /** As `dure_screening`; absent where a PostgreSQL of somebody's own is used and its address is not set. */
  readonly screening?: ClientConfig;
  /** As `dure_retention`; absent like the one before. */
  readonly retention?: ClientConfig;
  /** As its owner; absent where only the server is configured. */
  readonly owner?: ClientConfig;
  /** Stops the demo's PostgreSQL unless another process uses it. */
  close(): Promise<void>;
}

/** The server that the settings name, else the demo's own PostgreSQL. */
export async function openDatabase(settings: DatabaseSettings, layout: Layout, tell: (sentence: string) => void): Promise<OpenDatabase> {
  const { databaseUrl, databaseMigratorUrl, databaseScreeningUrl, databaseRetentionUrl, databaseHosts } = settings;
  if (databaseUrl === undefined && databaseMigratorUrl === undefined && databaseScreeningUrl === undefined && databaseRetentionUrl === undefined) {
    const server = await startEmbedded({ dataDirectory: join(layout.state, 'postgres'), tell });
    return { app: server.connect('dure_app'), screening: server.connect('dure_screening'), retention: server.connect('dure_retention'), owner: server.connect(MIGRATOR), close: () => server.stop() };
  }
  const hosts = databaseHosts === undefined ? undefined : hostsOf(databaseHosts);
  const reached = (connectionString: string): ClientConfig => ({ connectionString, ...(hosts === undefined ? {} : { hosts }) });
  return {
    ...(databaseUrl === undefined ? {} : { app: reached(databaseUrl) }),
    ...(databaseScreeningUrl === undefined ? {} : { screening: reached(databaseScreeningUrl) }),
    ...(databaseRetentionUrl === undefined ? {} : { retention: reached(databaseRetentionUrl) }),
    ...(databaseMigratorUrl === undefined ? {} : { owner: reached(databaseMigratorUrl) }),
    close: async () => {},
  };
}

/** Rejects with what to set when a command needs the owner and only the server's role is known. */
export function ownerOf({ owner }: OpenDatabase): ClientConfig {
  if (owner === undefined) throw new Error('DATABASE_MIGRATOR_URL is not set: this command works as the owner of the database.');
  return owner;
}

export function appOf({ app }: OpenDatabase): ClientConfig {
  if (app === undefined) throw new Error('DATABASE_URL is not set: the server works as role dure_app.');
  return app;
}

export function screeningOf({ screening }: OpenDatabase): ClientConfig {
  if (screening === undefined) throw new Error('DATABASE_SCREENING_URL is not set: the batch of discovery works as role dure_screening.');
  return screening;
}

export function retentionOf({ retention }: OpenDatabase): ClientConfig {
  if (retention === undefined) throw new Error('DATABASE_RETENTION_URL is not set: what is due is destroyed as role dure_retention.');
  return retention;
}
