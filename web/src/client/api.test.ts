import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { api, ApiError, settleSessionLost, settleStepUp } from './index.ts';

const REFERRAL = { id: '7e9c1f9e-55a5-4ad5-9f4d-3f2f4dd2a001' };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a call', () => {
  it('fills the path and the query, and carries the ETag of the answer', async () => {
    const server = fakeServer({ 'GET /api/notices': () => ({ rows: [], unread: 3, next: null }) }, { etag: '"7"' });
    const { answer, etag } = await api('GET /api/notices', { query: { limit: 1 } });
    expect(answer.unread).toBe(3);
    expect(etag).toBe('"7"');
    expect(server.calls[0]?.query).toEqual({ limit: '1' });
  });

  it('sends If-Match and an idempotency key with a write, and none with a read', async () => {
    const server = fakeServer({ 'POST /api/notices/read': () => ({ read: 1 }), 'GET /api/notices': () => ({ rows: [], unread: 0, next: null }) });
    await api('POST /api/notices/read', { body: { ids: [REFERRAL.id] }, ifMatch: '"4"' });
    await api('GET /api/notices', {});
    expect(server.calls[0]?.headers.get('if-match')).toBe('"4"');
    expect(server.calls[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(server.calls[1]?.headers.has('idempotency-key')).toBe(false);
  });

  it('sends text composed (NFC) even when it was typed in pieces', async () => {
    const server = fakeServer({ 'PUT /api/drafts/:key': () => ({ updatedAt: '2026-11-22T05:03:00.000Z' }) });
    await api('PUT /api/drafts/:key', { params: { key: 'intake:new' }, body: { body: '홍길동'.normalize('NFD') } });
    expect(server.calls[0]?.body).toEqual({ body: '홍길동'.normalize('NFC') });
    expect(server.calls[0]?.params).toEqual({ key: encodeURIComponent('intake:new') });
  });

  it('throws what happened, why and what to do, with the fields by their own path', async () => {
    fakeServer({ 'POST /api/session': () => { throw new Refused({ status: 422, code: 'input', title: '입력한 내용을 확인해 주십시오', fields: [{ path: 'body.login', message: '아이디를 입력해 주십시오.' }] }); } });
    const error = await api('POST /api/session', { body: { login: '', password: 'x' } }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 422, code: 'input', title: '입력한 내용을 확인해 주십시오', nextStep: '다음 할 일', correlationId: 'c0ffee00', fields: [{ path: 'login', message: '아이디를 입력해 주십시오.' }] });
  });

  it('gives words also when the answer is not a problem of ours', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 500 }));
    await expect(api('GET /api/session', {})).rejects.toMatchObject({ code: 'http/500', title: '서버에서 처리하지 못했습니다.' });
  });
});

/** Until the refusal is read and the call waits at its gate. */
async function atTheGate(calls: readonly unknown[]): Promise<void> {
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  await new Promise((resolve) => { setTimeout(resolve, 20); });
}

describe('a lost session', () => {
  it('waits for the new sign-in and goes on with the same idempotency key', async () => {
    let isSignedIn = false;
    const server = fakeServer({ 'POST /api/notices/read': () => { if (!isSignedIn) throw new Refused({ status: 401, code: 'session/ended' }); return { read: 1 }; } });
    const call = api('POST /api/notices/read', { body: { ids: [REFERRAL.id] } });
    await atTheGate(server.calls);
    isSignedIn = true;
    settleSessionLost(true);
    await expect(call).resolves.toMatchObject({ answer: { read: 1 } });
    expect(server.calls[1]?.headers.get('idempotency-key')).toBe(server.calls[0]?.headers.get('idempotency-key'));
  });

  it('fails the call when the person leaves', async () => {
    const server = fakeServer({ 'GET /api/notices': () => { throw new Refused({ status: 401, code: 'session/ended' }); } });
    const call = api('GET /api/notices', {}).catch((cause: unknown) => cause);
    await atTheGate(server.calls);
    settleSessionLost(false);
    expect(await call).toMatchObject({ status: 401 });
    expect(server.calls).toHaveLength(1);
  });

  it('is an ordinary answer to the question who is signed in, and to a wrong password', async () => {
    fakeServer({
      'GET /api/session': () => { throw new Refused({ status: 401, code: 'session/ended' }); },
      'POST /api/session': () => { throw new Refused({ status: 401, code: 'session/sign-in-refused' }); },
    });
    await expect(api('GET /api/session', {})).rejects.toMatchObject({ code: 'session/ended' });
    await expect(api('POST /api/session', { body: { login: 'a', password: 'b' } })).rejects.toMatchObject({ code: 'session/sign-in-refused' });
  });

  it('asks for the password once more where the act wants it', async () => {
    let isProven = false;
    const server = fakeServer({ 'POST /api/session/second-factor': () => { if (!isProven) throw new Refused({ status: 401, code: 'session/step-up-needed' }); return { secret: 's', uri: 'u' }; } });
    const call = api('POST /api/session/second-factor', {});
    await atTheGate(server.calls);
    isProven = true;
    settleStepUp(true);
    await expect(call).resolves.toMatchObject({ answer: { secret: 's' } });
  });
});

describe('a lost connection', () => {
  beforeEach(() => vi.useFakeTimers());

  it('is retried with the same key until the server answers', async () => {
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_: string, request: RequestInit) => {
      keys.push(new Headers(request.headers).get('idempotency-key'));
      if (keys.length < 3) throw new TypeError('network');
      return Response.json({ read: 1 });
    });
    const call = api('POST /api/notices/read', { body: { ids: [REFERRAL.id] } });
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ answer: { read: 1 } });
    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
  });

  it('ends after half a minute with a text that says nothing is lost', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('network'); });
    const call = api('GET /api/notices', {}).catch((cause: unknown) => cause);
    await vi.runAllTimersAsync();
    expect(await call).toMatchObject({ status: 0, code: 'client/unreachable', detail: expect.stringContaining('입력한 내용은 이 화면에 남아 있습니다') });
  });

  it('stops trying when the screen is left', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('network'); });
    const leaving = new AbortController();
    const call = api('GET /api/notices', { signal: leaving.signal }).catch((cause: unknown) => cause);
    await vi.advanceTimersByTimeAsync(500);
    leaving.abort();
    expect(await call).toBe(leaving.signal.reason);
  });
});
