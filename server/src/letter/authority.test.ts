import { expect, test } from 'vitest';
import { headOf } from './authority.ts';

test.each([['전주시', '전주시장'], ['완주군', '완주군수'], ['서대문구', '서대문구청장']])('a team of %s writes in the name of %s', (municipality, head) => {
  expect(headOf(municipality)).toBe(head);
});
