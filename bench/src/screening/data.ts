import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf, type DiscoveryFinding } from '@dure/domain/discovery';
import { findStore, generateClaimsInThreads, importClaims, SAMPLE_COHORT } from '@dure/screening/claims';
import { findingReader, openThreads, runScreen } from '@dure/screening/discovery';
import { withDuckDb } from '@dure/screening/duckdb';
import { cpuSeconds, digestOf, type Measured } from './measure.ts';
import { ADDED, filesOf, homeOf, type Place, screenOfAll, THREADS, UNTIL } from './place.ts';

export async function invent(place: Place): Promise<Measured> {
  const began = performance.now();
  await generateClaimsInThreads({ into: filesOf(place), people: place.people, seed: 7, until: UNTIL, days: 730, tell: () => undefined }, THREADS);
  return { seconds: (performance.now() - began) / 1000 };
}

async function brought(from: string, home: string, version: string, add: boolean): Promise<Measured> {
  const [began, used] = [performance.now(), cpuSeconds()];
  const outcome = await importClaims({ from, home, mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf(UNTIL) }, version, threads: THREADS, memory: '1500MB', add, tell: () => undefined });
  if (outcome.store === null) throw new Error(`The import failed: ${JSON.stringify(outcome.files.filter(({ broken }) => broken !== null))}`);
  return { seconds: (performance.now() - began) / 1000, cpuSeconds: cpuSeconds() - used, claims: outcome.store.claims, prescriptions: outcome.store.prescriptions };
}

export const bringIn = (place: Place): Promise<Measured> => brought(filesOf(place), homeOf(place), 'bench', false);

/** The same files as two deliveries: all months but the last, and the last. */
async function deliveries(place: Place): Promise<readonly [string, string]> {
  const folders = [join(place.folder, 'before'), join(place.folder, 'month')] as const;
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  await withDuckDb({ threads: THREADS, memory: '1500MB', spill: tmpdir() }, async (connection) => {
    for (const name of readdirSync(filesOf(place))) {
      const file = join(filesOf(place), name);
      if (!name.startsWith('NHID_GY')) symlinkSync(file, join(folders[0], name));
      else if (!name.includes('2026')) symlinkSync(file, join(folders[0], name));
      else for (const [folder, months] of [[folders[0], `< '${ADDED}'`], [folders[1], `>= '${ADDED}'`]] as const) await connection.run(`COPY (SELECT * FROM read_csv('${file}', all_varchar = true) WHERE RECU_FR_DT ${months}) TO '${join(folder, name)}' (HEADER)`);
    }
  });
  return folders;
}

const monthlyHome = ({ folder }: Place): string => join(folder, 'monthly');

/** The months before the one that is added: by themselves, so that the memory of the month is its own. */
export async function bringInBefore(place: Place): Promise<Measured> {
  const [before] = await deliveries(place);
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
  return { ...taken, partSeconds: added.seconds, ...digestOf(found), claims: store.claims - whole.claims };
}
