import { existsSync } from 'node:fs';
import { link, writeFile } from 'node:fs/promises';
import { baseOf, type Columns, type Dictionaries, type Keys, writeColumns, writeHashes, writeKeys, writeLater } from '../../columns/index.ts';
import { hashesOf } from '../read/bytes.ts';
import { columnsFile, hashesFile, keysFile, pseudonymsFile } from '../store.ts';
import type { Touched } from './touched.ts';
import { baseFile, type Before, type KeptBefore, type PartBefore, PartsBefore } from './before.ts';
import { SORTED } from './joining.ts';
import { mergePart } from './merge.ts';
import { calendarMonths, MonthFiles, namedTexts } from './months.ts';
import { type Final, type PartPeople, type SortedPart, sortPart } from './part.ts';
import { placesAmong } from './places.ts';
import { marked, rowsOf } from './rows.ts';
import { takeRows } from './spool.ts';
import type { PartTold } from './told.ts';

/** What is the same for every part. */
export interface PartPlan {
  readonly draft: string;
  readonly rows: string;
  /** How many hands joined rows. */
  readonly hands: number;
  readonly dictionaries: Dictionaries;
  readonly final: Final;
  readonly kept?: KeptBefore & {
    /** The months whose files are written. */
    readonly changed: ReadonlySet<string> | 'all';
    /** Whether some of them had rows before. */
    readonly reaches: boolean;
    /** Whether all claims from before are still there: then their months are. */
    readonly stands: boolean;
    /** What comes later lies beside the base of a part until it is such a share of it; 0 where all is written again. */
    readonly beside: number;
  };
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
  /** Where not everybody was told anew: of whom something new is told. */
  readonly told: PartTold | null;
  /** What becomes of its base, and of what came to it later. */
  readonly touched: readonly (Touched | undefined)[];
}

/** Parts that share a file of a month. */
export interface PartJob {
  readonly part: number;
  readonly buckets: readonly BucketJob[];
}

export interface PartDone {
  readonly parts: number;
  /** Those of them to which something came. */
  readonly changed: readonly number[];
  readonly months: readonly number[];
  readonly claims: number;
  readonly prescriptions: number;
}

const NONE = new Uint32Array(0);
/** Neighbours are far apart from each other, and all lie between 0 and 1. */
const spreadOf = (bucket: number): number => (bucket * 0.618) % 1;
const BASE_FILES = [columnsFile, keysFile, hashesFile] as const;

const nobody = (count: number): PartPeople => ({
  sex: new Uint8Array(count), birthYear: new Uint16Array(0), diedOn: new Int32Array(0), place: new Uint16Array(0), spellStart: new Uint32Array(0), spellKind: new Uint8Array(0), spellValue: new Uint8Array(0), spellFrom: new Int32Array(0), spellUntil: new Int32Array(0),
});

/** Rows of two lots that have none in common, in order. */
function together(left: Uint32Array, right: Uint32Array): Uint32Array {
  const both = new Uint32Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both.sort();
}

const isChanged = ({ claims, people, told, touched }: BucketJob): boolean => people !== null || told !== null || claims.some((count) => count > 0) || touched.some((lot) => lot !== undefined);

/** The base of a part, with what is gone of it, and all that came since it was written. */
interface SinceBase {
  readonly base: Before;
  readonly gone: Uint32Array;
  readonly came: SortedPart;
}

/** What the parts of a job have, month by month and in all. */
const nothingMet = () => ({ months: new Uint8Array(calendarMonths().names.length), claims: 0, prescriptions: 0 });

/** Makes ready, once, to sort and write one job after another. */
export class Arranging {
  private readonly plan: PartPlan;
  private readonly files: MonthFiles;
  private readonly before: PartsBefore | undefined;
  private met = nothingMet();

  constructor(plan: PartPlan) {
    const { kept, dictionaries, final } = plan;
    this.plan = plan;
    this.files = new MonthFiles(namedTexts(dictionaries), (month) => kept === undefined || kept.changed === 'all' || kept.changed.has(month));
    this.before = kept === undefined ? undefined : new PartsBefore(kept, final);
  }

  async arrange({ part, buckets }: PartJob): Promise<PartDone> {
    this.met = nothingMet();
    for (const one of buckets) await this.arrangeOne(one);
    await this.files.write(this.plan.draft, part);
    const { months, claims, prescriptions } = this.met;
    return { parts: buckets.length, changed: buckets.filter(isChanged).map(({ bucket }) => bucket), months: [...months.keys()].filter((month) => months[month] === 1), claims, prescriptions };
  }

