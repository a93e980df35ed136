import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { CREATE, INBOX, STATE } from './bare.ts';
import { SIGUNGU } from './ground.ts';

/** The same statements behind Node's own HTTP server: JSON in, JSON out, and nothing of what the product is for: no session, schema, scope, decision. */
interface Given {
  readonly database: pg.ClientConfig;
  readonly office: string;
  readonly officer: string;
  readonly centre: string;
}
const { database, office, officer, centre } = JSON.parse(process.argv[2] ?? '{}') as Given;
const pool = new pg.Pool({ ...database, max: 16 });
pool.on('error', () => undefined);

async function bodyOf(request: IncomingMessage): Promise<{ readonly personId: string; readonly service: string }> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as { personId: string; service: string };
}

async function answer(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'GET') return (await pool.query({ name: 'inbox', text: INBOX, values: [SIGUNGU, centre] })).rows;
  const [{ personId, service }, id] = [await bodyOf(request), randomUUID()];
  await pool.query({ name: 'create', text: CREATE, values: [SIGUNGU, id, personId, office, officer, centre, service, STATE, randomUUID()] });
  return { id };
}

const server = createServer((request, response) => {
  answer(request).then((value) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value)), () => response.writeHead(500).end());
});
server.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
process.on('message', () => process.exit(0));
