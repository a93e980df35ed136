import type { Interference } from './proxy.ts';
import { isReady, splitter, type Splitter } from './wire.ts';

/*
 * The points at which a server waits while it does one thing: everything that it sends before it waits for an answer is one flight.
 * A fault is set to a message or a flight by its number, and the numbers are gone through until the thing is done before its number
 * comes up.
 */

interface Counted {
  readonly client: Splitter;
  readonly server: Splitter;
  unanswered: number;
}

/** Sync and simple queries are what the server answers with "ready". */
const asks = (message: Buffer): boolean => message[0] === 0x53 || message[0] === 0x51;

export interface Armed {
  readonly how: Interference;
  readonly struck: () => boolean;
}

/** Where it strikes: before the n-th flight leaves, or when its answer is on its way back. */
export type Moment = 'before' | 'answered';

/** Counts flights over all links from now on; at the n-th it calls `strike`, and nothing passes any more. */
export function atFlight(number: number, moment: Moment, strike: () => void): Armed {
  const links = new Map<number, Counted>();
  let flights = 0;
  let struck = false;
  let mine: number | undefined;
  const hit = (): undefined => {
    if (!struck) strike();
    struck = true;
    return undefined;
  };
  const how: Interference = (link, from, bytes) => {
    if (struck) return undefined;
    const counted = links.get(link.number) ?? { client: splitter(), server: splitter(), unanswered: 0 };
    links.set(link.number, counted);
    const messages = counted[from].push(bytes);
    if (from === 'client') {
      if (counted.unanswered === 0) flights += 1;
      counted.unanswered += messages.filter(asks).length;
      if (flights === number && moment === 'before') return hit();
      if (flights === number) mine = link.number;
      return bytes;
    }
    counted.unanswered -= messages.filter(isReady).length;
    return mine === link.number && counted.unanswered <= 0 ? hit() : bytes;
  };
  return { how, struck: () => struck };
}

/** Counts the messages of one side; the n-th does not pass, and its link is cut. */
export function atMessage(number: number, side: 'client' | 'server'): Armed {
  const links = new Map<number, Splitter>();
  let messages = 0;
  let struck = false;
  const how: Interference = (link, from, bytes) => {
    if (struck || from !== side) return bytes;
    const own = links.get(link.number) ?? splitter();
    links.set(link.number, own);
    let passed = 0;
    for (const message of own.push(bytes)) {
      messages += 1;
      if (messages === number) {
        struck = true;
        setImmediate(() => link.cut());
        return bytes.subarray(0, passed);
      }
      passed += message.length;
    }
    return bytes;
  };
  return { how, struck: () => struck };
}
