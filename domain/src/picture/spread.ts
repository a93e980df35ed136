/** A thing on a line that wants to stand at `wants` and at least `apart` from the one before it. */
export interface Wish {
  readonly wants: number;
  readonly apart: number;
}

/**
 * Positions in the given order, as near to the wishes as the distances allow (least squares by pooling neighbours): the same
 * wishes always give the same positions.
 */
export function spread(wishes: readonly Wish[]): readonly number[] {
  const offsets: number[] = [];
  for (const { apart } of wishes) offsets.push((offsets.at(-1) ?? 0) + (offsets.length === 0 ? 0 : apart));
  const pools: { sum: number; count: number }[] = [];
  for (const [at, { wants }] of wishes.entries()) {
    pools.push({ sum: wants - (offsets[at] ?? 0), count: 1 });
    for (let last = pools.at(-1), before = pools.at(-2); last !== undefined && before !== undefined && before.sum / before.count > last.sum / last.count; last = pools.at(-1), before = pools.at(-2)) {
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const levels = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return levels.map((level, at) => level + (offsets[at] ?? 0));
}
