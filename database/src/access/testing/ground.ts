import pg from 'pg';
import { freshDatabase } from '../../../testing/index.ts';
import { openPool } from '../../scope/index.ts';
import { insert } from './compare.ts';
import type { Subject } from './subjects.ts';

/** A database with every subject's rows in it, seen by the application (`pool`) and by the owner of the tables. */
export interface Ground {
  readonly pool: pg.Pool;
  readonly owner: pg.Client;
  close(): Promise<void>;
}

export async function groundOf(subjects: readonly Subject[]): Promise<Ground> {
  const database = await freshDatabase();
  const [pool, owner] = [openPool(database.config), new pg.Client(database.owner)];
  await owner.connect();
  for (const subject of subjects) await insert(owner, subject);
  return {
    pool, owner,
    close: async () => {
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
    },
  };
}
