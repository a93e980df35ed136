import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { after } from '../../testing/browser.ts';
import { anOrganisation, aPerson, aStaff, signedIn, startTestServer, TEST_NOW, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let nurse: Client;
let lead: Client;
let ids: { nurse: string; lead: string };

beforeAll(async () => {
  town = await startTestServer();
  const health = await anOrganisation(town.owner, 'visiting-health', { name: '방문건강' });
  const one = await aStaff(town.owner, health, 'case-manager', { name: '한간호' });
  const head = await aStaff(town.owner, health, 'team-lead', { name: '오팀장' });
  [nurse, lead] = [await signedIn(town, one.login), await signedIn(town, head.login)];
  ids = { nurse: one.id, lead: head.id };
});
afterAll(() => town.close());
beforeEach(() => town.setNow(TEST_NOW));

const WHY = { reason: 'life-threat', words: '사흘째 문을 열지 않아 안부 확인이 필요함', minutes: 30 };
const open = (personId: string, more: object = {}) => nurse.send('POST', '/api/break-glass', { personId, ...WHY, ...more });

describe('opening a record in an emergency', () => {
  test('begins with the exact name and birth date, answered by masked names only', async () => {
    const personId = await aPerson(town.owner, { name: '남궁  슬기', birthOn: '1950-05-05' });
    await town.owner.query(`UPDATE dure.person SET search_name = '남궁슬기' WHERE id = $1`, [personId]);
    const ask = (name: string, birthOn: string) => nurse.send('POST', '/api/break-glass/search', { name, birthOn });
    const found = await ask('남궁 슬기', '1950-05-05');
    expect(found.json().rows).toHaveLength(1);
    expect(found.body).not.toContain('슬기');
    expect([(await ask('남궁', '1950-05-05')).json().rows, (await ask('남궁 슬기', '1950-05-06')).json().rows]).toEqual([[], []]);
  });

  test('shows the record for the time asked, logs the reason, and tells the supervisor, all at once', async () => {
    const personId = await aPerson(town.owner, { name: '안아름' });
    expect((await nurse.get(`/api/persons/${personId}`)).statusCode).toBe(404);
    const opened = await open(personId);
    expect(opened.json()).toEqual({ id: expect.any(String), untilAt: '2026-11-23T01:30:00Z' });
    expect((await nurse.get(`/api/persons/${personId}`)).json()).toMatchObject({ see: 'full', by: 'glass', name: '안아름' });
    expect((await nurse.get('/api/break-glass/mine')).json().rows).toEqual([{ personId, reasonLabel: '생명·신체의 급박한 위험', untilAt: '2026-11-23T01:30:00.000Z' }]);
    const { rows: [logged] } = await town.owner.query(`SELECT reason, person_ids, purpose FROM dure.access_log WHERE event = 'break-glass.opened' AND $1 = ANY (person_ids)`, [personId]);
    expect(logged).toEqual({ reason: `생명·신체의 급박한 위험: ${WHY.words}`, person_ids: [personId], purpose: 'emergency' });
    const { rows: [told] } = await town.owner.query(`SELECT staff_id FROM dure.notice WHERE kind = 'break-glass.opened' AND body ->> 'openingId' = $1`, [opened.json().id]);
    expect(told.staff_id).toBe(ids.lead);
    expect((await lead.get('/api/today')).json().tasks.map(({ kind }: { kind: string }) => kind)).toContain('break-glass-review');
    expect((await lead.get(`/api/persons/${personId}`)).statusCode).toBe(404);

    for (let minutes = 0; minutes < 29; minutes += 5) {
      after(town, 5);
      await nurse.get('/api/session');
    }
    expect((await nurse.get(`/api/persons/${personId}`)).statusCode).toBe(404);
  });

  test('is refused with the reason for it', async () => {
    const personId = await aPerson(town.owner);
    expect((await open(personId, { words: '급합니다' })).json().code).toBe('break-glass/words-too-short');
    expect((await open(personId, { minutes: 181 })).statusCode).toBe(422);
    expect((await open(personId, { reason: 'curious' })).statusCode).toBe(422);
    expect((await open(randomUUID())).statusCode).toBe(404);
    expect((await open(await aPerson(town.owner, { sigungu: '52710', emd: '5271025000' }))).statusCode).toBe(404);
    expect((await open(personId)).statusCode).toBe(201);
    expect((await open(personId)).json().code).toBe('break-glass/already-open');
    const { rows } = await town.owner.query('SELECT id FROM dure.break_glass WHERE person_id = $1', [personId]);
    expect(rows).toHaveLength(1);
  });

  test('is reviewed by the supervisor, once, and never by oneself', async () => {
    const personId = await aPerson(town.owner, { name: '안아름' });
    const { id } = (await open(personId)).json();
    const [row] = (await lead.get('/api/break-glass')).json().rows.filter((one: { id: string }) => one.id === id);
    expect(row).toMatchObject({ staff: '한간호', organisation: '방문건강', mine: false, person: null, reviewedAt: null, words: WHY.words });
    expect((await nurse.send('POST', `/api/break-glass/${id}/review`, { finding: 'justified', words: '문제없음' })).statusCode).toBe(403);
    const review = () => lead.send('POST', `/api/break-glass/${id}/review`, { finding: 'to-explain', words: '119 출동 기록을 확인해 주십시오' });
    expect((await review()).statusCode).toBe(200);
    expect((await review()).json().code).toBe('break-glass/already-reviewed');
    const own = await aPerson(town.owner);
    const mine = (await lead.send('POST', '/api/break-glass', { personId: own, ...WHY })).json().id;
    expect((await lead.send('POST', `/api/break-glass/${mine}/review`, { finding: 'justified', words: '스스로' })).statusCode).toBe(404);
    expect((await lead.get('/api/today')).json().tasks.filter(({ kind, subject }: { kind: string; subject: { id: string } }) => kind === 'break-glass-review' && subject.id === id)).toEqual([]);
  });

  test('does not open for a colleague, nor for another person', async () => {
    const [one, other] = [await aPerson(town.owner), await aPerson(town.owner)];
    await open(one);
    const office = await anOrganisation(town.owner, 'visiting-health');
    const colleague = await signedIn(town, (await aStaff(town.owner, office, 'case-manager')).login);
    expect([(await nurse.get(`/api/persons/${other}`)).statusCode, (await colleague.get(`/api/persons/${one}`)).statusCode]).toEqual([404, 404]);
  });
});
