import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { addDays, koreanDay } from '@dure/domain/calendar';
import type { Figure, Measured, Run } from '../figure.ts';
import { planVisit, saveDraft } from './acts.ts';
import { read, send, type Where } from './client.ts';
import { onGround, type Ground, type Member } from './ground.ts';
import { startProcess } from './server.ts';

const PEOPLE_AT_WORK = 4;
const MOST_GROWTH = 0.05;
const LOOKED_AT = 120;
const LEAK = 'globalThis.leak = []; setInterval(() => globalThis.leak.push(Buffer.alloc(400_000, 1)), 50).unref();';

/** Of a process, in megabytes. */
const residentOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** `DURE_SOAK_MINUTES` makes it shorter for whoever wants to try it. */
const minutesOf = ({ fault }: Run): number => (fault === undefined ? Number(process.env['DURE_SOAK_MINUTES'] ?? 60) : 1);

const median = (values: readonly number[]): number => values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

interface Work {
  answered: number;
  failed: number;
}

/** What a day consists of: looking, typing, and now and then a visit on some day to come. */
async function atWork(where: Where, { officers, people }: Ground, index: number, { until, work }: { readonly until: number; readonly work: Work }): Promise<void> {
  const by = officers[index % officers.length] as Member;
  const today = koreanDay(new Date().toISOString());
  for (let turn = index; performance.now() < until; turn += 1) {
    const asked = [
      () => read(where, by, '/api/today', 30_000), () => read(where, by, '/api/referrals/counts', 30_000), () => send(where, saveDraft(by, `soak-${index}`, `turn ${turn}`), 30_000),
      ...(turn % 20 === 0 ? [() => send(where, planVisit(by, people[turn % people.length] ?? '', addDays(today, 30 + (turn % 300)), `soak ${index} ${turn}`), 30_000)] : []),
    ];
    for (const one of asked) {
      const answer = await one().catch(() => undefined);
      if (answer !== undefined && answer.status < 300) work.answered += 1;
      else work.failed += 1;
    }
  }
}

async function watched(pid: number, until: number): Promise<readonly number[]> {
  const all: number[] = [];
  for (const every = (until - performance.now()) / LOOKED_AT; performance.now() < until; await wait(every)) all.push(residentOf(pid));
  return all;
}

function measure(run: Run): Promise<Measured> {
  return onGround('soak', {}, async (ground) => {
    const server = ground.keep(await startProcess(ground.app, run.fault === 'leak' ? { environment: { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(LEAK)}` } } : {}));
    const minutes = minutesOf(run);
    const until = performance.now() + minutes * 60_000;
    const work: Work = { answered: 0, failed: 0 };
    const [memory] = await Promise.all([watched(server.pid, until), ...Array.from({ length: PEOPLE_AT_WORK }, (_none, index) => atWork(() => server.address, ground, index, { until, work }))]);
    // The first quarter is for warming up.
    const quarter = Math.floor(memory.length / 4);
    const [early, late] = [median(memory.slice(quarter, 2 * quarter)), median(memory.slice(-quarter))];
    const growth = late / early - 1;
    return {
      measured: `${minutes} minutes of ${PEOPLE_AT_WORK} people without a pause: ${work.answered.toLocaleString('en')} answers, ${work.failed} failed; memory ${early.toFixed(0)} MB in the second quarter and ${late.toFixed(0)} MB in the last (${growth > 0 ? '+' : ''}${(growth * 100).toFixed(1)} %)`,
      reached: Math.abs(growth) <= MOST_GROWTH && work.failed === 0 && work.answered > 0 && minutes >= (run.fault === undefined ? 60 : 1),
    };
  });
}

export const soak: Figure = {
  goal: 'G27',
  title: 'An hour of load with flat memory',
  floor: 'long only: 60 minutes (DURE_SOAK_MINUTES tries fewer, and is not reached), memory of the last quarter within ±5 % of the second, 0 failed',
  depths: ['long'],
  faults: ['leak'],
  byName: true,
  measure,
};
