export interface Rate {
  readonly perSecond: number;
}

/** Asks about one person after another until the time is over; every person once before the clock starts. */
async function rateOf(people: number, seconds: number, ask: (index: number) => unknown): Promise<Rate> {
  for (let index = 0; index < people; index += 1) await ask(index);
  const from = performance.now();
  let asked = 0;
  let elapsed = 0;
  while (elapsed < seconds * 1000) {
    const answer = ask(asked % people);
    if (answer instanceof Promise) await answer;
    asked += 1;
    if (asked % 16 === 0 || answer instanceof Promise) elapsed = performance.now() - from;
  }
  return { perSecond: (asked / elapsed) * 1000 };
}

const BEST_OF = 3;

/** The best of a few short runs: other work on the machine only ever makes a run slower. */
export async function bestRate(people: number, seconds: number, ask: (index: number) => unknown): Promise<Rate> {
  let best: Rate = { perSecond: 0 };
  for (let run = 0; run < BEST_OF; run += 1) {
    const rate = await rateOf(people, seconds / BEST_OF, ask);
    if (rate.perSecond > best.perSecond) best = rate;
  }
  return best;
}
