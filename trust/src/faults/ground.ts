import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetConnectOpts } from 'node:net';
import { withClient, type ClientConfig } from '@dure/database/connection';
import { MIGRATOR, startEmbedded, type EmbeddedServer } from '@dure/database/embedded';
import { migrate } from '@dure/database/migration';
import { openPool } from '@dure/database/scope';
import { tokenHashOf } from '@dure/server/bench';
import { killCluster } from './processes.ts';

export const SIGUNGU = '52110';
const EMD = '5211151000';
const PEOPLE = 40_000;
const SUPERUSER = 'postgres';

/** Somebody who is signed in. */
export interface Member {
  readonly id: string;
  readonly organisationId: string;
  readonly cookie: string;
}

export interface Ground {
  readonly embedded: EmbeddedServer;
  /** Sees everything, for arranging and for looking behind the policies. */
  readonly owner: ReturnType<typeof openPool>;
  readonly superuser: ClientConfig;
  /** How the server connects, past every proxy. */
  readonly app: ClientConfig;
  readonly officers: readonly Member[];
  readonly workers: readonly Member[];
  readonly people: readonly string[];
  /** Where PostgreSQL listens. */
  upstream(): NetConnectOpts;
  /** Ended before the cluster is, the last one first. */
  keep<Kept extends { end(): Promise<unknown> }>(kept: Kept): Kept;
}

export interface GroundOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly binaries?: string;
  /** Folder of a `postgres` that the copy is started with; that of the template by default. */
  readonly startedBy?: string;
  /** Called with the empty folder before the cluster is copied into it, with the copy before it is started, and when it has stopped. */
  readonly prepare?: { folder(path: string): void; copy(path: string): void; gone(path: string): void };
}

const made: string[] = [];
/** A run that breaks off leaves no server running and no folder behind. */
process.on('exit', () => {
  for (const folder of made) {
    killCluster(folder);
    rmSync(folder, { recursive: true, force: true });
  }
});
process.once('SIGTERM', () => process.exit(143));
process.once('SIGINT', () => process.exit(130));

export function temporary(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `dure-trust-${name}-`));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

