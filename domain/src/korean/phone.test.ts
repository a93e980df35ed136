import { describe, expect, test } from 'vitest';
import { displayPhone, isPhone, phoneDigits } from './index.ts';

describe.each([
  ['010-1234-5678', '01012345678', '010-1234-5678'],
  ['010 1234 5678', '01012345678', '010-1234-5678'],
  ['０１０．1234．5678', '01012345678', '010-1234-5678'],
  ['+82 10-1234-5678', '01012345678', '010-1234-5678'],
  ['+82 (0)10-1234-5678', '01012345678', '010-1234-5678'],
  ['0082-63-281-0000', '0632810000', '063-281-0000'],
  ['02)123-4567', '021234567', '02-123-4567'],
  ['02-1234-5678', '0212345678', '02-1234-5678'],
  ['063-281-0000', '0632810000', '063-281-0000'],
  ['011-234-5678', '0112345678', '011-234-5678'],
  ['0505-123-4567', '05051234567', '0505-123-4567'],
  ['0507-1234-5678', '050712345678', '0507-1234-5678'],
  ['1577-0199', '15770199', '1577-0199'],
  ['129', '129', '129'],
])('%s', (typed, digits, shown) => {
  test(`is ${digits} and shown as ${shown}`, () => {
    expect(phoneDigits(typed)).toBe(digits);
    expect(displayPhone(digits)).toBe(shown);
    expect(isPhone(digits)).toBe(true);
    expect(phoneDigits(shown)).toBe(digits);
  });
});

test.each(['', '0101234', '821012345678', '5551234', '0101234567890'])('%j is no Korean number and is shown as typed', (digits) => {
  expect(isPhone(digits)).toBe(false);
  expect(displayPhone(digits)).toBe(digits);
});
