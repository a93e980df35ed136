import type { FastifyInstance } from 'fastify';
import type { Endpoint } from '../../../server/src/http/endpoint.ts';
import type { Call } from '../../../server/src/http/handler.ts';
import type { Town } from './ground.ts';

type Handler = (call: Call<Endpoint>) => Promise<unknown>;

export interface Alteration {
  readonly key: string;
  readonly declared?: (declared: Endpoint) => Endpoint;
  readonly handler?: (handler: Handler) => Handler;
}

/** The product's application with one route declared or handled otherwise, for the time of the work: a guard taken away, another purpose. */
export async function withAltered<Value>(town: Town, { key, declared, handler }: Alteration, work: (altered: Town) => Promise<Value>): Promise<Value> {
  const { contract, handlers, createApp } = town.product;
  const [routes, handled] = [contract as unknown as Record<string, Endpoint>, handlers as unknown as Record<string, Handler>];
  const [wasDeclared, wasHandled] = [routes[key], handled[key]];
  if (wasDeclared === undefined || wasHandled === undefined) throw new Error(`No route ${key}`);
  let app: FastifyInstance;
  try {
    if (declared !== undefined) routes[key] = declared(wasDeclared);
    if (handler !== undefined) handled[key] = handler(wasHandled);
    app = await createApp(town.server);
  } finally {
    routes[key] = wasDeclared;
    handled[key] = wasHandled;
  }
  try {
    return await work({ ...town, app });
  } finally {
    await app.close();
  }
}
