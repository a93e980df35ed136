import { z } from 'zod';
import type { Permission, Purpose } from '@dure/domain/access';

/**
 * One declaration of one route, keyed in its contract by `METHOD /path/:id`. Without permission, purpose and log event
 * it does not compile. The browser takes the types from here, OpenAPI the schemas, the server both.
 */
export interface Endpoint {
  readonly summary: string;
  /** `signed-in` is for what everybody who works here may do with what is theirs alone: sign out, drafts, notices. */
  readonly permission: Permission | 'signed-in' | 'public';
  readonly purpose: Purpose;
  /** Event written to the access log, as `noun.verb`. */
  readonly log: string;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Needs `If-Match` with the version that was read. */
  readonly versioned?: boolean;
  /** Needs a password or second factor proven within the last five minutes. */
  readonly strong?: boolean;
  /** Asks and changes nothing though it is a POST (the question is too long for an address): needs no Idempotency-Key. */
  readonly asks?: boolean;
  /** Allowed from every network: whoever was carried elsewhere with an open session must be able to end it. */
  readonly anywhere?: boolean;
  /** Carries a password: not even a hash of the body is kept beside its Idempotency-Key; sent again, it is done again. */
  readonly secret?: boolean;
}

export type Contract = Readonly<Record<`${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /api/${string}`, Endpoint>>;

export function endpoint<const Declared extends Endpoint>(declared: Declared): Declared {
  return declared;
}

export interface FileContent {
  readonly mediaType: string;
  readonly fileName: string;
  readonly content: Uint8Array;
}

/** The answer is a file, not JSON. */
export const fileAnswer: z.ZodType<FileContent> = z.custom<FileContent>(() => true);

export type In<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;
export type Out<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Declares<Declared extends Endpoint, Part extends string> = Declared extends { readonly [Name in Part]: infer Schema } ? Schema : undefined;

/** What the client sends and gets, by route key. */
export type ApiOf<Routes extends Contract> = {
  readonly [Key in keyof Routes]: Routes[Key] extends infer Declared extends Endpoint
    ? {
        readonly params: In<Declares<Declared, 'params'>>;
        readonly query: In<Declares<Declared, 'query'>>;
        readonly body: In<Declares<Declared, 'body'>>;
        readonly answer: Out<Declares<Declared, 'answer'>>;
      }
    : never;
};

export type Params<Declared extends Endpoint> = Out<Declares<Declared, 'params'>>;
export type Query<Declared extends Endpoint> = Out<Declares<Declared, 'query'>>;
export type Body<Declared extends Endpoint> = Out<Declares<Declared, 'body'>>;
export type Answer<Declared extends Endpoint> = In<Declares<Declared, 'answer'>>;