  private async arrangeOne(job: BucketJob): Promise<void> {
    const { bucket, pseudonyms, people, told } = job;
    const added = this.sorted(job);
    const before = await this.before?.read(bucket, pseudonyms, told);
    if (before === undefined) return this.writeWhole(bucket, added, pseudonyms ?? []);
    const since = this.since(before, added, job);
    if (this.mayLieBeside(bucket, since)) return this.writeBeside(bucket, since, { ...before, told: people ?? before.told, renamed: people !== null || told !== null });
    const whole = { ...since.base, ...before.whole() };
    return this.writeWhole(bucket, mergePart(whole, since.came, people ?? before.told ?? whole.columns, this.plan.final), before.pseudonyms);
  }

  private sorted({ bucket, first, count, claims, people }: BucketJob): SortedPart {
    const { rows, hands, final } = this.plan;
    return sortPart(rowsOf(takeRows(rows, SORTED.claims, bucket, hands), takeRows(rows, SORTED.prescriptions, bucket, hands), claims, first), people ?? nobody(count), final);
  }

  private since({ base, later, personBefore, personInBase }: PartBefore, added: SortedPart, { count, touched: [ofBase, ofLater] }: BucketJob): SinceBase {
    const gone = together(later?.goneClaims ?? NONE, ofBase?.replaced ?? NONE);
    const came = later === undefined ? added : mergePart({ ...later, personBefore, touched: ofLater }, added, nobody(count), this.plan.final);
    return { base: { ...base, personBefore: personInBase, touched: { replaced: gone, late: ofBase?.late ?? [] } }, gone, came };
  }

  /** A prescription that is late makes its claim longer: then the base is written again. Parts are not all full in the same month. */
  private mayLieBeside(bucket: number, { base: { columns, touched }, gone, came }: SinceBase): boolean {
    const { beside = 0 } = this.plan.kept ?? {};
    return beside > 0 && touched?.late.length === 0 && came.columns.day.length + gone.length <= beside * (1 - spreadOf(bucket) / 2) * columns.day.length;
  }

  private async writeWhole(bucket: number, { columns, keys }: SortedPart, pseudonyms: readonly string[]): Promise<void> {
    const { draft } = this.plan;
    await writeColumns(columnsFile(draft, bucket), columns);
    await this.writeKeys(bucket, keys);
    await this.writePseudonyms(bucket, pseudonyms);
    this.files.add({ columns, keys }, pseudonyms);
    this.count(columns, NONE, NONE);
  }

  /** The base stands in both stores at once and costs nothing. */
  private async writeBeside(bucket: number, { base, gone, came }: SinceBase, { pseudonyms, told, renamed, now, whole }: PartBefore & { readonly renamed: boolean }): Promise<void> {
    const { draft, kept } = this.plan;
    const folder = kept?.store.folder ?? draft;
    const places = placesAmong(base, gone, came);
    for (const file of BASE_FILES) if (existsSync(baseFile(file, folder, bucket))) await link(baseFile(file, folder, bucket), baseOf(file(draft, bucket)));
    if (renamed) await this.writePseudonyms(bucket, pseudonyms);
    else await link(pseudonymsFile(folder, bucket), pseudonymsFile(draft, bucket));
    const isInBase = (_: unknown, person: number): boolean => (base.personBefore[person] as number) >= 0;
    const newPeople = Uint32Array.from(pseudonyms.keys()).filter((person) => !isInBase(undefined, person));
    await writeLater(columnsFile(draft, bucket), { columns: { ...came.columns, ...nobody(0), ...told }, newPeople, ...places, ...now });
    await this.writeKeys(bucket, came.keys);
    if (kept?.reaches === true) this.files.add(whole(), pseudonyms.filter(isInBase), places);
    this.files.add(came, pseudonyms);
    this.count(base.columns, gone, places.gonePrescriptions, kept?.stands === true);
    this.count(came.columns, NONE, NONE);
  }

  private writePseudonyms(bucket: number, pseudonyms: readonly string[]): Promise<void> {
    return writeFile(pseudonymsFile(this.plan.draft, bucket), pseudonyms.join('\n'), { mode: 0o600 });
  }

  private async writeKeys(bucket: number, keys: Keys): Promise<void> {
    await writeKeys(keysFile(this.plan.draft, bucket), keys);
    await writeHashes(hashesFile(this.plan.draft, bucket), hashesOf(keys));
  }

  private count({ day, prescribedOn }: Columns, gone: Uint32Array, gonePrescriptions: Uint32Array, isKnown = false): void {
    if (!isKnown) this.countMonths(day, marked(day.length, gone));
    this.met.claims += day.length - gone.length;
    this.met.prescriptions += prescribedOn.length - gonePrescriptions.length;
  }

  private countMonths(day: Uint16Array, isGone: Uint8Array): void {
    const { ofDay } = calendarMonths();
    for (let claim = 0; claim < day.length; claim += 1) if (isGone[claim] === 0) this.met.months[ofDay[day[claim] as number] as number] = 1;
  }
}
