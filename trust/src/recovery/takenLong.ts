import { withClient, type ClientConfig } from '@dure/database/connection';
import type { Measured, Run } from '../figure.ts';
import { onGround, type Ground } from '../faults/ground.ts';
import { archiving, bytesIn, onRestored, taken } from './drill.ts';
import { BINARIES, openVault } from './place.ts';

const GIGABYTE = 1e9;
/** What one row of the padding takes in its table. */
const ROW_BYTES = 580;
/** 100 GB in half an hour. */
const LEAST_MB_PER_SECOND = 100_000 / (30 * 60);

/** Text that no compression makes much smaller than half. */
const PADDING = `CREATE TABLE public.padding AS SELECT n, (SELECT string_agg(md5(n::text || m), '') FROM generate_series(1, 16) m) AS words FROM generate_series(1, $1::int) n`;
const SUM = 'SELECT count(*) || \' \' || sum(hashtextextended(words, 0)) AS sum FROM public.padding';

async function filled({ superuser }: Ground, bytes: number): Promise<string> {
  return withClient({ ...superuser, database: 'dure' }, async (client) => {
    await client.query(PADDING.replace('$1', String(Math.round(bytes / ROW_BYTES))));
    await client.query('CHECKPOINT');
    return sumOf(client);
  });
}

const sumOf = async (client: { query<Row>(text: string): Promise<{ readonly rows: readonly Row[] }> }): Promise<string> => (await client.query<{ sum: string }>(SUM)).rows[0]?.sum ?? '';
const sumIn = (database: ClientConfig): Promise<string> => withClient({ ...database, database: 'dure' }, (client) => sumOf(client as never));

interface Back {
  readonly bytes: number;
  readonly seconds: number;
  readonly isSame: boolean;
}

async function restored(bytes: number, { fault, tell }: Run): Promise<Back> {
  const vault = await openVault();
  return onGround('size', { binaries: BINARIES, settings: { ...archiving(vault), max_wal_size: '4GB' } }, async (ground) => {
    const before = await filled(ground, bytes);
    if (fault === 'row-changed') await withClient({ ...ground.superuser, database: 'dure' }, (client) => client.query(`UPDATE public.padding SET words = 'other' WHERE n = 7`));
    const began = performance.now();
    await taken(vault, ground);
    tell(`${(bytes / GIGABYTE).toFixed(0)} GB backed up in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    const { seconds, value } = await onRestored(vault, undefined, async (database) => ({ bytes: await bytesIn(database), after: await sumIn(database) }));
    return { bytes: value.bytes, seconds, isSame: value.after === before };
  });
}

export async function takenLong(run: Run): Promise<Measured> {
  const sizes = run.fault !== undefined ? [0.02] : run.depth === 'short' ? [1] : [1, 10];
  const all: Back[] = [];
  for (const size of sizes) all.push(await restored(size * GIGABYTE, run));
  const rateOf = ({ bytes, seconds }: Back): number => bytes / 1e6 / seconds;
  const slowest = Math.min(...all.map(rateOf));
  return {
    measured: `${all.map((one) => `${(one.bytes / GIGABYTE).toFixed(1)} GB restored and answering in ${one.seconds.toFixed(0)} s (${rateOf(one).toFixed(0)} MB/s), ${one.isSame ? 'every row as it was' : 'ROWS DIFFER'}`).join('; ')}; 100 GB at this rate: ${(100_000 / slowest / 60).toFixed(0)} min`,
    reached: all.every(({ isSame }) => isSame) && (run.fault !== undefined || slowest >= LEAST_MB_PER_SECOND),
  };
}
