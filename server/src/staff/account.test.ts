import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aBrowser } from '../../testing/browser.ts';
import { anOrganisation, aStaff, signedIn, startTestServer, type Client, type TestServer } from '../../testing/index.ts';

let town: TestServer;
let administrator: Client;
let office: string;
let own: string;

beforeAll(async () => {
  town = await startTestServer();
  office = await anOrganisation(town.owner, 'town-office', { name: '중앙동' });
  const keeper = await aStaff(town.owner, await anOrganisation(town.owner, 'municipal-it', { name: '정보통신과' }), 'administrator', { name: '관리자' });
  own = keeper.id;
  administrator = await signedIn(town, keeper.login);
});
afterAll(() => town.close());

const WHY = { reason: '본인 확인을 마친 요청' };

describe('the administrator', () => {
  test('sees every account of the municipality and no other', async () => {
    const here = await aStaff(town.owner, office, 'town-officer', { name: '김주무' });
    const there = await aStaff(town.owner, await anOrganisation(town.owner, 'town-office', { sigungu: '52710' }), 'town-officer', { sigungu: '52710' });
    const rows = (await administrator.get('/api/staff')).json().rows as { id: string; name: string; mine: boolean }[];
    expect(rows.find(({ id }) => id === here.id)).toMatchObject({ name: '김주무', role: 'town-officer', organisation: '중앙동', active: true, mine: false });
    expect(rows.map(({ id }) => id)).not.toContain(there.id);
    expect((await administrator.get(`/api/staff/${there.id}`)).statusCode).toBe(404);
    expect(rows.find(({ id }) => id === own)?.mine).toBe(true);
  });

  test('opens a locked account and learns neither password nor secret', async () => {
    const { id, login } = await aStaff(town.owner, office, 'town-officer');
    for (let turn = 0; turn < 5; turn += 1) await aBrowser(town).signIn(login, 'wrong');
    const read = await administrator.get(`/api/staff/${id}`);
    expect(read.json()).toMatchObject({ failures: 5, lockedUntil: '2026-11-23T01:05:00.000Z', secondFactor: 'none', session: null });
    expect(read.body).not.toMatch(/argon2|cipher|hash/);
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(401);
    expect((await administrator.send('POST', `/api/staff/${id}/unlock`, WHY)).statusCode).toBe(200);
    expect((await aBrowser(town).signIn(login)).statusCode).toBe(200);
    const { rows: [row] } = await town.owner.query(`SELECT staff_id, reason, subject FROM dure.access_log WHERE event = 'staff.unlocked'`);
    expect(row).toEqual({ staff_id: own, reason: WHY.reason, subject: { staffId: id } });
  });

  test('takes over the birth date of another, which nobody reads again, and not his own', async () => {
    const { id } = await aStaff(town.owner, office, 'town-officer');
    expect((await administrator.get(`/api/staff/${id}`)).json().birthKeptAt).toBeNull();
    expect((await administrator.send('POST', `/api/staff/${id}/birth`, { birthOn: '1985-03-01' })).statusCode).toBe(200);
    const read = await administrator.get(`/api/staff/${id}`);
    expect(read.json().birthKeptAt).toBe(town.now());
    expect(read.body).not.toContain('1985-03-01');
    expect((await administrator.send('POST', `/api/staff/${own}/birth`, { birthOn: '1985-03-01' })).statusCode).toBe(404);
  });

  test('takes no birth date over that is still to come, and keeps the one it has', async () => {
    const { id } = await aStaff(town.owner, office, 'town-officer');
    const [today, tomorrow] = ['2026-11-23', '2026-11-24'];
    const refused = await administrator.send('POST', `/api/staff/${id}/birth`, { birthOn: tomorrow });
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'staff/birth-in-future']);
    expect((await administrator.get(`/api/staff/${id}`)).json().birthKeptAt).toBeNull();
    expect((await administrator.send('POST', `/api/staff/${id}/birth`, { birthOn: today })).statusCode).toBe(200);
  });

  test('ends at once what somebody has open', async () => {
    const { id, login } = await aStaff(town.owner, office, 'town-officer');
    const browser = aBrowser(town);
    await browser.signIn(login);
    expect((await browser.get('/api/session')).statusCode).toBe(200);
    expect((await administrator.get(`/api/staff/${id}`)).json().session).toMatchObject({ startedAt: town.now(), address: '127.0.0.1' });
    expect((await administrator.send('POST', `/api/staff/${id}/sign-out`, WHY)).statusCode).toBe(200);
    expect((await browser.get('/api/session')).statusCode).toBe(401);
    expect((await administrator.get(`/api/staff/${id}`)).json().session).toBeNull();
  });

  test('takes a lost second factor off, says why, and does none of this for himself', async () => {
    const { id } = await aStaff(town.owner, office, 'town-officer');
    await town.owner.query(`UPDATE dure.staff_credential SET totp_cipher = '\\x00', totp_confirmed_at = $2 WHERE staff_id = $1`, [id, town.now()]);
    expect((await administrator.get(`/api/staff/${id}`)).json().secondFactor).toBe('enrolled');
    expect((await administrator.send('POST', `/api/staff/${id}/second-factor-removal`, { reason: '   ' })).statusCode).toBe(422);
    expect((await administrator.send('POST', `/api/staff/${id}/second-factor-removal`, WHY)).statusCode).toBe(200);
    expect((await administrator.get(`/api/staff/${id}`)).json().secondFactor).toBe('none');
    for (const act of ['unlock', 'sign-out', 'second-factor-removal']) expect((await administrator.send('POST', `/api/staff/${own}/${act}`, WHY)).statusCode).toBe(404);
  });
});
