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

/** So much text of rows is put into a table at once: what is on its way is never all in memory. */
const AT_ONCE = 1 << 24;

async function* piecesOf(request: IncomingMessage): AsyncGenerator<string> {
  let rows = '';
  for await (const part of request.setEncoding('utf8')) {
    rows += part as string;
    if (rows.length < AT_ONCE) continue;
    const end = rows.lastIndexOf('\n') + 1;
    yield rows.slice(0, end);
    rows = rows.slice(end);
  }
  yield rows;
}

/** Rows come behind the statement that names their table; every other statement is the body. */
async function answerTo(request: IncomingMessage): Promise<string> {
  const insert = new URL(request.url ?? '/', 'http://localhost').searchParams.get('query');
  let body = '';
  for await (const piece of piecesOf(request)) {
    if (insert === null) body += piece;
    else session.query(`${insert}\n${piece}`);
  }
  return insert === null ? session.query(body, 'JSONCompactEachRow') : '';
}

const server = createServer(async (request, response) => {
  try {
    response.end(await answerTo(request));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});
process.once('disconnect', () => process.exit());
