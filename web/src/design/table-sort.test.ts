import { describe, expect, it } from 'vitest';
import { nextSort, sortRows } from './table-sort.ts';

describe('sorting', () => {
  it('puts Korean names in the order of the language', () => {
    expect(sortRows(['하정우', '가온', '나래', '뷁'], (name) => name, 'ascending')).toEqual(['가온', '나래', '뷁', '하정우']);
  });

  it('puts numbers in a text by their size', () => {
    expect(sortRows(['인후10동', '인후2동', '인후1동'], (name) => name, 'ascending')).toEqual(['인후1동', '인후2동', '인후10동']);
  });

  it('keeps what is missing at the end in both directions', () => {
    const days = [3, undefined, -7];
    expect(sortRows(days, (day) => day, 'ascending')).toEqual([-7, 3, undefined]);
    expect(sortRows(days, (day) => day, 'descending')).toEqual([3, -7, undefined]);
  });

  it('turns around at the second press and begins anew in another column', () => {
    const first = nextSort(undefined, 'name');
    expect(first).toEqual({ column: 'name', direction: 'ascending' });
    expect(nextSort(first, 'name')).toEqual({ column: 'name', direction: 'descending' });
    expect(nextSort(nextSort(first, 'name'), 'due')).toEqual({ column: 'due', direction: 'ascending' });
  });
});
