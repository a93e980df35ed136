import { setTimeout as wait } from 'node:timers/promises';
import { openPool } from '@dure/database/scope';
import { MIGRATOR } from '@dure/database/embedded';
import type { Measured, Run } from '../../figure.ts';
import { audit, inWords, isClean } from '../../faults/audit.ts';
import { diceOf } from '../../faults/dice.ts';
import { everybody, signIn } from '../../faults/ground.ts';
import { killCluster } from '../../faults/processes.ts';
import { startProcess } from '../../faults/server.ts';
import { startWriters, type Writers } from '../../faults/writers.ts';
import { withClient } from '@dure/database/connection';
import { acceptsWrites, openCluster, postmasterOf, receiversOf, type Cluster, type Node } from './cluster.ts';

const WRITERS = 4;
const NODE_WITHIN_MS = 30_000;
const POSTMASTER_WITHIN_MS = 15_000;
const STEPS_DOWN_WITHIN_MS = 30_000;
const ON_ITS_WAY_MS = 100;
/** So many are acknowledged by a leader that waits for no copy, before it goes; one that waits for them acknowledges none in this time. */
const AHEAD = 5;
const AHEAD_WITHIN_MS = 3_000;

/** Looks all the time whether two nodes accept writes at once. */
function watchWriters(nodes: readonly Node[]): { stop(): Promise<number> } {
  let going = true;
  let most = 0;
  const watching = (async () => {
    while (going) {
      most = Math.max(most, (await Promise.all(nodes.map(acceptsWrites))).filter(Boolean).length);
      await wait(100);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await watching;
      return most;
    },
  };
}

/** Milliseconds from `since` to the first write that was acknowledged when what was stopped had `gone`. */
async function backAfter(writers: Writers, since: number, most: number, gone = since): Promise<number> {
  const isAfter = (at: number): boolean => at > gone + ON_ITS_WAY_MS;
  while (!isAfter(writers.doneAt.at(-1) ?? 0) && performance.now() - since < most) await wait(20);
  return (writers.doneAt.find(isAfter) ?? Number.POSITIVE_INFINITY) - since;
}

function signal(pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT' | 'SIGTERM' | 'SIGKILL'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone already.
    }
  }
}

/** The leader's machine goes while its copies are behind: what was acknowledged meanwhile must not be only there. */
async function nodeKilled(cluster: Cluster, writers: Writers): Promise<number> {
  const leader = await cluster.leader();
  const receivers = cluster.nodes.flatMap(receiversOf);
  signal(receivers, 'SIGSTOP');
  const stopped = performance.now();
  const ahead = (): number => writers.doneAt.filter((at) => at > stopped).length;
  while (ahead() < AHEAD && performance.now() - stopped < AHEAD_WITHIN_MS) await wait(20);
  const since = performance.now();
  await leader.patroni.kill();
  killCluster(leader.home, postmasterOf(leader));
  const gone = performance.now();
  // What the network has brought and no copy has read goes too.
  signal(receivers, 'SIGTERM');
  signal(receivers, 'SIGCONT');
  const gap = await backAfter(writers, since, NODE_WITHIN_MS * 1.5, gone);
  cluster.startNode(leader);
  return gap;
}

async function postmasterKilled(cluster: Cluster, writers: Writers): Promise<number> {
  const leader = await cluster.leader();
  const since = performance.now();
  signal([postmasterOf(leader)], 'SIGKILL');
  return backAfter(writers, since, POSTMASTER_WITHIN_MS * 2);
}

interface Gaps {
  readonly node: number[];
  readonly postmaster: number[];
}

/** Of each three the third kills the postmaster alone. */
async function failovers(cluster: Cluster, writers: Writers, { times, tell }: { readonly times: number; readonly tell: Run['tell'] }): Promise<Gaps> {
  const gaps: Gaps = { node: [], postmaster: [] };
  for (let turn = 0; turn < times; turn += 1) {
    await cluster.whole();
    await wait(1_000);
    const kind = turn % 3 === 2 ? 'postmaster' : 'node';
    const gap = await (kind === 'node' ? nodeKilled : postmasterKilled)(cluster, writers);
    tell(`${kind} killed: writes again after ${(gap / 1000).toFixed(1)} s`);
    gaps[kind].push(gap);
    if (gap === Number.POSITIVE_INFINITY) return gaps;
  }
  return gaps;
}