function removed(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Two offices and forty thousand invented people, made once a run for each version of PostgreSQL; every figure starts from a copy. */
const templates = new Map<string, Promise<string>>();

export function templateOf(binaries: string | undefined): Promise<string> {
  const key = binaries ?? 'embedded';
  const known = templates.get(key);
  if (known !== undefined) return known;
  const making = makeTemplate(binaries);
  templates.set(key, making);
  return making;
}

const ORGANISATION = `INSERT INTO dure.organisation (sigungu, id, kind, name, programmes, areas) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5)`;
const PERSON = `INSERT INTO dure.person (sigungu, id, emd_code, name, search_name, choseong, birth_on, sex, phones, address, contact_preference, facts, shared, created_at, created_by)
  SELECT $1, gen_random_uuid(), $2, '사람' || n, '사람' || n, 'ㅅㄹ' || n, date '1940-01-01' + (n % 20000), 'female', '[]', '{"text":"가람로 1","detail":"","emdCode":""}',
    '{"method":"phone","time":"any","language":"ko","avoid":""}', '{}', '{}', now(), gen_random_uuid() FROM generate_series(1, $3::int) n`;

async function makeTemplate(binaries: string | undefined): Promise<string> {
  const folder = temporary('template');
  const embedded = await startEmbedded({ dataDirectory: folder, ...(binaries === undefined ? {} : { binaries }) });
  await migrate({ database: embedded.connect(MIGRATOR) });
  await withClient(embedded.connect(MIGRATOR), async (client) => {
    await client.query(ORGANISATION, [SIGUNGU, 'town-office', '중앙동', [], [EMD]]);
    await client.query(ORGANISATION, [SIGUNGU, 'mental-health-centre', '정신건강복지센터', ['MENTAL'], []]);
    await client.query(PERSON, [SIGUNGU, EMD, PEOPLE]);
  });
  await withClient(embedded.connect(SUPERUSER), (client) => client.query('VACUUM ANALYZE'));
  await embedded.stop();
  return folder;
}

/** Works on a cluster of one's own, durable as in production; whatever happens, nothing of it is left. */
export async function onGround<Value>(name: string, options: GroundOptions, work: (ground: Ground) => Promise<Value>): Promise<Value> {
  const kept: { end(): Promise<unknown> }[] = [];
  const { close, ...ground } = await openGround(name, options);
  try {
    return await work({ ...ground, keep: (one) => (kept.push(one), one) });
  } finally {
    for (const one of kept.toReversed()) await one.end().catch(() => undefined);
    await close();
  }
}

async function openGround(name: string, { settings = {}, binaries, startedBy = binaries, prepare }: GroundOptions): Promise<Omit<Ground, 'keep'> & { close(): Promise<void> }> {
  const template = await templateOf(binaries);
  const folder = temporary(name);
  prepare?.folder(folder);
  // A template whose folder root keeps elsewhere is not copied: PostgreSQL's own account must reach it.
  if (!existsSync(join(template, 'cluster'))) throw new Error(`${template} cannot be reached by PostgreSQL's account`);
  const copied = spawnSync('cp', ['-a', `${template}/.`, folder]);
  if (copied.status !== 0) throw new Error(String(copied.stderr));
  prepare?.copy(folder);
  const embedded = await startEmbedded({ dataDirectory: folder, settings: { max_connections: '100', shared_buffers: '128MB', ...settings }, ...(startedBy === undefined ? {} : { binaries: startedBy }) });
  const owner = openPool({ ...embedded.connect(MIGRATOR), max: 2, query_timeout: 0 });
  const members = await signIn(embedded.connect(MIGRATOR));
  return {
    embedded, owner, ...members, people: await everybody(owner),
    superuser: embedded.connect(SUPERUSER),
    app: embedded.connect('dure_app'),
    upstream: () => ({ path: join(String(embedded.connect(SUPERUSER).host), '.s.PGSQL.5432') }),
    close: async () => {
      await owner.end().catch(() => undefined);
      await embedded.stop();
      prepare?.gone(folder);
      removed(folder);
    },
  };
}

export async function everybody(owner: Ground['owner']): Promise<readonly string[]> {
  return (await owner.query<{ id: string }>('SELECT id FROM dure.person ORDER BY birth_on, id')).rows.map(({ id }) => id);
}

/** Four of each office, with a session each. */
export async function signIn(owner: ClientConfig): Promise<Pick<Ground, 'officers' | 'workers'>> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query<{ id: string; kind: string }>('SELECT id, kind FROM dure.organisation');
    const of = (kind: string): string => rows.find((one) => one.kind === kind)?.id ?? '';
    const enter = async (organisationId: string, role: string, programmes: readonly string[]): Promise<Member> => {
      const [id, cookie] = [randomUUID(), randomUUID().replaceAll('-', '').padEnd(43, 'a')];
      await client.query('INSERT INTO dure.staff (sigungu, id, login, name, role, organisation_id, programmes) VALUES ($1, $2, $3, $4, $5, $6, $7)', [SIGUNGU, id, `trust-${id}`, '담당자', role, organisationId, programmes]);
      await client.query(`INSERT INTO dure.session (sigungu, token_hash, staff_id, started_at, seen_at, ends_at, strong_at) VALUES ($1, $2, $3, now(), now(), now() + interval '9 hours', now())`, [SIGUNGU, tokenHashOf(cookie), id]);
      return { id, organisationId, cookie };
    };
    const four = [0, 1, 2, 3];
    const officers: Member[] = [];
    const workers: Member[] = [];
    for (const _ of four) {
      officers.push(await enter(of('town-office'), 'town-officer', []));
      workers.push(await enter(of('mental-health-centre'), 'case-manager', ['MENTAL']));
    }
    return { officers, workers };
  });
}
