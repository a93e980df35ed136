import { existsSync } from 'node:fs';
import { link, mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { withDuckDb } from '../duckdb/index.ts';
import { assemblePeople, institutionTypes } from './assemble.ts';
import { type Delivered, joinAll, readAll, removeRows, rowsFolder } from './deliver.ts';
import { type Mapping, TABLES, type TableName } from './mapping.ts';
import { readPeople } from './people.ts';
import { type RowSource, rowSource } from './read/source.ts';
import type { FileReport, ImportReport, Leftovers } from './report.ts';
import type { RosterCipher } from './roster/index.ts';
import { keepRoster, sealRoster } from './roster/seal.ts';
import { arrange } from './sort/index.ts';
import { filesOf, stageFile } from './stage.ts';
import { deliveredFolder, findStore, openDraft, publish, rosterFile, type Store } from './store.ts';
import type { Believable } from './table.ts';

export interface ImportRequest {
  readonly from: string;
  readonly home: string;
  readonly mapping: Mapping;
  readonly believable: Believable;
  /** Names the import; in the order of time. */
  readonly version: string;
  readonly threads: number;
  readonly memory: string;
  /** Adds to the claims that are there, instead of taking their place: what comes again under the same key is taken as it came last. */
  readonly add?: boolean;
  readonly tell: (sentence: string) => void;
  /** Asked for only where a roster came: the installation's cipher. */
  readonly cipher?: () => Pick<RosterCipher, 'seal'>;
}

export type ImportOutcome = { readonly store: Store; readonly report: ImportReport } | { readonly store: null; readonly files: readonly FileReport[] };

/** One import under way. */
interface Importing {
  readonly request: ImportRequest;
  readonly connection: DuckDBConnection;
  readonly draft: string;
  /** What a delivery is added to; undefined where everything is read anew. */
  readonly before: Store | undefined;
}

/** Tables that DuckDB reads: small ones, and those that are only kept. */
const BY_DUCKDB: readonly TableName[] = ['eligibility', 'states', 'institutions', 'details', 'diagnoses'];

const absent = (files: string, table: TableName): FileReport => ({ file: files, table, encoding: 'utf-8', read: 0, taken: 0, refused: [], lines: [], broken: 'there is no such file' });

async function stageAll({ request: { from, mapping, believable, tell }, connection, draft, before }: Importing): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const table of TABLES) {
    const reading = mapping[table];
    if (reading === undefined || !BY_DUCKDB.includes(table)) continue;
    const files = await filesOf(from, reading.files);
    for (const [index, file] of files.entries()) {
      tell(`reading ${file}`);
      reports.push(await stageFile(connection, file, table, reading, draft, believable, (before?.deliveries ?? 0) + index));
    }
    if (files.length === 0 && table === 'eligibility' && before === undefined) reports.push(absent(reading.files, table));
  }
  return reports;
}

async function sourcesOf({ request: { from, mapping, tell }, connection, draft }: Importing): Promise<readonly RowSource[]> {
  const sources: RowSource[] = [];
  for (const table of ['claims', 'prescriptions'] as const) {
    const reading = mapping[table];
    if (reading === undefined) continue;
    for (const file of await filesOf(from, reading.files)) {
      tell(`looking at ${file}`);
      sources.push(await rowSource(connection, file, table, reading, draft));
    }
  }
  return sources;
}

/** What was delivered before stands in the new store too: people and institutions are told by all of it. */
async function linkDelivered({ draft, before }: Importing): Promise<void> {
  if (before === undefined) return;
  for (const table of BY_DUCKDB) {
    const folder = deliveredFolder(before.folder, table);
    if (!existsSync(folder)) continue;
    await mkdir(deliveredFolder(draft, table), { recursive: true, mode: 0o700 });
    for (const file of await readdir(folder)) await link(join(folder, file), join(deliveredFolder(draft, table), file));
  }
}

/** Names are sealed as they are read; no file of the import ever holds one in clear. */
async function readRoster({ request: { from, home, mapping: { roster }, cipher, tell }, connection, draft }: Importing): Promise<readonly FileReport[]> {
  const before = await findStore(home);
  const kept = before === undefined || !existsSync(rosterFile(before.folder)) ? undefined : rosterFile(before.folder);
  const files = roster === undefined ? [] : await filesOf(from, roster.files);
  if (roster === undefined || files.length === 0) {
    if (kept !== undefined) await link(kept, rosterFile(draft));
    return [];
  }
  if (cipher === undefined) throw new Error('A roster cannot be kept without the key that seals it');
  tell(`sealing ${files.length} files of names`);
  const reports = await sealRoster(connection, files, roster, cipher());
  await keepRoster(connection, draft, kept);
  return reports;
}

