import { createServer, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/*
 * ClickHouse in this process (chdb) behind as much of its HTTP interface as the official client uses. Says its port to whoever has
 * started it, and ends with it.
 */
interface Session {
  query(sql: string, format?: string): string;
}

const { Session } = createRequire(join(process.argv[2] ?? '', 'package.json'))('chdb') as { Session: new () => Session };
const session = new Session();

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

const server = createServer(async (request, response) => {
  const body = await bodyOf(request);
  const asked = new URL(request.url ?? '/', 'http://localhost').searchParams.get('query');
  try {
    const answer = session.query(asked === null ? body : `${asked}\n${body}`, 'JSONCompactEachRow');
    response.end(answer);
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});
process.once('disconnect', () => process.exit());
