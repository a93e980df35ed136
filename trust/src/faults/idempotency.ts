import { setTimeout as wait } from 'node:timers/promises';
import type { Figure, Measured, Run } from '../figure.ts';
import { acceptReferral, createReferral, planVisit, saveDraft, sendReferral } from './acts.ts';
import { aKey, send, settle, type Answer, type Settled, type Write } from './client.ts';
import { audit, inWords, isClean } from './audit.ts';
import { onGround, type Ground, type Member } from './ground.ts';
import { isPlanted, plant } from './plant.ts';
import { startProcess, type ServerProcess } from './server.ts';

const AT_ONCE = 50;

interface Tally {
  keys: number;
  answers: number;
  /** Keys whose answers were not all the same. */
  differing: number;
  /** Keys that took another body, or refused it otherwise than with 422. */
  accepted: number;
  doubtful: number;
  readonly settled: Settled[];
}

/** The same write fifty times at once, to two servers on one database; then another body under its key. */
async function repeated(servers: readonly ServerProcess[], write: Write, tally: Tally): Promise<Answer> {
  const answers = await Promise.all(Array.from({ length: AT_ONCE }, (_none, turn) => settle(() => (servers[turn % servers.length] as ServerProcess).address, write, { patience: 30_000 })));
  const [first] = answers;
  if (first === undefined) throw new Error('Nobody answered');
  tally.keys += 1;
  tally.answers += answers.length;
  if (new Set(answers.map(({ answer }) => `${answer.status} ${answer.text}`)).size !== 1 || first.answer.status >= 300) tally.differing += 1;
  const other = await send(() => (servers[0] as ServerProcess).address, { ...write, body: otherBody(write) });
  if (other.status !== 422 || other.body['code'] !== 'idempotency/other-body') tally.accepted += 1;
  tally.settled.push(first);
  return first.answer;
}

/** As valid as the first, and not the same. */
function otherBody({ path, method, body }: Write): object {
  if (method === 'PUT') return { body: { words: 'other' } };
  if (path === '/api/visits') return { ...(body as object), plan: { on: '2026-12-30', time: { kind: 'band', band: 'any' }, minutes: 40, purpose: 'other', words: 'other' } };
  return path === '/api/referrals' ? { ...(body as object), reason: '다른 사유' } : { action: 'open' };
}

async function chain(servers: readonly ServerProcess[], ground: Ground, turn: number, tally: Tally): Promise<void> {
  const officer = ground.officers[turn % 4] as Member;
  const worker = ground.workers[turn % 4] as Member;
  const person = ground.people[turn] ?? '';
  const made = await repeated(servers, createReferral(officer, person, worker.organisationId), tally);
  const sent = await repeated(servers, sendReferral(officer, String(made.body['id']), Number(made.body['version'])), tally);
  await repeated(servers, acceptReferral(worker, String(made.body['id']), Number(sent.body['version'])), tally);
  await repeated(servers, planVisit(officer, person, '2026-12-01', `turn ${turn}`), tally);
  await repeated(servers, saveDraft(officer, `form-${turn}`, `turn ${turn}`), tally);
}

/** Killed while the write is on its way; whoever sent it sends it again, to the server that comes after. */
async function acrossCrash(ground: Ground, turn: number, delay: number, tally: Tally): Promise<void> {
  let server = await startProcess(ground.app);
  const write = createReferral(ground.officers[turn % 4] as Member, ground.people[10_000 + turn] ?? '', (ground.workers[0] as Member).organisationId);
  // The first request of a server opens its connections: a killed one should be in the middle of the write.
  await send(() => server.address, saveDraft(write.by, `crash-${turn}`, aKey()));
  const going = Promise.all(Array.from({ length: 5 }, () => settle(() => server.address, write)));
  await wait(delay);
  await server.end();
  server = await startProcess(ground.app);
  const answers = await going;
  tally.keys += 1;
  if (new Set(answers.map(({ answer }) => answer.text)).size !== 1) tally.differing += 1;
  tally.doubtful += answers.filter(({ doubtful }) => doubtful > 0).length;
  const [first] = answers;
  if (first !== undefined) tally.settled.push(first);
  await server.end();
}

const HOW_MANY = { short: { chains: 8, crashes: 3 }, long: { chains: 2_000, crashes: 100 } } as const;

function measure({ depth, fault, tell }: Run): Promise<Measured> {
  return onGround('idempotency', {}, async (ground) => {
    if (isPlanted(fault)) await plant(ground, fault);
    const tally: Tally = { keys: 0, answers: 0, differing: 0, accepted: 0, doubtful: 0, settled: [] };
    const servers = [ground.keep(await startProcess(ground.app)), ground.keep(await startProcess(ground.app))];
    const { chains, crashes } = HOW_MANY[depth];
    for (let turn = 0; turn < chains; turn += 1) await chain(servers, ground, turn, tally);
    tell(`${tally.keys} keys, ${tally.answers} answers`);
    for (let turn = 0; turn < crashes; turn += 1) await acrossCrash(ground, turn, 2 + turn * 3, tally);
    const verdict = await audit(ground, tally.settled);
    return {
      measured: `${tally.keys.toLocaleString('en')} keys ×${AT_ONCE} at once on 2 servers: ${tally.differing} with answers that differ, ${tally.accepted} that took another body; ${tally.doubtful} more that a kill -9 left without an answer and were sent again; ${inWords(verdict)}`,
      reached: tally.differing + tally.accepted === 0 && isClean(verdict) && tally.doubtful > 0,
    };
  });
}

export const idempotency: Figure = {
  goal: 'G28',
  title: 'One key, one effect, one answer',
  floor: 'same key and body ×50 at once: 1 effect and 50 identical answers; another body: 422; a kill -9 in between included (long: 10,000 keys)',
  depths: ['short', 'long'],
  faults: ['key-ignored', 'half-saved'],
  measure,
};
