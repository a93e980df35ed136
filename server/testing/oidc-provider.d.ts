/** The few parts of oidc-provider that the tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  interface Interaction {
    readonly prompt: { readonly name: string };
    readonly session?: { readonly accountId: string };
    readonly params: Readonly<Record<string, unknown>>;
  }
  interface Settings {
    readonly clients: readonly Readonly<Record<string, unknown>>[];
    readonly interactions: { readonly url: (context: unknown, interaction: { readonly uid: string }) => string };
    readonly findAccount: (context: unknown, id: string) => { readonly accountId: string; readonly claims: () => { readonly sub: string } };
    readonly pkce: { readonly required: () => boolean };
    readonly features: { readonly devInteractions: { readonly enabled: boolean } };
    readonly cookies: { readonly keys: readonly string[] };
  }
  export default class Provider {
    constructor(issuer: string, settings: Settings);
    readonly Grant: new (of: { readonly accountId: string; readonly clientId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options: { readonly mergeWithLastSubmission: boolean }): Promise<void>;
  }
}
