import { setTimeout as wait } from 'node:timers/promises';
import type { ServerContext } from '../http/handler.ts';

const waiting = new WeakMap<ServerContext, Map<string, Promise<unknown>>>();

/**
 * One attempt after another on one account: a hundred guesses sent together would otherwise all be weighed against the counter
 * as it stood before the first of them.
 */
export async function inTurn<Value>(server: ServerContext, login: string, attempt: () => Promise<Value>): Promise<Value> {
  const turns = waiting.get(server) ?? new Map<string, Promise<unknown>>();
  waiting.set(server, turns);
  const mine = (turns.get(login) ?? Promise.resolve()).then(attempt, attempt);
  turns.set(login, mine);
  try {
    return await mine;
  } finally {
    if (turns.get(login) === mine) turns.delete(login);
  }
}

const TENTH_MS = 100;

/** A wrong password is written down and an unknown login is not; both are answered at a full tenth of a second, so that nobody can tell them apart by a watch (ASVS 6.3.8). */
export async function untilNextTenth(began: number): Promise<void> {
  const taken = performance.now() - began;
  await wait(Math.ceil(taken / TENTH_MS) * TENTH_MS - taken);
}
