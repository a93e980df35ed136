import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** What the server sends on the live stream: which noun changed, and which record where that may be told. */
interface Change {
  readonly topic: string;
  readonly id?: string;
}

/** Lists that gather from many nouns. */
const GATHERED = ['/api/today', '/api/tasks', '/api/notices'] as const;

/** 'referral' is read under `/api/referrals…`, 'agency' under `/api/agencies…`. */
const pathOfTopic = (topic: string): string => `/api/${topic.endsWith('y') ? `${topic.slice(0, -1)}ies` : `${topic}s`}`;

function changeOf(data: string): Change | undefined {
  try {
    const change: unknown = JSON.parse(data);
    return typeof change === 'object' && change !== null && 'topic' in change && typeof change.topic === 'string' ? (change as Change) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether what was read may have changed: the topic's own routes. */
function isTouched(routeKey: unknown, topic: string): boolean {
  const path = String(routeKey).split(' ')[1] ?? '';
  return [pathOfTopic(topic), ...GATHERED].some((start) => path.startsWith(start));
}

/** One stream for the whole page, opened by the shell: what changed is read again wherever it is on screen. The browser reconnects by itself. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/live');
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const change = changeOf(data);
      if (change) void client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey[0], change.topic) });
    });
    return () => source.close();
  }, [client]);
}
