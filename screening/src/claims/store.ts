import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Dictionaries } from '../columns/index.ts';
import type { TableName } from './mapping.ts';

/** What one import made. */
export interface StoreManifest {
  readonly version: string;
  readonly buckets: number;
  readonly people: number;
  readonly claims: number;
  readonly prescriptions: number;
  readonly months: readonly string[];
  /** How many files of each kind were delivered so far, at most: a newer one has a higher number. */
  readonly deliveries?: number;
}

/** Claims as they are kept: Parquet by month and by part of the population, and the columns that kernels walk. */
export interface Store extends StoreManifest {
  readonly folder: string;
}

const CURRENT = 'current.json';

export const peopleFile = (folder: string): string => join(folder, 'people.parquet');
/** Who the pseudonyms are, each row sealed by itself; apart from all that is screened. */
export const rosterFile = (folder: string): string => join(folder, 'roster.parquet');
export const spellsFile = (folder: string): string => join(folder, 'spells.parquet');
/** Of whom later deliveries told anew, as all of them tell: whoever is here counts no more among the others. */
export const toldPeopleFile = (folder: string): string => join(folder, 'people-told.parquet');
export const toldSpellsFile = (folder: string): string => join(folder, 'spells-told.parquet');
export const columnsFile = (folder: string, bucket: number): string => join(folder, 'columns', `${bucket}.columns`);
export const pseudonymsFile = (folder: string, bucket: number): string => join(folder, 'columns', `${bucket}.people`);
export const dictionariesFile = (folder: string): string => join(folder, 'columns', 'dictionaries.json');
/** The keys of the claims of a part, for a later delivery. */
export const keysFile = (folder: string, bucket: number): string => join(folder, 'columns', `${bucket}.keys`);
/** A hash of each of them: a delivery looks for its keys among these first. */
export const hashesFile = (folder: string, bucket: number): string => join(folder, 'columns', `${bucket}.hashes`);
/** What was read of the tables that are small, or that nothing asks for yet: a file a delivery. */
export const deliveredFolder = (folder: string, table: TableName): string => join(folder, 'delivered', table);
/** Claims of a month and of some parts of the population. */
export const partFile = (folder: string, kind: 'claims' | 'prescriptions', month: string, part: number | '*'): string => join(folder, kind, `month=${month}`, `part=${part}.parquet`);

/** The claims of the last import that ended well; undefined before the first. */
export async function findStore(home: string): Promise<Store | undefined> {
  if (!existsSync(join(home, CURRENT))) return undefined;
  const manifest = JSON.parse(await readFile(join(home, CURRENT), 'utf8')) as StoreManifest;
  return { ...manifest, folder: join(home, manifest.version) };
}

export async function readDictionaries(folder: string): Promise<Dictionaries> {
  return JSON.parse(await readFile(dictionariesFile(folder), 'utf8')) as Dictionaries;
}

export async function readPseudonyms(folder: string, bucket: number): Promise<readonly string[]> {
  const text = await readFile(pseudonymsFile(folder, bucket), 'utf8');
  return text === '' ? [] : text.split('\n');
}

/** A folder for an import under way. One that was broken off leaves its own behind: it is removed. */
export async function openDraft(home: string, version: string): Promise<string> {
  await mkdir(home, { recursive: true, mode: 0o700 });
  for (const name of await readdir(home)) if (name.startsWith('draft-')) await rm(join(home, name), { recursive: true });
  const folder = join(home, `draft-${version}`);
  await mkdir(join(folder, 'columns'), { recursive: true, mode: 0o700 });
  return folder;
}

/** From now on these are the claims. Until the last rename the former ones are: nobody ever sees half of an import. */
export async function publish(home: string, draft: string, manifest: StoreManifest): Promise<Store> {
  const folder = join(home, manifest.version);
  await rename(draft, folder);
  const next = join(home, `${CURRENT}.next`);
  await writeFile(next, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(next, join(home, CURRENT));
  for (const entry of await readdir(home, { withFileTypes: true })) if (entry.isDirectory() && entry.name !== manifest.version) await rm(join(home, entry.name), { recursive: true });
  return { ...manifest, folder };
}

const NO_ROWS = {
  claims: 'SELECT NULL::VARCHAR AS claim, NULL::VARCHAR AS person, NULL::INTEGER AS day, NULL::INTEGER AS days, NULL::INTEGER AS medication_days, NULL::INTEGER AS setting, NULL::VARCHAR AS institution, NULL::INTEGER AS institution_type, NULL::VARCHAR AS main, NULL::VARCHAR AS second WHERE FALSE',
  prescriptions: 'SELECT NULL::VARCHAR AS person, NULL::INTEGER AS day, NULL::INTEGER AS days, NULL::VARCHAR AS ingredient, NULL::VARCHAR AS institution WHERE FALSE',
} as const;
/** No second illness is an empty text in the files. */
const KEPT = { claims: "* REPLACE (nullif(second, '') AS second)", prescriptions: '*' } as const;

const read = (file: string): string => `read_parquet('${file}')`;

/** Everybody of a store, or their spells: what stands behind FROM. */
export function everybody(folder: string, kind: 'people' | 'spells'): string {
  const [file, told] = kind === 'people' ? [peopleFile(folder), toldPeopleFile(folder)] : [spellsFile(folder), toldSpellsFile(folder)];
  return existsSync(told) ? `(SELECT * FROM ${read(file)} WHERE person NOT IN (SELECT person FROM ${read(toldPeopleFile(folder))}) UNION ALL FROM ${read(told)})` : read(file);
}

/** Views `people`, `claims`, `prescriptions` and `spells` over a store. */
export async function openViews(connection: DuckDBConnection, folder: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TEMP VIEW people AS SELECT person, sex, birth_year, sigungu, emd, died_on FROM ${everybody(folder, 'people')}`);
  await connection.run(`CREATE OR REPLACE TEMP VIEW spells AS SELECT person, kind, value, from_day, until_day FROM ${everybody(folder, 'spells')}`);
  for (const kind of ['claims', 'prescriptions'] as const) {
    const glob = partFile(folder, kind, '*', '*');
    const found = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM glob('${glob}')`);
    const some = Number(found.getRows()[0]?.[0] ?? 0) > 0;
    await connection.run(`CREATE OR REPLACE TEMP VIEW ${kind} AS ${some ? `SELECT ${KEPT[kind]} FROM read_parquet('${glob}', hive_partitioning = false)` : NO_ROWS[kind]}`);
  }
}
