import { withScope } from '@dure/database/scope';
import { contract } from '@dure/server/contract';
import { createApp, createContext } from '../../../server/src/app/index.ts';
import { handlers } from '../../../server/src/handlers.ts';
import { findPrincipal } from '../../../server/src/session/principal.ts';
import { settingsOf } from '../../../server/src/session/settings.ts';

/** What the figures ask of the server's code; a mutated copy of it has the same. */
export const PRODUCT = { contract, createApp, createContext, findPrincipal, handlers, settingsOf, withScope };
export type Product = typeof PRODUCT;

/** Where each part stands, for whoever bundles a copy. */
export const PARTS: Readonly<Record<keyof Product, string>> = {
  contract: './server/src/contract.ts', createApp: './server/src/app/index.ts', createContext: './server/src/app/index.ts', findPrincipal: './server/src/session/principal.ts',
  handlers: './server/src/handlers.ts', settingsOf: './server/src/session/settings.ts', withScope: './database/src/scope/index.ts',
};
