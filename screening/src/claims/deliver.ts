import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dictionaries } from '../columns/index.ts';
import { readColumns, readKeys } from '../columns/index.ts';
import type { People } from './people.ts';
import { ByteTexts } from './read/bytes.ts';
import { Numbers } from './read/numbers.ts';
import { MOST, type PrescriptionsRequest, readPrescriptions, type ReadPrescriptions, refuseTooMany } from './read/prescriptions.ts';
import { type Known, readRows, UNKNOWN } from './read/rows.ts';
import { forget, type RowSource } from './read/source.ts';
import type { FileReport } from './report.ts';
import { joinPart, type JoinTarget } from './sort/join.ts';
import { type Arrived, type KeptBefore, type LatePrescription, touching, type Touching } from './sort/kept.ts';
import { calendarMonths } from './sort/months.ts';
import { SORTED } from './sort/job.ts';
import { get16, Spool } from './sort/spool.ts';
import { columnsFile, keysFile, readDictionaries, type Store } from './store.ts';
import type { Believable } from './table.ts';
import { nextMessage, openThread } from '../thread/index.ts';
import type { ThreadRequest } from './worker.ts';

/** So much text falls into one part before its prescriptions are put to their claims. */
const TEXT_IN_A_PART = 1 << 27;
/** Less text is read sooner than a thread has started. */
const WORTH_A_THREAD = 1 << 25;

export const rowsFolder = (draft: string): string => join(draft, 'rows');

interface ReadRequest {
  readonly draft: string;
  readonly before: Store | undefined;
  readonly people: People;
  readonly sources: readonly RowSource[];
  readonly size: number;
  readonly believable: Believable;
  readonly threads: number;
  readonly tell: (sentence: string) => void;
}

/** What was read of the files of claims and prescriptions: rows in parts by their claim's key. */
export interface ReadFiles {
  readonly known: Known;
  readonly dictionaries: Dictionaries | undefined;
  readonly claims: Spool;
  readonly prescriptions: Spool;
  readonly orphaned: number;
  readonly reports: readonly FileReport[];
  readonly deliveries: number;
}

/**
 * In which order deliveries came: files of claims by their names, and files of prescriptions with those of the same name, as far as
 * there is one.
 */
function deliveryOf(sources: readonly RowSource[]): (source: RowSource) => number {
  const labels = [...new Set(sources.filter(({ table }) => table === 'claims').map(({ label }) => label))].toSorted((left, right) => (left < right ? -1 : 1));
  return ({ label }) => (labels.includes(label) ? labels.indexOf(label) : UNKNOWN);
}

async function readApart(request: PrescriptionsRequest, threads: number): Promise<ReadPrescriptions> {
  if (threads < 2) return readPrescriptions(request);
  const worker = openThread(new URL('worker.ts', import.meta.url), 'claims-importer', { kind: 'read', request } satisfies ThreadRequest);
  try {
    return (await nextMessage(worker)) as ReadPrescriptions;
  } finally {
    await worker.terminate();
  }
}

export async function readAll({ draft, before, people, sources, size, believable, threads, tell }: ReadRequest): Promise<ReadFiles> {
  const folder = rowsFolder(draft);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const parts = Math.max(1, Math.ceil(size / TEXT_IN_A_PART));
  const dictionaries = before === undefined ? undefined : await readDictionaries(before.folder);
  const delivery = deliveryOf(sources);
  const numbered = sources.map((source) => ({ source, delivery: delivery(source) }));
  const reading = readApart({ folder, parts, believable, ingredients: dictionaries?.ingredients ?? [], sources: numbered.filter(({ source }) => source.table === 'prescriptions') }, size < WORTH_A_THREAD ? 1 : threads);
  // Whoever waits for it is told; until then nobody may be.
  reading.catch(() => undefined);
  const known = { people: new Map(people.pseudonyms.map((pseudonym, number) => [pseudonym, number])), codes: new Numbers(dictionaries?.codes ?? ['']), institutions: new Numbers(dictionaries?.institutions), ingredients: new Numbers() };
  const claims = new Spool(folder, 'claims', parts);
  const target = { known, believable, claims, prescriptions: claims, orphaned: 0 };
  const reports: FileReport[] = [];
  for (const { source, delivery: number } of numbered) {
    if (source.table !== 'claims') continue;
    tell(`reading ${source.file}`);
    reports.push(await readRows(source, number, target));
    await forget(source);
    refuseTooMany('codes', known.codes);
  }
  claims.end();
  const apart = await reading;
  return {
    known: { ...known, ingredients: new Numbers(apart.ingredients) }, dictionaries, claims, prescriptions: new Spool(folder, 'prescriptions', parts), orphaned: target.orphaned, reports: [...reports, ...apart.reports],
    deliveries: new Set(sources.map(({ label }) => label)).size,
  };
}

export interface Delivered {
  readonly joined: Pick<JoinTarget, 'claimsIn' | 'used'>;
  readonly kept: KeptBefore | undefined;
  readonly changed: ReadonlySet<string>;
  readonly duplicatedClaims: number;
  readonly duplicatedPrescriptions: number;
  readonly orphanedClaims: number;
  readonly orphanedPrescriptions: number;
}

