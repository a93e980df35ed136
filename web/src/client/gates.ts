import { useSyncExternalStore } from 'react';

/** Calls that met 401 wait here together, behind one dialog, and go on when it is settled. */
interface Gate {
  /** True when the person did what was asked, false when they gave up. */
  readonly pass: () => Promise<boolean>;
  readonly settle: (passed: boolean) => void;
  readonly useWanted: () => boolean;
}

function createGate(): Gate {
  const listeners = new Set<() => void>();
  let waiting: ((passed: boolean) => void)[] = [];
  const announce = (): void => { for (const listener of listeners) listener(); };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    pass: () => new Promise((resolve) => {
      waiting = [...waiting, resolve];
      announce();
    }),
    settle(passed) {
      const released = waiting;
      waiting = [];
      for (const release of released) release(passed);
      announce();
    },
    useWanted: () => useSyncExternalStore(subscribe, () => waiting.length > 0),
  };
}

const session = createGate();
const stepUp = createGate();

export const signedInAgain = session.pass;
export const settleSessionLost = session.settle;
export const useSessionLost = session.useWanted;

/** A password proven within the last five minutes: asked before a reveal or a download. */
export const provenAgain = stepUp.pass;
export const settleStepUp = stepUp.settle;
export const useStepUpWanted = stepUp.useWanted;

/** The page found the session idle for too long: it locks itself without waiting for a call to be refused. */
export function endedByIdleness(): void {
  void session.pass();
}
