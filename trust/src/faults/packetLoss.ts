import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Measured, Run } from '../figure.ts';
import { audit, inWords, isClean } from './audit.ts';
import { read } from './client.ts';
import { diceOf } from './dice.ts';
import { onGround, type Member } from './ground.ts';
import { openNamespace } from './namespace.ts';
import { isPlanted, plant } from './plant.ts';
import { openProxy } from './proxy.ts';
import { startProcess } from './server.ts';
import { startWriters } from './writers.ts';

const WRITERS = 8;
const READERS = 4;
const LOST_PERCENT = 10;
/** Planted: a line that nobody can work on. */
const UNUSABLE_PERCENT = 40;
const MOST_P95_MS = 3_000;
/** As long as somebody waits before he gives up. */
const PATIENCE_MS = 15_000;

interface Readings {
  readonly took: readonly number[];
  readonly failed: number;
}

function startReaders(address: string, people: readonly Member[]): { stop(): Promise<Readings> } {
  const took: number[] = [];
  let failed = 0;
  let going = true;
  const readers = Array.from({ length: READERS }, async (_none, index) => {
    while (going) {
      const began = performance.now();
      const answer = await read(() => address, people[index % people.length] as Member, index % 2 === 0 ? '/api/today' : '/api/referrals/counts', PATIENCE_MS).catch(() => undefined);
      took.push(performance.now() - began);
      if (answer?.status !== 200) failed += 1;
    }
  });
  return {
    stop: async () => {
      going = false;
      await Promise.all(readers);
      return { took, failed };
    },
  };
}

const percentile = (values: readonly number[], share: number): number => values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? 0;

function measure({ depth, seed, fault, tell }: Run): Promise<Measured> {
  return onGround('packets', {}, async (ground) => {
    if (isPlanted(fault)) await plant(ground, fault);
    const namespace = ground.keep(openNamespace());
    const proxy = ground.keep(await openProxy(() => ground.upstream(), namespace.here));
    const server = ground.keep(await startProcess({ ...ground.app, host: namespace.here, port: proxy.port }, { within: namespace.enter, host: namespace.there }));
    const writers = startWriters({ ground, where: () => server.address, dice: diceOf(seed), count: WRITERS, patience: PATIENCE_MS, within: 300_000 });
    await wait(1_000);
    const before = writers.settled.length;
    namespace.lose(fault === 'line-unusable' ? UNUSABLE_PERCENT : LOST_PERCENT);
    const readers = startReaders(server.address, ground.officers);
    await wait(depth === 'short' ? 20_000 : 300_000);
    const { took, failed } = await readers.stop();
    const taken = namespace.heal();
    await writers.stop();
    const written = writers.settled.slice(before);
    tell(`${taken} packets taken`);
    const unanswered = written.reduce((sum, { doubtful }) => sum + doubtful, 0) + failed;
    const asked = written.reduce((sum, { doubtful }) => sum + 1 + doubtful, 0) + took.length;
    const all = [...took, ...written.map(({ milliseconds }) => milliseconds)];
    const [half, most] = [percentile(all, 0.5), percentile(all, 0.95)];
    const verdict = await audit(ground, writers.settled);
    return {
      measured: `${LOST_PERCENT} % of the packets lost each way between browser, server and PostgreSQL (${taken.toLocaleString('en')} packets): ${unanswered} of ${asked.toLocaleString('en')} requests failed (${((unanswered / asked) * 100).toFixed(2)} %), half answered within ${half.toFixed(0)} ms and 95 % within ${most.toFixed(0)} ms; ${inWords(verdict)}`,
      reached: taken > 100 && unanswered / asked < 0.01 && most < MOST_P95_MS && isClean(verdict),
    };
  });
}

export const packetLoss: Figure = {
  goal: 'G22',
  title: 'Packets lost in a network namespace',
  floor: '10 % of the packets lost each way (nftables, as root) for 20 s (long: 5 min) under 8 writers and 4 readers: error rate < 1 %, p95 < 3 s, lost 0, doubled 0',
  depths: ['short', 'long'],
  faults: ['line-unusable', 'half-saved'],
  byName: true,
  measure,
};