/** The keys of a delivery, for those who look for them among the claims from before. */
class Arriving implements Arrived {
  readonly keys = new ByteTexts();
  readonly late = new Map<number, LatePrescription[]>();
  private claims = 0;

  claim(rows: Buffer, key: number): void {
    this.keys.numberOf(rows, key + 1, key + 1 + (rows[key] as number));
  }

  /** From here on what comes is of claims that the delivery has not. */
  claimsEnd(): void {
    this.claims = this.keys.size;
  }

  prescription(row: { readonly key: Buffer; readonly prescription: LatePrescription }): void {
    const number = this.keys.numberOf(row.key, 0, row.key.length);
    this.late.set(number, [...(this.late.get(number) ?? []), row.prescription]);
  }

  readonly isClaim = (key: number): boolean => key < this.claims;
}

function lateRow(rows: Buffer, key: number): { readonly key: Buffer; readonly prescription: LatePrescription } {
  const values = key + 1 + (rows[key] as number);
  const day = get16(rows, values);
  return { key: Buffer.from(rows.subarray(key + 1, values)), prescription: { day: day === UNKNOWN ? undefined : day, days: get16(rows, values + 2), ingredient: get16(rows, values + 4) } };
}

/** Marks what the claims from before still have: everything, unless some of them came again. */
async function markUsed({ store, dictionaries, touching: { parts, replaced } }: KeptBefore, used: JoinTarget['used']): Promise<void> {
  if (replaced === 0) {
    used.codes.fill(1, 0, dictionaries.codes.length);
    used.institutions.fill(1, 0, dictionaries.institutions.length);
    used.ingredients.fill(1, 0, dictionaries.ingredients.length);
    return;
  }
  for (let bucket = 0; bucket < store.buckets; bucket += 1) {
    const columns = await readColumns(columnsFile(store.folder, bucket));
    const gone = parts[bucket]?.replaced;
    const { claimOf } = await readKeys(keysFile(store.folder, bucket));
    columns.day.forEach((_, claim) => {
      if (gone?.[claim] === 1) return;
      used.codes[columns.main[claim] as number] = 1;
      used.codes[columns.second[claim] as number] = 1;
      used.institutions[columns.institution[claim] as number] = 1;
    });
    columns.ingredient.forEach((ingredient, row) => {
      if (gone?.[claimOf[row] as number] !== 1) used.ingredients[ingredient] = 1;
    });
  }
}

const monthsOf = (days: Uint8Array): ReadonlySet<string> => {
  const { ofDay, names } = calendarMonths();
  const months = new Set<string>();
  days.forEach((is, day) => {
    if (is === 1) months.add(names[ofDay[day] as number] ?? '');
  });
  return months;
};

const NOTHING_TOUCHED: Touching = { parts: [], replaced: 0, found: 0, months: new Set() };

/** Puts prescriptions to claims, part by part, and looks for what came again. */
export async function joinAll(read: ReadFiles, { before, people, draft }: { readonly before: Store | undefined; readonly people: People; readonly draft: string }): Promise<Delivered> {
  const folder = rowsFolder(draft);
  const used = { codes: new Uint8Array(MOST), institutions: new Uint8Array(read.known.institutions.texts.length), ingredients: new Uint8Array(MOST), days: new Uint8Array(MOST) };
  const arriving = new Arriving();
  const late: ReturnType<typeof lateRow>[] = [];
  let orphans = 0;
  const target: JoinTarget = {
    claims: new Spool(folder, SORTED.claims, people.buckets), prescriptions: new Spool(folder, SORTED.prescriptions, people.buckets), bucketOf: people.bucketOf, claimsIn: new Uint32Array(people.buckets), used,
    onClaim: before === undefined ? undefined : (rows, key) => arriving.claim(rows, key),
    onOrphan: (rows, key) => {
      orphans += 1;
      if (before !== undefined) late.push(lateRow(rows, key));
    },
  };
  const counts = { duplicatedClaims: 0, duplicatedPrescriptions: 0 };
  for (let part = 0; part < read.claims.parts; part += 1) {
    const one = joinPart(read.claims.take(part), read.prescriptions.take(part), target);
    counts.duplicatedClaims += one.duplicatedClaims;
    counts.duplicatedPrescriptions += one.duplicatedPrescriptions;
  }
  target.claims.end();
  target.prescriptions.end();
  arriving.claimsEnd();
  for (const row of late) arriving.prescription(row);
  const found = before === undefined ? NOTHING_TOUCHED : await touching(before, arriving);
  const kept: KeptBefore | undefined = before === undefined || read.dictionaries === undefined ? undefined : { store: before, dictionaries: read.dictionaries, touching: found };
  if (kept !== undefined) await markUsed(kept, used);
  for (const { late: rows } of found.parts.flatMap((part) => part ?? [])) for (const { ingredient } of [...rows.values()].flat()) used.ingredients[ingredient] = 1;
  return {
    joined: target, kept, changed: new Set([...monthsOf(used.days), ...found.months]), duplicatedClaims: counts.duplicatedClaims + found.replaced, duplicatedPrescriptions: counts.duplicatedPrescriptions,
    orphanedClaims: read.orphaned, orphanedPrescriptions: orphans - found.found,
  };
}

/** What was only on its way. */
export const removeRows = (draft: string): Promise<void> => rm(rowsFolder(draft), { recursive: true, force: true });
