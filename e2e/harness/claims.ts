import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inventTownClaims } from '../../server/src/cli/claims/town.ts';
import { work, type WorkOptions } from '../../server/src/cli/claims/work/index.ts';
import { MORNING } from './morning.ts';

export interface Claims {
  close(): Promise<void>;
}

/** The claims of the town's people in a folder of their own, and the batch beside the server as `dure claims work` runs it. */
export async function openClaims({ people, ...asked }: Pick<WorkOptions, 'database' | 'settings'> & { readonly people: number; readonly now: () => string }): Promise<Claims> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-claims-'));
  const home = join(folder, 'claims');
  await inventTownClaims({ home, settings: asked.settings, people, today: MORNING.today, tell: () => undefined });
  const ending = new AbortController();
  const working = work({ ...asked, home, threads: 1, signal: ending.signal, tell: () => undefined });
  return {
    close: async () => {
      ending.abort();
      await working;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
