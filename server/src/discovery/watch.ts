import type pg from 'pg';
import { listenTo } from '@dure/database/connection';
import { PROGRESS_CHANNEL } from '@dure/database/discovery';
import { z } from 'zod';
import type { LiveHub } from '../live/hub.ts';
import { liveRun } from './live.ts';

const Word = z.object({ id: z.uuid(), organisationId: z.uuid() });

function readWord(word: string): z.infer<typeof Word> | undefined {
  try {
    return Word.safeParse(JSON.parse(word)).data;
  } catch {
    return undefined;
  }
}

/** What the batch says of its runs reaches whoever watches them, whichever server they watch. */
export function watchRuns(live: LiveHub, database: pg.PoolConfig): () => Promise<void> {
  return listenTo(database, PROGRESS_CHANNEL, (word) => {
    const run = readWord(word);
    if (run !== undefined) live.publish(liveRun(run));
  });
}
