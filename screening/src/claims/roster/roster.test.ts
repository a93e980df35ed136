import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumberOf } from '@dure/domain/discovery';
import iconv from 'iconv-lite';
import { afterAll, expect, test } from 'vitest';
import { type ImportOutcome, importClaims, openRoster, type RosterCipher, SAMPLE_COHORT, type Store } from '../index.ts';
import { fieldsIn } from './rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'dure-roster-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cipherOf(key: Buffer): RosterCipher {
  return {
    seal: (place, text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    unseal: (place, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
const cipher = cipherOf(randomBytes(32));

const JK = 'STND_Y,PERSON_ID,SEX,AGE_GROUP,DTH_YM,SGG,IPSN_TYPE_CD\n2026,1,1,17,,11110,7\n2026,2,2,5,,26110,5\n';
const GY20 = 'PERSON_ID,KEY_SEQ,YKIHO_ID,RECU_FR_DT,FORM_CD,MAIN_SICK,SUB_SICK,VSCN\n1,100,9,20260301,03,I10,,1\n';
const HEADER = 'PERSON_ID,NAME,JUMIN_NO,PHONE,ADDRESS,EMD_CD\n';

function delivered(name: string, roster: Readonly<Record<string, string | Buffer>>): string {
  const into = join(folder, name);
  mkdirSync(into, { recursive: true });
  for (const [file, content] of Object.entries({ 'NHID_JK_2026.csv': JK, 'NHID_GY20_T1_2026.csv': GY20, ...roster })) writeFileSync(join(into, file), content);
  return into;
}

let versions = 0;
const imported = (from: string, home = join(folder, `home-${versions}`)): Promise<ImportOutcome> => importClaims({ from, home, mapping: SAMPLE_COHORT, believable: { from: dayNumberOf('2000-01-01'), until: dayNumberOf('2026-11-23') }, version: `claims-${versions++}`, threads: 1, memory: '512MB', tell: () => undefined, cipher: () => cipher });

function done(outcome: ImportOutcome): Extract<ImportOutcome, { report: unknown }> {
  if (outcome.store === null) throw new Error(JSON.stringify(outcome.files));
  return outcome;
}

const found = async (store: Store, ...pseudonyms: readonly string[]) => Object.fromEntries((await openRoster(store, cipher)?.find(pseudonyms)) ?? []);
const filesUnder = (of: string): readonly string[] => readdirSync(of).flatMap((name) => (statSync(join(of, name)).isDirectory() ? filesUnder(join(of, name)) : [join(of, name)]));

const GIM = { name: '김똠방', residentNumber: '5403012123450', phone: '01000000001', address: '가상시 두레동 1, 101호', emd: '1111051500' };

test('identities are sealed, opened for just those who are asked for, and refused rows are told', async () => {
  const rows = `${HEADER}1,김똠방,540301-2123450,01000000001,"가상시 두레동 1, 101호",1111051500\n2,이가상,6001011123450,,,\n3,,6001011123450,,,\n2,박가상\n4,최가상,600101,,,\n`;
  const { store, report } = done(await imported(delivered('sealed', { 'DURE_ROSTER_1.csv': iconv.encode(rows, 'cp949') })));
  const file = report.files.find(({ table }) => table === 'roster');
  expect({ encoding: file?.encoding, read: file?.read, taken: file?.taken, lines: file?.lines }).toEqual({
    encoding: 'cp949', read: 5, taken: 2, lines: [{ line: 4, reason: 'name: missing' }, { line: 5, reason: 'line: not so many columns as the header' }, { line: 6, reason: 'residentNumber: not understood' }],
  });
  expect(await found(store, '1', '999')).toEqual({ 1: GIM });
  expect(await found(store, '2')).toEqual({ 2: { name: '이가상', residentNumber: '6001011123450', phone: null, address: null, emd: null } });
  expect(await found(store)).toEqual({});
});

test('no name and no number stands in clear in any file of the store', async () => {
  const { store } = done(await imported(delivered('clear', { 'DURE_ROSTER_1.csv': `${HEADER}1,김똠방,5403012123450,01000000001,"가상시 두레동 1, 101호",1111051500\n` })));
  const clear = ['김똠방', '두레동', '5403012123450', '540301', '01000000001'].flatMap((text) => [Buffer.from(text), iconv.encode(text, 'cp949')]);
  const files = filesUnder(store.folder);
  expect(files.some((file) => file.endsWith('roster.parquet'))).toBe(true);
  expect(files.filter((file) => clear.some((text) => readFileSync(file).includes(text)))).toEqual([]);
});

test('an identity opens only under its own pseudonym and its own key', async () => {
  const { store } = done(await imported(delivered('moved', { 'DURE_ROSTER_1.csv': `${HEADER}1,김가상,5403012123450,,,\n` })));
  await expect(openRoster(store, cipherOf(randomBytes(32)))?.find(['1'])).rejects.toThrow('authenticate');
  await expect(openRoster(store, { unseal: (_, sealed) => cipher.unseal('roster:identity:2', sealed) })?.find(['1'])).rejects.toThrow('authenticate');
});

test('a later delivery replaces whom it names and keeps the others; a store without names has no roster', async () => {
  const home = join(folder, 'kept');
  const rows = `${HEADER}1,김가상,5403012123450,,,\n2,이가상,6001011123450,,,\n`;
  await imported(delivered('first', { 'DURE_ROSTER_1.csv': rows }), home);
  const { store } = done(await imported(delivered('second', { 'DURE_ROSTER_2.csv': `${HEADER}2,이새로,6001011123450,,,\n` }), home));
  expect(Object.values(await found(store, '1', '2')).map(({ name }) => name)).toEqual(['김가상', '이새로']);
  const again = done(await imported(delivered('third', {}), home));
  expect(Object.keys(await found(again.store, '1', '2'))).toEqual(['1', '2']);
  expect(openRoster(done(await imported(delivered('none', {}))).store, cipher)).toBeUndefined();
});

test('a roster without the columns it needs loads nothing', async () => {
  const outcome = await imported(delivered('broken', { 'DURE_ROSTER_1.csv': 'PERSON_ID,NAME\n1,김가상\n' }));
  expect([outcome.store, 'files' in outcome && outcome.files.find(({ table }) => table === 'roster')?.broken]).toEqual([null, expect.stringContaining('JUMIN_NO')]);
});

test.each([['1,a,b', ['1', 'a', 'b']], ['"x, y",,"say ""yes"""', ['x, y', '', 'say "yes"']], ['a,', ['a', '']], ['', ['']], ['"open', undefined]])('the fields of %s', (line, fields) => {
  expect(fieldsIn(line)).toEqual(fields);
});
