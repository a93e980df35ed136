/** Milliseconds: the wall's since 1970, which somebody can set, and those of a counter that nobody can. */
export interface Hands {
  readonly wall: () => number;
  readonly ticks: () => number;
}

const MACHINE: Hands = { wall: () => Date.now(), ticks: () => performance.now() };
/** Time servers correct by less every day. */
const WORTH_TELLING_MS = 60_000;

export interface SteadyClockOptions {
  /** Not before this moment, whatever the wall says. */
  readonly from?: string | undefined;
  /** Told once each time the wall turns out to be more than a minute behind. */
  readonly tell?: (behindMs: number) => void;
  readonly hands?: Hands;
}

/**
 * The machine's clock, but never back: set back, it goes on from where it was until the wall has caught up. Otherwise an emergency
 * opening, a consent or a session that had ended would hold once more, and rows would appear behind a seal of the access log.
 */
export function steadyClock({ from, tell, hands = MACHINE }: SteadyClockOptions = {}): () => string {
  let latest = Math.max(hands.wall(), from === undefined ? 0 : Date.parse(from));
  let tickedAt = hands.ticks();
  let isBehind = false;
  return () => {
    const [wall, ticks] = [hands.wall(), hands.ticks()];
    latest = Math.max(wall, latest + ticks - tickedAt);
    tickedAt = ticks;
    const behind = latest - wall > WORTH_TELLING_MS;
    if (behind && !isBehind) tell?.(latest - wall);
    isBehind = behind;
    return new Date(latest).toISOString();
  };
}
