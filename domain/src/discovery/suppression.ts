/*
 * Which numbers of several tables must be withheld, so that no small one can be read or computed. First the small ones. Then, where
 * a total and its other parts would give one away, more of its parts; where there are no more, the total.
 */

/** A number of a table; it is withheld once it is `hidden`. */
export interface Figure {
  readonly value: number;
  hidden: boolean;
}

/** A total and the parts that add up to it. */
export interface Total {
  readonly of: Figure;
  readonly parts: readonly Figure[];
}

export const figure = (value: number, limit: number): Figure => ({ value, hidden: value > 0 && value < limit });

/** The smallest that is told: of the others nothing is lost. Nobody is told apart from nothing, so noughts come last. */
function hideNext(parts: readonly Figure[]): boolean {
  const told = parts.filter(({ hidden }) => !hidden).toSorted((left, right) => Number(left.value === 0) - Number(right.value === 0) || left.value - right.value);
  const next = told[0];
  if (next !== undefined) next.hidden = true;
  return next !== undefined;
}

/** What a total leaves to those parts that are not told, if each of the others is at least as much as is known of it. */
function leeway(hidden: readonly Figure[]): number {
  const least = hidden.some(({ value }) => value === 0) ? 0 : 1;
  return hidden.reduce((sum, { value }) => sum + value, 0) - (hidden.length - 1) * least;
}

/** A total that is told: whether its parts that are not can be computed closer than the limit. Hides one more where they can. */
function guardParts({ of, parts }: Total, limit: number): boolean {
  const hidden = parts.filter((part) => part.hidden);
  if (hidden.length === 0 || (hidden.length > 1 && leeway(hidden) >= limit)) return false;
  if (hideNext(parts)) return true;
  // Nothing is left to hide: what is told is that each is small, unless each must be one.
  of.hidden = hidden.length === 1 || leeway(hidden) === 1;
  return of.hidden;
}

/** A total that is not told must not be the sum of parts that are. */
function guardTotal({ of, parts }: Total, limit: number): boolean {
  const hidden = parts.filter((part) => part.hidden).reduce((sum, { value }) => sum + value, 0);
  return hidden < Math.min(limit, of.value) && hideNext(parts);
}

/** Hides what would give away a part or a total that is hidden. */
export function guard(totals: readonly Total[], limit: number): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const total of totals) while ((total.of.hidden ? guardTotal : guardParts)(total, limit)) changed = true;
  }
}

const TINY = 1e-9;

/** The equations with as few unknowns each as there can be (Gauss and Jordan). */
function reduced(rows: number[][], unknowns: number): readonly (readonly number[])[] {
  let top = 0;
  for (let column = 0; column < unknowns && top < rows.length; column += 1) {
    const pivot = rows.findIndex((row, index) => index >= top && Math.abs(row[column] ?? 0) > TINY);
    if (pivot < 0) continue;
    [rows[top], rows[pivot]] = [rows[pivot] ?? [], rows[top] ?? []];
    const by = rows[top]?.[column] ?? 1;
    const line = (rows[top] ?? []).map((value) => value / by);
    rows = rows.map((row, index) => (index === top ? line : row.map((value, place) => value - (row[column] ?? 0) * (line[place] ?? 0))));
    top += 1;
  }
  return rows;
}

/** The figures that follow from the totals together although each total by itself leaves them open. */
function determined(totals: readonly Total[]): readonly Figure[] {
  const unknowns = [...new Set(totals.flatMap(({ of, parts }) => [of, ...parts]).filter(({ hidden }) => hidden))];
  const rows = totals.map(({ of, parts }) => unknowns.map((unknown) => Number(parts.includes(unknown)) - Number(of === unknown)));
  return reduced(rows, unknowns.length).flatMap((row) => {
    const open = unknowns.filter((_, place) => Math.abs(row[place] ?? 0) > TINY);
    return open.length === 1 ? open : [];
  });
}

/** For tables whose totals share parts: hides until nothing follows from several totals together. */
export function guardShared(totals: readonly Total[], limit: number): void {
  for (guard(totals, limit); ; guard(totals, limit)) {
    const known = determined(totals).filter(({ value }) => value > 0 && value < limit);
    if (known.length === 0) return;
    const beside = totals.filter(({ of, parts }) => known.some((one) => one === of || parts.includes(one)));
    if (!hideNext([...new Set(beside.flatMap(({ parts }) => parts))]) && !hideNext(beside.map(({ of }) => of))) return;
  }
}
