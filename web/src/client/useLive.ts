import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSessionLost } from './gates.ts';
import { isTouched, topicOf } from './live-topic.ts';

/** A stream that the browser gave up (the server restarted behind a gateway) is opened anew after this. */
const REOPEN_AFTER_MILLISECONDS = 15_000;

/** Keeps one stream open and calls back with each message; answers how to close it. */
function openStream(onMessage: (data: string) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource('/api/live');
    source.addEventListener('message', ({ data }: MessageEvent<string>) => onMessage(data));
    source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, REOPEN_AFTER_MILLISECONDS); });
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** One stream for the whole page, opened by the shell: what changed is read again wherever it is on screen. */
export function useLive(): void {
  const client = useQueryClient();
  const isLost = useSessionLost();
  useEffect(() => {
    if (isLost) return undefined;
    return openStream((data) => {
      const topic = topicOf(data);
      if (topic) void client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0], topic) });
    });
  }, [client, isLost]);
}
