import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient, type ClientConfig } from '@dure/database/connection';
import { templateOf, temporary } from '../../faults/ground.ts';
import { killCluster, processesOf } from '../../faults/processes.ts';
import { BINARIES, given } from '../place.ts';
import { account, child, freePorts, type Child } from './children.ts';

/* Three nodes of PostgreSQL under Patroni, which asks three members of etcd who leads; all of it Debian's, on loopback. */

export interface Node {
  readonly name: string;
  readonly home: string;
  readonly port: number;
  readonly rest: number;
  patroni: Child;
}

export interface Cluster {
  readonly nodes: readonly Node[];
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  /** As a role, wherever writes go. */
  connect(user: string, database?: string): ClientConfig;
  leader(): Promise<Node>;
  /** One leads, one copies before each COMMIT is answered, and a third copies. */
  whole(): Promise<void>;
  startNode(node: Node): void;
  /** Two of three members of etcd are gone: nobody can become or stay leader. */
  loseMajority(): Promise<void>;
  regainMajority(): void;
  end(): Promise<void>;
}

/** Patroni asks for ttl ≥ loop_wait + 2 × retry_timeout; a dead leader's lease ends after ttl at the latest. docs/operate.md names the same. */
const TIMES = { ttl: 20, loop_wait: 5, retry_timeout: 5, primary_start_timeout: 10, maximum_lag_on_failover: 104_857_600 };

interface Etcd {
  readonly name: string;
  readonly client: number;
  readonly peer: number;
  readonly folder: string;
}

function startEtcd(member: Etcd, all: readonly Etcd[], state: 'new' | 'existing'): Child {
  const url = (port: number): string => `http://127.0.0.1:${port}`;
  return child('/usr/bin/etcd', [
    '--name', member.name, '--data-dir', member.folder, '--listen-client-urls', url(member.client), '--advertise-client-urls', url(member.client), '--listen-peer-urls', url(member.peer), '--initial-advertise-peer-urls', url(member.peer),
    '--initial-cluster', all.map(({ name, peer }) => `${name}=${url(peer)}`).join(','), '--initial-cluster-state', state, '--log-level', 'error',
  ]);
}

/** JSON is YAML. */
function configured(node: Omit<Node, 'patroni'>, etcd: readonly Etcd[]): string {
  const user = { username: 'postgres' };
  const path = join(node.home, 'patroni.yml');
  writeFileSync(path, JSON.stringify({
    scope: 'dure', name: node.name,
    restapi: { listen: `127.0.0.1:${node.rest}`, connect_address: `127.0.0.1:${node.rest}` },
    etcd3: { hosts: etcd.map(({ client }) => `127.0.0.1:${client}`) },
    postgresql: {
      listen: `127.0.0.1:${node.port}`, connect_address: `127.0.0.1:${node.port}`, data_dir: join(node.home, 'cluster'), bin_dir: BINARIES, pgpass: join(node.home, 'pgpass'),
      authentication: { superuser: user, replication: user, rewind: user },
      parameters: { unix_socket_directories: node.home, shared_buffers: '64MB', timezone: 'UTC' },
      pg_hba: ['local all all trust', 'host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust'],
    },
  }));
  return path;
}

const launched = (node: Omit<Node, 'patroni'>): Child => child('/usr/bin/patroni', [join(node.home, 'patroni.yml')], account);

interface Member {
  readonly name: string;
  readonly role: string;
  readonly state: string;
}

async function membersBy(node: Node): Promise<readonly Member[]> {
  const answer = await fetch(`http://127.0.0.1:${node.rest}/cluster`, { signal: AbortSignal.timeout(2_000) });
  return ((await answer.json()) as { readonly members?: readonly Member[] }).members ?? [];
}

async function members(nodes: readonly Node[]): Promise<readonly Member[]> {
  return Promise.any(nodes.map(membersBy)).catch(() => []);
}

async function until(what: string, seconds: number, isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(250)) if (await isSo().catch(() => false)) return;
  throw new Error(`${what}: not within ${seconds} s`);
}

