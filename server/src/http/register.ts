import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeptAnswer } from '@dure/database/idempotency';
import type { Decision } from '@dure/domain/decision';
import { may } from '@dure/domain/access';
import { koreanDay } from '@dure/domain/calendar';
import { judgeStepUp } from '@dure/domain/session';
import { REFUSALS, type Refusal } from '../refusals.ts';
import { unmetBy } from '../session/conditions.ts';
import { SHOWN_MUNICIPALITY, unmetChoice } from '../session/municipality.ts';
import { cookieName, findPrincipal, forgetSession, handshakeCookieName, lastSeenAs } from '../session/principal.ts';
import { COME_BACK_AFTER_SECONDS, overloaded } from './admission.ts';
import { fileAnswer, type Contract, type Endpoint, type FileContent } from './endpoint.ts';
import type { Call, Handlers, Principal, PublicCall, Reply, ServerContext } from './handler.ts';
import { hashOf, parseInput, type FieldProblem, type Parsed } from './input.ts';
import { noteRefused, perform } from './perform.ts';
import type { Problem } from './problem.ts';
import { declaredPaths, noteRefusedInput } from './refusedInput.ts';

/** Refused before the handler, and in the access log all the same. */
const NOTED: ReadonlySet<string> = new Set(['permission', 'session/elsewhere', 'session/out-of-hours', 'session/second-factor-missing', 'session/municipality-not-served'] satisfies Refusal['code'][]);
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
const writes = (method: string, { asks }: Endpoint): boolean => WRITES.has(method) && asks !== true;

type Input = Extract<Parsed, { ok: true }>;
type AnyHandler = (call: Call<Endpoint> | PublicCall<Endpoint>) => Promise<Decision<Reply<unknown>, Refusal>>;

/** Puts every route of a contract on the server: parse → who → may → load, decide, append, log → answer. */
export function register<Routes extends Contract>(app: FastifyInstance, server: ServerContext, routes: Routes, handlers: Handlers<Routes>): void {
  for (const [key, declared] of Object.entries(routes) as [string, Endpoint][]) {
    const [method = 'GET', url = '/'] = key.split(' ');
    const handler = (handlers as unknown as Record<string, AnyHandler>)[key];
    if (handler === undefined) throw new Error(`No handler for ${key}`);
    app.route({ method, url, handler: (request, reply) => admitted({ key, method, declared, handler, server, request, reply }) });
  }
}

interface Exchange {
  readonly key: string;
  readonly method: string;
  readonly declared: Endpoint;
  readonly handler: AnyHandler;
  readonly server: ServerContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What was remembered of the session did not hold any more; it was read again. */
  readonly again?: true;
  /** Once it is known who asks. */
  readonly actor?: string | null;
}

function admitted(exchange: Exchange): Promise<unknown> {
  const { server, reply, request } = exchange;
  return server.admission.admit(() => answer(exchange)) ?? Promise.resolve(reply.code(503).header('retry-after', COME_BACK_AFTER_SECONDS).type('application/problem+json').send(overloaded(request.id)));
}

async function answer(exchange: Exchange): Promise<unknown> {
  const { declared, request } = exchange;
  if (declared.permission === 'public') {
    const anybody = { ...exchange, actor: lastSeenAs(exchange.server, request.cookies[cookieName(exchange.server.configuration)]) };
    const input = parseInput(declared, request);
    return input.ok ? answerPublic(anybody, input) : sendRefusal(anybody, { code: 'input' }, input.fields);
  }
  const at = exchange.server.now();
  const principal = await findPrincipal(exchange.server, request.cookies[cookieName(exchange.server.configuration)], at, declared.purpose);
  if (!principal.ok) return sendRefusal(exchange, principal.refusal);
  const known = { ...exchange, actor: principal.value.staff.id };
  const blocked = gate(known, principal.value, at) ?? unmetChoice(principal.value, request.headers[SHOWN_MUNICIPALITY]) ?? (declared.anywhere === true ? undefined : await unmetBy(exchange.server, principal.value, { address: request.ip, at, purpose: declared.purpose }));
  if (blocked !== undefined) {
    if (NOTED.has(blocked.code)) await noteRefused(exchange.server, { declared, principal: principal.value, address: request.ip, at }, blocked);
    return sendRefusal(known, blocked);
  }
  const input = parseInput(declared, request);
  return input.ok ? answerSigned(known, principal.value, at, input) : sendRefusal(known, { code: 'input' }, input.fields);
}

function gate({ declared, method, request }: Exchange, principal: Principal, at: string): Refusal | undefined {
  if (declared.permission !== 'public' && declared.permission !== 'signed-in' && !may(principal.scope, declared.permission)) return { code: 'permission' };
  if (declared.strong === true && !judgeStepUp(principal.session, at).ok) return { code: 'session/step-up-needed' };
  if (writes(method, declared) && keyOf(request) === undefined) return { code: 'idempotency/key-missing' };
  if (declared.versioned === true && versionOf(request) === undefined) return { code: 'version/missing' };
  return undefined;
}

/** Longer than it takes to find out. */
const ABSENT_AFTER_MS = 10;

/** The row policies take a little time over a record that is there: what is absent and what is not seen are told equally late. */
async function refuseEvenly(exchange: Exchange, refusal: Refusal): Promise<unknown> {
  const { elapsedTime } = exchange.reply;
  if (refusal.code === 'absent' && elapsedTime < ABSENT_AFTER_MS) await wait(ABSENT_AFTER_MS - elapsedTime);
  return sendRefusal(exchange, refusal);
}

