import { withClient } from '@dure/database/connection';
import { openPool } from '@dure/database/scope';
import type { Figure, Measured, Run } from '../figure.ts';
import { explain } from './explained.ts';
import { type Nation, onNation } from './ground.ts';
import type { Sent } from './heard.ts';
import { ask, eyeOf, LOGINS, nextOf, requestsOf, standOn } from './walk.ts';

/** A table beyond it is not read from the first row to the last by any screen. */
const LARGE_TABLE = 100_000;
const MOST_MS = 50;
/** Of each statement, as each of those who work here sent it. */
const SAMPLES_OF_ONE = 2;

/** Sent only where the accounts of a demo stand on the sign-in page, which a nation does not have. */
const OF_A_DEMO = 'staff.demo-accounts';

const BARE = 'cases have no index but their key';

interface Walked {
  readonly samples: readonly (Sent & { readonly who: string; readonly route: string })[];
  readonly requests: number;
  readonly routes: number;
  readonly broken: readonly string[];
}

/** Every screen of everybody, heard: which statements left, and with what. */
async function walked(nation: Nation, tell: Run['tell']): Promise<Walked> {
  const samples = new Map<string, (Sent & { who: string; route: string })[]>();
  let [who, route] = ['', ''];
  const hear = (sent: Sent): void => {
    const key = `${sent.name} ${who}`;
    const known = samples.get(key) ?? [];
    if (known.length < SAMPLES_OF_ONE && !sent.name.startsWith('trust.') && sent.name !== OF_A_DEMO) samples.set(key, [...known, { ...sent, who, route }]);
  };
  const stand = await standOn(nation.app, hear);
  const [routes, broken]: [Set<string>, string[]] = [new Set(), []];
  let requests = 0;
  try {
    for (const login of LOGINS) {
      who = login;
      const eye = await eyeOf(stand, login);
      for (const { key, request } of requestsOf(eye)) {
        route = key;
        for (let asked: typeof request | undefined = request, page = 0; asked !== undefined && page < 2; page += 1) {
          const answered = await ask(stand, eye, asked);
          [requests, asked] = [requests + 1, nextOf(key, asked, answered.body)];
          routes.add(key);
          if (answered.status >= 500) broken.push(`${key} as ${login}: ${answered.status}`);
        }
      }
      tell(`${login}: ${requests} requests so far, ${samples.size} statements of somebody`);
    }
  } finally {
    await stand.close();
  }
  return { samples: [...samples.values()].flat(), requests, routes: routes.size, broken };
}

async function largeTables(nation: Nation): Promise<ReadonlySet<string>> {
  const { rows } = await nation.owner.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'dure'::regnamespace AND relkind IN ('r', 'p') AND reltuples > $1`, [LARGE_TABLE]);
  return new Set(rows.map(({ name }) => name));
}

interface Judged {
  readonly name: string;
  readonly p95: number;
  readonly scanned: readonly string[];
  readonly routes: readonly string[];
}

async function judged(nation: Nation, samples: Walked['samples'], large: ReadonlySet<string>): Promise<readonly Judged[]> {
  const pool = openPool({ ...nation.app, max: 1, query_timeout: 0 });
  const found = new Map<string, { times: number[]; scanned: Set<string>; routes: Set<string> }>();
  try {
    for (const sample of samples) {
      const of = found.get(sample.name) ?? { times: [], scanned: new Set(), routes: new Set() };
      found.set(sample.name, of);
      const { milliseconds, scanned } = await explain(pool, sample);
      if (milliseconds !== undefined) of.times.push(milliseconds);
      for (const table of scanned) if (large.has(table)) of.scanned.add(table);
      if ((milliseconds ?? 0) > MOST_MS || scanned.some((table) => large.has(table))) of.routes.add(`${sample.route} as ${sample.who}`);
    }
  } finally {
    await pool.end();
  }
  return [...found].map(([name, { times, scanned, routes }]) => ({ name, p95: times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? 0, scanned: [...scanned], routes: [...routes] }));
}

async function measureOn(nation: Nation, { tell }: Run): Promise<Measured> {
  const large = await largeTables(nation);
  const { samples, requests, routes, broken } = await walked(nation, tell);
  const all = await judged(nation, samples, large);
  const scanning = all.filter(({ scanned }) => scanned.length > 0);
  const slow = all.filter(({ p95 }) => p95 > MOST_MS);
  for (const one of broken) tell(one);
  for (const { name, scanned, routes: where } of scanning) tell(`${name} reads all of ${scanned.join(', ')}: ${where.slice(0, 3).join('; ')}`);
  for (const { name, p95, routes: where } of slow) tell(`${name}: ${p95.toFixed(1)} ms: ${where.slice(0, 3).join('; ')}`);
  const slowest = all.reduce((most, one) => (one.p95 > most.p95 ? one : most), { name: 'none', p95: 0 });
  const { people, cases, events, municipalities } = nation.filled;
  const size = [people, cases, events].map((count) => count.toLocaleString('en')).join(' / ');
  return {
    measured: `${size} people / cases / lines of histories and log in ${municipalities} municipalities; ${all.length} statements of ${routes} routes (${requests} requests as ${LOGINS.length} people, ${samples.length} plans): ${scanning.length} read a whole table over 100,000 rows (${large.size} such tables), ${slow.length} beyond ${MOST_MS} ms; the slowest ${slowest.name} ${slowest.p95.toFixed(1)} ms`,
    reached: scanning.length + slow.length + broken.length === 0 && all.length > 0,
  };
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** A fault is planted in the same database and taken back, so that filling it is paid for once. */
async function planted(nation: Nation, fault: string | undefined, work: () => Promise<Measured>): Promise<Measured> {
  if (fault !== BARE) return work();
  const dropped = await withClient(nation.superuser, async (client) => {
    const { rows } = await client.query<Index>(`SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index WHERE indrelid = 'dure.case_file'::regclass AND NOT indisunique`);
    for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
    return rows;
  });
  try {
    return await work();
  } finally {
    await withClient(nation.superuser, async (client) => {
      for (const { definition } of dropped) await client.query(definition);
    });
  }
}

const measure = (run: Run): Promise<Measured> => onNation(run.depth, run.tell, (nation) => planted(nation, run.fault, () => measureOn(nation, run)));

export const PLAN_FIGURE: Figure = {
  goal: 'G37', title: 'every statement of every screen at size, under row policies', floor: 'no table over 100,000 rows read from end to end; p95 of each statement ≤ 50 ms (nation: 3 M people, 5 M cases, 50 M lines; the short run a fiftieth)', depths: ['short', 'long'],
  faults: [BARE], measure,
};
