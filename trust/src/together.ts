import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Figure, Measured } from './figure.ts';

export interface Taken extends Measured {
  readonly seconds: number;
}

type Take = (figure: Figure) => Promise<Taken>;

/** Set for the second process. */
export const isSecond = (): boolean => process.send !== undefined;

/** The second process takes those figures whose places it is told, until the first one is done. */
export function takeWhatIsTold(figures: readonly Figure[], take: Take): void {
  process.on('message', (place) => {
    void take(figures[place as number] as Figure).then((taken) => process.send?.(taken));
  });
  process.on('disconnect', () => process.exit());
}

/** A process like this one, asked for the same figures. */
function second(figures: readonly Figure[]): { readonly take: Take; readonly end: () => unknown } {
  const child = fork(process.argv[1] ?? '', process.argv.slice(2));
  const ended = once(child, 'exit').then((): Taken => ({ measured: 'broke off: the process that took it ended', reached: false, seconds: 0 }));
  return {
    take: (figure) => {
      // One that has ended hears nothing, which `ended` tells.
      child.send(figures.indexOf(figure), () => undefined);
      return Promise.race([once(child, 'message').then(([taken]) => taken as Taken), ended]);
    },
    end: () => child.connected && child.disconnect(),
  };
}

/** Takes all: two at a time those that may be taken beside another, the second of each two in a process of its own; then one after another those that count time. In the order of the figures. */
export async function takeAll(figures: readonly Figure[], take: Take): Promise<readonly (readonly [Figure, Taken])[]> {
  const taken = new Map<Figure, Taken>();
  const waiting = figures.filter(({ beside }) => beside === true);
  const work = async (by: Take): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) taken.set(next, await by(next));
  };
  if (waiting.length > 1) {
    const other = second(figures);
    await Promise.all([work(take), work(other.take)]);
    other.end();
  }
  for (const figure of figures) if (!taken.has(figure)) taken.set(figure, await take(figure));
  return figures.map((figure) => [figure, taken.get(figure) as Taken]);
}
