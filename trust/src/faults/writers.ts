import { koreanDay } from '@dure/domain/calendar';
import { acceptReferral, createReferral, planVisit, returnReferral, saveDraft, sendReferral } from './acts.ts';
import { settle, type Settled, type Where, type Write } from './client.ts';
import type { Dice } from './dice.ts';
import type { Ground, Member } from './ground.ts';

/*
 * People at work: refer somebody, send it, take it or give it back, plan a visit, keep what is being typed. Each waits for the answer
 * to one write before the next, sends again with the same key when nobody answered, and writes down what it was told.
 */

export interface Writers {
  readonly settled: Settled[];
  /** Moments at which a write was acknowledged. */
  readonly doneAt: number[];
  stop(): Promise<void>;
}

export interface Working {
  readonly ground: Pick<Ground, 'people' | 'officers' | 'workers'>;
  readonly where: Where;
  readonly dice: Dice;
  readonly count: number;
  /** What is sent when nobody answered; the same write unless a fault is planted. */
  readonly again?: (write: Write) => Write;
  /** How long one answer is waited for. */
  readonly patience?: number;
  /** How long each write is sent again. */
  readonly within?: number;
  /** Set by whoever plants a key that is not kept. */
  readonly from?: number;
}

const TODAY = koreanDay(new Date().toISOString());

export function startWriters({ ground, where, dice, count, again, patience, within, from = 0 }: Working): Writers {
  const settled: Settled[] = [];
  const doneAt: number[] = [];
  let going = true;
  let next = from;
  const person = (): string => {
    const id = ground.people[next];
    next += 1;
    if (id === undefined) throw new Error('There are no people left to write about');
    return id;
  };
  const keep = async (write: Write): Promise<Settled> => {
    const one = await settle(where, write, { ...(again === undefined ? {} : { again }), ...(patience === undefined ? {} : { patience }), ...(within === undefined ? {} : { within }) });
    settled.push(one);
    if (one.answer.status < 300) doneAt.push(performance.now());
    return one;
  };
  const workers = Array.from({ length: count }, async (_none, index) => {
    const officer = ground.officers[index % ground.officers.length] as Member;
    const worker = ground.workers[index % ground.workers.length] as Member;
    for (let turn = 0; going; turn += 1) await oneTurn({ keep, dice, officer, worker, person: person(), name: `w${index}-${from}`, turn });
  });
  return {
    settled, doneAt,
    stop: async () => {
      going = false;
      await Promise.all(workers);
    },
  };
}

interface Turn {
  readonly keep: (write: Write) => Promise<Settled>;
  readonly dice: Dice;
  readonly officer: Member;
  readonly worker: Member;
  readonly person: string;
  readonly name: string;
  readonly turn: number;
}

async function oneTurn({ keep, dice, officer, worker, person, name, turn }: Turn): Promise<void> {
  const made = await keep(createReferral(officer, person, worker.organisationId));
  const { id, version } = made.answer.body;
  if (typeof id !== 'string') return;
  const sent = await keep(sendReferral(officer, id, Number(version)));
  if (sent.answer.status < 300) await keep((dice.roll() < 0.5 ? acceptReferral : returnReferral)(worker, id, Number(sent.answer.body['version'])));
  await keep(planVisit(officer, person, TODAY, `${name}-${turn}`));
  await keep(saveDraft(officer, `form-${name}`, `turn ${turn}`));
}
