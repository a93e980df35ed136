import { expect, test } from 'vitest';
import { momentMark, rowMark } from './mark.ts';

const ID = '00000000-0000-4000-8000-000000000001';

test.each(['2026-11-23T01:00:00Z', '2026-11-23T01:00:00.123Z', '9999-12-31T00:00:00Z'])('%s goes on where a page ended', (text) => expect(momentMark.safeParse(text).success).toBe(true));
test.each(['', '가나다', '2026-11-23', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', `2026-11-23T01:00:00Z' OR 1=1`])('%s is no moment', (text) => expect(momentMark.safeParse(text).success).toBe(false));
test.each([`2026-11-23|${ID}`, `9999-12-31|${ID}`, `2026-11-23T01:00:00.000Z|${ID}`, '2026-11-23T01:00:00.000Z|'])('%s goes on behind a row', (text) => expect(rowMark.safeParse(text).success).toBe(true));
test.each(['', '|', '가나다라', `2026-11-23|${ID}|x`, '2026-11-23|x', `0000-01-01|${ID}`, `null|${ID}`])('%s is no row', (text) => expect(rowMark.safeParse(text).success).toBe(false));
