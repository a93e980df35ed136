import { useCallback, useRef, useState } from 'react';
import { api, ApiError, type Answer } from '../../client/index.ts';

type Page = Answer<'GET /api/guide/replay'>;
export type ReplayRow = Page['rows'][number];
const COUNTED = ['open', 'same', 'already', 'unreadable'] as const;

export interface Progress {
  readonly to: string;
  readonly isRunning: boolean;
  readonly total: number;
  readonly rows: readonly ReplayRow[];
  readonly counts: Readonly<Record<(typeof COUNTED)[number], number>>;
  readonly error: ApiError | undefined;
}

function begun(to: string): Progress {
  return { to, isRunning: true, total: 0, rows: [], counts: { open: 0, same: 0, already: 0, unreadable: 0 }, error: undefined };
}

function withPage(before: Progress, page: Page): Progress {
  const counts = Object.fromEntries(COUNTED.map((name) => [name, before.counts[name] + page[name]])) as Progress['counts'];
  return { ...before, total: page.total, rows: [...before.rows, ...page.rows], counts, isRunning: page.next !== null };
}

export const checkedOf = ({ rows, counts }: Progress): number => rows.length + COUNTED.reduce((sum, name) => sum + counts[name], 0);

/** Asks page after page, so that a long run shows how far it is and can be stopped. */
export function useReplay(): { readonly progress: Progress | undefined; readonly start: (to: string) => void; readonly stop: () => void } {
  const [progress, setProgress] = useState<Progress>();
  const run = useRef(0);
  const start = useCallback((to: string): void => {
    const mine = (run.current += 1);
    const ask = async (sofar: Progress, after: string | undefined): Promise<void> => {
      const { answer } = await api('GET /api/guide/replay', { query: { to, ...(after === undefined ? {} : { after }) } });
      if (run.current !== mine) return;
      const next = withPage(sofar, answer);
      setProgress(next);
      if (answer.next !== null) await ask(next, answer.next);
    };
    setProgress(begun(to));
    ask(begun(to), undefined).catch((error: unknown) => {
      if (run.current === mine) setProgress((before) => before && { ...before, isRunning: false, error: error instanceof ApiError ? error : undefined });
    });
  }, []);
  const stop = useCallback((): void => {
    run.current += 1;
    setProgress((before) => before && { ...before, isRunning: false });
  }, []);
  return { progress, start, stop };
}
