import type { startTestServer } from '../../database/testing/server.ts';

/** What a run of journeys stands on, made once: or the words why it could not be made, which every journey then fails with. */
export type Ground =
  | { readonly ready: true; readonly chromium: string; readonly webDirectory: string }
  | { readonly ready: false; readonly fault: string };

declare module 'vitest' {
  interface ProvidedContext {
    ground: Ground;
    testDatabase: Awaited<ReturnType<typeof startTestServer>>['connection'];
  }
}
