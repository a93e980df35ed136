import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf, type DiscoveryFinding } from '@dure/domain/discovery';
import { findStore, generateClaimsInThreads, importClaims, SAMPLE_COHORT } from '@dure/screening/claims';
import { findingReader, openThreads, runScreen } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import { cpuSeconds, digestOf, type Measured } from './measure.ts';
import { ADDED, filesOf, homeOf, type Place, screenOfAll, THREADS, UNTIL } from './place.ts';

export async function invent(place: Place, seed = 7): Promise<Measured> {
  const began = performance.now();
  await generateClaimsInThreads({ into: filesOf(place), people: place.people, seed, until: UNTIL, days: 730, tell: () => undefined }, THREADS);
  return { seconds: (performance.now() - began) / 1000 };
}

async function brought(from: string, home: string, version: string, add: boolean): Promise<Measured> {
  const [began, used] = [performance.now(), cpuSeconds()];
  const outcome = await importClaims({ from, home, mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf(UNTIL) }, version, threads: THREADS, memory: '900MB', add, tell: () => undefined });
  if (outcome.store === null) throw new Error(`The import failed: ${JSON.stringify(outcome.files.filter(({ broken }) => broken !== null))}`);
  return { seconds: (performance.now() - began) / 1000, cpuSeconds: cpuSeconds() - used, claims: outcome.store.claims, prescriptions: outcome.store.prescriptions };
}

export const bringIn = (place: Place): Promise<Measured> => brought(filesOf(place), homeOf(place), 'bench', false);

/** By which column the rows of a file are told apart; the others tell nothing that an import reads, or nothing that changes. */
const PARTED = [[/^NHID_GY[26]0_.*2026/, `RECU_FR_DT >= '${ADDED}'`], [/^NHID_JK_|^DURE_STATE_/, 'PERSON_ID IN (FROM newcomer)']] as const;

/** The same files as two deliveries: all months but the last, and the last, with people of whom nothing came before: at most one in a thousand. */
async function deliveries(place: Place): Promise<readonly [string, string]> {
  const [files, before, month] = [filesOf(place), join(place.folder, 'before'), join(place.folder, 'month')];
  for (const folder of [before, month]) mkdirSync(folder, { recursive: true });
  await withDuckDb({ threads: THREADS, memory: '1500MB', spill: tmpdir() }, async (connection) => {
    await connection.run(`CREATE TEMP TABLE newcomer AS SELECT PERSON_ID FROM read_csv('${files}/NHID_GY20_*.csv', all_varchar = true) GROUP BY PERSON_ID HAVING min(RECU_FR_DT) >= '${ADDED}' ORDER BY PERSON_ID LIMIT ${Math.ceil(place.people / 1000)}`);
    for (const name of readdirSync(files)) {
      const isAdded = PARTED.find(([pattern]) => pattern.test(name))?.[1];
      if (isAdded === undefined) symlinkSync(join(files, name), join(before, name));
      else for (const [folder, rows] of [[before, `NOT (${isAdded})`], [month, isAdded]] as const) await connection.run(`COPY (SELECT * FROM read_csv('${join(files, name)}', all_varchar = true) WHERE ${rows}) TO '${join(folder, name)}' (HEADER)`);
    }
  });
  return [before, month];
}

const monthlyHome = ({ folder }: Place): string => join(folder, 'monthly');

/** The months before the one that is added: by themselves, so that the memory of the month is its own. The claims of all months at once are asked no more. */
export async function bringInBefore(place: Place): Promise<Measured> {
  const [before] = await deliveries(place);
  rmSync(homeOf(place), { recursive: true, force: true });
  return brought(before, monthlyHome(place), 'before', false);
}

/** What a month costs once the months before it are there: the import of its files, and one walk over everybody, for windows move with the month. As for the walk alone, its threads are there before the clock starts. */
export async function addMonth(place: Place): Promise<Measured> {
  const home = monthlyHome(place);
  const whole = await findStore(home);
  const threads = await openThreads(THREADS);
  const [began, used] = [performance.now(), cpuSeconds()];
  const added = await brought(join(place.folder, 'month'), home, 'month', true);
  const store = await findStore(home);
  if (store === undefined || whole === undefined) throw new Error('The month was not added');
  const found: DiscoveryFinding[] = [];
  const screen = screenOfAll();
  const read = await findingReader(store, screen);
  await runScreen(store, screen, { threads, onPart: async (part) => void found.push(...(await read(part))) });
  const taken = { seconds: (performance.now() - began) / 1000, cpuSeconds: cpuSeconds() - used };
  await threads.close();
  return { ...taken, partSeconds: added.seconds, ...digestOf(found), claims: store.claims - whole.claims, newPeople: store.people - whole.people };
}
