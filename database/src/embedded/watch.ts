const EVERY_MILLISECONDS = 1_000;

/**
 * Looks after the server once a second and revives it when it died: a killed or crashed server must not take the town office down
 * until somebody comes. Returns how to end the watch, which waits for a revival under way.
 */
export function watch(lives: () => boolean, revive: () => Promise<void>, tell: (sentence: string) => void): () => Promise<void> {
  let reviving: Promise<void> | undefined;
  let told = '';
  const timer = setInterval(() => {
    if (reviving || lives()) return;
    reviving = revive()
      .catch((error: unknown) => {
        const sentence = error instanceof Error ? error.message : String(error);
        if (sentence !== told) tell((told = sentence));
      })
      .finally(() => (reviving = undefined));
  }, EVERY_MILLISECONDS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await reviving;
  };
}
