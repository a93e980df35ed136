import { writeFile } from 'node:fs/promises';
import { type Columns, type Dictionaries, writeColumns, writeKeys } from '../../columns/index.ts';
import { columnsFile, keysFile, pseudonymsFile } from '../store.ts';
import type { Touched } from './arrived.ts';
import { type KeptBefore, PartsBefore } from './before.ts';
import { digestOf, textHashes } from './digest.ts';
import { SORTED } from './joining.ts';
import { mergePart } from './merge.ts';
import { calendarMonths, MonthFiles, namedTexts } from './months.ts';
import { type Final, type PartPeople, type SortedPart, sortPart } from './part.ts';
import { rowsOf } from './rows.ts';
import { takeRows } from './spool.ts';

/** What is the same for every part. */
export interface PartPlan {
  readonly draft: string;
  readonly rows: string;
  /** How many hands joined rows. */
  readonly hands: number;
  readonly dictionaries: Dictionaries;
  readonly final: Final;
  readonly kept?: KeptBefore;
  /** The months whose files are written; all of them where nothing was there before. */
  readonly changed?: ReadonlySet<string> | 'all';
}

interface BucketJob {
  readonly bucket: number;
  /** The number of the first person, how many there are, and how many claims each hand joined. */
  readonly first: number;
  readonly count: number;
  readonly claims: readonly number[];
  /** Null where nothing new was told of anybody. */
  readonly pseudonyms: readonly string[] | null;
  readonly people: PartPeople | null;
  readonly touched: Touched | undefined;
}

/** Parts that share a file of a month. */
export interface PartJob {
  readonly part: number;
  readonly buckets: readonly BucketJob[];
}

export interface PartDone {
  readonly digests: readonly (readonly [bucket: number, digest: string])[];
  readonly months: readonly number[];
  readonly claims: number;
  readonly prescriptions: number;
}

function markMonths({ day }: Columns, months: Set<number>): void {
  const { ofDay } = calendarMonths();
  const isThere = new Uint8Array(ofDay.length);
  for (let claim = 0; claim < day.length; claim += 1) isThere[day[claim] as number] = 1;
  for (let at = isThere.indexOf(1); at >= 0; at = isThere.indexOf(1, at + 1)) months.add(ofDay[at] as number);
}

const nobody = (count: number): PartPeople => ({
  sex: new Uint8Array(count), birthYear: new Uint16Array(0), diedOn: new Int32Array(0), place: new Uint16Array(0), spellStart: new Uint32Array(0), spellKind: new Uint8Array(0), spellValue: new Uint8Array(0), spellFrom: new Int32Array(0), spellUntil: new Int32Array(0),
});

/** Makes ready, once, to sort and write one job after another. */
export class Arranging {
  private readonly plan: PartPlan;
  private readonly hashes: ReturnType<typeof textHashes>;
  private readonly files: MonthFiles;
  private readonly before: PartsBefore | undefined;

  constructor(plan: PartPlan) {
    const { dictionaries, changed = 'all' } = plan;
    this.plan = plan;
    this.hashes = textHashes(dictionaries);
    this.files = new MonthFiles(namedTexts(dictionaries), (month) => changed === 'all' || changed.has(month));
    this.before = plan.kept === undefined ? undefined : new PartsBefore(plan.kept, plan.final);
  }

  async arrange({ part, buckets }: PartJob): Promise<PartDone> {
    const { draft } = this.plan;
    const [months, digests] = [new Set<number>(), [] as (readonly [number, string])[]];
    let [claims, prescriptions] = [0, 0];
    for (const one of buckets) {
      const { columns, keys, pseudonyms } = await this.partOf(one);
      await writeColumns(columnsFile(draft, one.bucket), columns);
      await writeKeys(keysFile(draft, one.bucket), keys);
      await writeFile(pseudonymsFile(draft, one.bucket), pseudonyms.join('\n'), { mode: 0o600 });
      this.files.add(columns, keys, pseudonyms);
      markMonths(columns, months);
      digests.push([one.bucket, digestOf(columns, pseudonyms, this.hashes)]);
      claims += columns.day.length;
      prescriptions += columns.prescribedOn.length;
    }
    await this.files.write(draft, part);
    return { digests, months: [...months], claims, prescriptions };
  }

  private async partOf({ bucket, first, count, claims, pseudonyms, people, touched }: BucketJob): Promise<SortedPart & { readonly pseudonyms: readonly string[] }> {
    const { rows, hands, final } = this.plan;
    const came = rowsOf(takeRows(rows, SORTED.claims, bucket, hands), takeRows(rows, SORTED.prescriptions, bucket, hands), claims, first);
    const added = sortPart(came, people ?? nobody(count), final);
    if (this.before === undefined) return { ...added, pseudonyms: pseudonyms ?? [] };
    const before = await this.before.read(bucket, touched, pseudonyms);
    return { ...mergePart(before, added, people ?? before.columns, final), pseudonyms: before.pseudonyms };
  }
}
