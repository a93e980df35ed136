import { isTaken, findKeptAnswer, keepAnswer, type KeptAnswer } from '@dure/database/idempotency';
import { writeAccessEntry } from '@dure/database/accesslog';
import { withScope, type Work } from '@dure/database/scope';
import { isStillSigned } from '@dure/database/session';
import type { PersonId } from '@dure/domain/ids';
import { refuse, type Decision } from '@dure/domain/decision';
import type { Refusal } from '../refusals.ts';
import { settingsOf } from '../session/settings.ts';
import { fileAnswer, type Endpoint } from './endpoint.ts';
import type { Principal, Reply, ServerContext } from './handler.ts';

/** One request of a signed-in person, ready to run. */
export interface Performance {
  readonly route: string;
  readonly declared: Endpoint;
  readonly principal: Principal;
  readonly address: string;
  readonly at: string;
  /** Of the row in the access log. */
  readonly entryId: string;
  readonly write: { readonly key: string; readonly bodyHash: string } | undefined;
  readonly run: (work: Work) => Promise<Decision<Reply<unknown>, Refusal>>;
}

/** `stale`: the session ended, or its owner was changed, since it was read; nothing was done. */
export type Performed = { readonly kept: KeptAnswer } | { readonly stale: true } | { readonly decided: Decision<Reply<unknown>, Refusal> };

/**
 * Load, decide, append and log in one transaction, and answer only after COMMIT. A write whose key was used before
 * leaves nothing and gets the answer that was kept; a refusal leaves its row in the access log and nothing else.
 */
export async function perform(server: ServerContext, one: Performance): Promise<Performed> {
  try {
    const decided = await attempt(server, one);
    if (decided === 'stale') return { stale: true };
    return decided.ok || one.write === undefined ? { decided } : await keptOr(server, one, decided);
  } catch (error) {
    // Somebody wrote the same at the same moment: the same request twice, or another person with the same idea.
    if (isTaken(error)) return keptOr(server, one, refuse({ code: 'taken' }));
    throw error;
  }
}

async function attempt(server: ServerContext, one: Performance): Promise<Decision<Reply<unknown>, Refusal> | 'stale'> {
  return withScope(server.pool, settingsOf(one.principal.scope), async (work) => {
    const { principal } = one;
    // Leaves with the first read of the handler: whoever was disabled, moved or signed out a moment ago is served nothing more (ASVS 7.4.2, 8.3.2).
    const signed = isStillSigned(work, principal.staff.sigungu, principal.tokenHash, principal.stamp);
    signed.catch(() => undefined);
    const queued: (() => void)[] = [];
    const decided = await one.run(queueing(work, queued));
    if (!(await signed)) return 'stale';
    if (decided.ok && one.write !== undefined) keepWithWork(work, one, decided.value);
    if (decided.ok) for (const send of queued) send();
    writeAccessEntry(work, entryOf(one.entryId, one, decided));
    return decided;
  });
}

/** Writes wait until the decision is known, so that a refusal has none. */
function queueing(work: Work, queued: (() => void)[]): Work {
  return {
    rows: (asked, values) => work.rows(asked, values),
    systemRows: (asked, values) => work.systemRows(asked, values),
    write: (asked, values) => void queued.push(() => work.write(asked, values)),
    asSystem: () => void queued.push(() => work.asSystem()),
  };
}

/**
 * A number that was revealed, a new secret, a file or the hash of a password is never kept: sent again, it is done again. What is kept
 * is kept at home: sent again after another municipality was chosen, it is answered as it was done, and not done there.
 */
const isKept = ({ strong, secret, answer }: Endpoint): boolean => strong !== true && secret !== true && (answer as unknown) !== fileAnswer;

function keepWithWork(work: Work, one: Performance, reply: Reply<unknown>): void {
  if (one.write === undefined || !isKept(one.declared)) return;
  const { staff } = one.principal;
  keepAnswer(work, staff.sigungu, staff.id, one.write.key, {
    route: one.route,
    bodyHash: one.write.bodyHash,
    status: reply.status ?? 200,
    answer: reply.answer,
    etag: reply.version === undefined ? null : `"${reply.version}"`,
    at: one.at,
  });
}

async function keptOr(server: ServerContext, one: Performance, otherwise: Decision<Reply<unknown>, Refusal>): Promise<Performed> {
  const { write, principal: { scope, staff } } = one;
  if (write === undefined) return { decided: otherwise };
  const kept = await withScope(server.pool, settingsOf(scope), (work) => findKeptAnswer(work, staff.sigungu, staff.id, write.key));
  if (kept === undefined) return { decided: otherwise };
  if (kept.bodyHash !== write.bodyHash || kept.route !== one.route) return { decided: refuse({ code: 'idempotency/other-body' }) };
  return { kept };
}

/** Whoever asked for what his role may not do is in the access log as well. */
export async function noteRefused(server: ServerContext, one: Pick<Performance, 'declared' | 'principal' | 'address' | 'at'>, refusal: Refusal): Promise<void> {
  await withScope(server.pool, settingsOf(one.principal.scope), async (work) => writeAccessEntry(work, entryOf(server.newId(), one, refuse(refusal))));
}

function entryOf(id: string, one: Pick<Performance, 'declared' | 'principal' | 'address' | 'at'>, decided: Decision<Reply<unknown>, Refusal>): Parameters<typeof writeAccessEntry>[1] {
  const { scope, staff } = one.principal;
  const seen: readonly PersonId[] = decided.ok ? (decided.value.seen ?? []) : [];
  return {
    // Who may act for no municipality now is written down at home.
    sigungu: scope.sigungus[0] ?? staff.sigungu,
    id,
    at: one.at,
    staffId: scope.staffId,
    organisationId: scope.organisationId,
    role: scope.role,
    // A client that is gone has no address any more; its row must not be lost.
    address: one.address ?? '',
    purpose: scope.purpose,
    event: one.declared.log,
    personIds: seen,
    subject: decided.ok ? (decided.value.subject ?? {}) : { refusal: decided.refusal.code },
    outcome: decided.ok ? 'done' : 'refused',
    reason: decided.ok ? (decided.value.reason ?? null) : null,
  };
}
