import type { Figure, Measured, Run } from '../figure.ts';
import { acceptReferral, assignReferral, assignVisit, createReferral, moveVisit, noteContact, planVisit, returnReferral, sendReferral } from './acts.ts';
import { audit, inWords, isClean, type Verdict } from './audit.ts';
import { read, send, settle, type Answer, type Settled, type Where, type Write } from './client.ts';
import { diceOf, type Dice } from './dice.ts';
import { onGround, type Ground, type Member } from './ground.ts';
import { judgeHistory, type Operation } from './history.ts';
import { isPlanted, plant } from './plant.ts';
import { openProxy } from './proxy.ts';
import { startProcess, type ServerProcess } from './server.ts';

/** So many people look at so few records: most writes meet another one. */
const RUNNERS = 16;
const HOT = 5;
const TIRED_AFTER = 400;

interface Racing {
  readonly kind: 'referral' | 'visit';
  readonly id: string;
  version: number;
  asked: number;
}

interface Course {
  readonly ground: Ground;
  readonly servers: readonly ServerProcess[];
  readonly dice: Dice;
  readonly hot: Racing[];
  readonly begunAt: Map<string, number>;
  readonly operations: Operation[];
  readonly settled: Settled[];
  /** Serialization failures and deadlocks that reached somebody. */
  faults: number;
  people: number;
}

const where = ({ servers, dice }: Course): Where => {
  const { address } = dice.pick(servers);
  return () => address;
};

async function fresh(course: Course): Promise<Racing> {
  const { ground, dice, settled } = course;
  const [officer, worker] = [ground.officers[0] as Member, ground.workers[0] as Member];
  const person = ground.people[course.people] ?? '';
  course.people += 1;
  const done = async (write: Write): Promise<Answer> => {
    const one = await settle(where(course), write);
    settled.push(one);
    return one.answer;
  };
  if (dice.roll() < 0.3) {
    const { body } = await done(planVisit(officer, person, '2026-12-01', `race ${course.people}`));
    return begun(course, 'visit', String(body['id']), 1);
  }
  const made = await done(createReferral(officer, person, worker.organisationId));
  const sent = await done(sendReferral(officer, String(made.body['id']), Number(made.body['version'])));
  return begun(course, 'referral', String(sent.body['id']), Number(sent.body['version']));
}

function begun({ begunAt }: Course, kind: Racing['kind'], id: string, version: number): Racing {
  begunAt.set(id, version);
  return { kind, id, version, asked: 0 };
}

function writeOn({ ground, dice }: Course, { kind, id, version }: Racing): Write {
  const roll = dice.roll();
  if (kind === 'visit') {
    const officer = dice.pick(ground.officers);
    return roll < 0.6 ? moveVisit(officer, id, version, 20 + dice.below(60)) : assignVisit(officer, id, version, dice.pick(ground.officers));
  }
  const worker = dice.pick(ground.workers);
  if (roll < 0.45) return noteContact(worker, id, version, `call ${dice.below(1_000_000)}`);
  if (roll < 0.94) return assignReferral(worker, id, version, dice.pick(ground.workers));
  return roll < 0.985 ? acceptReferral(worker, id, version) : returnReferral(worker, id, version);
}

function outcomeOf({ status, body }: Answer): Operation['outcome'] {
  const current = (body['facts'] as { readonly current?: number } | undefined)?.current;
  if (status < 300) return { kind: 'done', version: Number(body['version']) };
  return status === 412 && current !== undefined ? { kind: 'seen', version: current } : { kind: 'refused' };
}

