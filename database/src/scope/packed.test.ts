import { describe, expect, test } from 'vitest';
import { momentOf } from './pool.ts';
import { unpacked } from './packed.ts';

describe('a moment as PostgreSQL writes it', () => {
  test.each([
    ['2026-11-23 01:48:09.057+00', '2026-11-23T01:48:09.057Z'],
    ['2026-11-23 01:48:09.05+00', '2026-11-23T01:48:09.050Z'],
    ['2026-11-23 01:48:09.057999+00', '2026-11-23T01:48:09.057Z'],
    ['2026-11-23 01:48:09+00', '2026-11-23T01:48:09.000Z'],
    ['2026-11-23 10:48:09.057+09', '2026-11-23T01:48:09.057Z'],
  ])('%s is %s', (text, moment) => expect(momentOf(text)).toBe(moment));
});

test('a packed row comes apart where its columns ended, and the empty ones stay', () => {
  expect(unpacked('a\u001f\u001f가나다, "라"\u001f')).toEqual(['a', '', '가나다, "라"', '']);
});
