import type { Dice } from './dice.ts';
import type { Interference, Link } from './proxy.ts';
import { commits, splitter, type Splitter } from './wire.ts';

/*
 * Bad weather between the application and PostgreSQL: each thing that a network does, by chance, and counted.
 */

export interface Weather {
  cut: number;
  halfClosed: number;
  delayed: number;
  /** Committed, and the connection gone before the application heard of it. */
  betweenCommitAndReply: number;
  /** Those of them that committed what somebody had asked for; the others were reads and what the server keeps for itself. */
  writesUnheard: number;
}

export const calm = (): Weather => ({ cut: 0, halfClosed: 0, delayed: 0, betweenCommitAndReply: 0, writesUnheard: 0 });
export const gusts = ({ cut, halfClosed, betweenCommitAndReply }: Weather): number => cut + halfClosed + betweenCommitAndReply;

export interface Severity {
  /** Chances for each packet of bytes. */
  readonly cut: number;
  readonly halfClose: number;
  readonly delay: number;
  /** Chance for each COMMIT, and for each that commits a write: a busy server commits far more reads. */
  readonly commit: number;
  readonly commitOfWrite: number;
  readonly longestDelayMs: number;
}

interface Watched {
  readonly client: Splitter;
  readonly server: Splitter;
  /** The transaction keeps the answer to a write. */
  writes: boolean;
  /** A COMMIT was sent whose reply is not to arrive. */
  doomed: boolean;
}

/** Name of the statement by which an answer is kept; it travels with each use. */
const KEEPS_ANSWER = Buffer.from('idempotency.keep\0');

const COMMAND_COMPLETE = 0x43;
const COMMITTED = Buffer.from('COMMIT\0');

export function storm(dice: Dice, severity: Severity, weather: Weather): Interference {
  const links = new Map<number, Watched>();
  const watchedOf = (link: Link): Watched => {
    const known = links.get(link.number) ?? { client: splitter(), server: splitter(), writes: false, doomed: false };
    links.set(link.number, known);
    return known;
  };
  return (link, from, bytes) => {
    const watched = watchedOf(link);
    const messages = watched[from].push(bytes);
    if (from === 'client') doom(watched, messages, dice, severity);
    if (watched.doomed) return from === 'client' ? bytes : afterCommit(link, messages, watched, weather);
    return struck(link, bytes, { dice, severity, weather });
  };
}

function doom(watched: Watched, messages: readonly Buffer[], dice: Dice, { commit, commitOfWrite }: Severity): void {
  for (const message of messages) {
    watched.writes ||= message.includes(KEEPS_ANSWER);
    if (!commits(message)) continue;
    if (dice.roll() < (watched.writes ? commitOfWrite : commit)) watched.doomed = true;
    else watched.writes = false;
  }
}

/** Nothing is heard any more; as soon as PostgreSQL has said that it committed, the line is cut. */
function afterCommit(link: Link, messages: readonly Buffer[], watched: Watched, weather: Weather): undefined {
  if (!messages.some((one) => one[0] === COMMAND_COMPLETE && one.includes(COMMITTED))) return undefined;
  watched.doomed = false;
  weather.betweenCommitAndReply += 1;
  if (watched.writes) weather.writesUnheard += 1;
  link.cut();
  return undefined;
}

function struck(link: Link, bytes: Buffer, { dice, severity, weather }: { readonly dice: Dice; readonly severity: Severity; readonly weather: Weather }): ReturnType<Interference> {
  const roll = dice.roll();
  if (roll < severity.cut) {
    weather.cut += 1;
    // What was sent before is on its way still: the cable is pulled a moment later.
    setImmediate(() => link.cut());
    return bytes.subarray(0, dice.below(bytes.length));
  }
  if (roll < severity.cut + severity.halfClose) {
    weather.halfClosed += 1;
    link.halfClose(dice.roll() < 0.5 ? 'client' : 'server');
    return undefined;
  }
  if (roll >= severity.cut + severity.halfClose + severity.delay) return bytes;
  weather.delayed += 1;
  return { bytes, after: dice.below(severity.longestDelayMs) };
}
