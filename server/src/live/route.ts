import type { FastifyInstance } from 'fastify';
import type { ServerContext } from '../http/handler.ts';
import { unmetBy } from '../session/conditions.ts';
import { cookieName, findPrincipal } from '../session/principal.ts';

const HEARTBEAT_MS = 20_000;

/** `GET /api/live`: server-sent events that name what changed; the page reads it again through the ordinary routes. */
export function registerLive(app: FastifyInstance, server: ServerContext): void {
  app.get('/api/live', async (request, reply) => {
    const cookie = request.cookies[cookieName(server.configuration)];
    const found = await findPrincipal(server, cookie, server.now(), 'account', { watching: true });
    if (!found.ok) return reply.code(401).send();
    if ((await unmetBy(server, found.value, { address: request.ip, at: server.now(), purpose: 'account' })) !== undefined) return reply.code(403).send();
    const { staff, scope } = found.value;
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    reply.raw.write('retry: 3000\n\n');
    const stop = server.live.listen({ staffId: staff.id, organisationId: scope.organisationId, send: (event) => void reply.raw.write(`data: ${JSON.stringify(event)}\n\n`), close: () => void reply.raw.end() });
    const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
    // Watching does not count as working: a watcher's session still ends when it is idle.
    const beat = async (): Promise<void> => {
      const still = await findPrincipal(server, cookie, server.now(), 'account', { watching: true }).catch(() => undefined);
      if (still?.ok === true) reply.raw.write(': still here\n\n');
      else reply.raw.end();
    };
    request.raw.on('close', () => {
      clearInterval(heartbeat);
      stop();
    });
    return reply;
  });
  app.addHook('preClose', async () => server.live.closeAll());
}
