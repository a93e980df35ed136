import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientConfig } from '@dure/database/connection';

/** What the batch is told when it begins; it knows no address of a database by itself. */
export interface BatchOrder {
  readonly database: ClientConfig;
}

/** The page comes first: the batch invents its claims when that is there. */
const AFTER_MILLISECONDS = 10_000;
const END_WITHIN_MILLISECONDS = 1_500;

/** The command beside this file: in the bundle itself, while developing by way of tsx. */
function commandFile(): { readonly file: string; readonly execArgv: readonly string[] } {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const bundled = join(here, 'dure.mjs');
  return existsSync(bundled) ? { file: bundled, execArgv: [] } : { file: join(here, '..', 'dure.ts'), execArgv: ['--import', 'tsx'] };
}

/**
 * The demo's batch of discovery, as a process of its own beside the server. It ends with the server, and when the server is killed,
 * because the channel between them closes; killed itself, it leaves its run to the next one.
 */
export function startBatch(order: BatchOrder): () => Promise<void> {
  const { file, execArgv } = commandFile();
  let ended: Promise<void> = Promise.resolve();
  let end = (): void => undefined;
  const start = (): void => {
    const child = fork(file, ['claims', 'work', '--beside-server'], { execArgv: [...execArgv], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    ended = new Promise((resolve) => void child.once('exit', () => resolve()));
    child.on('error', () => undefined);
    child.send(order);
    end = () => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MILLISECONDS).unref();
    };
  };
  const timer = setTimeout(start, AFTER_MILLISECONDS);
  return () => {
    clearTimeout(timer);
    end();
    return ended;
  };
}
