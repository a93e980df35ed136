import { vi } from 'vitest';
import type { Answer, Input, RouteKey } from '../src/client/index.ts';

export interface SeenCall {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Headers;
}

/** A refusal as the server words it. */
export interface FakeProblem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

export class Refused extends Error {
  readonly problem: FakeProblem;
  constructor(problem: FakeProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

type Handlers = { readonly [Key in RouteKey]?: (call: SeenCall & Partial<Input<Key>>) => Answer<Key> };

const patternOf = (key: string): RegExp => new RegExp(`^${key.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);

function respond(run: () => unknown, etag: string | undefined): Response {
  try {
    return Response.json(run() ?? null, { headers: etag ? { etag } : {} });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { status, code, title = code, fields, facts } = error.problem;
    return Response.json({ type: 'about:blank', status, code, title, detail: '까닭', next: '다음 할 일', correlationId: 'c0ffee00', ...(fields ? { fields } : {}), ...(facts ? { facts } : {}) }, { status, headers: { 'content-type': 'application/problem+json' } });
  }
}

export interface FakeServer {
  readonly calls: SeenCall[];
  /** Calls of one route, in order. */
  readonly callsOf: (key: RouteKey) => SeenCall[];
}

/** Answers the page's calls by route key, typed by the contract; throw `Refused` for a problem. A route without an answer is 404. */
export function fakeServer(handlers: Handlers, options: { readonly etag?: string } = {}): FakeServer {
  const calls: SeenCall[] = [];
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) => {
    const url = new URL(address, 'http://dure.test');
    const asked = `${request.method} ${url.pathname}`;
    const key = Object.keys(handlers).find((candidate) => patternOf(candidate).test(asked)) ?? asked;
    const call: SeenCall = {
      key,
      params: { ...patternOf(key).exec(asked)?.groups },
      query: Object.fromEntries(url.searchParams),
      body: typeof request.body === 'string' ? JSON.parse(request.body) : undefined,
      headers: new Headers(request.headers),
    };
    calls.push(call);
    const handler = (handlers as Readonly<Record<string, ((call: SeenCall) => unknown) | undefined>>)[key];
    return respond(() => {
      if (!handler) throw new Refused({ status: 404, code: 'absent' });
      return handler(call);
    }, options.etag);
  });
  return { calls, callsOf: (key) => calls.filter((call) => call.key === key) };
}
