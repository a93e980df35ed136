import { currentLanguage } from '../messages/index.ts';
import type { ApiError } from './api-error.ts';
import { connectionWorks, waitForConnection } from './connection.ts';
import type { Answered, CallOptions, Input, RouteKey } from './contract.ts';
import { shownMunicipality } from './municipality.ts';
import { problemOf, unreachable } from './problem.ts';
import { provenAgain, signedInAgain } from './gates.ts';

/** Milliseconds before each retry of a call that got no answer; every retry carries the same idempotency key. */
const BACK_OFF = [1000, 2000, 4000, 8000, 15_000] as const;
/** The gateway or the server is restarting: the same call may work in a moment. */
const PASSING = new Set([502, 503, 504]);
/** Whoever says that it takes longer is believed, and the page says what the answer says. */
const PASSING_SECONDS = 15;
const isPassing = ({ status, headers }: Response): boolean => PASSING.has(status) && !(Number(headers.get('retry-after')) > PASSING_SECONDS);

interface Call extends CallOptions {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

function addressOf(path: string, { params = {}, query = {} }: Call): string {
  const filled = path.replace(/:([A-Za-z]\w*)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

function requestOf(key: string, call: Call): { address: string; request: RequestInit } {
  const [method = '', path = ''] = key.split(' ');
  const headers = new Headers({ accept: 'application/json', 'accept-language': currentLanguage() });
  if (method !== 'GET') headers.set('idempotency-key', call.idempotencyKey ?? crypto.randomUUID());
  if (call.ifMatch) headers.set('if-match', call.ifMatch);
  const municipality = shownMunicipality();
  if (municipality !== undefined) headers.set('dure-municipality', municipality);
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  const body = call.body === undefined ? null : JSON.stringify(call.body).normalize('NFC');
  return { address: addressOf(path, call), request: { method, headers, body, credentials: 'same-origin', signal: call.signal ?? null } };
}

async function fetchOrWait(address: string, request: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(address, request).catch((cause: unknown) => {
      if (request.signal?.aborted) throw cause;
      return undefined;
    });
    if (response && !isPassing(response)) {
      connectionWorks();
      return response;
    }
    const wait = BACK_OFF[attempt];
    if (wait === undefined) {
      if (response) return response;
      throw unreachable();
    }
    await waitForConnection(wait, request.signal ?? undefined);
  }
}

/** The session ended, or this act wants the password once more: a dialog over the page asks, and the call goes on. */
async function askedAgain(key: string, refused: ApiError): Promise<boolean> {
  if (refused.code === 'session/step-up-needed' || refused.code === 'session/out-of-hours') return provenAgain();
  return refused.code === 'session/ended' && key !== 'GET /api/session' ? signedInAgain() : false;
}

async function respond(key: string, call: Call): Promise<Response> {
  const { address, request } = requestOf(key, call);
  const response = await fetchOrWait(address, request);
  if (response.ok) return response;
  const refused = await problemOf(response);
  if (response.status !== 401 || !(await askedAgain(key, refused))) throw refused;
  const second = await fetchOrWait(address, request);
  if (!second.ok) throw await problemOf(second);
  return second;
}

/** Calls a route of the contract by its key. Throws `ApiError`; never loses a write silently. */
export async function api<Key extends RouteKey>(key: Key, input: Input<Key> & CallOptions): Promise<Answered<Key>> {
  const response = await respond(key, input as Call);
  const answer = (response.status === 204 ? null : await response.json()) as Answered<Key>['answer'];
  return { answer, etag: response.headers.get('etag') ?? undefined, status: response.status };
}

export interface FileAnswer {
  readonly name: string;
  readonly content: Blob;
}

/** Calls a route that answers with a file. */
export async function apiFile<Key extends RouteKey>(key: Key, input: Input<Key> & CallOptions): Promise<FileAnswer> {
  const response = await respond(key, input as Call);
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: encoded ? decodeURIComponent(encoded) : 'dure', content: await response.blob() };
}
