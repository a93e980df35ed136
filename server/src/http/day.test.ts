import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { day, moment } from './day.ts';

test.each(['1900-01-01', '2026-11-23', '9998-12-31'])('%s can be sent', (text) => expect(day.safeParse(text).success).toBe(true));
test.each(['0000-01-01', '0026-11-23', '1899-12-31', '9999-12-31', '2026-02-30', '가나다'])('%s cannot be sent', (text) => expect(day.safeParse(text).success).toBe(false));

test.each([['2026-11-23T01:00:00Z', true], ['0026-11-23T01:00:00Z', false], ['9999-12-31T23:59:59Z', false], ['2026-11-23', false]])('the moment %s: %s', (text, is) => expect(moment.safeParse(text).success).toBe(is));

test('no room takes days or moments in a way of its own', () => {
  const server = fileURLToPath(new URL('../', import.meta.url));
  const sources = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => /z\.iso\.date(?:time)?\(/.test(readFileSync(server + file, 'utf8'))).toSorted()).toEqual(['http/day.ts', 'http/mark.ts']);
});
