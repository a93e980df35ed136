import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { bare } from './bare.ts';
import { asOwner, prepareGround, SIGUNGU, type Ground } from './ground.ts';
import { drive, type Measured } from './load.ts';

/*
 * What the product does a second, beside the same rows as bare SQL of the owner in the same run:
 *   npm run bench:referral -- [--rows 1000000,10000000] [--seconds 10] [--write]
 * The databases stay under .dure and are used again. Needs Debian's wrk.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, seconds: { type: 'string', default: '10' }, write: { type: 'boolean', default: false } } });
const seconds = Number(values.seconds);

/** With the young generation that `npm start` and the deployment give it. */
function startProcess(file: string, given: unknown): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = fork(join(import.meta.dirname, file), [JSON.stringify(given)], { execArgv: [...process.execArgv, '--max-semi-space-size=64'] });
  return new Promise((resolve, reject) => {
    child.once('message', (address) => resolve({ child, address: String(address) }));
    child.once('exit', () => reject(new Error('The server ended before it listened')));
  });
}

/** People without a referral: new ones can be made about them. */
async function peopleFree(client: pg.Client, limit: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT p.id FROM dure.person p WHERE NOT EXISTS (SELECT 1 FROM dure.referral r WHERE r.sigungu = $1 AND r.person_id = p.id) LIMIT $2`, [SIGUNGU, limit]);
  return rows.map(({ id }) => id);
}

const createLine = (ground: Ground, person: string): string =>
  `POST /api/referrals - ${JSON.stringify({ personId: person, toOrganisationId: ground.centre, programme: 'DREAM', service: 'DREAM', urgency: 'general', reason: '아동의 건강·기초학습·정서 문제로 의뢰합니다', requested: [{ item: '사례관리', words: '지속 관리' }] })}`;

const AT_ONCE = 16;

/** Referrals sent through the product itself, so that accepting them is the real thing. */
async function sentReferrals(client: pg.Client, ground: Ground, address: string, people: readonly string[]): Promise<string[]> {
  const headers = (extra: Record<string, string> = {}): Record<string, string> => ({ 'cookie': `dure=${ground.cookies.officer}`, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...extra });
  const made: string[] = [];
  const one = async (person: string): Promise<void> => {
    const draft = (await (await fetch(`${address}/api/referrals`, { method: 'POST', headers: headers(), body: createLine(ground, person).slice('POST /api/referrals - '.length).replace('"DREAM","service":"DREAM"', 'null,"service":"A-BENCH"') })).json()) as { id: string };
    made.push(draft.id);
  };
  for (let from = 0; from < people.length; from += AT_ONCE) await Promise.all(people.slice(from, from + AT_ONCE).map(one));
  await client.query(
    `UPDATE dure.referral SET status = 'sent', receiver_until = '9999-12-31', version = 2, seq = 2, packet = '{"name":"사람"}',
       state = state || '{"status":"sent","version":2,"access":"open","letter":"none","next":{"step":"answer","party":"receiver","within":"reply"}}' WHERE id = ANY($1)`,
    [made],
  );
  return made.map((id) => `POST /api/referrals/${id}/actions 2 ${JSON.stringify({ action: 'accept', contactName: '이상담', contactPhone: '063-000-0000', staffId: ground.worker, words: '' })}`);
}

/** The same statements behind Node's own HTTP server, driven in the same way. */
async function bareThroughHttp(ground: Ground, people: readonly string[], connections: number, seconds: number): Promise<{ readonly create: Measured; readonly inbox: Measured }> {
  const { embedded, office, officer, centre } = ground;
  const { child, address } = await startProcess('bareHttp.ts', { database: asOwner(embedded), office, officer, centre });
  const lines = people.flatMap((person) => Array.from({ length: 20 }, (_, turn) => createLine(ground, person).replace('"service":"DREAM"', `"service":"bare-http-${randomUUID()}-${turn}"`)));
  const create = await drive(address, ground.cookies.officer, lines, connections, seconds);
  const inbox = await drive(address, ground.cookies.centre, ['GET /api/referrals - -'], connections, seconds);
  child.send('close');
  return { create, inbox };
}

const ratio = (of: Measured, against: Measured | undefined): string => (against === undefined ? '' : `${(of.perSecond / against.perSecond).toFixed(2)} ×`);
const line = (name: string, measured: Measured, sql?: Measured, http?: Measured): string => {
  const { perSecond, p50, p95, p99, failed } = measured;
  return `| ${name} | ${Math.round(perSecond).toLocaleString()} | ${p50.toFixed(2)} | ${p95.toFixed(2)} | ${p99.toFixed(2)} | ${failed} | ${ratio(measured, sql)} | ${ratio(measured, http)} |`;
};

async function measure(client: pg.Client, ground: Ground, connections: number): Promise<readonly string[]> {
  const { child, address } = await startProcess('serve.ts', ground.embedded.connect('dure_app'));
  const people = await peopleFree(client, 120_000);
  const creating = (from: number, until: number): string[] => people.slice(from, until).map((person) => createLine(ground, person));
  await drive(address, ground.cookies.officer, creating(0, 3000), connections, 2);
  const create = await drive(address, ground.cookies.officer, creating(3000, 80_000), connections, seconds);
  const inbox = await drive(address, ground.cookies.centre, ['GET /api/referrals?box=inbox&limit=50 - -'], connections, seconds);
  const accept = await drive(address, ground.cookies.centre, await sentReferrals(client, ground, address, people.slice(80_000, 86_000)), connections, Math.min(seconds, 4));
  child.send('close');
  const raw = await bare(asOwner(ground.embedded), ground, people.slice(92_000), connections, seconds);
  const plain = await bareThroughHttp(ground, people.slice(86_000, 92_000), connections, seconds);
  return [
    line(`create, bare SQL of the owner, ${connections} conn`, raw.create), line(`create, the same behind bare HTTP, ${connections} conn`, plain.create, raw.create), line(`create through the product, ${connections} conn`, create, raw.create, plain.create),
    line(`inbox of 50, bare SQL, ${connections} conn`, raw.inbox), line(`inbox of 50, the same behind bare HTTP, ${connections} conn`, plain.inbox, raw.inbox), line(`inbox of 50 through the product, ${connections} conn`, inbox, raw.inbox, plain.inbox),
    line(`accept through the product, ${connections} conn`, accept),
  ];
}

async function measuredAt(rows: number): Promise<string> {
  const ground = await prepareGround(join('.dure', `bench-${rows}`), rows);
  const client = new pg.Client(asOwner(ground.embedded));
  await client.connect();
  const lines = [...(await measure(client, ground, 1)), ...(await measure(client, ground, 8))];
  await client.end();
  await ground.embedded.stop();
  return [`## ${rows.toLocaleString('en')} referrals`, '', '| work | per second | p50 ms | p95 ms | p99 ms | failed | of bare SQL | of bare HTTP |', '|---|---|---|---|---|---|---|---|', ...lines, ''].join('\n');
}

const parts: string[] = [];
for (const rows of values.rows.split(',')) {
  const part = await measuredAt(Number(rows));
  console.log(part);
  parts.push(part);
}
if (values.write) {
  const day = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format();
  const how = `Row policies on, sign-in, scope, access log, history, outbox and idempotency; ${seconds} s each; the load (wrk), the server and PostgreSQL share ${cpus().length} cores (${cpus()[0]?.model ?? ''}). Bare SQL is one prepared statement of the owner: no policies, no decision, no HTTP; bare HTTP is that statement behind Node's own server.`;
  writeFileSync('docs/generated/bench-referral.md', [`# Referrals a second`, '', `Measured ${day} by \`npm run bench:referral -- --rows ${values.rows} --seconds ${seconds} --write\`.`, '', how, '', ...parts].join('\n'));
}
