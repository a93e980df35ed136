import { type ReadingSetting, Reading, type ReadJob } from './read/reading.ts';
import { type LookedFor, type RowSource, textSource } from './read/source.ts';
import { type ArrivedKeys, type Met, metIn, usedIn } from './sort/arrived.ts';
import { Arranging, type PartJob, type PartPlan } from './sort/job.ts';
import { Joining, type JoiningSetting, nothingUsed, type Used } from './sort/joining.ts';

export interface MeetJob {
  readonly folder: string;
  readonly bucket: number;
  readonly arrived: ArrivedKeys;
}

export interface UsedJob {
  readonly folder: string;
  readonly buckets: readonly { readonly bucket: number; readonly replaced: readonly Uint32Array[] }[];
  readonly institutions: number;
}

function ready<Stage>(stage: Stage | undefined): Stage {
  if (stage === undefined) throw new Error('A hand was asked before it was told what for');
  return stage;
}

/** One who does the work of an import: alone, or several at once in threads. What goes in and comes out can be sent. */
export class Hand {
  private readonly number: number;
  private reading: Reading | undefined;
  private joining: Joining | undefined;
  private arranging: Arranging | undefined;

  constructor(number: number) {
    this.number = number;
  }

  look(file: LookedFor): Promise<RowSource> {
    return textSource(file);
  }

  beginReading(setting: ReadingSetting): void {
    this.reading = new Reading(setting, this.number);
  }

  read(job: ReadJob): ReturnType<Reading['read']> {
    return ready(this.reading).read(job);
  }

  endReading(): ReturnType<Reading['end']> {
    const done = ready(this.reading).end();
    this.reading = undefined;
    return done;
  }

  beginJoining(setting: JoiningSetting): void {
    this.joining = new Joining(setting, this.number);
  }

  join(part: number): ReturnType<Joining['join']> {
    return ready(this.joining).join(part);
  }

  endJoining(): ReturnType<Joining['end']> {
    const done = ready(this.joining).end();
    this.joining = undefined;
    return done;
  }

  meet({ folder, bucket, arrived }: MeetJob): readonly [bucket: number, met: readonly Met[]] {
    return [bucket, metIn(folder, bucket, arrived)];
  }

  used({ folder, buckets, institutions }: UsedJob): Used {
    const used = nothingUsed(institutions);
    for (const { bucket, replaced } of buckets) usedIn(folder, bucket, replaced, used);
    return used;
  }

  beginArranging(plan: PartPlan): void {
    this.arranging = new Arranging(plan);
  }

  arrange(job: PartJob): ReturnType<Arranging['arrange']> {
    return ready(this.arranging).arrange(job);
  }
}
