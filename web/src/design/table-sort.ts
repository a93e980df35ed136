export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export type SortValue = string | number | undefined;

/** Text by the rules of the language (가나다), numbers by size; what is missing comes last in both directions. */
function compareCells(left: SortValue, right: SortValue): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'ko-KR', { numeric: true });
}

export function sortRows<Row>(rows: readonly Row[], valueOf: (row: Row) => SortValue, direction: Sort['direction']): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return rows.toSorted((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * compareCells(a, b);
  });
}

/** Pressing a heading: upwards first, then downwards. */
export function nextSort(sort: Sort | undefined, column: string): Sort {
  return { column, direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
