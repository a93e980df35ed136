import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@dure/database/connection';
import { diceOf } from '../faults/dice.ts';
import { startProcess } from '../faults/server.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { type Nation, onNation } from './ground.ts';
import { type Errand, errandOf } from './mixture.ts';
import { eyeOf, LOGINS, standOn, type Eye } from './walk.ts';

const PER_SECOND = 100;
const SECONDS = { short: 20, long: 600 } as const;
/** Plans are made and pages read before anything is counted: the day has begun. */
const WARM_SECONDS = 5;
const P95_MS = 300;
const P99_MS = 1_000;

interface Answer {
  readonly milliseconds: number;
  readonly status: number;
  readonly errand: Errand;
}

const agent = new Agent({ keepAlive: true, maxSockets: 400 });

/** From the moment at which the request was due, not from that at which there was time to send it: who waits in the queue waits too. */
function sent(address: string, errand: Errand, dueAt: number): Promise<Answer> {
  const { cookie, method, url, body } = errand;
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { cookie: `dure=${cookie}`, ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)), 'idempotency-key': randomUUID() }) };
  return new Promise((resolve) => {
    const done = (status: number): void => resolve({ milliseconds: performance.now() - dueAt, status, errand });
    const asked = request(`${address}${url}`, { agent, method, headers }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
      response.on('error', () => done(0));
    });
    asked.on('error', () => done(0));
    asked.end(text);
  });
}

/** So many a second, whether anybody answers or not. */
async function arrive(address: string, eyes: readonly Eye[], seed: number, seconds: number): Promise<readonly Answer[]> {
  const dice = diceOf(seed);
  const going: Promise<Answer>[] = [];
  const began = performance.now();
  for (let number = 0; number < PER_SECOND * seconds; await wait(5)) {
    for (; number < PER_SECOND * seconds && began + (number * 1000) / PER_SECOND <= performance.now(); number += 1) going.push(sent(address, errandOf(eyes, dice), began + (number * 1000) / PER_SECOND));
  }
  return Promise.all(going);
}

const HELD = 'somebody holds a table for seconds';

/** As a change of the schema at noon does. */
async function hold(nation: Nation, seconds: number): Promise<void> {
  await withClient(nation.superuser, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE dure.person IN ACCESS EXCLUSIVE MODE');
    await wait(seconds * 1000);
    await client.query('ROLLBACK');
  });
}

async function eyesOn(nation: Nation): Promise<readonly Eye[]> {
  const stand = await standOn(nation.app, () => undefined);
  try {
    const eyes: Eye[] = [];
    for (const login of LOGINS) eyes.push(await eyeOf(stand, login));
    return eyes;
  } finally {
    await stand.close();
  }
}

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;

function judged(answers: readonly Answer[], nation: Nation, seconds: number, tell: Run['tell']): Measured {
  const failed = answers.filter(({ status }) => status === 0 || status >= 400);
  const kinds = new Map<string, number>();
  for (const { status, errand: { method, url } } of failed) {
    const kind = `${status} ${method} ${url.split('?')[0]?.replaceAll(/[0-9a-f-]{36}|trust-\d+/g, ':id')}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of kinds) tell(`${kind}: ${count}`);
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((one, other) => one - other);
  const [p50, p95, p99] = [percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99)];
  const writes = answers.filter(({ errand: { method, url } }) => method === 'PUT' || url.endsWith('/safety-notes')).length;
  const { people, cases, events } = nation.filled;
  return {
    measured: `${PER_SECOND} a second for ${seconds} s (${answers.length} requests of ${LOGINS.length} people, ${Math.round((100 * writes) / answers.length)} % writes) on ${[people, cases, events].map((count) => count.toLocaleString('en')).join(' / ')} people / cases / lines: p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${failed.length} errors`,
    reached: failed.length === 0 && p95 <= P95_MS && p99 <= P99_MS,
  };
}

const measure = ({ depth, seed, fault, tell }: Run): Promise<Measured> => onNation(depth, tell, async (nation) => {
  const eyes = await eyesOn(nation);
  const server = await startProcess(nation.app, { connections: 10, manyAnAccount: true });
  try {
    await arrive(server.address, eyes, seed + 1, WARM_SECONDS);
    const held = fault === HELD ? hold(nation, 4) : undefined;
    const answers = await arrive(server.address, eyes, seed, SECONDS[depth]);
    await held;
    return judged(answers, nation, SECONDS[depth], tell);
  } finally {
    await server.end();
  }
});

export const LOAD_FIGURE: Figure = {
  goal: 'G36', title: '100 mixed requests a second on a filled database', floor: 'p95 ≤ 300 ms, p99 ≤ 1 s, 0 errors (long: ten minutes on the nation)', depths: ['short', 'long'], faults: [HELD], measure,
};
