import type { Api } from '@dure/server/contract';

/** A route as the contract spells it: `'POST /api/referrals/:id/actions'`. */
export type RouteKey = keyof Api & string;
/** Routes that only read; a search is a POST, so that no name stands in an address. */
export type ReadKey = Extract<RouteKey, `GET ${string}` | 'POST /api/persons/search' | 'POST /api/discovery/rounds/preview'>;
/** Routes that change something and therefore carry an idempotency key. */
export type WriteKey = Exclude<RouteKey, ReadKey>;

type Part<Key extends RouteKey, Name extends string> = Api[Key] extends { readonly [_ in Name]: infer Value } ? Value : undefined;
type HasNothing<Value> = [Value] extends [undefined | null] ? true : keyof Value extends never ? true : false;
type Field<Name extends string, Value> =
  HasNothing<Value> extends true ? unknown
  : Record<never, never> extends Value ? { readonly [_ in Name]?: Value }
  : { readonly [_ in Name]: Value };

export type Input<Key extends RouteKey> = Field<'params', Part<Key, 'params'>> & Field<'query', Part<Key, 'query'>> & Field<'body', Part<Key, 'body'>>;
export type Answer<Key extends RouteKey> = Part<Key, 'answer'>;

/** What every call may add to the route's own input. */
export interface CallOptions {
  /** ETag of the record as it was read; another version on the server answers 412 and opens the side-by-side choice. */
  readonly ifMatch?: string | undefined;
  /** Same key, same effect: kept by `useWrite` over the retries of one submit. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answered<Key extends RouteKey> {
  readonly answer: Answer<Key>;
  readonly etag: string | undefined;
  readonly status: number;
}
