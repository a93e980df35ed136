import { link, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dictionaries } from '../../columns/index.ts';
import { eachJob, nextMessage, openThread } from '../../thread/index.ts';
import type { People } from '../people.ts';
import { sortedTexts } from '../read/numbers.ts';
import type { Known } from '../read/rows.ts';
import { dictionariesFile, type Store } from '../store.ts';
import type { ThreadRequest } from '../worker.ts';
import type { JoinTarget } from './join.ts';
import type { KeptBefore } from './kept.ts';
import { calendarMonths } from './months.ts';
import type { Final } from './part.ts';
import { partArranger, type PartDone, type PartJob, type PartPlan } from './job.ts';

/** Parts that share a file of a month: fewer and larger files than parts. */
const PARTS_IN_A_FILE = 4;

export interface Arrangement {
  readonly draft: string;
  /** Where the joined rows are. */
  readonly rows: string;
  readonly threads: number;
  readonly people: People;
  readonly known: Known;
  readonly joined: Pick<JoinTarget, 'claimsIn' | 'used'>;
  readonly types: ReadonlyMap<string, number>;
  /** The claims from before, where a delivery is added to them; and the months of which something is other now. */
  readonly kept?: KeptBefore & { readonly changed: (month: string) => boolean; readonly months: ReadonlySet<string> | 'all' };
  readonly tell: (sentence: string) => void;
}

export interface Arranged {
  readonly claims: number;
  readonly prescriptions: number;
  readonly months: readonly string[];
  readonly parts: readonly string[];
}

function tooMany(name: string, texts: readonly string[]): void {
  if (texts.length > 65_535) throw new Error(`There are ${texts.length} ${name}; columns hold 65,535`);
}

/** The sorted dictionaries of what is used, and the way from the numbers of reading to theirs. */
function finalNumbers({ people, known, joined: { used }, types }: Arrangement): { readonly dictionaries: Dictionaries; readonly final: Final } {
  // Number 0 of the codes is no code, and always there.
  const codes = sortedTexts(known.codes.texts, (number) => number === 0 || used.codes[number] === 1);
  const institutions = sortedTexts(known.institutions.texts, (number) => used.institutions[number] === 1);
  const ingredients = sortedTexts(known.ingredients.texts, (number) => used.ingredients[number] === 1);
  for (const [name, texts] of [['places', people.places], ['codes', codes.sorted], ['ingredients', ingredients.sorted]] as const) tooMany(name, texts);
  return {
    dictionaries: { places: people.places, codes: codes.sorted, institutions: institutions.sorted, ingredients: ingredients.sorted },
    final: { codes: codes.place, institutions: institutions.place, ingredients: ingredients.place, typeOf: Uint8Array.from(institutions.sorted, (institution) => types.get(institution) ?? 0) },
  };
}

/** Files of months that nothing touched stand in both stores at once and cost nothing. */
async function linkMonths(store: Store, draft: string, changed: (month: string) => boolean): Promise<void> {
  for (const kind of ['claims', 'prescriptions'] as const) {
    for (const entry of await readdir(join(store.folder, kind)).catch(() => [])) {
      if (changed(entry.slice('month='.length))) continue;
      await mkdir(join(draft, kind, entry), { recursive: true, mode: 0o700 });
      for (const file of await readdir(join(store.folder, kind, entry))) await link(join(store.folder, kind, entry, file), join(draft, kind, entry, file));
    }
  }
}

function* jobsOf({ people, joined }: Arrangement): Generator<PartJob> {
  for (let part = 0; part * PARTS_IN_A_FILE < people.buckets; part += 1) {
    const buckets = Array.from({ length: Math.min(PARTS_IN_A_FILE, people.buckets - part * PARTS_IN_A_FILE) }, (_, index) => part * PARTS_IN_A_FILE + index);
    yield { part, buckets: buckets.map((bucket) => ({ bucket, first: people.first[bucket] as number, claims: joined.claimsIn[bucket] as number, pseudonyms: people.pseudonyms.slice(people.first[bucket], people.first[bucket + 1]), people: people.part(bucket) })) };
  }
}

/** In threads where there are some, since parts have nothing to do with each other; from a small import they would only take time. */
async function eachPart(plan: PartPlan, jobs: Iterable<PartJob>, threads: number, done: (answer: PartDone) => void): Promise<void> {
  if (threads < 2) {
    const arrangePart = partArranger(plan);
    for (const job of jobs) done(await arrangePart(job));
    return;
  }
  const workers = Array.from({ length: threads }, () => openThread(new URL('../worker.ts', import.meta.url), 'claims-importer', { kind: 'arrange', plan } satisfies ThreadRequest));
  try {
    await Promise.all(workers.map(nextMessage));
    await eachJob(workers, jobs, done);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Sorts one part after another, never more than a few in memory, and writes what kernels walk and what others read. */
export async function arrange(arrangement: Arrangement): Promise<Arranged> {
  const { draft, rows, people, kept, tell } = arrangement;
  const { dictionaries, final } = finalNumbers(arrangement);
  await writeFile(dictionariesFile(draft), JSON.stringify(dictionaries), { mode: 0o600 });
  if (kept !== undefined) await linkMonths(kept.store, draft, kept.changed);
  const plan: PartPlan = { draft, rows, dictionaries, final, ...(kept === undefined ? {} : { kept: { store: kept.store, dictionaries: kept.dictionaries, touching: kept.touching }, changed: kept.months }) };
  const [months, parts] = [new Set<number>(), [] as string[]];
  let [claims, prescriptions] = [0, 0];
  await eachPart(plan, jobsOf(arrangement), Math.min(arrangement.threads, Math.ceil(people.buckets / PARTS_IN_A_FILE)), (done) => {
    for (const month of done.months) months.add(month);
    for (const [bucket, digest] of done.digests) parts[bucket] = digest;
    claims += done.claims;
    prescriptions += done.prescriptions;
    tell(`sorted ${parts.filter((part) => part !== undefined).length} of ${people.buckets} parts`);
  });
  return { claims, prescriptions, months: [...months].toSorted((left, right) => left - right).map((month) => calendarMonths().names[month] ?? ''), parts };
}
