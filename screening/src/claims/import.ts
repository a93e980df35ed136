import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { withDuckDb } from '../duckdb/index.ts';
import { arrangeBucket, arrangeDictionaries } from './arrange.ts';
import { assembleInstitutions, assembleMonth, assemblePeople, type MonthCounts, removeStaged, stagedMonths } from './assemble.ts';
import { type Mapping, TABLES, type TableName } from './mapping.ts';
import type { FileReport, ImportReport, Leftovers } from './report.ts';
import type { RosterCipher } from './roster/index.ts';
import { keepRoster, sealRoster } from './roster/seal.ts';
import { filesOf, stageFile } from './stage.ts';
import { findStore, openDraft, publish, rosterFile, type Store } from './store.ts';
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
  readonly tell: (sentence: string) => void;
  /** Asked for only where a roster came: the installation's cipher. */
  readonly cipher?: () => Pick<RosterCipher, 'seal'>;
}

export type ImportOutcome = { readonly store: Store; readonly report: ImportReport } | { readonly store: null; readonly files: readonly FileReport[] };

const NO_LEFTOVERS: Leftovers = { duplicated: {}, orphaned: {} };

function addedTo(into: Leftovers['duplicated'], more: Leftovers['duplicated']): Leftovers['duplicated'] {
  const sums: Partial<Record<TableName, number>> = { ...into };
  for (const table of TABLES) if (more[table] !== undefined) sums[table] = (sums[table] ?? 0) + more[table];
  return sums;
}

const together = (left: Leftovers, right: Leftovers): Leftovers => ({ duplicated: addedTo(left.duplicated, right.duplicated), orphaned: addedTo(left.orphaned, right.orphaned) });

async function stageAll(connection: DuckDBConnection, { from, mapping, believable, tell }: ImportRequest, draft: string): Promise<readonly FileReport[]> {
  const reports: FileReport[] = [];
  for (const table of TABLES) {
    const reading = mapping[table];
    if (reading === undefined || table === 'roster') continue;
    const files = await filesOf(from, reading.files);
    for (const file of files) {
      tell(`reading ${file}`);
      reports.push(await stageFile(connection, file, table, reading, draft, believable));
    }
    if (files.length === 0 && (table === 'eligibility' || table === 'claims')) reports.push({ file: reading.files, table, encoding: 'utf-8', read: 0, taken: 0, refused: [], lines: [], broken: 'there is no such file' });
  }
  return reports;
}

/** Names are sealed as they are read; no file of the import ever holds one in clear. */
async function readRoster(connection: DuckDBConnection, { from, mapping: { roster }, cipher, tell }: ImportRequest, draft: string, before: Store | undefined): Promise<readonly FileReport[]> {
  const kept = before === undefined || !existsSync(rosterFile(before.folder)) ? undefined : rosterFile(before.folder);
  const files = roster === undefined ? [] : await filesOf(from, roster.files);
  if (roster === undefined || files.length === 0) {
    if (kept !== undefined) await copyFile(kept, rosterFile(draft));
    return [];
  }
  if (cipher === undefined) throw new Error('A roster cannot be kept without the key that seals it');
  tell(`sealing ${files.length} files of names`);
  const reports = await sealRoster(connection, files, roster, cipher());
  await keepRoster(connection, draft, kept);
  return reports;
}

async function assembleMonths(connection: DuckDBConnection, draft: string, { tell }: ImportRequest): Promise<MonthCounts & { readonly months: readonly string[] }> {
  const months = await stagedMonths(draft, 'claims');
  const tables = Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await stagedMonths(draft, table)] as const)));
  let sum: MonthCounts = { claims: 0, prescriptions: 0, leftovers: NO_LEFTOVERS };
  for (const month of months) {
    const one = await assembleMonth(connection, draft, month, tables);
    tell(`${month.slice(0, 4)}-${month.slice(4)}: ${one.claims.toLocaleString('en-US')} claims`);
    sum = { claims: sum.claims + one.claims, prescriptions: sum.prescriptions + one.prescriptions, leftovers: together(sum.leftovers, one.leftovers) };
  }
  return { ...sum, months };
}

/** Reads the files that an insurer delivered into claims that can be screened: all of them, or, where a file is broken, nothing. */
export async function importClaims(request: ImportRequest): Promise<ImportOutcome> {
  const began = performance.now();
  if (!existsSync(request.from)) throw new Error(`There is no folder ${request.from}`);
  const draft = await openDraft(request.home, request.version);
  return withDuckDb({ threads: request.threads, memory: request.memory, spill: join(draft, 'spill') }, async (connection) => {
    await connection.run('SET preserve_insertion_order = false');
    const files = [...(await stageAll(connection, request, draft)), ...(await readRoster(connection, request, draft, await findStore(request.home)))];
    if (files.some(({ broken }) => broken !== null)) {
      await openDraft(request.home, request.version);
      return { store: null, files };
    }
    const { people, buckets, leftovers } = await assemblePeople(connection, draft);
    await assembleInstitutions(connection, draft);
    const { claims, prescriptions, months, leftovers: more } = await assembleMonths(connection, draft, request);
    await removeStaged(draft);
    await arrangeDictionaries(connection, draft);
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      await arrangeBucket(connection, draft, bucket);
      request.tell(`sorted ${bucket + 1} of ${buckets} parts`);
    }
    const store = await publish(request.home, draft, { version: request.version, buckets, people, claims, prescriptions, months });
    return { store, report: { files, people, claims, prescriptions, months, ...together(leftovers, more), seconds: (performance.now() - began) / 1000 } };
  });
}
