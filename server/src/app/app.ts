import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { contract } from '../contract.ts';
import { handlers } from '../handlers.ts';
import type { ServerContext } from '../http/handler.ts';
import { openApiOf } from '../http/openapi.ts';
import type { Problem } from '../http/problem.ts';
import { noteRefusedInput, type RefusedInput } from '../http/refusedInput.ts';
import { register } from '../http/register.ts';
import { REFUSALS } from '../refusals.ts';
import { registerLive } from '../live/route.ts';
import { cookieName, lastSeenAs } from '../session/principal.ts';
import { awayOf } from './away.ts';
import { securityHeaders } from './headers.ts';
import { readJson } from './json.ts';
import { methodsOf } from './methods.ts';
import { problemAsPage } from './problemPage.ts';
import { isFromElsewhere } from './origin.ts';
import { serveWeb } from './web.ts';

const LARGEST_BODY = 4 * 1024 * 1024;

/** The whole HTTP face of Dure; tests inject requests into it, `startServer` listens with it. */
export async function createApp(server: ServerContext, webDirectory?: string): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: LARGEST_BODY,
    trustProxy: server.configuration.trustProxy,
    genReqId: () => server.newId(),
    logger: false,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: leadsNowhere,
  });
  await app.register(fastifyCookie);
  readJsonKeepingText(app);
  noteWhatIsNoRequest(app, server);
  app.addHook('onSend', securityHeaders(server));
  app.addHook('onSend', problemAsPage);
  app.addHook('onRequest', sameOriginOnly);
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const bad = error.statusCode !== undefined && error.statusCode < 500;
    if (!bad) server.fault(error, request.id);
    const away = bad ? undefined : awayOf(error, request.id);
    if (away !== undefined) return reply.code(503).header('retry-after', away.retryAfterSeconds).type('application/problem+json').send(away.problem);
    const problem = bad ? problemOf(error.statusCode === 413 ? 'body-too-large' : 'body-unreadable', request.id) : fault(request.id);
    if (bad) noteRefusedInput(server, { ...unreadRequest(server, request), status: problem.status, code: problem.code });
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  const methods = methodsOf(contract);
  app.setNotFoundHandler((request, reply) => {
    const allowed = methods(request.url);
    if (allowed.length === 0 || allowed.includes(request.method)) return reply.code(404).type('application/problem+json').send(problemOf('absent', request.id));
    return reply.code(405).header('allow', allowed.join(', ')).type('application/problem+json').send(problemOf('method', request.id));
  });
  app.get('/api/openapi.json', () => openApiOf(contract));
  app.get('/api/health', () => ({ ok: true }));
  registerLive(app, server);
  register(app, server, contract, handlers);
  if (webDirectory !== undefined) await serveWeb(app, webDirectory);
  return app;
}

/** A body that cannot be read never reaches its route: who sent it is known from what is remembered alone. */
function unreadRequest(server: ServerContext, { method, routeOptions, cookies, id }: FastifyRequest): Pick<RefusedInput, 'route' | 'fields' | 'actor' | 'correlationId'> {
  return { route: routeOptions.url === undefined ? null : `${method} ${routeOptions.url}`, fields: [], actor: lastSeenAs(server, cookies[cookieName(server.configuration)]), correlationId: id };
}

/** What is no HTTP never becomes a request; a connection that merely broke off is no input. */
function noteWhatIsNoRequest(app: FastifyInstance, server: ServerContext): void {
  app.server.on('clientError', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code.startsWith('HPE_')) noteRefusedInput(server, { route: null, status: 400, code: 'request-unreadable', fields: [], actor: null, correlationId: server.newId() });
  });
}

/** An address that is none, %E0 and no more, is absent like every other that leads nowhere. */
function leadsNowhere(_error: Error, request: { readonly id: string }, reply: unknown): void {
  const { status, ...problem } = problemOf('absent', request.id);
  void (reply as FastifyReply).code(status).type('application/problem+json').send({ ...problem, status });
}

/** The text is kept because the idempotency key answers for exactly these bytes. */
function readJsonKeepingText(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    (request as { rawBody?: string }).rawBody = text as string;
    try {
      done(null, text === '' ? undefined : readJson(text as string));
    } catch {
      done(Object.assign(new Error('unreadable body'), { statusCode: 400 }));
    }
  });
}

async function sameOriginOnly(request: { method: string; url: string; headers: Record<string, unknown>; id: string }, reply: { code(status: number): { send(body: unknown): unknown } }): Promise<unknown> {
  return isFromElsewhere(request) ? reply.code(403).send(problemOf('permission', request.id)) : undefined;
}

function problemOf(code: keyof typeof REFUSALS, correlationId: string): Problem {
  const { status, title, detail, next } = REFUSALS[code];
  return { type: 'about:blank', status, code, title, detail, next, correlationId };
}

function fault(correlationId: string): Problem {
  return {
    type: 'about:blank', status: 500, code: 'fault', correlationId,
    title: '처리하지 못했습니다', detail: '서버에 문제가 생겼습니다. 저장하던 중이었다면 저장되었는지 먼저 확인해 주십시오. 반만 저장된 것은 없습니다.',
    next: `잠시 뒤 다시 시도하시고, 계속되면 문의 번호 ${correlationId.slice(0, 8)}을(를) 시스템 담당자에게 알려 주십시오.`,
  };
}