/** Without a majority nobody may lead: whoever does steps down, and comes back with the majority. */
async function majorityLost(cluster: Cluster, writers: Writers, tell: Run['tell']): Promise<{ readonly silent: boolean; readonly backMs: number }> {
  await cluster.whole();
  await cluster.loseMajority();
  let silent = false;
  for (const end = performance.now() + STEPS_DOWN_WITHIN_MS; !silent && performance.now() < end; await wait(250)) silent = (await Promise.all(cluster.nodes.map(acceptsWrites))).every((on) => !on);
  await wait(3_000);
  const since = performance.now();
  cluster.regainMajority();
  const backMs = await backAfter(writers, since, 120_000);
  tell(`majority of etcd lost: ${silent ? 'nobody accepts writes' : 'somebody accepts writes'}; writes again ${(backMs / 1000).toFixed(1)} s after it is back`);
  await cluster.whole();
  return { silent, backMs };
}

/** One accepts writes and goes on to: a leader may come and go while a cluster finds itself. */
async function settled(cluster: Cluster): Promise<void> {
  let times = 0;
  for (const end = performance.now() + 120_000; times < 4 && performance.now() < end; await wait(500)) times = (await Promise.all(cluster.nodes.map(acceptsWrites))).some(Boolean) ? times + 1 : 0;
}

const timesOf = ({ depth, fault }: Run): number => (fault === undefined ? (depth === 'short' ? 3 : 20) : 2);
const seconds = (list: readonly number[]): string => (Math.max(...list, 0) / 1000).toFixed(1);

interface Stage {
  readonly cluster: Cluster;
  readonly writers: Writers;
}

async function onStage<Value>({ fault, seed }: Run, work: (stage: Stage) => Promise<Value>): Promise<Value> {
  const cluster = await openCluster({ isSynchronous: fault !== 'asynchronous' });
  const owner = openPool({ ...cluster.connect(MIGRATOR), max: 2, query_timeout: 0 });
  try {
    if (fault === 'key-ignored') await withClient(cluster.connect('postgres'), (client) => client.query('CREATE RULE planted AS ON INSERT TO dure.idempotency DO INSTEAD NOTHING'));
    const ground = { ...(await signIn(cluster.connect(MIGRATOR))), people: await everybody(owner) };
    const [first] = cluster.hosts;
    const server = await startProcess(fault === 'one-host' ? { ...cluster.connect('dure_app'), hosts: [], ...first } : cluster.connect('dure_app'));
    const writers = startWriters({ ground, where: () => server.address, dice: diceOf(seed), count: WRITERS, within: 240_000 });
    try {
      return await work({ cluster, writers });
    } finally {
      await writers.stop().catch(() => undefined);
      await server.end();
    }
  } finally {
    await owner.end().catch(() => undefined);
    await cluster.end();
  }
}

export function failover(run: Run): Promise<Measured> {
  return onStage(run, async ({ cluster, writers }) => {
    const watching = watchWriters(cluster.nodes);
    const gaps = await failovers(cluster, writers, { times: timesOf(run), tell: run.tell });
    const lost = run.fault === undefined ? await majorityLost(cluster, writers, run.tell) : { silent: true, backMs: 0 };
    await writers.stop();
    const most = await watching.stop();
    await settled(cluster);
    const owner = openPool({ ...cluster.connect(MIGRATOR), max: 2, query_timeout: 0 });
    const verdict = await audit({ owner }, writers.settled).finally(() => owner.end());
    return {
      measured: `${gaps.node.length} times the leader's node killed while its copies lagged (writes again after ${seconds(gaps.node)} s at most), ${gaps.postmaster.length} times its postmaster alone (${seconds(gaps.postmaster)} s): ${inWords(verdict)}; with the majority of etcd lost ${lost.silent ? 'nobody accepts' : 'SOMEBODY ACCEPTS'} writes, and they are back ${(lost.backMs / 1000).toFixed(1)} s after it; at most ${most} node accepted writes at any time`,
      reached: isClean(verdict) && most <= 1 && lost.silent && Number.isFinite(lost.backMs) && gaps.node.length > 0 && gaps.node.every((gap) => gap <= NODE_WITHIN_MS) && gaps.postmaster.every((gap) => gap <= POSTMASTER_WITHIN_MS),
    };
  });
}
