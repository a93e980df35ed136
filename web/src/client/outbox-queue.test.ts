import { expect, test } from 'vitest';
import { createOutbox, type EntryStore, type OutboxEntry } from './outbox-queue.ts';

class NoLine extends Error {}
class Refused extends Error {}

function memory(): EntryStore {
  const kept = new Map<string, OutboxEntry>();
  return {
    all: async () => [...kept.values()], put: async (entry) => void kept.set(entry.id, entry), drop: async (id) => void kept.delete(id), clear: async () => kept.clear(),
  };
}

function outboxOn(store: EntryStore, send: (entry: OutboxEntry) => Promise<void>) {
  let serial = 0;
  return createOutbox({ store, send, refusalOf: (error) => (error instanceof Refused ? error.message : undefined), newId: () => `key-${(serial += 1)}`, now: () => serial });
}

test('what is entered without a line is kept, and sent once when the line is back', async () => {
  const sent: string[] = [];
  let line = false;
  const outbox = outboxOn(memory(), async ({ id }) => {
    if (!line) throw new NoLine();
    sent.push(id);
  });
  await outbox.add('POST /api/visits/:id/record', { words: '만남' }, 'visit-1');
  await outbox.flush();
  expect([sent, outbox.entries().length]).toEqual([[], 1]);
  line = true;
  await Promise.all([outbox.flush(), outbox.flush()]);
  await outbox.flush();
  expect([sent, outbox.entries()]).toEqual([['key-1'], []]);
});

test('an answer that was lost on the way is asked for again under the same key', async () => {
  const keys: string[] = [];
  const outbox = outboxOn(memory(), async ({ id }) => {
    keys.push(id);
    if (keys.length === 1) throw new NoLine();
  });
  await outbox.add('r', {}, 's');
  await outbox.flush();
  await outbox.flush();
  expect(keys).toEqual(['key-1', 'key-1']);
});

test('a page that was closed and opened again still has it', async () => {
  const store = memory();
  await outboxOn(store, async () => { throw new NoLine(); }).add('r', { words: '혈압 130' }, 's');
  const sent: unknown[] = [];
  await outboxOn(store, async ({ input }) => void sent.push(input)).flush();
  expect(sent).toEqual([{ words: '혈압 130' }]);
});

test('what is refused stays to be read and does not hold up the others; without a line nothing overtakes', async () => {
  const sent: string[] = [];
  const outbox = outboxOn(memory(), async ({ id }) => {
    if (id === 'key-1') throw new Refused('이미 기록한 방문입니다');
    sent.push(id);
  });
  await outbox.add('r', {}, 'a');
  await outbox.add('r', {}, 'b');
  await outbox.flush();
  expect(sent).toEqual(['key-2']);
  expect(outbox.entries()).toMatchObject([{ id: 'key-1', refusal: '이미 기록한 방문입니다' }]);
  await outbox.drop('key-1');
  expect(outbox.entries()).toEqual([]);
});

test('sign-out forgets everything', async () => {
  const store = memory();
  const outbox = outboxOn(store, async () => { throw new NoLine(); });
  await outbox.add('r', {}, 's');
  await outbox.forget();
  expect([outbox.entries(), await store.all()]).toEqual([[], []]);
});
