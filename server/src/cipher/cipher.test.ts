import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { findPersonByNumber } from '@dure/database/discovery';
import { SEALED_COLUMNS, UNSEALED_BYTES } from '@dure/database/cipher';
import { withScope } from '@dure/database/scope';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { systemSettings } from '../session/settings.ts';
import { blindIndexes, type KeyRing, seal, unseal } from './index.ts';
import { keyStatus, rotateKeys } from './rotation.ts';

const bytes = (): Buffer => randomBytes(32);
const first: KeyRing = { dataKey: bytes(), indexKey: bytes() };
const second: KeyRing = { dataKey: bytes(), indexKey: bytes(), keyId: 'k2', olderKeys: [{ id: 'k1', ...first }] };
const alone: KeyRing = { dataKey: second.dataKey, indexKey: second.indexKey, keyId: 'k2' };

/** As values were sealed before keys had names. */
function bare({ dataKey }: KeyRing, place: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

describe('a sealed value', () => {
  test('names its key, and opens as long as that key is there', () => {
    const sealed = seal(first, 'a:b:1', '주민등록번호');
    expect([unseal(first, 'a:b:1', sealed), unseal(second, 'a:b:1', sealed)]).toEqual(['주민등록번호', '주민등록번호']);
    expect(() => unseal(alone, 'a:b:1', sealed)).toThrow('the key k1, which is not among the keys');
    expect(unseal(alone, 'a:b:1', seal(second, 'a:b:1', '새 키'))).toBe('새 키');
  });

  test('of before keys had names is the first key\'s', () => {
    expect(unseal(second, 'a:b:1', bare(first, 'a:b:1', '옛 값'))).toBe('옛 값');
  });

  test('opens nowhere else, under no other name and with no bit changed', () => {
    const sealed = seal(second, 'a:b:1', '값');
    expect(() => unseal(second, 'a:b:2', sealed)).toThrow('authenticate');
    const renamed = Buffer.from(sealed);
    renamed.write('k1', 6);
    expect(() => unseal({ ...second, olderKeys: [{ id: 'k1', dataKey: second.dataKey, indexKey: second.indexKey }] }, 'a:b:1', renamed)).toThrow('authenticate');
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => unseal(second, 'a:b:1', changed)).toThrow(/authenticat|not among the keys/);
    }
  });
});

describe('a rotation', () => {
  let town: TestServer;
  let officer: Client;
  let people: string[];
  const NUMBERS = ['4405021000003', '4405021000013', '4405021000023'];
  const placeOf = (id: string): string => `resident_number:cipher:${id}`;

  const insert = (id: string, cipher: Buffer, number: string) => town.owner.query(
    `INSERT INTO dure.resident_number (sigungu, person_id, emd_code, cipher, key_id, blind_index, task_code, staff_id, at) VALUES ($1, $2, $3, $4, 'k1', $5, 'social-security', $6, now())`,
    [JEONJU.sigungu, id, JEONJU.emd, cipher, createHmac('sha256', first.indexKey).update(number).digest(), randomUUID()],
  );
  const found = async (keys: KeyRing, number: string): Promise<string | undefined> => {
    const { blindIndex, previousIndex } = blindIndexes(keys, number);
    return (await withScope(town.server.pool, systemSettings(JEONJU.sigungu, '2026-11-23'), (work) => findPersonByNumber(work, JEONJU.sigungu, [blindIndex, previousIndex].filter((index) => index !== null))))?.id;
  };
  const masked = async (id: string): Promise<string> => (await officer.get(`/api/persons/${id}`)).json().residentNumber?.masked;
  const rotated = (keys: KeyRing) => rotateKeys({ owner: town.owner, keys, rest: 0, step: 2, tell: () => undefined });

  beforeAll(async () => {
    town = await startTestServer(second);
    const team = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
    const { login } = await aStaff(town.owner, team, 'town-officer');
    officer = await signedIn(town, login);
    people = await Promise.all(NUMBERS.map(() => aPerson(town.owner, {})));
    for (const [at, id] of people.entries()) await insert(id, at === 0 ? bare(first, placeOf(id), NUMBERS[at]!) : seal(first, placeOf(id), NUMBERS[at]!), NUMBERS[at]!);
  });
  afterAll(() => town.close());

  test('seals everything anew while everything opens, and an equal number is found before, during and after', async () => {
    expect(await Promise.all(NUMBERS.map((number) => found(second, number)))).toEqual(people);
    expect((await masked(people[0]!)).slice(0, 6)).toBe('440502');
    expect(await rotated(second)).toEqual({ resealed: 3, changedMeanwhile: 0, forgotten: 0 });
    expect(await rotated(second)).toEqual({ resealed: 0, changedMeanwhile: 0, forgotten: 0 });
    expect((await keyStatus(town.owner)).columns[0]).toEqual({ column: 'resident_number.cipher', keys: new Map([['k2', 3]]) });
    // A name that was opened under the key of before still meets its person, and so does one opened today.
    expect(await Promise.all([first, second, alone].map((keys) => found(keys, NUMBERS[1]!)))).toEqual([people[1], people[1], people[1]]);
    expect((await masked(people[0]!)).slice(0, 6)).toBe('440502');
    expect(await rotated(alone)).toEqual({ resealed: 0, changedMeanwhile: 0, forgotten: 3 });
    expect(await Promise.all([first, alone].map((keys) => found(keys, NUMBERS[1]!)))).toEqual([undefined, people[1]]);
  });

  test('leaves alone what somebody wrote meanwhile', async () => {
    const id = await aPerson(town.owner, {});
    await insert(id, seal(first, placeOf(id), NUMBERS[0]!), NUMBERS[0]!);
    const edited = seal(second, placeOf(id), '9999999999999');
    // Between reading and writing of a step somebody edits the row.
    const owner = { query: async (text: string, values: unknown[]) => {
      if (text.startsWith('UPDATE dure.resident_number')) await town.owner.query('UPDATE dure.resident_number SET cipher = $1 WHERE person_id = $2', [edited, id]);
      return town.owner.query(text, values);
    } } as unknown as TestServer['owner'];
    expect(await rotateKeys({ owner, keys: second, rest: 0, tell: () => undefined })).toMatchObject({ resealed: 0, changedMeanwhile: 1 });
    const { rows } = await town.owner.query<{ cipher: Buffer }>('SELECT cipher FROM dure.resident_number WHERE person_id = $1', [id]);
    expect(unseal(alone, placeOf(id), rows[0]!.cipher)).toBe('9999999999999');
  });

  test('knows every column that holds bytes: a new one is declared sealed, or says why it is not', async () => {
    const { rows } = await town.owner.query<{ name: string }>(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'dure' AND data_type = 'bytea' ORDER BY 1`);
    const declared = [...SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`), ...Object.keys(UNSEALED_BYTES)];
    expect(rows.map(({ name }) => name)).toEqual(declared.toSorted());
  });
});
