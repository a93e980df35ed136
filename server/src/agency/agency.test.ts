import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let officer: Client;
let auditor: Client;

beforeAll(async () => {
  town = await startTestServer();
  await town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until) VALUES ($1, $2, 'emd', '중앙동', '2024-01-18', '9999-12-31')`, [JEONJU.sigungu, JEONJU.emd]);
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  await anOrganisation(town.owner, 'mental-health-centre', { name: '정신건강복지센터', programmes: ['MENTAL'] });
  await anOrganisation(town.owner, 'guarantee-agency', { name: '전주고용복지+센터', guaranteeNumber: 8, outbound: 'yes' });
  await anOrganisation(town.owner, 'guarantee-agency', { name: '병무청', guaranteeNumber: 2, outbound: 'no' });
  await anOrganisation(town.owner, 'visiting-health', { name: '이웃 군 보건소', sigungu: '52710' });
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  auditor = await signedIn(town, (await aStaff(town.owner, await anOrganisation(town.owner, 'audit-office', { name: '감사담당관' }), 'auditor')).login);
});
afterAll(() => town.close());

interface Answer {
  readonly edition: string;
  readonly organisations: readonly { readonly name: string; readonly mine: boolean; readonly areas: readonly string[]; readonly outbound: string | null; readonly ways: readonly { readonly programme: string | null; readonly channel: string; readonly preconditions: readonly string[] }[] }[];
  readonly guarantee: readonly { readonly number: number; readonly name: string; readonly inbound: boolean; readonly outbound: string; readonly cite: { readonly page: string } }[];
  readonly services: readonly { readonly agency: string; readonly service: string; readonly notFor: readonly string[]; readonly readings: readonly { readonly id: string }[]; readonly cite: { readonly page: string; readonly quote: string } }[];
  readonly directory: readonly { readonly agency: string; readonly phone: string | null }[];
  readonly closed: { readonly no: { readonly rule: string; readonly cite: { readonly page: string } }; readonly unconfirmed: { readonly says: string } };
}
const read = async (): Promise<Answer> => (await officer.get('/api/agencies')).json();

test('the directory has those of my municipality who help people, and how each is reached from mine', async () => {
  const { organisations } = await read();
  expect(organisations.map(({ name }) => name)).toEqual(['병무청', '전주고용복지+센터', '정신건강복지센터', '중앙동']);
  const [military, employment, mental, own] = organisations;
  expect([military!.outbound, military!.ways]).toEqual(['no', []]);
  expect(employment!.ways).toEqual([expect.objectContaining({ programme: null, channel: '행복e음 서비스 의뢰', preconditions: ['초기상담을 마쳤습니다'] })]);
  expect(mental!.ways.map(({ programme }) => programme)).toEqual(['MENTAL']);
  expect([own!.mine, own!.ways, own!.areas]).toEqual([true, [], ['중앙동']]);
  expect(military!.areas).toEqual([]);
});

test('the guide in force gives the twenty agencies, the thirty-three services and appendix 2, each with its page', async () => {
  const { edition, guarantee, services, directory } = await read();
  expect(edition).toMatch(/[가-힣]/);
  expect(guarantee.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(guarantee.filter(({ outbound }) => outbound === 'no').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(guarantee.filter(({ outbound }) => outbound === 'unconfirmed').map(({ name }) => name)).toEqual(['안동의료원', '경기의료원', '천안의료원', '서귀포의료원']);
  expect(services).toHaveLength(33);
  expect(services.every(({ cite }) => /^p\.\d+/.test(cite.page) && cite.quote.length > 0)).toBe(true);
  expect(services.find(({ service }) => service === '중증 정신질환 상담(성인)')?.notFor).toEqual(['간질', '정신지체', '치매']);
  expect(services.find(({ service }) => service === '취업성공패키지')?.readings.map(({ id }) => id)).toEqual(['C18']);
  expect(directory.map(({ agency }) => agency)).toHaveLength(5);
});

test('an agency that is not sent to says by which sentence, and the hospitals of C15 how the two lists are read', async () => {
  const { closed } = await read();
  expect([closed.no.rule, closed.no.cite.page]).toEqual(['RS-TYPE-OUT', 'p.63']);
  expect(closed.unconfirmed.says).toContain('속초·공주·순천·마산');
});

test('an auditor reads the same directory', async () => {
  const answer = await auditor.get('/api/agencies');
  expect(answer.statusCode).toBe(200);
  const { guarantee, services }: Answer = answer.json();
  expect([guarantee.length, services.length]).toEqual([20, 33]);
});