async function answerSigned(exchange: Exchange, principal: Principal, at: string, input: Input): Promise<unknown> {
  const { key, method, declared, handler, server, request } = exchange;
  const idempotencyKey = keyOf(request);
  const entryId = server.newId();
  const base = { ...input, scope: principal.scope, staff: principal.staff, principal, at, today: koreanDay(at), newId: server.newId, entryId, version: versionOf(request), address: request.ip, server };
  const performed = await perform(server, {
    route: key,
    declared,
    principal,
    address: request.ip,
    at,
    entryId,
    write: writes(method, declared) && idempotencyKey !== undefined ? { key: idempotencyKey, bodyHash: hashOf(`${request.url}\n${rawBody(request)}`) } : undefined,
    run: (work) => handler({ ...base, work } as Call<Endpoint>),
  });
  if ('stale' in performed) return readAgain(exchange, principal);
  if ('kept' in performed) return sendKept(exchange, performed.kept);
  if (!performed.decided.ok) return refuseEvenly(exchange, performed.decided.refusal);
  const { live = [], setSession, sessionChanged } = performed.decided.value;
  // Only after COMMIT: forgotten earlier, a request in between would remember the old session again.
  if (setSession !== undefined || sessionChanged === true) forgetSession(server, principal.tokenHash);
  for (const event of live) server.live.publish(event);
  return sendReply(exchange, performed.decided.value);
}

/** Once more by what the session is now: somebody who was moved works on under the new rights, whoever was disabled is told that it is over. */
function readAgain(exchange: Exchange, { tokenHash }: Principal): unknown {
  forgetSession(exchange.server, tokenHash);
  return exchange.again === true ? sendRefusal(exchange, { code: 'session/ended' }) : answer({ ...exchange, again: true });
}

function sendKept({ reply }: Exchange, { status, answer: kept, etag }: KeptAnswer): unknown {
  if (etag !== null) reply.header('etag', etag);
  return reply.code(status).send(kept);
}

async function answerPublic(exchange: Exchange, input: Input): Promise<unknown> {
  const { handler, server, request } = exchange;
  const call = { ...input, cookie: request.cookies[cookieName(server.configuration)], handshake: request.cookies[handshakeCookieName(server.configuration)], at: server.now(), newId: server.newId, address: request.ip, server };
  const decided = await handler(call as PublicCall<Endpoint>);
  return decided.ok ? sendReply(exchange, decided.value) : sendRefusal(exchange, decided.refusal);
}

function sendReply({ key, declared, reply, request, server, actor = null }: Exchange, sent: Reply<unknown>): unknown {
  const status = sent.status ?? 200;
  noteRefusedInput(server, { route: key, status, code: 'in-its-own-words', fields: [], actor, correlationId: request.id });
  if (sent.setSession !== undefined) setSessionCookie(reply, server, sent.setSession);
  if (sent.handshake !== undefined) setHandshakeCookie(reply, server, sent.handshake);
  if (sent.version !== undefined) reply.header('etag', `"${sent.version}"`);
  if (sent.location !== undefined) return reply.redirect(sent.location);
  reply.code(status);
  if ((declared.answer as unknown) !== fileAnswer) return reply.send(sent.answer ?? null);
  const file = sent.answer as FileContent;
  const name = encodeURIComponent(file.fileName);
  return reply.header('content-type', file.mediaType).header('content-disposition', `attachment; filename*=UTF-8''${name}`).send(Buffer.from(file.content));
}

const cookieFlags = ({ configuration }: ServerContext) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: configuration.cookieSecure }) as const;

/** Seconds from now by the server's clock: a laptop whose clock goes wrong would drop a cookie that ends at a moment. */
const secondsUntil = (server: ServerContext, moment: string): number => Math.max(0, Math.round((Date.parse(moment) - Date.parse(server.now())) / 1000));

function setSessionCookie(reply: FastifyReply, server: ServerContext, session: NonNullable<Reply<unknown>['setSession']>): void {
  // What the page itself keeps it throws away itself; the language and the contrast that somebody needs stay.
  if (session === 'clear') reply.header('clear-site-data', '"cache"').clearCookie(cookieName(server.configuration), cookieFlags(server));
  else reply.setCookie(cookieName(server.configuration), session.token, { ...cookieFlags(server), maxAge: secondsUntil(server, session.endsAt) });
}

function setHandshakeCookie(reply: FastifyReply, server: ServerContext, handshake: NonNullable<Reply<unknown>['handshake']>): void {
  const name = handshakeCookieName(server.configuration);
  if (handshake === 'clear') reply.clearCookie(name, cookieFlags(server));
  else reply.setCookie(name, handshake.value, { ...cookieFlags(server), maxAge: secondsUntil(server, handshake.endsAt) });
}

function sendRefusal({ key, declared, server, reply, request, actor = null }: Exchange, refusal: Refusal, fields?: readonly FieldProblem[]): unknown {
  const { status, title, detail, next } = REFUSALS[refusal.code];
  const { code, ...facts } = refusal;
  noteRefusedInput(server, { route: key, status, code, fields: declaredPaths(declared, fields ?? []), actor, correlationId: request.id });
  const problem: Problem = {
    type: 'about:blank', status, code, title, detail, next, correlationId: request.id,
    ...(fields ? { fields: [...fields] } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
  };
  return reply.code(status).type('application/problem+json').send(problem);
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && key.length >= 8 && key.length <= 200 ? key : undefined;
}

function versionOf(request: FastifyRequest): number | undefined {
  const digits = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function rawBody(request: FastifyRequest): string {
  return (request as { rawBody?: string }).rawBody ?? '';
}

