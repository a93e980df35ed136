/*
 * Whether a history of racing writes on versioned records could have come from one after the other. A write names the version that
 * it read and, acknowledged, the version that it made; so the order of the writes on one record is known, and it is enough to see
 * that each stands on the one before it, that none that ended before another began comes after it, and that no read goes back.
 */

export interface Operation {
  readonly object: string;
  readonly action: string;
  readonly from: number;
  readonly until: number;
  readonly expected: number;
  readonly outcome:
    | { readonly kind: 'done'; readonly version: number }
    /** Told, or read, that this is the version now. */
    | { readonly kind: 'seen'; readonly version: number }
    | { readonly kind: 'refused' };
}

export interface HistoryVerdict {
  readonly done: number;
  /** Operations during which another one was on its way on the same record. */
  readonly raced: number;
  readonly lostUpdates: number;
  readonly doubleAccepts: number;
  /** Writes or reads that no order explains. */
  readonly impossible: number;
}

type Done = Operation & { readonly outcome: { readonly kind: 'done'; readonly version: number } };
type Seen = Operation & { readonly outcome: { readonly kind: 'seen'; readonly version: number } };

const isDone = (one: Operation): one is Done => one.outcome.kind === 'done';
const isSeen = (one: Operation): one is Seen => one.outcome.kind === 'seen';

export function judgeHistory(operations: readonly Operation[], begunAt: ReadonlyMap<string, number>): HistoryVerdict {
  const total = { done: 0, raced: 0, lostUpdates: 0, doubleAccepts: 0, impossible: 0 };
  for (const [object, own] of byObject(operations)) {
    const done = own.filter(isDone).toSorted((left, right) => left.outcome.version - right.outcome.version);
    total.done += done.length;
    total.raced += racedIn(own);
    total.lostUpdates += lostIn(done, begunAt.get(object) ?? 0);
    total.doubleAccepts += Math.max(0, done.filter(({ action }) => action === 'accept').length - 1);
    total.impossible += outOfOrder(done) + wrongReads(own.filter(isSeen), done, begunAt.get(object) ?? 0);
  }
  return total;
}

function byObject(operations: readonly Operation[]): ReadonlyMap<string, readonly Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const one of operations) {
    const own = groups.get(one.object);
    if (own === undefined) groups.set(one.object, [one]);
    else own.push(one);
  }
  return groups;
}

function racedIn(own: readonly Operation[]): number {
  const sorted = own.toSorted((left, right) => left.from - right.from);
  const isRaced = (one: Operation, index: number): boolean => (sorted[index + 1]?.from ?? Number.POSITIVE_INFINITY) < one.until || sorted.slice(Math.max(0, index - 16), index).some((before) => before.until > one.from);
  return sorted.filter(isRaced).length;
}

/** A write that does not stand on the one before it has overwritten something that it never read. */
function lostIn(done: readonly Done[], begun: number): number {
  return done.filter((one, index) => one.expected !== (done[index - 1]?.outcome.version ?? begun)).length;
}

function outOfOrder(done: readonly Done[]): number {
  let latestStart = Number.NEGATIVE_INFINITY;
  let wrong = 0;
  for (const { from, until } of done) {
    if (until < latestStart) wrong += 1;
    latestStart = Math.max(latestStart, from);
  }
  return wrong;
}

function wrongReads(seen: readonly Seen[], done: readonly Done[], begun: number): number {
  return seen.filter(({ from, until, outcome: { version } }) => {
    const atLeast = done.filter((one) => one.until < from).at(-1)?.outcome.version ?? begun;
    const atMost = done.findLast((one) => one.from < until)?.outcome.version ?? begun;
    return version < atLeast || version > atMost;
  }).length;
}
