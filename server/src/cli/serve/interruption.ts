const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Resolves at the first Ctrl-C, termination or closed terminal. A second one ends the process at once. */
  readonly signal: Promise<(typeof SIGNALS)[number]>;
  /** Gives the signals back to Node. */
  forget(): void;
}

export function listenForInterruption(): Interruption {
  let again = false;
  let listener: NodeJS.SignalsListener = () => {};
  const signal = new Promise<(typeof SIGNALS)[number]>((resolve) => {
    listener = (name) => {
      if (again) process.exit(130);
      again = true;
      resolve(name as (typeof SIGNALS)[number]);
    };
    for (const name of SIGNALS) process.on(name, listener);
  });
  return { signal, forget: () => SIGNALS.forEach((name) => process.off(name, listener)) };
}
