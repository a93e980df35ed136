import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Measured, Run } from '../figure.ts';
import { createReferral } from './acts.ts';
import { audit, inWords, isClean } from './audit.ts';
import { aKey, read, send, type Write } from './client.ts';
import { diceOf } from './dice.ts';
import { onGround, type Ground, type Member } from './ground.ts';
import { isPlanted, plant } from './plant.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { startProcess, type ServerProcess } from './server.ts';
import { calm, gusts, storm, type Weather } from './storm.ts';
import { startWriters } from './writers.ts';

const WRITERS = 8;
/** Writes that were done and whose answer was cut off: without enough of them nothing shows that a key is needed. */
const UNHEARD = 40;
/** Of a statement, so that a run need not wait as long as the product does (`ANSWER_WITHIN_MS` of the scope). */
const ANSWER_WITHIN_MS = 2_000;

/** The network swallows everything and closes nothing: how long whoever asks is left waiting, and how soon all is well afterwards. */
async function swallowed(proxy: Proxy, server: ServerProcess, ground: Ground): Promise<{ readonly waitedMs: number; readonly wellAfterMs: number }> {
  const by = ground.officers[0] as Member;
  const where = (): string => server.address;
  proxy.interfere(() => undefined);
  const began = performance.now();
  await Promise.all([0, 1, 2, 3].map((turn) => send(where, createReferral(by, ground.people[30_000 + turn] ?? '', aKey()), 30_000).catch(() => undefined)));
  const waitedMs = performance.now() - began;
  proxy.interfere(undefined);
  const cleared = performance.now();
  while ((await read(where, by, '/api/referrals/counts').catch(() => undefined))?.status !== 200 && performance.now() - cleared < 60_000) await wait(50);
  return { waitedMs, wellAfterMs: performance.now() - cleared };
}

const underNewKey = (write: Write): Write => ({ ...write, key: aKey() });

const enoughOf = (depth: Run['depth'], fault: string | undefined): number => (fault === undefined ? (depth === 'short' ? 250 : 5_000) : 120);

async function weathered(proxy: Proxy, server: ServerProcess, ground: Ground, { depth, seed, fault }: Run, weather: Weather): Promise<ReturnType<typeof startWriters>> {
  const dice = diceOf(seed);
  proxy.interfere(storm(dice, { cut: 0.02, halfClose: 0.01, delay: 0.01, commit: 0.1, commitOfWrite: 0.2, longestDelayMs: depth === 'short' ? 1_000 : 10_000 }, weather));
  const writers = startWriters({ ground, where: () => server.address, dice, count: WRITERS, ...(fault === 'new-key' ? { again: underNewKey } : {}) });
  const enough = enoughOf(depth, fault);
  for (const end = performance.now() + 300_000; (gusts(weather) < enough || weather.writesUnheard < UNHEARD) && performance.now() < end;) await wait(50);
  proxy.interfere(undefined);
  await writers.stop();
  return writers;
}

function measure(run: Run): Promise<Measured> {
  return onGround('network', {}, async (ground) => {
    if (isPlanted(run.fault)) await plant(ground, run.fault);
    const proxy = ground.keep(await openProxy(() => ground.upstream()));
    const server = ground.keep(await startProcess({ ...ground.app, host: '127.0.0.1', port: proxy.port }, { answerWithinMs: ANSWER_WITHIN_MS }));
    const weather = calm();
    const { settled } = await weathered(proxy, server, ground, run, weather);
    const verdict = await audit(ground, settled);
    const { waitedMs, wellAfterMs } = await swallowed(proxy, server, ground);
    return {
      measured: `${gusts(weather)} connections ended under ${WRITERS} writers (${weather.cut} cut after some bytes, ${weather.halfClosed} half closed, ${weather.betweenCommitAndReply} between COMMIT and its reply, ${weather.writesUnheard} of them of a write), ${weather.delayed} delays: ${inWords(verdict)}; a network that swallows everything is told after ${(waitedMs / 1000).toFixed(1)} s, well again ${(wellAfterMs / 1000).toFixed(1)} s after it is back`,
      reached: isClean(verdict) && weather.writesUnheard >= UNHEARD && waitedMs < ANSWER_WITHIN_MS * 4 && wellAfterMs < 15_000,
    };
  });
}

export const network: Figure = {
  goal: 'G22',
  title: 'The network between the server and the database',
  floor: '≥ 250 connections ended by our proxy (long: 5,000), COMMIT of a write and its reply cut apart 40 times and more among them: lost 0, doubled 0, torn 0; whoever asks is told',
  depths: ['short', 'long'],
  faults: ['new-key', 'key-ignored'],
  measure,
};
