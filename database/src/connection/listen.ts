import type pg from 'pg';
import { newClient, type ClientConfig } from './writable.ts';

const AGAIN_MILLISECONDS = 2_000;

/** Hears what is said on a channel (NOTIFY) on a connection of its own, which is made again when it is lost. Words that are said meanwhile are not heard: whoever listens looks for itself now and then, too. */
export function listenTo(config: ClientConfig, channel: string, onWord: (word: string) => void): () => Promise<void> {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  let closed = false;

  const open = async (): Promise<void> => {
    const fresh = newClient({ ...config, keepAlive: true });
    const lost = (): void => {
      if (client === fresh) client = undefined;
      fresh.removeAllListeners('notification');
      fresh.end().catch(() => undefined);
      clearTimeout(again);
      if (!closed) again = setTimeout(() => void open(), AGAIN_MILLISECONDS);
    };
    fresh.on('error', lost);
    fresh.on('notification', ({ payload }) => onWord(payload ?? ''));
    try {
      await fresh.connect();
      client = fresh;
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
      if (closed) await fresh.end();
    } catch {
      lost();
    }
  };

  void open();
  return async () => {
    closed = true;
    clearTimeout(again);
    await client?.end().catch(() => undefined);
  };
}
