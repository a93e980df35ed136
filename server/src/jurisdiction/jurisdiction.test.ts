import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aStaff, JEONJU, signedIn, startTestServer, type TestServer } from '../../testing/index.ts';

let town: TestServer;
beforeAll(async () => {
  town = await startTestServer();
  const add = (sigungu: string, code: string, kind: string, name: string, from: string, until: string) =>
    town.owner.query(`INSERT INTO dure.jurisdiction (sigungu, code, kind, name, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6)`, [sigungu, code, kind, name, from, until]);
  await add('52110', '52110', 'sigungu', '전주시', '2024-01-18', '9999-12-31');
  await add('52110', '5211168000', 'emd', '서신동', '2024-01-18', '9999-12-31');
  await add('52110', '4511168000', 'emd', '서신동', '1990-01-01', '2024-01-17');
  await add('52110', '5211151000', 'emd', '중앙동', '2024-01-18', '9999-12-31');
  await add('52710', '5271025000', 'emd', '삼례읍', '2024-01-18', '9999-12-31');
});
afterAll(() => town.close());

test('an address picker offers the towns of my municipality that are in force today', async () => {
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd] });
  const officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  expect((await officer.get('/api/jurisdictions')).json()).toEqual({
    municipalities: [{ sigungu: '52110', code: '52110', name: '전주시' }],
    rows: [{ sigungu: '52110', code: '5211151000', name: '중앙동' }, { sigungu: '52110', code: '5211168000', name: '서신동' }],
  });
});
