import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './search-text.ts';

describe('the address', () => {
  it('keeps filters as plain texts', () => {
    expect(parseSearch('?status=sent&page=2')).toEqual({ status: 'sent', page: '2' });
    expect(stringifySearch({ status: 'sent', q: '인후1동' })).toBe('?status=sent&q=%EC%9D%B8%ED%9B%841%EB%8F%99');
  });

  it('leaves out what is not filtered', () => {
    expect(stringifySearch({ status: '', page: undefined })).toBe('');
  });
});
