import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { outbox, type OutboxEntry } from './outbox.ts';

const RETRY_MILLISECONDS = 15_000;

/** What waits to be sent, tried again every quarter of a minute while this screen is open. */
export function useOutbox(): readonly OutboxEntry[] {
  const entries = useSyncExternalStore(outbox.listen, outbox.entries);
  const client = useQueryClient();
  const count = entries.length;
  useEffect(() => {
    void outbox.flush().catch(() => undefined);
    const timer = setInterval(() => void outbox.flush().catch(() => undefined), RETRY_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  // What was sent has changed what the screens show.
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) void client.invalidateQueries();
    before.current = count;
  }, [client, count]);
  return entries;
}
