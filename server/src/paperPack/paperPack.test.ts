import type { PersonId } from '@dure/domain/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anOrganisation, aPerson, aStaff, JEONJU, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';
import { risksOf } from './risk.ts';

let town: TestServer;
let lead: Client;
let officer: Client;
const ids = { visited: '', atRisk: '', elsewhere: '' };
const REASON = '매일 아침 비상 출력';

beforeAll(async () => {
  town = await startTestServer();
  const office = await anOrganisation(town.owner, 'town-office', { areas: [JEONJU.emd], name: '중앙동' });
  lead = await signedIn(town, (await aStaff(town.owner, office, 'team-lead', { name: '이팀장' })).login);
  officer = await signedIn(town, (await aStaff(town.owner, office, 'town-officer')).login);
  ids.visited = await aPerson(town.owner, { name: '박순자' });
  ids.atRisk = await aPerson(town.owner, { name: '최위험', facts: { 'suicide.plan': { value: true, source: 'officer', at: town.now(), by: office } } });
  ids.elsewhere = await aPerson(town.owner, { name: '남의동', emd: '5211152000' });
  for (const [personId, on] of [[ids.visited, '2026-11-24'], [ids.atRisk, '2026-11-26'], [ids.visited, '2026-11-28']] as const) {
    const planned = await officer.send('POST', '/api/visits', { personId, plan: { on, time: { kind: 'band', band: 'morning' }, minutes: 30, purpose: 'check-in', words: '약을 챙긴다' } });
    if (planned.statusCode !== 201) throw new Error(planned.body);
  }
});
afterAll(() => town.close());

describe('비상 업무철', () => {
  test('a team lead has it printed with a reason, and the log names everybody who is in it', async () => {
    const pack = await lead.send('POST', '/api/paper-pack', { reason: REASON });
    expect(pack.statusCode, pack.body.slice(0, 300)).toBe(200);
    expect(pack.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const { rows } = await town.owner.query(`SELECT person_ids AS people, subject, reason FROM dure.access_log WHERE event = 'paper-pack.printed' AND outcome = 'done'`);
    expect(rows).toEqual([{ people: expect.arrayContaining([ids.visited, ids.atRisk]), subject: { visits: 2, risks: 1, dues: 0 }, reason: REASON }]);
    expect(rows[0].people).toHaveLength(2);
  });

  test('a warning of danger puts somebody on the list of risks', async () => {
    await town.owner.query(`INSERT INTO dure.safety_note (sigungu, id, person_id, emd_code, organisation_id, staff_id, at, level, words) VALUES ($1, gen_random_uuid(), $2, $3, gen_random_uuid(), gen_random_uuid(), $4, 'danger', '흉기 위협')`, [JEONJU.sigungu, ids.visited, JEONJU.emd, town.now()]);
    expect((await lead.send('POST', '/api/paper-pack', { reason: REASON })).statusCode).toBe(200);
    const { rows } = await town.owner.query(`SELECT subject FROM dure.access_log WHERE event = 'paper-pack.printed' AND outcome = 'done' ORDER BY at DESC, (subject ->> 'risks') DESC LIMIT 1`);
    expect(rows[0].subject).toEqual({ visits: 2, risks: 2, dues: 0 });
  });

  test('reads the people and their warnings once each, however many they are', async () => {
    const asked: string[] = [];
    const work = { rows: (statement: { readonly name: string }): Promise<readonly never[]> => Promise.resolve(asked.push(statement.name)).then(() => []) };
    const scope = { sigungus: [JEONJU.sigungu], safety: true, role: 'team-lead' };
    await risksOf({ work, scope } as never, Object.values(ids).map((id) => id as PersonId), []);
    expect(asked).toEqual(['person.by-ids', 'safety.of-persons']);
  });

  test('without a reason, or by somebody who leads no team, nothing leaves', async () => {
    expect((await lead.send('POST', '/api/paper-pack', { reason: '그냥' })).statusCode).toBe(422);
    expect((await officer.send('POST', '/api/paper-pack', { reason: REASON })).statusCode).toBe(403);
  });
});
