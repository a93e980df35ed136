import { contract } from '@dure/server/contract';
import type { Endpoint } from '../../../server/src/http/endpoint.ts';
import type { Figure, Measured, Run } from '../figure.ts';
import { type Town, withGround } from '../access/ground.ts';
import { fuzz } from '../input/fuzz.ts';
import { type FuzzTown, fuzzTown } from '../input/fuzzTown.ts';
import { OBJECT_TABLES, requestOf, routesOf } from '../access/routes.ts';

const REQUESTS = { short: 4000, long: 50_000 } as const;
/** That somebody looked is written down, and when he was last here. */
const OF_LOOKING = ['access_log', 'session'];

const ASKS = Object.entries(contract as Readonly<Record<string, Endpoint>>).filter(([key, { asks }]) => key.startsWith('GET ') || asks === true).map(([key]) => key);

const PLANTED: Readonly<Record<string, readonly [path: RegExp, statement: string]>> = {
  'a read that counts itself': [/^\/api\/persons\/[0-9a-f-]{36}$/, 'UPDATE dure.person SET version = version + 1 WHERE id = (SELECT min(id::text)::uuid FROM dure.person)'],
  'a list that writes down what was looked for': [/^\/api\/referrals/, `INSERT INTO dure.draft (sigungu, staff_id, key, body, updated_at) VALUES ('52110', gen_random_uuid(), 'last', '{}', now())`],
};

function plant(town: Town, fault: string | undefined): void {
  const [path, statement] = PLANTED[fault ?? ''] ?? [];
  if (path !== undefined && statement !== undefined) town.app.addHook('preHandler', async ({ method, url }) => { if (method === 'GET' && path.test(url.split('?')[0] ?? '')) await town.owner.query(statement); });
}

/** Of each table what all its rows together are. */
async function sumsOf({ admin }: Town): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'dure'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> ALL ($1) ORDER BY 1`, [OF_LOOKING]);
  const sums = new Map<string, string>();
  for (const { name } of tables) {
    const { rows: [row] } = await admin.query<{ sum: string }>(`SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '') AS sum FROM dure.${name} t`);
    sums.set(name, row?.sum ?? '');
  }
  return sums;
}

const RECORDS = 4;
const SPARE = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f';

/** What chance did not find is asked for by name: the first records of each kind, by everybody in turn. Answers with what still has no answer. */
async function askFor(keys: readonly string[], { owner }: Town, { callers, send }: FuzzTown): Promise<readonly string[]> {
  const records = new Map<string, readonly string[]>();
  for (const table of OBJECT_TABLES) records.set(table, (await owner.query<{ id: string }>(`SELECT id FROM dure.${table} ORDER BY id LIMIT ${RECORDS}`)).rows.map(({ id }) => id));
  const isServed = async (key: string): Promise<boolean> => {
    const route = routesOf().find((one) => one.key === key);
    for (let number = 0; route !== undefined && number < RECORDS; number += 1) {
      const { method, url, body } = requestOf(route, new Map([...records].map(([table, ids]) => [table, ids[number] ?? SPARE])), SPARE);
      const payload = body === undefined ? undefined : JSON.stringify(body);
      for (const caller of callers) if ((await send(caller, { method, url, payload, headers: payload === undefined ? {} : { 'content-type': 'application/json' } })).statusCode < 300) return true;
    }
    return false;
  };
  const left: string[] = [];
  for (const key of keys) if (!(await isServed(key))) left.push(key);
  return left;
}

async function measure({ seed, depth, fault, tell }: Run): Promise<Measured> {
  return withGround(async (ground) => {
    const town = await ground.open();
    const ready = await fuzzTown(town);
    plant(town, fault);
    const before = await sumsOf(town);
    const { requests, silent } = await fuzz(ready, { seed, requests: REQUESTS[depth], manners: ['valid', 'edge'], only: (key) => ASKS.includes(key) });
    const left = await askFor(silent, town, ready);
    const served = ASKS.length - left.length;
    const after = await sumsOf(town);
    const changed = [...after].filter(([table, sum]) => before.get(table) !== sum).map(([table]) => table);
    for (const table of changed) tell(`${table} is not what it was`);
    tell(`nobody was answered by: ${left.join(', ')}`);
    return { measured: `${requests.toLocaleString('en')} requests to the ${ASKS.length} routes that only read, by ${ready.callers.length} people of every role; ${served} of the routes answered somebody: ${changed.length} of ${after.size} tables changed, the access log and the sessions’ last request aside`, reached: changed.length === 0 && served > ASKS.length * 0.75 };
  });
}

export const readingFigure: Figure = { goal: 'G14', title: 'reading changes nothing', floor: '0 tables changed by any route that reads', depths: ['short', 'long'], faults: Object.keys(PLANTED), beside: true, measure };