const brokenSource = ({ file, table, encoding, broken }: RowSource): FileReport => ({ file: file.slice(file.lastIndexOf('/') + 1), table, encoding, read: 0, taken: 0, refused: [], lines: [], broken });

async function sizeOf(sources: readonly RowSource[]): Promise<number> {
  const sizes = await Promise.all(sources.map(async ({ path }) => (await stat(path)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function leftoversOf(people: Leftovers, delivered: Delivered, importing: Importing): Leftovers {
  const { eligibility, claims } = importing.request.mapping;
  // Where the file of claims tells of people as well, everybody comes with every claim.
  const duplicated = eligibility?.files === claims?.files ? {} : people.duplicated;
  return { duplicated: { ...duplicated, claims: delivered.duplicatedClaims, prescriptions: delivered.duplicatedPrescriptions }, orphaned: { ...people.orphaned, claims: delivered.orphanedClaims, prescriptions: delivered.orphanedPrescriptions } };
}

/** Everything behind the first look at the files: nothing of it is seen before the last step. */
async function load(importing: Importing, staged: readonly FileReport[], sources: readonly RowSource[]): Promise<Extract<ImportOutcome, { report: unknown }>> {
  const { request, connection, draft, before } = importing;
  const began = performance.now();
  const assembled = await assemblePeople(connection, draft);
  const people = await readPeople(connection, assembled.people, assembled.buckets);
  const read = await readAll({ ...request, draft, before, people, sources, size: await sizeOf(sources) });
  const delivered = await joinAll(read, { before, people, draft });
  const first = before?.deliveries ?? 0;
  const types = await institutionTypes(connection, draft, 1e9);
  const typesBefore = before === undefined ? types : await institutionTypes(connection, draft, first);
  const anew = before !== undefined && (before.buckets !== people.buckets || [...types].some(([institution, type]) => typesBefore.has(institution) && typesBefore.get(institution) !== type || (!typesBefore.has(institution) && type !== 0)));
  const arranged = await arrange({
    draft, rows: rowsFolder(draft), threads: request.threads, people, known: read.known, joined: delivered.joined, types, tell: request.tell,
    ...(delivered.kept === undefined ? {} : { kept: { ...delivered.kept, changed: (month: string) => anew || delivered.changed.has(month), months: anew ? ('all' as const) : delivered.changed } }),
  });
  const { parts, ...counts } = arranged;
  await removeRows(draft);
  const store = await publish(request.home, draft, { version: request.version, buckets: people.buckets, people: people.count, ...counts, parts, deliveries: first + Math.max(1, ...TABLES.map((table) => staged.filter((file) => file.table === table).length), read.deliveries) });
  const changedParts = before === undefined ? undefined : parts.flatMap((part, bucket) => (before.parts?.[bucket] === part ? [] : [bucket]));
  return { store, report: { files: [...staged, ...read.reports], people: people.count, ...counts, ...leftoversOf(assembled.leftovers, delivered, importing), ...(changedParts === undefined ? {} : { changedParts }), seconds: (performance.now() - began) / 1000 } };
}

/** Reads the files that an insurer delivered into claims that can be screened: all of them, or, where a file is broken, nothing. */
export async function importClaims(request: ImportRequest): Promise<ImportOutcome> {
  if (!existsSync(request.from)) throw new Error(`There is no folder ${request.from}`);
  const draft = await openDraft(request.home, request.version);
  const before = request.add === true ? await findStore(request.home) : undefined;
  return withDuckDb({ threads: request.threads, memory: request.memory, spill: join(draft, 'spill') }, async (connection) => {
    await connection.run('SET preserve_insertion_order = false');
    const importing: Importing = { request, connection, draft, before };
    const staged = [...(await stageAll(importing)), ...(await readRoster(importing))];
    await connection.run('SET preserve_insertion_order = true');
    const sources = await sourcesOf(importing);
    const broken = [...staged, ...sources.map(brokenSource)];
    if (before === undefined && !sources.some(({ table }) => table === 'claims')) broken.push(absent(request.mapping.claims?.files ?? '', 'claims'));
    if (broken.some((file) => file.broken !== null)) {
      await openDraft(request.home, request.version);
      return { store: null, files: broken };
    }
    await linkDelivered(importing);
    return load(importing, staged, sources);
  });
}
