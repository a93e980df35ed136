import { aStaff, TEST_PASSWORD } from '../../../server/testing/people.ts';
import type { Urgency } from '@dure/domain/clock';
import { createReferral, openInEmergency, sendReferral, type Asked } from './acts.ts';
import { read, send, type Answer, type Settled, type Write } from './client.ts';
import type { Clock } from './clocks.ts';
import { dayInSeoul, lastDayOf } from './days.ts';
import type { Ground, Member } from './ground.ts';
import type { ServerProcess } from './server.ts';

/* People who work on a server whose clock somebody turns, and what they see of it. */

/** What was seen in all scenes so far. */
export interface Seen {
  /** Reply deadlines and moments that are not what they should be, in words. */
  readonly wrong: string[];
  deadlines: number;
  /** Emergency openings that showed a record after their end. */
  honoured: number;
  /** Sessions that were over and were served. */
  revived: number;
  faults: number;
  readonly ids: string[];
  readonly settled: Settled[];
}

export type Whose = 'server' | 'database';

export interface Stage {
  readonly ground: Ground;
  readonly clocks: Readonly<Record<Whose, Clock>>;
  readonly followsWall: boolean;
  readonly seen: Seen;
  /** The organisation of the visiting nurses. */
  readonly nurses: string;
  /** People who were written about. */
  used: number;
}

export interface Life {
  readonly stage: Stage;
  server: ServerProcess;
  /** Milliseconds from the machine's clock: both clocks, and what the server should say. */
  readonly off: Record<Whose | 'right', number>;
}

const ASKED: readonly Asked[] = [{ programme: 'VISIT', urgency: 'general' }, { programme: 'MENTAL', urgency: 'crisis' }, { programme: 'MENTAL', urgency: 'emergency' }];
/** What the server says may lie so far from what it should say: a scene begins some seconds before its server. */
const SLACK_MS = 60_000;

export const rightNow = ({ off }: Life): number => Date.now() + off.right;

export function setClocks({ stage: { clocks }, off }: Life): void {
  clocks.server.set(off.server);
  clocks.database.set(off.database);
}

/** Time that passes: all clocks go on together. */
export function pass(life: Life, milliseconds: number): void {
  for (const name of ['server', 'database', 'right'] as const) life.off[name] += milliseconds;
  setClocks(life);
}

/** Somebody turns a clock. Set back, the server must go on as if nothing had happened; set forward, nobody could tell. */
export function turn(life: Life, whose: readonly Whose[], by: number): void {
  for (const name of whose) life.off[name] += by;
  if (by > 0 && whose.includes('server')) life.off.right += by;
  setClocks(life);
}

export interface Person {
  readonly id: string;
  readonly login: string;
  readonly organisationId: string;
}

export async function hired({ ground }: Stage, as: 'officer' | 'worker'): Promise<Person> {
  const { organisationId } = (as === 'officer' ? ground.officers : ground.workers)[0] as Member;
  const made = await aStaff(ground.owner, organisationId, as === 'officer' ? 'town-officer' : 'case-manager', as === 'officer' ? {} : { programmes: ['MENTAL'] });
  return { ...made, organisationId };
}

export async function signedIn({ server, stage }: Life, { id, login, organisationId }: Person): Promise<Member> {
  const answer = await fetch(`${server.address}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password: TEST_PASSWORD }) });
  if (answer.status >= 500) stage.seen.faults += 1;
  return { id, organisationId, cookie: /^dure=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1] ?? '' };
}

async function sent({ server, stage: { seen } }: Life, write: Write): Promise<Answer> {
  const began = performance.now();
  const answer = await send(() => server.address, write, 20_000);
  if (answer.status >= 500) seen.faults += 1;
  else seen.settled.push({ write, answer, doubtful: 0, milliseconds: performance.now() - began });
  return answer;
}

export async function mayRead({ server, stage: { seen } }: Life, by: Member, path: string): Promise<boolean> {
  const { status } = await read(() => server.address, by, path, 20_000);
  if (status >= 500) seen.faults += 1;
  return status === 200;
}

export interface Referred {
  readonly id: string;
  readonly version: number;
}

/** Three referrals of three urgencies, sent; gives those to the centre. What the database keeps of each is compared with a count of its own. */
export async function refer(life: Life, officer: Member, worker: Person): Promise<readonly Referred[]> {
  const { stage } = life;
  const referred: Referred[] = [];
  for (const asked of ASKED) {
    const { programme, urgency } = asked;
    const made = await sent(life, createReferral(officer, stage.ground.people[stage.used] ?? '', programme === 'VISIT' ? stage.nurses : worker.organisationId, asked));
    stage.used += 1;
    const from = rightNow(life);
    const { status, body } = await sent(life, sendReferral(officer, String(made.body['id']), Number(made.body['version']), urgency));
    stage.seen.deadlines += 1;
    if (status >= 300) {
      stage.seen.wrong.push(`a referral was answered ${status} ${String(body['code'])}`);
      continue;
    }
    if (programme === 'MENTAL') referred.push({ id: String(body['id']), version: Number(body['version']) });
    stage.seen.ids.push(String(body['id']));
    await compare(life, String(body['id']), urgency, { from, until: rightNow(life) });
  }
  return referred;
}

const SENT = `SELECT r.state ->> 'dueOn' AS due, r.next_on AS next, (SELECT e.body ->> 'at' FROM dure.referral_event e WHERE e.sigungu = r.sigungu AND e.referral_id = r.id ORDER BY e.seq DESC LIMIT 1) AS at FROM dure.referral r WHERE r.id = $1`;

interface Kept {
  readonly due: string;
  readonly next: string;
  readonly at: string;
}

async function compare({ stage: { ground, seen } }: Life, id: string, urgency: Urgency, sending: { readonly from: number; readonly until: number }): Promise<void> {
  const { rows: [kept] } = await ground.owner.query<Kept>(SENT, [id]);
  const wrong = kept === undefined ? 'is not there' : wrongWith(kept, urgency, sending);
  if (wrong !== undefined) seen.wrong.push(`${urgency}, sent at ${new Date(sending.from).toISOString()}, ${wrong}`);
}

function wrongWith({ due, next, at }: Kept, urgency: Urgency, { from, until }: { readonly from: number; readonly until: number }): string | undefined {
  const right = [dayInSeoul(from), dayInSeoul(until)].map((day) => lastDayOf(day, urgency));
  if (!right.includes(due) || next !== due) return `is due on ${due} and ${next}, not ${right.join(' or ')}`;
  const moment = Date.parse(at);
  return moment > from - SLACK_MS && moment < until + SLACK_MS ? undefined : `is kept as sent at ${at}`;
}

export async function openGlass(life: Life, by: Member, personId: string, minutes: number): Promise<void> {
  const { status, body } = await sent(life, openInEmergency(by, personId, minutes));
  if (status >= 300 || !(await mayRead(life, by, `/api/persons/${personId}`))) throw new Error(`An emergency opening shows nothing: ${status} ${String(body['code'])}`);
}

export const act = sent;
