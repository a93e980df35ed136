import { randomBytes } from 'node:crypto';
import { startServer } from '@dure/server/bench';

/** The product's own server in a process of its own, as it runs in production: sign-in, scope, policies, log, history, idempotency. */
const database = JSON.parse(process.argv[2] ?? '{}') as { host: string; port: number; database: string; user: string };
const server = await startServer({
  configuration: { mode: 'demo', host: '127.0.0.1', port: 0, dataKey: randomBytes(32), indexKey: randomBytes(32), cookieSecure: false, trustProxy: false, logLevel: 'silent' },
  database: { ...database, max: 16 },
  sweep: false,
});
process.send?.(server.address);
process.on('message', () => void server.close().then(() => process.exit(0)));
