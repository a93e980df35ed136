import { join } from 'node:path';
import { withClient, type ClientConfig } from '@dure/database/connection';
import { MIGRATOR, startEmbedded, type EmbeddedServer } from '@dure/database/embedded';
import { migrate } from '@dure/database/migration';
import { openPool } from '@dure/database/scope';
import { hashPassword } from '../../../server/src/session/password.ts';
import { temporary } from '../faults/ground.ts';
import type { Depth } from '../figure.ts';
import { fill, type Filled } from './fill.ts';
import { SCALES } from './scale.ts';

const SUPERUSER = 'postgres';

/** A database of the size of a town or of the nation, with PostgreSQL as durable as in production. */
export interface Nation {
  readonly filled: Filled;
  readonly owner: ReturnType<typeof openPool>;
  readonly app: ClientConfig;
  readonly superuser: ClientConfig;
  close(): Promise<void>;
}

const SETTINGS = { shared_buffers: '1GB', max_wal_size: '8GB', checkpoint_timeout: '30min', work_mem: '16MB', max_connections: '100', jit: 'off' };

/** The nation takes hours to lay: it stays where it is. The small one is made once a run, unless DURE_TRUST_NATION names a folder to keep it in. */
const placeOf = (depth: Depth): string => process.env['DURE_TRUST_NATION'] ?? (depth === 'long' ? join('.dure', 'trust-nation') : temporary('nation'));

let made: Promise<string> | undefined;

/** The last figure of a run that needs it takes it away with the run. */
export async function onNation<Value>(depth: Depth, tell: (sentence: string) => void, work: (nation: Nation) => Promise<Value>): Promise<Value> {
  made ??= Promise.resolve(placeOf(depth));
  const dataDirectory = await made;
  const embedded = await startEmbedded({ dataDirectory, settings: SETTINGS });
  const nation = await open(embedded, depth, tell).catch(async (error: unknown) => {
    await embedded.stop();
    throw error;
  });
  try {
    return await work(nation);
  } finally {
    await nation.close();
  }
}

async function open(embedded: EmbeddedServer, depth: Depth, tell: (sentence: string) => void): Promise<Nation> {
  const superuser = { ...embedded.connect(SUPERUSER), database: 'dure' };
  const owner = openPool({ ...embedded.connect(MIGRATOR), max: 2, query_timeout: 0 });
  const close = async (): Promise<void> => {
    await owner.end().catch(() => undefined);
    await embedded.stop();
  };
  // A nation that was laid before gets what this release adds.
  await migrate({ database: embedded.connect(MIGRATOR) });
  const filled = await known(superuser) ?? await lay(owner, superuser, depth, tell);
  return { filled, owner, app: embedded.connect('dure_app'), superuser, close };
}

/** What an earlier run laid here. */
async function known(superuser: ClientConfig): Promise<Filled | undefined> {
  return withClient(superuser, async (client) => {
    const { rows: [table] } = await client.query<{ there: boolean }>(`SELECT to_regclass('public.filled') IS NOT NULL AS there`);
    return table?.there === true ? (await client.query<{ row: Filled }>('SELECT row FROM public.filled')).rows[0]?.row : undefined;
  });
}

async function lay(owner: ReturnType<typeof openPool>, superuser: ClientConfig, depth: Depth, tell: (sentence: string) => void): Promise<Filled> {
  const began = performance.now();
  const loosely = async (loose: boolean): Promise<void> => withClient(superuser, async (client) => {
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) await client.query(loose ? `ALTER SYSTEM SET ${name} = off` : `ALTER SYSTEM RESET ${name}`);
    await client.query('SELECT pg_reload_conf()');
    if (!loose) await client.query('CHECKPOINT');
  });
  await loosely(true);
  const admin = openPool({ ...superuser, max: 1, query_timeout: 0 });
  try {
    const filled = await fill(owner, admin, { scale: SCALES[depth], depth, passwordHash: await hashPassword('dure-1234!'), tell });
    tell(`filled after ${((performance.now() - began) / 1000).toFixed(0)} s`);
    await admin.query('VACUUM ANALYZE');
    await admin.query('CREATE TABLE public.filled AS SELECT $1::jsonb AS row', [JSON.stringify(filled)]);
    await loosely(false);
    tell(`${filled.people.toLocaleString('en')} people, ${filled.cases.toLocaleString('en')} cases, ${filled.events.toLocaleString('en')} lines of histories and of the log in ${filled.municipalities} municipalities, laid in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    return filled;
  } finally {
    await admin.end();
  }
}
