import type { Rng } from '../../../database/src/demo/prng.ts';
import { type Making, two, type TownMonth } from './misuseMonth.ts';
import { settle } from './misusePeople.ts';
import { conference, entrust, extraordinary, work } from './misuseWork.ts';
import { misbehave } from './misuseWrongs.ts';

/*
 * Staff-months of a municipality as they are: what people do all day, with the odd call of which nothing is written down. It is made
 * from what offices told of misuse and of ordinary work, and knows nothing of the rules that look for it.
 */

/** One month of one town. */
export function townMonth(chance: Rng, month: string, id: () => string): TownMonth {
  const workdays = Array.from({ length: 26 }, (_one, index) => index + 1).filter((day) => ![0, 6].includes(new Date(`${month}-${two(day)}T00:00:00Z`).getUTCDay()));
  const making: Making = { chance, month, id, workers: [], residents: [], opened: [], wrote: [], duties: [], incidents: [], workdays, held: new Map() };
  settle(making);
  entrust(making);
  work(making);
  for (const worker of making.workers) extraordinary(making, worker);
  for (let count = chance.int(1, 4); count > 0; count -= 1) conference(making);
  misbehave(making);
  return making;
}
