/** How long before the end the warning stands. */
const WARNING_SECONDS = 60;

export type Idle = { readonly kind: 'working' } | { readonly kind: 'warned'; readonly secondsLeft: number } | { readonly kind: 'over' };

/** The server ends a session that was idle for `idleMinutes`; the page says so a minute before and ends it at the same moment. */
export function idleAt(lastActiveMilliseconds: number, nowMilliseconds: number, idleMinutes: number): Idle {
  const secondsLeft = Math.ceil((lastActiveMilliseconds + idleMinutes * 60_000 - nowMilliseconds) / 1000);
  if (secondsLeft <= 0) return { kind: 'over' };
  return secondsLeft <= WARNING_SECONDS ? { kind: 'warned', secondsLeft } : { kind: 'working' };
}

/** Work on the page that sends nothing (reading, typing a long text) is told to the server in this interval. */
const TELL_EVERY_MILLISECONDS = 4 * 60_000;

export function shouldTell(lastActiveMilliseconds: number, lastToldMilliseconds: number, nowMilliseconds: number): boolean {
  return lastActiveMilliseconds > lastToldMilliseconds && nowMilliseconds - lastToldMilliseconds >= TELL_EVERY_MILLISECONDS;
}
