import { openPool } from '@dure/database/scope';
import type { ClientConfig } from '@dure/database/connection';
import { keyStatus, rotateKeys } from '../../../server/src/cipher/rotation.ts';

/** What `dure keys rotate` does, in a process of its own, as an operator runs it beside the servers. */
interface Given {
  readonly owner: ClientConfig;
  readonly today: { readonly id: string; readonly dataKey: string; readonly indexKey: string };
  readonly before: { readonly id: string; readonly dataKey: string; readonly indexKey: string } | null;
  readonly rest: number;
}

const { owner, today, before, rest } = JSON.parse(process.argv[2] ?? '{}') as Given;
const named = ({ id, dataKey, indexKey }: Given['today']) => ({ id, dataKey: Buffer.from(dataKey, 'base64'), indexKey: Buffer.from(indexKey, 'base64') });
const { id: keyId, ...keys } = named(today);
const pool = openPool({ ...owner, max: 2, query_timeout: 0 });
const rotated = await rotateKeys({ owner: pool, keys: { ...keys, keyId, ...(before === null ? {} : { olderKeys: [named(before)] }) }, rest, tell: ({ done }) => process.send?.({ done }) });
const status = await keyStatus(pool);
const elsewhere = status.columns.flatMap(({ keys: counts }) => [...counts]).reduce((sum, [key, count]) => sum + (key === keyId ? 0 : count), 0);
await pool.end();
process.send?.({ rotated, elsewhere, previousIndexes: status.previousIndexes });
process.disconnect();
