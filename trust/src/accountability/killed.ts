import { setTimeout as wait } from 'node:timers/promises';
import { contract } from '@dure/server/contract';
import { read, type Where } from '../faults/client.ts';
import { diceOf, type Dice } from '../faults/dice.ts';
import { type Ground, type Member, onGround } from '../faults/ground.ts';
import { plant } from '../faults/plant.ts';
import { killCluster } from '../faults/processes.ts';
import { type ServerProcess, startProcess } from '../faults/server.ts';
import type { Figure, Measured, Run } from '../figure.ts';

/*
 * Officers read one person after the other, nobody the same twice, while now the server and now every process of PostgreSQL is
 * killed. Whoever was shown a person stands in the log with that person, once; whoever was shown nothing may.
 */

const READERS = 8;
const CYCLES = { short: 8, long: 100 } as const;
const PLANTED_CYCLES = 4;
const SHOWN_BETWEEN = 150;
/** As a page does that nobody answers. */
const AGAIN_MS = 100;
const LEAST_READS = { short: 1000, long: 20_000 } as const;

const ROUTES = ['GET /api/persons/:id', 'GET /api/persons/:id/timeline'] as const;

/** Who asked for what of whom; the log is asked for the same words. */
type Look = string;
const lookOf = (staffId: string, event: string, personId: string): Look => `${staffId} ${event} ${personId}`;

interface Looks {
  readonly answered: Set<Look>;
  /** The server was gone, or could not reach PostgreSQL. */
  readonly unanswered: Set<Look>;
}

interface Readers extends Looks {
  stop(): Promise<void>;
}

/** Each reader has a part of the people, and each officer's readers have different parts. */
function startReaders({ officers, people }: Pick<Ground, 'officers' | 'people'>, where: Where): Readers {
  const looks: Looks = { answered: new Set(), unanswered: new Set() };
  let going = true;
  const readers = Array.from({ length: READERS }, async (_none, index) => {
    const officer = officers[index % officers.length] as Member;
    for (let next = index; going; next += READERS) {
      const personId = people[next];
      if (personId === undefined) throw new Error('There are no people left to read');
      for (const route of ROUTES) {
        const answer = await read(where, officer, route.slice('GET '.length).replace(':id', personId)).catch(() => undefined);
        const isShown = answer?.status === 200;
        (isShown ? looks.answered : looks.unanswered).add(lookOf(officer.id, contract[route].log, personId));
        if (!isShown) await wait(AGAIN_MS);
      }
    }
  });
  const stop = async (): Promise<void> => {
    going = false;
    await Promise.all(readers);
  };
  return { ...looks, stop };
}

interface Killing {
  readonly ground: Ground;
  readonly readers: Readers;
  readonly dice: Dice;
  readonly server: { current: ServerProcess };
}

/** A server and its database are back long before. */
const PATIENCE_MS = 60_000;

/** Until so many more were answered. */
async function shown({ answered }: Readers, more: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (const enough = answered.size + more; answered.size < enough; await wait(10)) {
    if (performance.now() > until) throw new Error('Nobody is answered any more');
  }
}

/** Kills the server and PostgreSQL in turn, each time when enough was shown since the last. */
async function killInTurn({ ground, readers, dice, server }: Killing, cycles: number): Promise<void> {
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await shown(readers, SHOWN_BETWEEN + dice.below(SHOWN_BETWEEN));
    if (cycle % 2 === 0) {
      await server.current.end();
      server.current = await startProcess(ground.app);
    } else {
      killCluster(ground.embedded.home, ground.embedded.pid);
    }
  }
  await shown(readers, SHOWN_BETWEEN);
  await readers.stop();
}

/** How many rows of the log say that somebody was shown somebody. */
async function logged(ground: Ground): Promise<ReadonlyMap<Look, number>> {
  const { rows } = await ground.owner.query<{ staffId: string; event: string; personId: string; count: number }>(
    `SELECT staff_id AS "staffId", event, person_id AS "personId", count(*)::int AS count FROM dure.access_log, unnest(person_ids) AS person_id WHERE event = ANY ($1) AND outcome = 'done' GROUP BY 1, 2, 3`, [ROUTES.map((route) => contract[route].log)],
  );
  return new Map(rows.map(({ staffId, event, personId, count }) => [lookOf(staffId, event, personId), count]));
}

const ANSWERED_EARLY = 'answers leave before the log is on the disk';
const FORGOTTEN = 'a read that is not logged';

async function plantFault(ground: Ground, fault: string | undefined): Promise<void> {
  if (fault === ANSWERED_EARLY) await plant(ground, 'acknowledged-early');
  if (fault === FORGOTTEN) await plant(ground, 'look-forgotten');
}

function measure({ depth, seed, fault }: Run): Promise<Measured> {
  return onGround('log-killed', {}, async (ground) => {
    await plantFault(ground, fault);
    const server = { current: await startProcess(ground.app) };
    ground.keep({ end: () => server.current.end() });
    const readers = startReaders(ground, () => server.current.address);
    const cycles = fault === undefined ? CYCLES[depth] : PLANTED_CYCLES;
    await killInTurn({ ground, readers, dice: diceOf(seed), server }, cycles);
    const rows = await logged(ground);
    const missing = [...readers.answered].filter((look) => !rows.has(look)).length;
    const doubled = [...rows.values()].filter((count) => count > 1).length;
    const surplus = [...rows.keys()].filter((look) => !readers.answered.has(look) && !readers.unanswered.has(look)).length;
    return {
      measured: `${cycles} kills (server and PostgreSQL in turn) under ${READERS} readers: of ${readers.answered.size.toLocaleString('en')} answered reads ${missing} without their row, ${doubled} with two, ${surplus} rows of nobody's read; ${readers.unanswered.size} reads without an answer`,
      reached: missing + doubled + surplus === 0 && readers.unanswered.size > 0 && (fault !== undefined || readers.answered.size >= LEAST_READS[depth]),
    };
  });
}

export const killedFigure: Figure = {
  goal: 'G9', title: 'the access log under kill -9', floor: 'the server and PostgreSQL killed in turn, 8 times (long: 100) under ≥ 1,000 (long: ≥ 20,000) answered reads: each has its one row, 0 missing, 0 doubled, 0 surplus', depths: ['short', 'long'], faults: [ANSWERED_EARLY, FORGOTTEN], measure,
};