const copies = async (nodes: readonly Node[], isSynchronous: boolean): Promise<boolean> => {
  const all = await members(nodes);
  const copying = all.filter(({ role, state }) => role !== 'leader' && (state === 'running' || state === 'streaming'));
  return all.some(({ role, state }) => role === 'leader' && state === 'running') && copying.length === nodes.length - 1 && (!isSynchronous || copying.some(({ role }) => role === 'sync_standby'));
};

async function madeNodes(home: string, ports: readonly number[], etcd: readonly Etcd[]): Promise<Node[]> {
  const template = await templateOf(BINARIES);
  return [0, 1, 2].map((index) => {
    const node = { name: `n${index + 1}`, home: join(home, `n${index + 1}`), port: ports[index * 2] ?? 0, rest: ports[index * 2 + 1] ?? 0 };
    mkdirSync(node.home);
    given(node.home);
    // The first is what there is; the others copy it.
    if (index === 0 && spawnSync('cp', ['-a', join(template, 'cluster'), node.home]).status !== 0) throw new Error('The template cannot be copied');
    chmodSync(configured(node, etcd), 0o644);
    return { ...node, patroni: undefined as unknown as Child };
  });
}

export async function openCluster({ isSynchronous }: { readonly isSynchronous: boolean }): Promise<Cluster> {
  const home = temporary('nodes');
  const ports = await freePorts(12);
  const etcd: readonly Etcd[] = [0, 1, 2].map((index) => ({ name: `e${index}`, client: ports[6 + index * 2] ?? 0, peer: ports[7 + index * 2] ?? 0, folder: join(home, `e${index}`) }));
  const deciding = etcd.map((member) => startEtcd(member, etcd, 'new'));
  const nodes = await madeNodes(home, ports, etcd);
  const startNode = (node: Node): void => void (node.patroni = launched(node));
  const [first, ...others] = nodes as [Node, ...Node[]];
  startNode(first);
  await until('A leader', 60, async () => (await membersBy(first)).some(({ role, state }) => role === 'leader' && state === 'running'));
  await until('The settings', 20, async () => (await fetch(`http://127.0.0.1:${first.rest}/config`, { method: 'PATCH', body: JSON.stringify({ ...TIMES, synchronous_mode: isSynchronous, postgresql: { use_pg_rewind: true, use_slots: true } }) })).ok);
  others.forEach(startNode);
  const hosts = nodes.map(({ port }) => ({ host: '127.0.0.1', port }));
  const whole = (): Promise<void> => until('A whole cluster', 90, () => copies(nodes, isSynchronous));
  await whole();
  return {
    nodes, hosts, whole, startNode,
    connect: (user, database = 'dure') => ({ user, database, host: '127.0.0.1', port: 0, hosts }),
    leader: async () => {
      const name = (await members(nodes)).find(({ role }) => role === 'leader')?.name;
      const node = nodes.find((one) => one.name === name);
      if (node === undefined) throw new Error('Nobody leads');
      return node;
    },
    loseMajority: async () => void (await Promise.all([deciding[0]?.kill(), deciding[1]?.kill()])),
    regainMajority: () => [0, 1].forEach((index) => void (deciding[index] = startEtcd(etcd[index] as Etcd, etcd, 'existing'))),
    end: async () => {
      await Promise.all(nodes.map(({ patroni }) => patroni.kill()));
      nodes.forEach((node) => killCluster(node.home));
      await Promise.all(deciding.map((member) => member.kill()));
    },
  };
}

/** Asks a node itself, past everything that might believe otherwise. */
export async function acceptsWrites({ port }: Node): Promise<boolean> {
  return withClient({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 1_000, query_timeout: 1_000 }, async (client) => (await client.query<{ on: boolean }>('SELECT NOT pg_is_in_recovery() AS on')).rows[0]?.on === true).catch(() => false);
}

/** The process that takes in what the leader writes; stopped, its node falls behind without anybody being told. */
export const receiversOf = ({ home }: Node): readonly number[] => processesOf(home).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('walreceiver'));

export const postmasterOf = ({ home }: Node): number => Number(readFileSync(join(home, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