async function step(course: Course, object: Racing): Promise<void> {
  const from = performance.now();
  object.asked += 1;
  if (course.dice.roll() < 0.08) {
    const reader = object.kind === 'visit' ? course.ground.officers[0] : course.ground.officers[1];
    const { status, body } = await read(where(course), reader as Member, `/api/${object.kind}s/${object.id}`);
    course.operations.push({ object: object.id, action: 'read', from, until: performance.now(), expected: 0, outcome: status === 200 ? { kind: 'seen', version: Number(body['version']) } : { kind: 'refused' } });
    return;
  }
  const write = writeOn(course, object);
  const answer = await send(where(course), write, 20_000);
  if (answer.status >= 500) course.faults += 1;
  const outcome = outcomeOf(answer);
  course.operations.push({ object: object.id, action: String((write.body as { readonly action: string }).action), from, until: performance.now(), expected: write.version ?? 0, outcome });
  if (outcome.kind !== 'refused') object.version = Math.max(object.version, outcome.version);
  else object.asked += 20;
  if (answer.status < 300) course.settled.push({ write, answer, doubtful: 0, milliseconds: performance.now() - from });
}

async function race(course: Course, count: number): Promise<void> {
  let left = count;
  await Promise.all(Array.from({ length: RUNNERS }, async () => {
    for (; left > 0; left -= 1) {
      const index = course.dice.below(HOT);
      const object = course.hot[index];
      if (object !== undefined && object.asked < TIRED_AFTER) await step(course, object);
      else course.hot[index] = await fresh(course);
    }
  }));
}

/** Takes the lock out of every statement on its way to PostgreSQL; as long as before, so that the protocol notices nothing. */
function unlocked(bytes: Buffer): Buffer {
  for (let at = bytes.indexOf('FOR UPDATE'); at >= 0; at = bytes.indexOf('FOR UPDATE', at)) bytes.write('          ', at);
  return bytes;
}

const countOf = ({ depth, fault }: Run): number => (fault === undefined ? (depth === 'short' ? 4_000 : 200_000) : 3_000);

/** With the lock taken away, both find the record as it was; that two events cannot carry one number would still save it. */
async function withoutLock(ground: Ground): Promise<Ground['app']> {
  await plant(ground, 'history-not-unique');
  const proxy = ground.keep(await openProxy(() => ground.upstream()));
  proxy.interfere((_link, _from, bytes) => unlocked(bytes));
  return { ...ground.app, host: '127.0.0.1', port: proxy.port };
}

function measure(run: Run): Promise<Measured> {
  return onGround('races', {}, async (ground) => {
    if (isPlanted(run.fault)) await plant(ground, run.fault);
    const database = run.fault === 'lock-off' ? await withoutLock(ground) : ground.app;
    const servers = [ground.keep(await startProcess(database)), ground.keep(await startProcess(database))];
    const course: Course = { ground, servers, dice: diceOf(run.seed), hot: [], begunAt: new Map(), operations: [], settled: [], faults: 0, people: 0 };
    for (let index = 0; index < HOT; index += 1) course.hot.push(await fresh(course));
    const began = performance.now();
    await race(course, countOf(run));
    run.tell(`${Math.round(course.operations.length / ((performance.now() - began) / 1000))} operations a second`);
    return judged(course, await audit(ground, course.settled));
  });
}

function judged({ operations, begunAt, faults }: Course, verdict: Verdict): Measured {
  const { done, raced, lostUpdates, doubleAccepts, impossible } = judgeHistory(operations, begunAt);
  const share = faults / operations.length;
  return {
    measured: `${operations.length.toLocaleString('en')} operations on ${begunAt.size} records, ${raced.toLocaleString('en')} of them while another was on its way, ${done.toLocaleString('en')} done: ${lostUpdates} lost updates, ${doubleAccepts} double accepts, ${impossible} that no order explains, ${(share * 100).toFixed(3)} % failed; ${inWords(verdict)}`,
    reached: lostUpdates + doubleAccepts + impossible === 0 && share < 0.001 && raced > operations.length / 2 && isClean(verdict),
  };
}

export const races: Figure = {
  goal: 'G29',
  title: 'Two at the same moment',
  floor: '≥ 4,000 racing operations (long: 200,000) on accept, assign and edit: lost updates 0, double accepts 0, every record linearizable; < 0.1 % conflicts surfaced as faults',
  depths: ['short', 'long'],
  faults: ['lock-off', 'edit-lost'],
  measure,
};
