import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inventTownClaims } from '../../server/src/cli/claims/town.ts';
import { work, type WorkOptions } from '../../server/src/cli/claims/work/index.ts';
import { MORNING } from './morning.ts';

export interface Claims {
  close(): Promise<void>;
}

type Batch = Pick<WorkOptions, 'database' | 'settings'> & { readonly now: () => string };

/** The batch over the claims in a folder, beside the server as `dure claims work` runs it. */
export function openBatch(home: string, batch: Batch): Claims {
  const ending = new AbortController();
  const working = work({ ...batch, home, threads: 1, signal: ending.signal, tell: () => undefined });
  return {
    close: async () => {
      ending.abort();
      await working;
    },
  };
}

/** The claims of the town's people in a folder of their own, and the batch. */
export async function openClaims({ people, ...batch }: Batch & { readonly people: number }): Promise<Claims> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-claims-'));
  const home = join(folder, 'claims');
  await inventTownClaims({ home, settings: batch.settings, people, today: MORNING.today, tell: () => undefined });
  const opened = openBatch(home, batch);
  return {
    close: async () => {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
