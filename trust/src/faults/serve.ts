import { startServer } from '@dure/server/bench';

/** The product's own server in a process of its own, so that it can be killed. */
interface Given {
  readonly database: { readonly host: string; readonly port: number; readonly database: string; readonly user: string };
  readonly port: number;
  readonly host: string;
  readonly connections: number;
  readonly answerWithinMs?: number;
  readonly mostAtOnce?: number;
  readonly manyAnAccount?: boolean;
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };
  /** The clock of the machine as it is, back and forth. */
  readonly followsWall?: boolean;
}

const { database, port, host, connections, answerWithinMs, mostAtOnce, manyAnAccount, followsWall, oidc } = JSON.parse(process.argv[2] ?? '{}') as Given;
const server = await startServer({
  configuration: { mode: 'demo', host, port, dataKey: Buffer.alloc(32, 7), indexKey: Buffer.alloc(32, 8), cookieSecure: false, trustProxy: false, logLevel: 'silent', ...(oidc === undefined ? {} : { oidc }) },
  database: { ...database, max: connections, ...(answerWithinMs === undefined ? {} : { query_timeout: answerWithinMs, connectionTimeoutMillis: answerWithinMs }) },
  sweep: false,
  ...(mostAtOnce === undefined ? {} : { mostAtOnce }),
  ...(manyAnAccount === true ? { searches: { proofAfter: Infinity, most: Infinity } } : {}),
  ...(followsWall === true ? { now: () => new Date().toISOString() } : {}),
});
process.send?.(server.address);
// Whoever started it is gone: a server must not outlive its run.
process.on('disconnect', () => process.exit(0));
