import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unlocked } from '@dure/documents/testing';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
const who = {} as Record<'officer' | 'agent' | 'far', Client>;
let personId: string;
let agency: string;

const REASON = '월간 회의 자료';
const PASSWORD = 'Garam-1234-5678';
const TERMS = { reason: REASON, password: PASSWORD };
const [ENTRY, ENTRY_BYTES] = [0x02014b50, 46];

/** The parts of a spreadsheet by name, as its directory lists them, once its password has opened it. */
function partsOf(answered: Buffer): ReadonlyMap<string, string> {
  const file = Buffer.from(unlocked(answered, PASSWORD) ?? []);
  const parts = new Map<string, string>();
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'));
  for (let at = file.readUInt32LE(end + 16); file.readUInt32LE(at) === ENTRY;) {
    const [method, packed, name, extra, words, local] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32), file.readUInt32LE(at + 42)];
    const begins = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const bytes = file.subarray(begins, begins + packed);
    parts.set(file.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + name), (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8'));
    at += ENTRY_BYTES + name + extra + words;
  }
  return parts;
}

/** The texts of a spreadsheet, and whether one of its cells is a formula. */
const wordsOf = (file: Buffer): string => partsOf(file).get('xl/sharedStrings.xml') ?? '';
const hasFormula = (file: Buffer): boolean => [...partsOf(file)].some(([name, xml]) => name.includes('worksheets/') && xml.includes('<f'));

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  agency = await anOrganisation(town.owner, 'elder-care-provider', { programmes: ['ECARE'], name: '가람노인복지관' });
  const far = await anOrganisation(town.owner, 'town-office', { areas: ['5211152000'] });
  who.officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer', { name: '김하늘' })).login);
  who.agent = await signedIn(town, (await aStaff(town.owner, agency, 'agency-staff', { programmes: ['ECARE'] })).login);
  who.far = await signedIn(town, (await aStaff(town.owner, far, 'town-officer')).login);
  personId = await aPerson(town.owner, { name: '=뷁순자' });
  await who.officer.send('POST', '/api/referrals', { personId, toOrganisationId: agency, programme: 'ECARE', service: 'ECARE', urgency: 'general', reason: '식사를 거릅니다', requested: [{ item: '안부', words: '주 1회' }] });
  await who.officer.send('POST', '/api/cases', { personId, programme: 'ICM' });
  const terms = { kind: 'CONSENT-ICM', recipientOrganisationId: office, purpose: '통합사례관리', items: ['identity'], startsOn: '2026-11-23', endsOn: '2027-11-22' };
  const { id } = (await who.officer.send('POST', `/api/persons/${personId}/consents`, { terms, answer: null })).json();
  await who.officer.send('POST', '/api/documents', { form: 'consent-form', subject: id });
});
afterAll(() => town.close());

test.each([
  ['/api/referrals/sheet', { box: 'sent' }, ['=뷁순자', '노인맞춤돌봄서비스', '가람노인복지관', '작성 중', '회신 기한'], 'referral.list-downloaded'],
  ['/api/cases/sheet', { live: true }, ['=뷁순자', '통합사례관리', '등록', '김하늘'], 'case.list-downloaded'],
  ['/api/persons/:id/documents/sheet', {}, ['개인정보 동의서', '중앙동-1', '김하늘'], 'document.list-downloaded'],
])('%s leaves as a list that says who took it out and why', async (path, body, said, event) => {
  const answered = await who.officer.send('POST', path.replace(':id', personId), { ...body, ...TERMS });
  expect(answered.statusCode, answered.body).toBe(200);
  const words = wordsOf(answered.rawPayload);
  for (const one of [...said, REASON, '내려받은 사람']) expect(words).toContain(one);
  for (const hidden of ['가람로', '1954', '010']) expect(words).not.toContain(hidden);
  expect(hasFormula(answered.rawPayload)).toBe(false);
  const { rows } = await town.owner.query(`SELECT reason, person_ids FROM dure.access_log WHERE event = $1 AND outcome = 'done'`, [event]);
  expect(rows).toEqual([{ reason: REASON, person_ids: [personId] }]);
  const { rows: [entry] } = await town.owner.query<{ id: string }>(`SELECT id FROM dure.access_log WHERE event = $1 AND outcome = 'done'`, [event]);
  expect(words).toContain(`열람기록 ${entry?.id}`);
});

test('no list leaves without a reason', async () => {
  for (const [path, body] of [['/api/referrals/sheet', { box: 'sent' }], ['/api/cases/sheet', { live: true }], [`/api/persons/${personId}/documents/sheet`, {}]] as const) {
    expect((await who.officer.send('POST', path, { ...body, ...TERMS, reason: ' 그냥 ' })).statusCode).toBe(422);
  }
});

test('a list has what its reader may see and no more', async () => {
  expect(wordsOf((await who.agent.send('POST', '/api/referrals/sheet', { box: 'inbox', ...TERMS })).rawPayload)).not.toContain('뷁순자');
  expect((await who.agent.send('POST', '/api/cases/sheet', { live: true, ...TERMS })).json().code).toBe('permission');
  expect((await who.far.send('POST', `/api/persons/${personId}/documents/sheet`, TERMS)).json().code).toBe('absent');
});

test('no list leaves without a password that is hard to guess, and none opens with another', async () => {
  for (const password of [undefined, 'short-1234'.slice(1), '가나다라마바사아자차카타', 'with blank 1']) expect((await who.officer.send('POST', '/api/cases/sheet', { live: true, reason: REASON, password })).statusCode).toBe(422);
  const { rawPayload } = await who.officer.send('POST', '/api/cases/sheet', { live: true, ...TERMS });
  expect([unlocked(rawPayload, PASSWORD.toLowerCase()), rawPayload.includes('xl/workbook.xml')]).toEqual([undefined, false]);
  const { rows } = await town.owner.query(`SELECT 1 FROM dure.idempotency WHERE route LIKE '%/sheet'`);
  expect(rows).toEqual([]);
});
