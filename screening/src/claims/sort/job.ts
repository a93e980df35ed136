import { writeFile } from 'node:fs/promises';
import { type Columns, type Dictionaries, writeColumns, writeKeys } from '../../columns/index.ts';
import { columnsFile, keysFile, pseudonymsFile } from '../store.ts';
import { digestOf, textHashes } from './digest.ts';
import { type KeptBefore, rowsBefore, together } from './kept.ts';
import { calendarMonths, MonthFiles, namedTexts } from './months.ts';
import { type Final, type PartPeople, sortPart } from './part.ts';
import { type PartRows, rowsOf } from './rows.ts';
import { takeRows } from './spool.ts';

/** The names of the spools of joined rows. */
export const SORTED = { claims: 'sorted-claims', prescriptions: 'sorted-prescriptions' } as const;

/** What is the same for every part; it can be sent to a thread. */
export interface PartPlan {
  readonly draft: string;
  readonly rows: string;
  readonly dictionaries: Dictionaries;
  readonly final: Final;
  readonly kept?: KeptBefore;
  /** The months whose files are written; all of them where nothing was there before. */
  readonly changed?: ReadonlySet<string> | 'all';
}

/** Parts that share a file of a month. */
export interface PartJob {
  readonly part: number;
  readonly buckets: readonly {
    readonly bucket: number;
    /** The number of the first person, and how many claims came. */
    readonly first: number;
    readonly claims: number;
    readonly pseudonyms: readonly string[];
    readonly people: PartPeople;
  }[];
}

export interface PartDone {
  readonly digests: readonly (readonly [bucket: number, digest: string])[];
  readonly months: readonly number[];
  readonly claims: number;
  readonly prescriptions: number;
}

async function rowsIn({ rows, kept }: PartPlan, { bucket, first, claims, pseudonyms }: PartJob['buckets'][number]): Promise<PartRows> {
  const arrived = rowsOf(takeRows(rows, SORTED.claims, bucket), takeRows(rows, SORTED.prescriptions, bucket), claims, first);
  return kept === undefined ? arrived : together(await rowsBefore(kept, bucket, pseudonyms), arrived);
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

/** Makes ready, once, to sort and write one job after another. */
export function partArranger(plan: PartPlan): (job: PartJob) => Promise<PartDone> {
  const { draft, dictionaries, final, changed = 'all' } = plan;
  const hashes = textHashes(dictionaries);
  const files = new MonthFiles(namedTexts(dictionaries), (month) => changed === 'all' || changed.has(month));
  return async ({ part, buckets }) => {
    const [months, digests] = [new Set<number>(), [] as (readonly [number, string])[]];
    let [claims, prescriptions] = [0, 0];
    for (const one of buckets) {
      const { columns, keys } = sortPart(await rowsIn(plan, one), one.people, final);
      await writeColumns(columnsFile(draft, one.bucket), columns);
      await writeKeys(keysFile(draft, one.bucket), keys);
      await writeFile(pseudonymsFile(draft, one.bucket), one.pseudonyms.join('\n'), { mode: 0o600 });
      files.add(columns, keys, one.pseudonyms);
      markMonths(columns, months);
      digests.push([one.bucket, digestOf(columns, one.pseudonyms, hashes)]);
      claims += columns.day.length;
      prescriptions += columns.prescribedOn.length;
    }
    await files.write(draft, part);
    return { digests, months: [...months], claims, prescriptions };
  };
}
