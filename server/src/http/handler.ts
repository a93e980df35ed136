import type pg from 'pg';
import type { Work } from '@dure/database/scope';
import type { Scope, SearchLimits } from '@dure/domain/access';
import type { Instant, PlainDate } from '@dure/domain/calendar';
import type { Decision } from '@dure/domain/decision';
import type { PersonId, Sigungu, StaffId } from '@dure/domain/ids';
import type { Session } from '@dure/domain/session';
import type { Staff } from '@dure/domain/staff';
import type { Configuration } from '../configuration/index.ts';
import type { LiveEvent, LiveHub } from '../live/hub.ts';
import type { Refusal } from '../refusals.ts';
import type { Admission } from './admission.ts';
import type { Answer, Body, Contract, Endpoint, Params, Query } from './endpoint.ts';
import type { RefusedInput } from './refusedInput.ts';

/** Everything the server was started with. */
export interface ServerContext {
  readonly configuration: Configuration;
  /** One connection for each request that is being answered. */
  readonly pool: pg.Pool;
  /**
   * For what a request asks beside its own transaction: the directory, the holidays, the settings, a credential. Ten requests that hold
   * the ten connections of `pool` and each wait for an eleventh would wait for ever.
   */
  readonly shared: pg.Pool;
  readonly live: LiveHub;
  /** How many are worked on at once. */
  readonly admission: Admission;
  /** How often one person may search for people. */
  readonly searches: SearchLimits;
  /** The only clock of the server; tests set it. */
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Writes a fault down without personal data. */
  readonly fault: (error: Error, correlationId: string) => void;
  /** Writes down that input was refused for its form. */
  readonly refused: (input: RefusedInput) => void;
}

/** Who calls: found from the session cookie before the handler runs. */
export interface Principal {
  readonly staff: Staff;
  readonly title: string;
  readonly organisationName: string;
  readonly scope: Scope;
  /** The municipality chosen for discovery; null is the home. */
  readonly acting: Sigungu | null;
  readonly tokenHash: string;
  readonly session: Session;
  /** Of what the scope was made: versions of staff and organisation, and the municipality that was chosen. */
  readonly stamp: string;
}

export interface Call<Declared extends Endpoint> {
  readonly params: Params<Declared>;
  readonly query: Query<Declared>;
  readonly body: Body<Declared>;
  readonly scope: Scope;
  readonly staff: Staff;
  readonly principal: Principal;
  readonly work: Work;
  readonly at: Instant;
  readonly today: PlainDate;
  readonly newId: () => string;
  /** Of the row that this request leaves in the access log: what leaves the house carries it. */
  readonly entryId: string;
  /** Version from `If-Match`. */
  readonly version: number | undefined;
  readonly address: string;
  readonly server: ServerContext;
}

/** Call of a public route: nobody is signed in, so there is no scope and no transaction yet. */
export interface PublicCall<Declared extends Endpoint> {
  readonly params: Params<Declared>;
  readonly query: Query<Declared>;
  readonly body: Body<Declared>;
  readonly cookie: string | undefined;
  /** What this browser was given when it left for the identity provider. */
  readonly handshake: string | undefined;
  readonly at: Instant;
  readonly newId: () => string;
  readonly address: string;
  readonly server: ServerContext;
}

export interface Reply<Value> {
  readonly answer: Value;
  /** 422 only where a contract of its own words the refusal (`guide evaluate`). */
  readonly status?: 200 | 201 | 302 | 422;
  /** Becomes the ETag. */
  readonly version?: number;
  /** Whose data went out or was changed: the access log names them. */
  readonly seen?: readonly PersonId[];
  /** Ids and counts for the access log, never contents. */
  readonly subject?: Readonly<Record<string, string | number | boolean>>;
  /** Reason given for a reveal, a download or break-glass. */
  readonly reason?: string;
  /** Sent to watching browsers after COMMIT. */
  readonly live?: readonly LiveEvent[];
  readonly setSession?: { readonly token: string; readonly endsAt: Instant } | 'clear';
  /** The session itself was changed: the next request reads it again instead of what is remembered. */
  readonly sessionChanged?: true;
  /** Ties the way back from the identity provider to the browser that left. */
  readonly handshake?: { readonly value: string; readonly endsAt: Instant } | 'clear';
  readonly location?: string;
  /** For public routes, who turned out to be acting. */
  readonly actor?: StaffId;
}

export type Handled<Declared extends Endpoint> = Promise<Decision<Reply<Answer<Declared>>, Refusal>>;
export type Handler<Declared extends Endpoint> = Declared extends { readonly permission: 'public' }
  ? (call: PublicCall<Declared>) => Handled<Declared>
  : (call: Call<Declared>) => Handled<Declared>;

/** A route without a handler, or a handler without a route, does not compile. */
export type Handlers<Routes extends Contract> = { readonly [Key in keyof Routes]: Routes[Key] extends infer Declared extends Endpoint ? Handler<Declared> : never };
