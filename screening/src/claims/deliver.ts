import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dictionaries } from '../columns/index.ts';
import type { Crew } from './crew.ts';
import { type People, sharedBuckets } from './people.ts';
import { Numbers } from './read/numbers.ts';
import { type MetTexts, MOST, type ReadingDone, type ReadJob } from './read/reading.ts';
import { UNKNOWN } from './read/rows.ts';
import type { RowSource } from './read/source.ts';
import type { FileReport } from './report.ts';
import { Arrived, type Met, type Touching, touchingOf } from './sort/arrived.ts';
import type { KeptBefore } from './sort/before.ts';
import { type Common, type JoinedPart, type JoiningDone, nothingUsed, type Used } from './sort/joining.ts';
import { calendarMonths } from './sort/months.ts';
import { readDictionaries, type Store } from './store.ts';
import type { Believable } from './table.ts';

/** So much text falls into one part before its prescriptions are put to their claims; there are no more parts than files can be written at once. */
const [TEXT_IN_A_PART, MOST_PARTS] = [1 << 25, 256] as const;

export const rowsFolder = (draft: string): string => join(draft, 'rows');

interface ReadRequest {
  readonly draft: string;
  readonly crew: Crew;
  readonly before: Store | undefined;
  /** Not known yet while prescriptions are read; undefined where their files are broken, and claims need not be read. */
  readonly people: Promise<People | undefined>;
  readonly sources: readonly RowSource[];
  readonly sizes: ReadonlyMap<RowSource, number>;
  readonly believable: Believable;
  readonly tell: (sentence: string) => void;
}

/** What was read of the files of claims and prescriptions: rows in parts by their claim's key. */
export interface ReadFiles {
  readonly parts: number;
  /** The texts of all hands, with numbers in common: those from before have the numbers that they had. */
  readonly known: MetTexts;
  readonly common: readonly Common[];
  readonly dictionaries: Dictionaries | undefined;
  readonly orphaned: number;
  readonly reports: readonly FileReport[];
  readonly deliveries: number;
}

/**
 * In which order deliveries came: files of claims by their names, and files of prescriptions with those of the same name, as far as
 * there is one.
 */
function deliveryOf(sources: readonly RowSource[]): (label: string) => number {
  const labels = [...new Set(sources.filter(({ table }) => table === 'claims').map(({ label }) => label))].toSorted((left, right) => (left < right ? -1 : 1));
  return (label) => (labels.includes(label) ? labels.indexOf(label) : UNKNOWN);
}

type Lot = Omit<ReadJob, 'people'> & { readonly size: number };

/** The files of one table by delivery; the largest first, so that nobody begins one when all others are done. */
function lotsOf(sources: readonly RowSource[], sizes: ReadRequest['sizes'], table: RowSource['table']): readonly Lot[] {
  const delivery = deliveryOf(sources);
  const own = sources.filter((source) => source.table === table);
  return [...new Set(own.map(({ label }) => label))].map((label): Lot => {
    const some = own.filter((source) => source.label === label);
    return { sources: some, delivery: delivery(label), size: some.reduce((sum, source) => sum + (sizes.get(source) ?? 0), 0) };
  }).toSorted((left, right) => right.size - left.size);
}

async function* jobsOf({ sources, sizes, people, tell }: ReadRequest): AsyncGenerator<ReadJob, void, undefined> {
  const told = ({ sources: files, delivery }: Lot, shared: ReadJob['people']): ReadJob => {
    for (const { file } of files) tell(`reading ${file}`);
    return { sources: files, delivery, people: shared };
  };
  for (const lot of lotsOf(sources, sizes, 'prescriptions')) yield told(lot, null);
  const known = await people;
  if (known === undefined) return;
  for (const lot of lotsOf(sources, sizes, 'claims')) yield told(lot, known.pseudonyms);
}

/** One number for each text, whichever hands met it. */
function inCommon(met: readonly ReadingDone[], dictionaries: Dictionaries | undefined): Pick<ReadFiles, 'known' | 'common'> {
  const known = { codes: new Numbers(dictionaries?.codes ?? ['']), institutions: new Numbers(dictionaries?.institutions), ingredients: new Numbers(dictionaries?.ingredients) };
  const common = met.map(({ codes, institutions, ingredients }) => ({ codes: Uint32Array.from(codes, known.codes.numberOf), institutions: Uint32Array.from(institutions, known.institutions.numberOf), ingredients: Uint32Array.from(ingredients, known.ingredients.numberOf) }));
  for (const name of ['codes', 'ingredients'] as const) if (known[name].texts.length > MOST) throw new Error(`There are more than ${MOST} ${name}; columns hold 65,535`);
  return { known: { codes: known.codes.texts, institutions: known.institutions.texts, ingredients: known.ingredients.texts }, common };
}

export async function readAll(request: ReadRequest): Promise<ReadFiles> {
  const { draft, crew, before, sources, sizes, believable } = request;
  const folder = rowsFolder(draft);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const size = [...sizes.values()].reduce((sum, one) => sum + one, 0);
  const parts = Math.min(MOST_PARTS, Math.max(crew.count, Math.ceil(size / TEXT_IN_A_PART)));
  await crew.all('beginReading', { folder, parts, believable });
  const reports = new Map<string, FileReport>();
  await crew.each('read', jobsOf(request), (read) => {
    for (const report of read) reports.set(`${report.table} ${report.file}`, report);
  });
  const done = await crew.all('endReading', undefined);
  const dictionaries = before === undefined ? undefined : await readDictionaries(before.folder);
  return {
    parts, dictionaries, ...inCommon(done, dictionaries), orphaned: done.reduce((sum, { orphaned }) => sum + orphaned, 0), deliveries: new Set(sources.map(({ label }) => label)).size,
    // In the order in which files were found, whoever was done with them first.
    reports: sources.flatMap(({ table, file }) => reports.get(`${table} ${file.slice(file.lastIndexOf('/') + 1)}`) ?? []),
  };
}

