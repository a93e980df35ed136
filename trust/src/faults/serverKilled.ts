import type { Figure, Measured, Run } from '../figure.ts';
import { audit, inWords, isClean } from './audit.ts';
import { settle } from './client.ts';
import { atFlight, atMessage, type Armed, type Moment } from './flights.ts';
import { onGround, type Ground } from './ground.ts';
import { isPlanted, plant } from './plant.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { startProcess, type ServerProcess } from './server.ts';
import { prepared, SUBJECT_NAMES, type SubjectName, type Subjects } from './subjects.ts';

/** A write that needs more is not looked at to its end, and the figure is red. */
const MOST = 400;

interface Bench {
  readonly ground: Ground;
  readonly proxy: Proxy;
  server: ServerProcess;
  readonly subjects: Subjects;
}

const start = ({ ground, proxy }: Pick<Bench, 'ground' | 'proxy'>): Promise<ServerProcess> => startProcess({ ...ground.app, host: '127.0.0.1', port: proxy.port }, { connections: 3 });

/** One write with one fault set; true where it struck. */
async function once(bench: Bench, name: SubjectName, armed: Armed): Promise<boolean> {
  const write = await prepared(name, bench.subjects);
  bench.proxy.interfere(armed.how);
  bench.subjects.settled.push(await settle(() => bench.server.address, write));
  bench.proxy.interfere(undefined);
  return armed.struck();
}

/** The server is killed at the n-th flight and another is started, for n = 1, 2 … until the write is done before. Gives how many points there were. */
async function kills(bench: Bench, name: SubjectName, moment: Moment): Promise<number> {
  for (let number = 1; number < MOST; number += 1) {
    let revived: Promise<void> | undefined;
    const armed = atFlight(number, moment, () => {
      revived = bench.server.end().then(async () => {
        bench.proxy.interfere(undefined);
        bench.server = await start(bench);
      });
    });
    const struck = await once(bench, name, armed);
    await revived;
    if (!struck) return number - 1;
  }
  throw new Error(`${name} has more than ${MOST} points`);
}

async function cuts(bench: Bench, name: SubjectName, side: 'client' | 'server', stride: number): Promise<number> {
  let count = 0;
  for (let number = 1; number < MOST * stride; number += stride) {
    if (!(await once(bench, name, atMessage(number, side)))) return count;
    count += 1;
  }
  throw new Error(`${name} has more than ${MOST} messages`);
}

interface Thoroughness {
  readonly moments: readonly Moment[];
  /** Every so many messages. */
  readonly client: number;
  readonly server: number;
}

/** The database cannot tell a server that was killed before it sent a flight from one that was killed when the flight before was answered. */
const EVERY: Readonly<Record<Run['depth'], Thoroughness>> = { short: { moments: ['answered'], client: 8, server: 17 }, long: { moments: ['before', 'answered'], client: 1, server: 1 } };

async function allPointsOf(bench: Bench, name: SubjectName, every: Thoroughness): Promise<{ readonly killed: number; readonly cut: number }> {
  let killed = 0;
  for (const moment of every.moments) killed += await kills(bench, name, moment);
  return { killed, cut: (await cuts(bench, name, 'client', every.client)) + (await cuts(bench, name, 'server', every.server)) };
}

/** In the short run those whose parts differ most; closing and handing over go the way of accepting. */
const subjectsOf = ({ depth, fault }: Pick<Run, 'depth' | 'fault'>): readonly SubjectName[] => (fault !== undefined ? ['create', 'accept'] : depth === 'long' ? SUBJECT_NAMES : ['create', 'accept', 'issue paper']);

function measure({ depth, fault, tell }: Run): Promise<Measured> {
  return onGround('server', {}, async (ground) => {
    if (isPlanted(fault)) await plant(ground, fault);
    const proxy = ground.keep(await openProxy(() => ground.upstream()));
    const subjects: Subjects = { ground, where: () => bench.server.address, settled: [], used: 0 };
    const bench: Bench = { ground, proxy, server: await start({ ground, proxy }), subjects };
    ground.keep({ end: () => bench.server.end() });
    const points: string[] = [];
    let total = 0;
    for (const name of subjectsOf({ depth, fault })) {
      const { killed, cut } = await allPointsOf(bench, name, EVERY[depth]);
      points.push(`${name} ${killed}+${cut}`);
      total += killed + cut;
      tell(`${name}: killed at ${killed} points, cut at ${cut} messages`);
    }
    const verdict = await audit(ground, subjects.settled);
    const doubtful = subjects.settled.filter((one) => one.doubtful > 0).length;
    return { measured: `${total} points (kill -9 + cut connections: ${points.join(', ')}): ${inWords(verdict)}; ${doubtful} sent again`, reached: isClean(verdict) && doubtful > total / 2 };
  });
}

export const serverKilled: Figure = {
  goal: 'G21',
  title: 'The server killed at every point of a write',
  floor: 'kill -9 after each flight of statements, n = 1 … N, on create, accept and issuing a paper; connections cut at every 8th message sent and 17th received (long: before each flight too, on close and assign too, every message): half-saved 0, lost 0, doubled 0',
  depths: ['short', 'long'],
  faults: ['key-ignored', 'half-saved'],
  measure,
};
