import { randomUUID } from 'node:crypto';
import { aStaff } from '../../../server/testing/people.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { read } from './client.ts';
import { onGround, SIGUNGU, type Ground } from './ground.ts';
import { CLIENT, type Illness, ILLNESSES, startProvider, wayBack } from './provider.ts';
import { startProcess } from './server.ts';

/** More than the server lets wait for the provider at once. */
const ARRIVALS = 60;
const REPEATS = 10;
/** The server's own patience with the provider, and a second for everything else. */
const PATIENCE_MS = 6_000;
const WORKS: readonly (Illness | 'well')[] = ['well', 'late'];

interface Came {
  readonly status: number;
  readonly isIn: boolean;
  readonly milliseconds: number;
}

async function leave(address: string): Promise<{ readonly way: string; readonly handshake: string }> {
  const sent = await fetch(`${address}/api/session/identity-provider`, { redirect: 'manual' });
  const handshake = sent.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  return { way: wayBack(sent.headers.get('location') ?? ''), handshake };
}

async function comeBack(address: string, { way, handshake }: Awaited<ReturnType<typeof leave>>): Promise<Came> {
  const began = performance.now();
  const back = await fetch(`${address}${way}`, { redirect: 'manual', headers: { cookie: handshake } });
  await back.text();
  return { status: back.status, isIn: back.headers.getSetCookie().some((cookie) => /^dure=[\w-]{43};/.test(cookie)), milliseconds: performance.now() - began };
}

/** How long the screens of somebody who is signed in take while `meanwhile` goes on; a refusal counts as a second. */
async function screens({ officers: [by] }: Ground, address: string, meanwhile: Promise<unknown>): Promise<number> {
  if (by === undefined) throw new Error('Nobody is there');
  const took: number[] = [];
  let going = true;
  void meanwhile.finally(() => { going = false; });
  while (going) {
    const began = performance.now();
    const { status } = await read(() => address, by, '/api/today');
    took.push(status === 200 ? performance.now() - began : 1_000);
  }
  return took.toSorted((left, right) => left - right)[Math.floor(took.length * 0.95)] ?? 0;
}

const seconds = (count: number): Promise<void> => new Promise((done) => { setTimeout(done, count * 1000); });

interface Sick {
  wrong: number;
  kept: number;
  slow: number;
  silentMs: number;
}

/** Everybody leaves while the provider is well, and comes back when it is not. */
async function arrive(ground: Ground, address: string, provider: Awaited<ReturnType<typeof startProvider>>, ill: Illness, fault: string | undefined): Promise<Sick> {
  provider.falls('well');
  const left = [];
  for (let one = 0; one < ARRIVALS; one += 1) left.push(await leave(address));
  provider.falls(fault === 'says-yes' && ill === 'other-nonce' ? 'well' : ill);
  const arriving = Promise.all(left.map((one) => comeBack(address, one)));
  const silentMs = ill === 'silent' ? await screens(ground, address, arriving) : 0;
  const came = await arriving;
  const isIn = came.filter((one) => one.isIn).length;
  return { wrong: WORKS.includes(ill) ? 0 : isIn, kept: WORKS.includes(ill) ? isIn : 0, slow: came.filter(({ milliseconds }) => milliseconds > PATIENCE_MS).length, silentMs };
}

function measure({ fault }: Run): Promise<Measured> {
  return onGround('partner', {}, async (ground) => {
    const provider = ground.keep(await startProvider(randomUUID()));
    await aStaff(ground.owner, ground.officers[0]?.organisationId ?? '', 'town-officer', { sigungu: SIGUNGU, oidcSubject: provider.subject });
    const server = ground.keep(await startProcess(ground.app, { oidc: { issuer: provider.issuer, ...CLIENT }, ...(fault === 'no-line' ? { mostAtOnce: 16 } : {}) }));
    await screens(ground, server.address, seconds(1));
    const before = await screens(ground, server.address, seconds(3));
    const sick: Sick[] = [];
    for (const ill of ILLNESSES) sick.push(await arrive(ground, server.address, provider, ill, fault));
    const after = await screens(ground, server.address, seconds(3));
    provider.falls('well');
    const again = await leave(server.address);
    const twice = (await Promise.all(Array.from({ length: REPEATS }, () => comeBack(server.address, again)))).filter(({ isIn }) => isIn).length;
    const [wrong, late, slow, silent] = [sick.reduce((sum, one) => sum + one.wrong, 0), sick.reduce((sum, one) => sum + one.kept, 0), sick.reduce((sum, one) => sum + one.slow, 0), Math.max(...sick.map(({ silentMs }) => silentMs))];
    const without = Math.max(before, after);
    return {
      measured: `${ILLNESSES.length} illnesses × ${ARRIVALS} arrivals: ${wrong} wrong sign-ins, ${slow} answers after ${PATIENCE_MS / 1000} s, ${late} of those who waited for a late answer are in; one way back sent ${REPEATS} times at once: ${twice} session; p95 of a screen while the provider is silent ${silent.toFixed(0)} ms, otherwise ${without.toFixed(0)} ms`,
      reached: wrong === 0 && slow === 0 && late > 0 && twice === 1 && silent <= without * 1.2,
    };
  });
}

export const partner: Figure = {
  goal: 'G26',
  title: 'the identity provider fails, is slow, garbled, twice or late',
  floor: '0 wrong sign-ins, nobody waits longer than 6 s, one way back opens one session, p95 of the screens of others ≤ 1.2 × that without (the slower of before and after)',
  depths: ['short', 'long'],
  faults: ['says-yes', 'no-line'],
  measure,
};
