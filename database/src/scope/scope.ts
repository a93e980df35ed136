import type { Writable } from 'node:stream';
import type pg from 'pg';
import { statement, type Statement } from './statement.ts';

/** What the row policies compare with. Made from a domain `Scope`; empty settings see nothing. */
export interface ScopeSettings {
  readonly sigungus: readonly string[];
  readonly staff: string;
  readonly role: string;
  /** Reads records of people: everyone but auditors and administrators. */
  readonly reader: boolean;
  readonly organisation: string;
  readonly emds: readonly string[];
  readonly wide: boolean;
  readonly safety: boolean;
  readonly glass: readonly string[];
  readonly today: string;
  readonly purpose: string;
  /** Further settings of the sign-in policies: `login`, `session`, `oidc_subject`, `demo`. */
  readonly signIn?: { readonly login?: string; readonly session?: string; readonly oidcSubject?: string; readonly demo?: boolean };
  /** Acts for the product itself (clocks, sealing); never for a person. */
  readonly system?: boolean;
}

export interface Work {
  /** Rows of a prepared statement under the caller's row policies. Awaiting is a round trip; reads sent together share one. */
  rows<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<readonly Row[]>;
  /**
   * Rows that the caller may not see but the product must act on: the referrals that rest on a withdrawn consent,
   * whoever sent them. Nothing of them may reach the caller.
   */
  systemRows<Row>(statement: Statement<Row>, values: readonly unknown[]): Promise<readonly Row[]>;
  /** Kept until the work ends well, then sent with COMMIT in one round trip. */
  write(statement: Statement<unknown>, values: readonly unknown[]): void;
  /**
   * The writes that follow act for the product: a receiver who returns a referral ends his own access,
   * and PostgreSQL would refuse a row that its writer can no longer see.
   */
  asSystem(): void;
}

/**
 * With plans of its own for each set of values PostgreSQL spends four times as long on planning a page of the inbox as on reading it;
 * statements are looked up by key, so the general plan is the same.
 */
const applyScope = statement(
  'scope.apply',
  `SELECT set_config('app.sigungus', $1, true), set_config('app.staff', $2, true), set_config('app.role', $3, true),
          set_config('app.reader', $4, true), set_config('app.organisation', $5, true), set_config('app.emds', $6, true),
          set_config('app.wide', $7, true), set_config('app.safety', $8, true), set_config('app.glass', $9, true),
          set_config('app.today', $10, true), set_config('app.purpose', $11, true), set_config('app.system', $12, true),
          set_config('app.login', $13, true), set_config('app.session', $14, true), set_config('app.oidc_subject', $15, true),
          set_config('app.demo', $16, true),
          set_config('plan_cache_mode', 'force_generic_plan', true)`,
);
const actAsSystem = statement('scope.system', `SELECT set_config('app.system', 'on', true)`);
const actAsCaller = statement('scope.caller', `SELECT set_config('app.system', $1, true)`);

/** SQLSTATE read_only_sql_transaction. */
const READ_ONLY = '25006';

const on = (flag: boolean | undefined): string => (flag === true ? 'on' : '');

function settingValues(scope: ScopeSettings): readonly string[] {
  const signIn = scope.signIn ?? {};
  return [
    scope.sigungus.join(','), scope.staff, scope.role, on(scope.reader), scope.organisation, scope.emds.join(','),
    on(scope.wide), on(scope.safety), scope.glass.join(','), scope.today, scope.purpose, on(scope.system),
    signIn.login ?? '', signIn.session ?? '', signIn.oidcSubject ?? '', on(signIn.demo),
  ];
}

type Send = (name: string, text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

interface Pending {
  readonly statement: Statement<unknown>;
  readonly values: readonly unknown[];
}

/**
 * One transaction under one scope. `work` reads and queues writes; when it resolves, the writes and COMMIT go out
 * together; when it throws, nothing stays. Rejects with the first database error.
 */
export async function withScope<Value>(pool: pg.Pool, scope: ScopeSettings, work: (work: Work) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  let broken = false;
  const send: Send = (name, text, values) => client.query({ name, text, values: values as unknown[] });
  try {
    gather(client);
    const opened = Promise.all([client.query('BEGIN'), send(applyScope.name, applyScope.text, settingValues(scope))]);
    opened.catch(() => undefined);
    const pending: Pending[] = [];
    const value = await work(workOn(send, pending, on(scope.system)));
    await opened;
    await commit(client, send, pending);
    return value;
  } catch (error) {
    // A server that has become a standby keeps the connections of readers: they are no use to anybody any more.
    broken = (await client.query('ROLLBACK').then(() => false, () => true)) || (error as { readonly code?: unknown }).code === READ_ONLY;
    throw error;
  } finally {
    client.release(broken);
  }
}

/** What is sent until the next turn of the event loop leaves in one write: each write to a socket costs as much as a small statement. */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function workOn(send: Send, pending: Pending[], system: string): Work {
  return {
    // Three statements sent together: no other read of this connection can come between them.
    systemRows: async (asked, values) => {
      const [, found] = await Promise.all([send(actAsSystem.name, actAsSystem.text, []), send(asked.name, asked.text, values), send(actAsCaller.name, actAsCaller.text, [system])]);
      return found.rows as never;
    },
    rows: async (asked, values) => (await send(asked.name, asked.text, values)).rows as never,
    write: (asked, values) => void pending.push({ statement: asked, values }),
    asSystem: () => void pending.push({ statement: actAsSystem, values: [] }),
  };
}

async function commit(client: pg.PoolClient, send: Send, pending: readonly Pending[]): Promise<void> {
  gather(client);
  const sent = pending.map(({ statement: { name, text }, values }) => send(name, text, values));
  const outcomes = await Promise.allSettled([...sent, client.query('COMMIT')]);
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
