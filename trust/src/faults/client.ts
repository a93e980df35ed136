import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Member } from './ground.ts';

/** One write as a browser sends it; sent again, it is sent with the same key. */
export interface Write {
  readonly by: Member;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
  readonly version?: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where the product is just now; it changes when a killed server comes back elsewhere. */
export type Where = () => string;

const PATIENCE_MS = 4_000;
const A_MINUTE_MS = 60_000;

export const aKey = (): string => randomUUID();

export async function send(where: Where, write: Write, patience = PATIENCE_MS): Promise<Answer> {
  const response = await fetch(`${where()}${write.path}`, {
    method: write.method,
    headers: { 'cookie': `dure=${write.by.cookie}`, 'content-type': 'application/json', 'idempotency-key': write.key, ...(write.version === undefined ? {} : { 'if-match': `"${write.version}"` }) },
    body: JSON.stringify(write.body),
    signal: AbortSignal.timeout(patience),
  });
  return answered(response.status, await response.text());
}

export async function read(where: Where, by: Member, path: string, patience = PATIENCE_MS): Promise<Answer> {
  const response = await fetch(`${where()}${path}`, { headers: { cookie: `dure=${by.cookie}` }, signal: AbortSignal.timeout(patience) });
  return answered(response.status, await response.text());
}

function answered(status: number, text: string): Answer {
  let body: Readonly<Record<string, unknown>> = {};
  try {
    body = JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    // Cut short: whoever asked sees that there is no id in it.
  }
  return { status, text, body };
}

/** What is known of one write in the end. `doubtful`: how often nobody could say whether it had been done, and it was sent again. */
export interface Settled {
  readonly write: Write;
  readonly answer: Answer;
  readonly doubtful: number;
  /** From when it was first sent until it was settled. */
  readonly milliseconds: number;
}

const isSettled = (answer: Answer | void): answer is Answer => answer !== undefined && answer.status < 500 && answer.status !== 429;

export interface Persistence {
  /** What is sent when nobody answered; the same write unless a fault is planted. */
  readonly again?: (write: Write) => Write;
  /** How long one answer is waited for. */
  readonly patience?: number;
  /** How long it is sent again. */
  readonly within?: number;
}

/** Sends until somebody says what became of it: what a browser's outbox does. Rejects when a minute, or as long as is said, passes without an answer. */
export async function settle(where: Where, write: Write, { again = (one) => one, patience = PATIENCE_MS, within = A_MINUTE_MS }: Persistence = {}): Promise<Settled> {
  let sent = write;
  const began = performance.now();
  const end = began + within;
  let last = 'nobody answered';
  for (let doubtful = 0; performance.now() < end; doubtful += 1) {
    const answer = await send(where, sent, patience).catch((error: unknown) => void (last = String(error)));
    if (answer !== undefined) last = `${answer.status} ${String(answer.body['code'])}`;
    if (isSettled(answer)) return { write: sent, answer, doubtful, milliseconds: performance.now() - began };
    await wait(25);
    sent = again(sent);
  }
  throw new Error(`${write.method} ${write.path.split('/').slice(0, 3).join('/')} was not answered in time (last: ${last})`);
}
