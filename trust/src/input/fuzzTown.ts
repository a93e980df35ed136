import type { LightMyRequestResponse } from 'fastify';
import { seedDemo } from '@dure/database/demo';
import { hashPassword } from '../../../server/src/session/password.ts';
import { cookieOf, type Town } from '../access/ground.ts';
import type { Source } from './fromSchema.ts';

/** Somebody who is signed in. */
export interface Caller {
  readonly id: string;
  readonly sigungu: string;
  readonly role: string;
  cookie: string;
}

export interface Sent {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly payload: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export interface FuzzTown {
  readonly callers: readonly Caller[];
  readonly ids: Map<string, string[]>;
  readonly say?: Source['say'];
  readonly send: (caller: Caller, request: Sent) => Promise<LightMyRequestResponse>;
}

const TABLES = ['person', 'household', 'intake', 'assessment', 'consent', 'referral', 'case_file', 'plan', 'visit', 'task', 'conference', 'homecare', 'organisation'];

/** The demo town with one member of staff in each role, and the ids of what is in it. Whoever fuzzes is not among them. */
export async function fuzzTown(town: Town): Promise<FuzzTown> {
  await seedDemo(town.owner, { seed: 1, today: '2026-11-23', passwordHash: await hashPassword('nobody signs in with this') });
  const { rows: staff } = await town.owner.query<{ id: string; sigungu: string; role: string }>(
    `SELECT DISTINCT ON (s.role, o.kind) s.id, s.sigungu, s.role FROM dure.staff s JOIN dure.organisation o ON o.id = s.organisation_id AND o.sigungu = s.sigungu WHERE s.active ORDER BY s.role, o.kind, s.id`,
  );
  const callers: Caller[] = [];
  for (const one of staff) callers.push({ ...one, cookie: await cookieOf(town, one) });
  const ids = new Map<string, string[]>();
  for (const table of TABLES) {
    const { rows } = await town.owner.query<{ id: string }>(`SELECT id FROM dure.${table} ORDER BY id LIMIT 80`);
    ids.set(table === 'case_file' ? 'case' : table, rows.map(({ id }) => id));
  }
  const inject = (caller: Caller, { method, url, payload, headers }: Sent) => town.app.inject({ method, url, headers: { cookie: `dure=${caller.cookie}`, ...headers }, ...(payload === undefined ? {} : { payload }) });
  return {
    callers, ids,
    send: async (caller, request) => {
      const answered = await inject(caller, request);
      // Who signed himself out by chance signs in again.
      if (answered.statusCode === 401 && request.headers['cookie'] === undefined) caller.cookie = await cookieOf(town, caller);
      return answered;
    },
  };
}
