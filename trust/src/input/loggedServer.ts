import type { ClientConfig } from '@dure/database/connection';
import type { ImageKind } from '@dure/domain/image';
import { anImage } from '../../../domain/testing/image.ts';
import { createApp, createContext } from '../../../server/src/app/index.ts';
import type { ServerContext } from '../../../server/src/http/handler.ts';
import type { Planted } from './logged.ts';

/** The product's own server, whose log goes where it goes in production: to its standard output. */
interface Given {
  readonly database: ClientConfig;
  readonly dataKey: string;
  readonly indexKey: string;
  readonly page?: string;
  readonly fault?: Planted;
}

type App = Awaited<ReturnType<typeof createApp>>;

const PLANTS: Readonly<Record<Planted, (server: ServerContext, app: App) => void>> = {
  'a refusal without its record': (server) => {
    const { refused } = server;
    Object.assign(server, { refused: (input: Parameters<typeof refused>[0]) => (input.code === 'body-unreadable' ? undefined : refused(input)) });
  },
  'the address in the log as it came': (_server, app) => void app.addHook('onResponse', async (request) => void process.stdout.write(`${request.method} ${decoded(request.url)}\n`)),
  'the body in the log': (_server, app) => void app.addHook('onResponse', async (request) => void process.stdout.write(`${JSON.stringify({ msg: 'request', body: request.body ?? null })}\n`)),
  'a record that names what was typed': (server, app) => {
    const { refused } = server;
    const typed = new Map<string, string>();
    app.addHook('preHandler', async (request) => void typed.set(request.id, JSON.stringify(request.body ?? null)));
    Object.assign(server, { refused: (input: Parameters<typeof refused>[0]) => refused({ ...input, fields: [...input.fields, typed.get(input.correlationId) ?? ''] }) });
  },
  'a header of a picture is not read': (_server, app) => void app.addHook('preHandler', async (request) => {
    const body = (request.body ?? {}) as { mediaType?: ImageKind; content?: string };
    if (body.content !== undefined && body.mediaType !== undefined) body.content = anImage(body.mediaType, { width: 100, height: 100 }).toString('base64');
  }),
  'words are searched for as a pattern': (_server, app) => void app.addHook('preHandler', async (request) => {
    const { q } = (request.body ?? {}) as { readonly q?: string };
    if (q !== undefined) /^(a+)+$/.test(`${q.slice(0, 29)}!`);
  }),
};

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

const { database, dataKey, indexKey, page, fault } = JSON.parse(process.argv[2] ?? '{}') as Given;
const keys = { dataKey: Buffer.from(dataKey, 'base64'), indexKey: Buffer.from(indexKey, 'base64') };
const server = createContext({ configuration: { mode: 'demo', host: '127.0.0.1', port: 0, ...keys, cookieSecure: false, trustProxy: false, logLevel: 'info' }, database });
const app = await createApp(server, page);
if (fault !== undefined) PLANTS[fault](server, app);
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
// Whoever started it is gone: a server must not outlive its run.
process.on('disconnect', () => process.exit(0));
