import { link, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Columns, type Dictionaries, writeColumns, writeKeys } from '../../columns/index.ts';
import type { People } from '../people.ts';
import { sortedTexts } from '../read/numbers.ts';
import type { Known } from '../read/rows.ts';
import { columnsFile, dictionariesFile, keysFile, pseudonymsFile, type Store } from '../store.ts';
import { digestOf, textHashes } from './digest.ts';
import type { JoinTarget } from './join.ts';
import { type KeptBefore, rowsBefore, together } from './kept.ts';
import { calendarMonths, MonthFiles, namedTexts } from './months.ts';
import { type Final, sortPart } from './part.ts';
import { type PartRows, rowsOf } from './rows.ts';

/** Parts that share a file of a month: fewer and larger files than parts. */
const PARTS_IN_A_FILE = 4;

export interface Arrangement {
  readonly draft: string;
  readonly people: People;
  readonly known: Known;
  readonly joined: Pick<JoinTarget, 'claims' | 'prescriptions' | 'claimsIn' | 'used'>;
  readonly types: ReadonlyMap<string, number>;
  /** The claims from before, where a delivery is added to them; and the months of which something is other now. */
  readonly kept?: KeptBefore & { readonly changed: (month: string) => boolean };
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

async function rowsIn({ people, joined, kept }: Arrangement, bucket: number, pseudonyms: readonly string[]): Promise<PartRows> {
  const arrived = rowsOf(joined.claims.take(bucket), joined.prescriptions.take(bucket), joined.claimsIn[bucket] as number, people.first[bucket] as number);
  return kept === undefined ? arrived : together(await rowsBefore(kept, bucket, pseudonyms), arrived);
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

function markMonths({ day }: Columns, months: Set<number>): void {
  const { ofDay } = calendarMonths();
  let last = -1;
  for (let claim = 0; claim < day.length; claim += 1) {
    const month = ofDay[day[claim] as number] as number;
    if (month === last) continue;
    last = month;
    months.add(month);
  }
}

/** Sorts one part after another, never more than one in memory, and writes what kernels walk and what others read. */
export async function arrange(arrangement: Arrangement): Promise<Arranged> {
  const { draft, people, kept, tell } = arrangement;
  const { dictionaries, final } = finalNumbers(arrangement);
  await writeFile(dictionariesFile(draft), JSON.stringify(dictionaries), { mode: 0o600 });
  const changed = kept?.changed ?? (() => true);
  if (kept !== undefined) await linkMonths(kept.store, draft, changed);
  const hashes = textHashes(dictionaries);
  const files = new MonthFiles(namedTexts(dictionaries), changed);
  const [months, parts] = [new Set<number>(), [] as string[]];
  let [claims, prescriptions] = [0, 0];
  for (let bucket = 0; bucket < people.buckets; bucket += 1) {
    const pseudonyms = people.pseudonyms.slice(people.first[bucket], people.first[bucket + 1]);
    const { columns, keys } = sortPart(await rowsIn(arrangement, bucket, pseudonyms), people.part(bucket), final);
    await writeColumns(columnsFile(draft, bucket), columns);
    await writeKeys(keysFile(draft, bucket), keys);
    await writeFile(pseudonymsFile(draft, bucket), pseudonyms.join('\n'), { mode: 0o600 });
    files.add(columns, keys, pseudonyms);
    if ((bucket + 1) % PARTS_IN_A_FILE === 0 || bucket + 1 === people.buckets) await files.write(draft, Math.floor(bucket / PARTS_IN_A_FILE));
    markMonths(columns, months);
    parts.push(digestOf(columns, pseudonyms, hashes));
    claims += columns.day.length;
    prescriptions += columns.prescribedOn.length;
    tell(`sorted ${bucket + 1} of ${people.buckets} parts`);
  }
  return { claims, prescriptions, months: [...months].toSorted((left, right) => left - right).map((month) => calendarMonths().names[month] ?? ''), parts };
}
