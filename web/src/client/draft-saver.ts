export type SaveStatus = { readonly kind: 'idle' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: string } | { readonly kind: 'failed' };

export interface DraftSaver<Value> {
  /** Saves after the typing pauses. */
  readonly later: (value: Value) => void;
  /** Saves what is not saved yet, now. */
  readonly flush: () => void;
  /** Nothing more is saved; resolves when a save under way has ended. */
  readonly stop: () => Promise<void>;
}

export interface SaverParts<Value> {
  /** Answers the moment it was saved. */
  readonly save: (value: Value) => Promise<string>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly pauseMilliseconds: number;
  /** What could not be saved is tried again after this. */
  readonly retryMilliseconds: number;
}

/** One save at a time, the newest value last: a slow save can never overwrite a newer one. */
export function createDraftSaver<Value>({ save, onStatus, pauseMilliseconds, retryMilliseconds }: SaverParts<Value>): DraftSaver<Value> {
  let waiting: { readonly value: Value } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  function schedule(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(flush, milliseconds);
  }

  /** Answers how long to wait before the next one. */
  async function saveOnce(one: { readonly value: Value }): Promise<number> {
    onStatus({ kind: 'saving' });
    try {
      onStatus({ kind: 'saved', at: await save(one.value) });
    } catch {
      if (!stopped) waiting ??= one;
      onStatus({ kind: 'failed' });
      return retryMilliseconds;
    }
    return pauseMilliseconds;
  }

  function flush(): void {
    clearTimeout(timer);
    if (running || !waiting) return;
    const one = waiting;
    waiting = undefined;
    running = saveOnce(one).then((wait) => {
      running = undefined;
      if (waiting) schedule(wait);
    });
  }

  return {
    later(value) {
      stopped = false;
      waiting = { value };
      schedule(pauseMilliseconds);
    },
    flush,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      waiting = undefined;
      await running;
    },
  };
}
