import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseResidentNumber } from '@dure/domain/person';
import { afterAll, expect, test } from 'vitest';
import { fieldsIn } from '../roster/rows.ts';
import { generateClaims, generateClaimsInThreads, periodOf } from './index.ts';
import { generateLot, PEOPLE_IN_A_LOT } from './lot.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-invented-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const REQUEST = { people: 200, seed: 7, until: '2026-10-31', days: 730, tell: () => undefined } as const;
const filesIn = (name: string): Readonly<Record<string, string>> => Object.fromEntries(readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file), 'utf8')]));
const rowsOf = (text: string | undefined): readonly string[] => (text ?? '').trimEnd().split('\n').slice(1);

test('threads write the same files, and count the same', { timeout: 60_000 }, async () => {
  const one = generateClaims({ ...REQUEST, into: join(folder, 'one') });
  const many = await generateClaimsInThreads({ ...REQUEST, into: join(folder, 'many') }, 2);
  expect(filesIn('many')).toEqual(filesIn('one'));
  expect(many).toEqual(one);
});

test('a lot of people is made without the others, in files of its own', () => {
  const period = periodOf(REQUEST);
  generateLot({ into: join(folder, 'lot'), people: PEOPLE_IN_A_LOT + 20, seed: 7, roster: false, period }, 1);
  const files = filesIn('lot');
  expect(Object.keys(files)).toContain('NHID_JK_2026_002.csv');
  expect(rowsOf(files['NHID_JK_2025_002.csv']).map((row) => Number(row.split(',')[1])).filter((id) => id < 10_000_000 + PEOPLE_IN_A_LOT)).toEqual([]);
  const keys = rowsOf(files['NHID_GY20_T1_2026_002.csv']).map((row) => row.split(',')[1] ?? '');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key.length === 12 && Number(key) >= PEOPLE_IN_A_LOT * 10_000)).toBe(true);
});

test('names and numbers are nobody’s: the check digit is wrong, the birth before October 2020, and claims stay as they are', () => {
  generateClaims({ ...REQUEST, into: join(folder, 'named'), roster: true });
  const named = filesIn('named');
  const { 'DURE_ROSTER_ALL.csv': roster, ...rest } = named;
  expect(rest).toEqual(filesIn('one'));
  const rows = rowsOf(roster).map((row) => fieldsIn(row) ?? []);
  expect(rows).toHaveLength(200);
  const read = rows.map(([, , number = '']) => parseResidentNumber(number));
  expect(read.filter((one) => !one.ok || !one.value.checkDigitDiffers || one.value.birthOn >= '2020-10-01')).toEqual([]);
  expect(rows.every(([, name = '', , phone = '']) => /^[가-힣]{3}$/.test(name) && phone.startsWith('0100000'))).toBe(true);
  const sexes = Object.fromEntries(rowsOf(named['NHID_JK_2026.csv']).map((row) => row.split(',')).map(([, id = '', sex]) => [id, sex === '1' ? 'male' : 'female']));
  expect(rows.filter(([id = ''], index) => sexes[id] !== undefined && (read[index]?.ok !== true || read[index].value.sex !== sexes[id]))).toEqual([]);
});
