import { link, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dictionaries } from '../../columns/index.ts';
import type { Crew } from '../crew.ts';
import type { People } from '../people.ts';
import { textsBetween } from '../read/bytes.ts';
import { sortedTexts } from '../read/numbers.ts';
import type { MetTexts } from '../read/reading.ts';
import { dictionariesFile, type Store } from '../store.ts';
import type { Touching } from './arrived.ts';
import type { PartJob, PartPlan } from './job.ts';
import type { Used } from './joining.ts';
import { calendarMonths } from './months.ts';
import type { Final } from './part.ts';

/** Parts that share a file of a month: fewer and larger files than parts. */
const PARTS_IN_A_FILE = 4;

interface Arrangement {
  readonly draft: string;
  /** Where the joined rows are. */
  readonly rows: string;
  readonly crew: Crew;
  readonly people: People;
  readonly known: MetTexts;
  /** How many claims of each part each hand joined. */
  readonly claimsIn: readonly Uint32Array[];
  readonly used: Used;
  readonly types: ReadonlyMap<string, number>;
  /** The claims from before, where a delivery is added to them; and the months of which something is other now. */
  readonly kept?: { readonly store: Store; readonly dictionaries: Dictionaries; readonly touching: Touching; readonly months: ReadonlySet<string> | 'all'; readonly beside: number };
  readonly tell: (sentence: string) => void;
}

interface Arranged {
  readonly claims: number;
  readonly prescriptions: number;
  readonly months: readonly string[];
  /** The parts to which a delivery brought something. */
  readonly changedParts: readonly number[];
}

function tooMany(name: string, texts: readonly string[]): void {
  if (texts.length > 65_535) throw new Error(`There are ${texts.length} ${name}; columns hold 65,535`);
}

/** The sorted dictionaries of what is used, and the way from the numbers of reading to theirs. */
function finalNumbers({ people, known, used, types }: Arrangement): { readonly dictionaries: Dictionaries; readonly final: Final } {
  // Number 0 of the codes is no code, and always there.
  const codes = sortedTexts(known.codes, (number) => number === 0 || used.codes[number] === 1);
  const institutions = sortedTexts(known.institutions, (number) => used.institutions[number] === 1);
  const ingredients = sortedTexts(known.ingredients, (number) => used.ingredients[number] === 1);
  for (const [name, texts] of [['places', people.places], ['codes', codes.sorted], ['ingredients', ingredients.sorted]] as const) tooMany(name, texts);
  return {
    dictionaries: { places: people.places, codes: codes.sorted, institutions: institutions.sorted, ingredients: ingredients.sorted },
    final: { codes: codes.place, institutions: institutions.place, ingredients: ingredients.place, typeOf: Uint8Array.from(institutions.sorted, (institution) => types.get(institution) ?? 0) },
  };
}

/** Files of months that nothing touched stand in both stores at once and cost nothing. Answers whether there were others. */
async function linkMonths(store: Store, draft: string, months: ReadonlySet<string> | 'all'): Promise<boolean> {
  let others = false;
  for (const kind of ['claims', 'prescriptions'] as const) {
    for (const entry of await readdir(join(store.folder, kind)).catch(() => [])) {
      if (months === 'all' || months.has(entry.slice('month='.length))) {
        others = true;
        continue;
      }
      await mkdir(join(draft, kind, entry), { recursive: true, mode: 0o700 });
      for (const file of await readdir(join(store.folder, kind, entry))) await link(join(store.folder, kind, entry, file), join(draft, kind, entry, file));
    }
  }
  return others;
}

function* jobsOf({ people, claimsIn, kept }: Arrangement): Generator<PartJob> {
  for (let part = 0; part * PARTS_IN_A_FILE < people.buckets; part += 1) {
    const buckets = Array.from({ length: Math.min(PARTS_IN_A_FILE, people.buckets - part * PARTS_IN_A_FILE) }, (_, index) => part * PARTS_IN_A_FILE + index);
    yield {
      part,
      buckets: buckets.map((bucket) => {
        const [first, end] = [people.first[bucket] as number, people.first[bucket + 1] as number];
        const own = people.part(bucket);
        return { bucket, first, count: end - first, claims: claimsIn.map((claims) => claims[bucket] as number), pseudonyms: own === null ? null : textsBetween(people.pseudonyms, first, end), people: own, told: people.told(bucket), touched: kept?.touching.parts[bucket % kept.store.buckets] ?? [] };
      }),
    };
  }
}

async function plannedOf({ store, dictionaries, touching, months, beside }: NonNullable<Arrangement['kept']>, draft: string): Promise<NonNullable<PartPlan['kept']>> {
  return { store: { folder: store.folder, buckets: store.buckets }, dictionaries, changed: months, reaches: await linkMonths(store, draft, months), stands: touching.replaced === 0, beside };
}

/** Sorts one part after another, never more than a few in memory, and writes what kernels walk and what others read. */
export async function arrange(arrangement: Arrangement): Promise<Arranged> {
  const { draft, rows, crew, people, claimsIn, kept, tell } = arrangement;
  const { dictionaries, final } = finalNumbers(arrangement);
  await writeFile(dictionariesFile(draft), JSON.stringify(dictionaries), { mode: 0o600 });
  await crew.all('beginArranging', { draft, rows, hands: claimsIn.length, dictionaries, final, ...(kept === undefined ? {} : { kept: await plannedOf(kept, draft) }) });
  const months = new Set(kept?.touching.replaced === 0 ? kept.store.months : []);
  const changedParts: number[] = [];
  let [claims, prescriptions, sorted] = [0, 0, 0];
  await crew.each('arrange', jobsOf(arrangement), (done) => {
    for (const month of done.months) months.add(calendarMonths().names[month] ?? '');
    changedParts.push(...done.changed);
    claims += done.claims;
    prescriptions += done.prescriptions;
    sorted += done.parts;
    tell(`sorted ${sorted} of ${people.buckets} parts`);
  });
  return { claims, prescriptions, months: [...months].toSorted((left, right) => (left < right ? -1 : 1)), changedParts: changedParts.toSorted((left, right) => left - right) };
}
