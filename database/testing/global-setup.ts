import { startTestServer } from './server.ts';
import type { TestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestServer['connection'];
  }
}

interface Project {
  provide(name: 'testDatabase', value: TestServer['connection']): void;
}

let server: TestServer | undefined;

/** One PostgreSQL for the whole run, its template migrated once; every test file clones the template. */
export async function setup(project: Project): Promise<void> {
  server = await startTestServer();
  project.provide('testDatabase', server.connection);
}

export async function teardown(): Promise<void> {
  await server?.stop();
}
