import { randomUUID } from 'node:crypto';
import type { LightMyRequestResponse } from 'fastify';
import { TEST_PASSWORD, type TestServer } from './index.ts';

/** A browser that keeps whatever cookies it is given, signed in or not. */
export interface Browser {
  readonly jar: Map<string, string>;
  get(url: string): Promise<LightMyRequestResponse>;
  send(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  signIn(login: string, password?: string, code?: string): Promise<LightMyRequestResponse>;
}

export function aBrowser(test: TestServer): Browser {
  const jar = new Map<string, string>();
  const ask = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, headers: Record<string, string>, body?: unknown): Promise<LightMyRequestResponse> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const answered = await test.app.inject({ method, url, headers: { cookie, ...json, ...headers }, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });
    for (const { name, value } of answered.cookies) {
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answered;
  };
  return {
    jar,
    get: (url) => ask('GET', url, {}),
    send: (method, url, body, headers = {}) => ask(method, url, { 'idempotency-key': randomUUID(), ...headers }, body),
    signIn: (login, password = TEST_PASSWORD, code) => ask('POST', '/api/session', {}, { login, password, ...(code === undefined ? {} : { code }) }),
  };
}

/** Moves the server's clock on. */
export function after(test: TestServer, minutes: number): void {
  test.setNow(new Date(Date.parse(test.now()) + minutes * 60_000).toISOString());
}
