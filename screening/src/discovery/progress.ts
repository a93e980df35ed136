/** How far a run is. */
export interface RunProgress {
  readonly partsDone: number;
  readonly partsTotal: number;
  readonly peopleDone: number;
  readonly seconds: number;
  /** By the pace of the last parts; null until each thread has finished two, for the first tells how long it took to begin. */
  readonly secondsLeft: number | null;
}

/** So many rounds of the threads tell the pace. */
const ROUNDS = 8;

/** The progress of a run, told after each part. */
export class Progress {
  private readonly ends: number[] = [];
  private people = 0;
  private readonly began: number;
  private readonly clock: () => number;
  private readonly total: number;
  private readonly threads: number;

  constructor(total: number, threads: number, clock: () => number = () => performance.now() / 1000) {
    this.total = total;
    this.threads = threads;
    this.clock = clock;
    this.began = clock();
  }

  part(people: number): RunProgress {
    this.people += people;
    this.ends.push(this.clock());
    return { partsDone: this.ends.length, partsTotal: this.total, peopleDone: this.people, seconds: (this.ends.at(-1) ?? 0) - this.began, secondsLeft: this.left() };
  }

  private left(): number | null {
    const left = this.total - this.ends.length;
    if (left === 0) return 0;
    if (this.ends.length < 2 * this.threads) return null;
    const last = this.ends.slice(-ROUNDS * this.threads);
    const pace = ((last.at(-1) ?? 0) - (last[0] ?? 0)) / (last.length - 1);
    return left * pace;
  }
}
