export interface Rate {
  readonly perSecond: number;
}

const SLICE_MS = 100;

/** Asks about one person after another for a tenth of a second, beginning at `first`. */
async function slice(people: number, first: number, ask: (index: number) => unknown): Promise<{ readonly asked: number; readonly perSecond: number }> {
  const from = performance.now();
  let asked = 0;
  let elapsed = 0;
  while (elapsed < SLICE_MS) {
    const answer = ask((first + asked) % people);
    if (answer instanceof Promise) await answer;
    asked += 1;
    if (asked % 16 === 0 || answer instanceof Promise) elapsed = performance.now() - from;
  }
  return { asked, perSecond: (asked / elapsed) * 1000 };
}

/**
 * The best of many short runs, after every person once: other work on the machine only ever makes a run slower, and a short run
 * is the likelier to be left alone.
 */
export async function bestRate(people: number, seconds: number, ask: (index: number) => unknown): Promise<Rate> {
  for (let index = 0; index < people; index += 1) await ask(index);
  let best: Rate = { perSecond: 0 };
  let first = 0;
  for (let run = 0; run < (seconds * 1000) / SLICE_MS; run += 1) {
    const { asked, perSecond } = await slice(people, first, ask);
    first += asked;
    if (perSecond > best.perSecond) best = { perSecond };
  }
  return best;
}
