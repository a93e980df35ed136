import type { Screen } from '@dure/domain/discovery';
import type { PartAnswer } from './part.ts';

/** How many people each criterion found, and each two of them together. */
export class FoundCounts {
  people = 0;
  found = 0;
  readonly byCriterion: number[];
  /** Row and column are criteria. */
  readonly together: number[][];

  constructor({ criteria }: Screen) {
    this.byCriterion = criteria.map(() => 0);
    this.together = criteria.map(() => criteria.map(() => 0));
  }

  add({ people, row }: PartAnswer): void {
    this.people += people;
    let person = -1;
    let of: number[] = [];
    for (let at = 0; at < row.length; at += 3 + 5 * (row[at + 2] ?? 0)) {
      if (row[at] !== person) {
        this.close(of);
        person = row[at] ?? -1;
        of = [];
      }
      of.push(row[at + 1] ?? 0);
    }
    this.close(of);
  }

  private close(of: readonly number[]): void {
    if (of.length > 0) this.found += 1;
    for (const one of of) {
      this.byCriterion[one] = (this.byCriterion[one] ?? 0) + 1;
      const row = this.together[one];
      for (const other of of) if (row !== undefined && other !== one) row[other] = (row[other] ?? 0) + 1;
    }
  }
}
