import { useSyncExternalStore } from 'react';

export interface Connection {
  readonly lost: boolean;
  /** Seconds until the next try, as announced when the wait began. */
  readonly retryInSeconds: number;
}

const CONNECTED: Connection = { lost: false, retryInSeconds: 0 };
const listeners = new Set<() => void>();
let current: Connection = CONNECTED;
let wake: (() => void)[] = [];

function publish(next: Connection): void {
  current = next;
  for (const listener of listeners) listener();
}

export function connectionWorks(): void {
  if (current.lost) publish(CONNECTED);
}

/** Ends the wait of every call that is waiting for the connection. */
export function retryNow(): void {
  const waiting = wake;
  wake = [];
  for (const resume of waiting) resume();
}

/** Waits before the next try; ends early when the browser is back on line or the person asks. */
export function waitForConnection(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  publish({ lost: true, retryInSeconds: Math.ceil(milliseconds / 1000) });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    wake.push(() => { clearTimeout(timer); resolve(); });
    signal?.addEventListener('abort', () => { clearTimeout(timer); reject(signal.reason); }, { once: true });
  });
}

globalThis.addEventListener('online', retryNow);

export function useConnection(): Connection {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => current);
}
