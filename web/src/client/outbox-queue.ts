/** One write that waits to be sent. */
export interface OutboxEntry {
  /** Also its Idempotency-Key. */
  readonly id: string;
  readonly route: string;
  readonly input: unknown;
  /** What it is of, for the screen that asks whether something waits there. */
  readonly subject: string;
  readonly at: number;
  /** The server has said no for good; it stays until somebody has read it. */
  readonly refusal?: string;
}

/** Keeps values until they are dropped; survives a closed page. */
export interface EntryStore {
  readonly all: () => Promise<readonly OutboxEntry[]>;
  readonly put: (entry: OutboxEntry) => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

export interface OutboxParts {
  readonly store: EntryStore;
  readonly send: (entry: OutboxEntry) => Promise<void>;
  /** Why a send is refused for good; undefined while it is worth trying again. */
  readonly refusalOf: (error: unknown) => string | undefined;
  readonly newId: () => string;
  readonly now: () => number;
}

export interface Outbox {
  /** Kept before the first try. Resolves when it is kept, not when it is sent. */
  readonly add: (route: string, input: unknown, subject: string) => Promise<string>;
  /** Sends what waits, in order; a second call while one runs joins it. */
  readonly flush: () => Promise<void>;
  readonly drop: (id: string) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly entries: () => readonly OutboxEntry[];
  readonly listen: (listener: () => void) => () => void;
}

/** A queue that loses nothing and sends nothing twice with two effects. */
export function createOutbox({ store, send, refusalOf, newId, now }: OutboxParts): Outbox {
  const listeners = new Set<() => void>();
  let known: readonly OutboxEntry[] = [];
  let running: Promise<void> | undefined;

  async function reload(): Promise<void> {
    known = (await store.all()).toSorted((one, other) => one.at - other.at);
    for (const listener of listeners) listener();
  }

  /** Answers whether the next one may be tried: without a line none of them gets through. */
  async function sendOne(entry: OutboxEntry): Promise<boolean> {
    try {
      await send(entry);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === undefined) return false;
      await store.put({ ...entry, refusal });
      return true;
    }
    await store.drop(entry.id);
    return true;
  }

  async function run(): Promise<void> {
    await reload();
    for (const entry of known.filter(({ refusal }) => refusal === undefined)) {
      const goesOn = await sendOne(entry);
      await reload();
      if (!goesOn) return;
    }
  }

  return {
    async add(route, input, subject) {
      const id = newId();
      await store.put({ id, route, input, subject, at: now() });
      await reload();
      return id;
    },
    flush() {
      running ??= run().finally(() => { running = undefined; });
      return running;
    },
    async drop(id) {
      await store.drop(id);
      await reload();
    },
    async forget() {
      await store.clear();
      await reload();
    },
    entries: () => known,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
