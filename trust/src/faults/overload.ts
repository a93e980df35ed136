import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Measured, Run } from '../figure.ts';
import { onGround, type Member } from './ground.ts';
import { startProcess } from './server.ts';

/** Somebody at a screen waits no longer; an answer that comes later is no use. */
const PATIENCE_MS = 2_000;
const CLOSED_LOOP = 16;

interface Tally {
  good: number;
  late: number;
  readonly turnedAwayMs: number[];
  failed: number;
}
const tally = (): Tally => ({ good: 0, late: 0, turnedAwayMs: [], failed: 0 });

interface Asked {
  readonly status: number;
  readonly milliseconds: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 600 });

/** Node's own client: `fetch` would cost as much as the server does. */
function ask(address: string, { cookie }: Member): Promise<Asked> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number): void => resolve({ status, milliseconds: performance.now() - began });
    const asked = request(`${address}/api/today`, { agent, headers: { cookie: `dure=${cookie}` } }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
      response.on('error', () => done(0));
    });
    asked.on('error', () => done(0));
    asked.end();
  });
}

function count(total: Tally, { status, milliseconds }: Asked): void {
  if (status === 503) total.turnedAwayMs.push(milliseconds);
  else if (status !== 200) total.failed += 1;
  else if (milliseconds > PATIENCE_MS) total.late += 1;
  else total.good += 1;
}

/** As fast as it can, with so many who each wait for their answer: answers a second. */
async function peak(address: string, by: Member, seconds: number): Promise<number> {
  const total = tally();
  const end = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: CLOSED_LOOP }, async () => {
    while (performance.now() < end) count(total, await ask(address, by));
  }));
  return total.good / seconds;
}

/** So many a second whether anybody answers or not. */
async function flood(address: string, by: Member, perSecond: number, seconds: number): Promise<Tally> {
  const total = tally();
  const going: Promise<void>[] = [];
  const began = performance.now();
  for (let sent = 0; performance.now() - began < seconds * 1000; await wait(10)) {
    for (const due = ((performance.now() - began) / 1000) * perSecond; sent < due; sent += 1) going.push(ask(address, by).then((asked) => count(total, asked)));
  }
  await Promise.all(going);
  return total;
}

const percentile = (values: readonly number[], share: number): number => values.toSorted((left, right) => left - right)[Math.floor(values.length * share)] ?? 0;

function measure({ depth, fault }: Run): Promise<Measured> {
  return onGround('overload', {}, async (ground) => {
    const [by] = ground.officers;
    if (by === undefined) throw new Error('Nobody is there');
    const server = ground.keep(await startProcess(ground.app, fault === 'no-limit' ? { mostAtOnce: 1_000_000 } : {}));
    await peak(server.address, by, 1);
    const before = await peak(server.address, by, 3);
    const seconds = depth === 'short' ? 6 : 60;
    const flooded = await flood(server.address, by, before * 3, seconds);
    const recovered = performance.now();
    while ((await ask(server.address, by)).milliseconds > 500 && performance.now() - recovered < 60_000) await wait(100);
    const recoveredMs = performance.now() - recovered;
    // The machine has other work too: the peak is what it can do around the flood, not only before it.
    const capacity = Math.min(before, await peak(server.address, by, 3));
    const share = flooded.good / seconds / capacity;
    const away = percentile(flooded.turnedAwayMs, 0.5);
    return {
      measured: `peak ${capacity.toFixed(0)} answers a second; at three times that for ${seconds} s ${(share * 100).toFixed(0)} % of the peak answered within ${PATIENCE_MS / 1000} s, ${flooded.turnedAwayMs.length} turned away with 503 (half of them within ${away.toFixed(0)} ms), ${flooded.late} late, ${flooded.failed} failed; as before ${(recoveredMs / 1000).toFixed(1)} s later`,
      reached: share >= 0.8 && flooded.failed === 0 && flooded.turnedAwayMs.length > 0 && away < 100 && recoveredMs < 30_000,
    };
  });
}

export const overload: Figure = {
  goal: 'G27',
  title: 'Three times as many as can be served',
  floor: 'goodput ≥ 80 % of the peak at 3× capacity, the others told 503 (half within 100 ms; load and server share the cores), nothing fails, as before ≤ 30 s later',
  depths: ['short', 'long'],
  faults: ['no-limit'],
  measure,
};
