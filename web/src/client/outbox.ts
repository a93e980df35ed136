import { api } from './api.ts';
import { ApiError } from './api-error.ts';
import type { CallOptions, Input, RouteKey } from './contract.ts';
import { createOutbox, type OutboxEntry } from './outbox-queue.ts';
import { openSealedStore } from './sealed-store.ts';

/**
 * What was entered where no line was: kept sealed in this browser, sent once, in order, when the line is back, and gone at sign-out.
 * The key of an entry is its Idempotency-Key, so a send whose answer was lost has no second effect.
 */
export const outbox = createOutbox({
  store: openSealedStore('dure-outbox'),
  send: async ({ id, route, input }) => {
    await api(route as RouteKey, { ...(input as object), idempotencyKey: id } as Input<RouteKey> & CallOptions);
  },
  refusalOf: (error) => (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 401 && error.status !== 408 && error.status !== 429 ? error.message : undefined),
  newId: () => crypto.randomUUID(),
  now: () => Date.now(),
});

globalThis.addEventListener('online', () => void outbox.flush());
export type { OutboxEntry };