export interface Delivered {
  /** How many claims of each part each hand joined. */
  readonly claimsIn: readonly Uint32Array[];
  readonly used: Used;
  readonly kept: (KeptBefore & { readonly touching: Touching }) | undefined;
  readonly changed: ReadonlySet<string>;
  readonly duplicatedClaims: number;
  readonly duplicatedPrescriptions: number;
  readonly orphanedClaims: number;
  readonly orphanedPrescriptions: number;
}

function merged(lots: readonly Used[], institutions: number): Used {
  const used = nothingUsed(institutions);
  for (const lot of lots) for (const name of ['codes', 'institutions', 'ingredients', 'days'] as const) lot[name].forEach((is, number) => {
    if (is === 1) used[name][number] = 1;
  });
  return used;
}

/** What the claims from before still have: everything, unless some of them came again. */
async function usedBefore(crew: Crew, { folder, buckets }: Store, { codes, institutions, ingredients }: Dictionaries, { parts, replaced }: Touching): Promise<readonly Used[]> {
  if (replaced > 0) {
    const all = Array.from({ length: buckets }, (_, bucket) => ({ bucket, replaced: (parts[bucket] ?? []).map((lot) => lot?.replaced ?? new Uint32Array(0)) }));
    const used: Used[] = [];
    await crew.each('used', Array.from({ length: crew.count }, (_, hand) => ({ folder, institutions: institutions.length, buckets: all.filter(({ bucket }) => bucket % crew.count === hand) })), (answer) => void used.push(answer));
    return used;
  }
  const used = nothingUsed(institutions.length);
  used.codes.fill(1, 0, codes.length);
  used.institutions.fill(1);
  used.ingredients.fill(1, 0, ingredients.length);
  return [used];
}

/** Looks for what came among what was there before. */
async function touchingIn(crew: Crew, { folder, buckets }: Store, arrived: Arrived): Promise<Touching> {
  const met: (readonly Met[])[] = Array.from({ length: buckets }, () => []);
  if (arrived.size > 0) {
    const shared = arrived.share();
    await crew.each('meet', Array.from({ length: buckets }, (_, bucket) => ({ folder, bucket, arrived: shared })), ([bucket, found]) => {
      met[bucket] = found;
    });
  }
  return touchingOf(arrived, met);
}

const monthsOf = (days: Uint8Array): ReadonlySet<string> => {
  const { ofDay, names } = calendarMonths();
  const months = new Set<string>();
  days.forEach((is, day) => {
    if (is === 1) months.add(names[ofDay[day] as number] ?? '');
  });
  return months;
};

async function joinParts(crew: Crew, read: ReadFiles, folder: string, people: People, adding: boolean): Promise<{ readonly parts: readonly JoinedPart[]; readonly done: readonly JoiningDone[] }> {
  const parts: JoinedPart[] = [];
  await crew.all('beginJoining', { folder, common: read.common, institutions: read.known.institutions.length, buckets: people.buckets, bucketOf: sharedBuckets(people), adding });
  await crew.each('join', Array.from({ length: read.parts }, (_, part) => part), (part) => void parts.push(part));
  return { parts, done: await crew.all('endJoining', undefined) };
}

const total = (parts: readonly JoinedPart[], name: 'duplicatedClaims' | 'duplicatedPrescriptions' | 'orphans'): number => parts.reduce((sum, part) => sum + part[name], 0);
const NOTHING_TOUCHED: Touching = { parts: [], replaced: 0, late: [], months: new Set() };

/** Puts prescriptions to claims, part by part, and looks for what came again. */
export async function joinAll(read: ReadFiles, { crew, before, people, draft }: { readonly crew: Crew; readonly before: Store | undefined; readonly people: People; readonly draft: string }): Promise<Delivered> {
  const { parts, done } = await joinParts(crew, read, rowsFolder(draft), people, before !== undefined);
  const touching = before === undefined ? NOTHING_TOUCHED : await touchingIn(crew, before, new Arrived(parts));
  const kept = before && read.dictionaries && { store: before, dictionaries: read.dictionaries, touching };
  const arrived = merged(done.map(({ used }) => used), read.known.institutions.length);
  for (const { ingredient } of touching.late) arrived.ingredients[ingredient] = 1;
  const used = kept === undefined ? arrived : merged([arrived, ...(await usedBefore(crew, kept.store, kept.dictionaries, touching))], read.known.institutions.length);
  return {
    claimsIn: done.map(({ claimsIn }) => claimsIn), used, kept, changed: new Set([...monthsOf(arrived.days), ...touching.months]), duplicatedClaims: total(parts, 'duplicatedClaims') + touching.replaced,
    duplicatedPrescriptions: total(parts, 'duplicatedPrescriptions'), orphanedClaims: read.orphaned, orphanedPrescriptions: total(parts, 'orphans') - touching.late.length,
  };
}

/** What was only on its way. */
export const removeRows = (draft: string): Promise<void> => rm(rowsFolder(draft), { recursive: true, force: true });
