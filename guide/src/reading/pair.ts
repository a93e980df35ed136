import type { Edition } from '../edition/index.ts';
import type { EvaluationAnswer } from '../evaluation/index.ts';
import type { Citation } from '../rule/index.ts';

export interface Cited {
  readonly rule: string;
  readonly says: string;
  readonly cite: Citation;
}

/** What an edition answers to a case. */
export interface Answered {
  readonly edition: Edition;
  readonly answer: EvaluationAnswer;
}
export type Both = readonly [before: Answered, after: Answered];

/** Whatever stands on either side under one key, in the order of the earlier side. */
export function paired<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [Item | undefined, Item | undefined])[] {
  const [earlier, later] = [before, after].map((items) => new Map(items.map((item) => [keyOf(item), item])));
  const keys = new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])]);
  return [...keys].map((key) => [earlier?.get(key), later?.get(key)] as const);
}

/** Rules of an edition in its own words. */
export function citedIn({ rules }: Edition, ids: readonly string[]): readonly Cited[] {
  return ids.flatMap((rule) => {
    const entry = rules[rule];
    return entry === undefined ? [] : [{ rule, says: entry.says, cite: entry.cite }];
  });
}
