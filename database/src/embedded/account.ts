import { spawnSync } from 'node:child_process';

/** The user that the server runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root; `nobody` exists on every Debian, so no user has to be added. */
const NOBODY: Account = { uid: 65534, gid: 65534 };

/** Whom to become before starting the server: `nobody` for root, otherwise nobody else than ourselves. */
export function serverAccount(): Account | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/** Whether that account can do what `test` asks (`-r`, `-w`, `-x`) with the path, every folder above it included. */
export function mayReach(account: Account | undefined, flag: '-r' | '-w' | '-x', path: string): boolean {
  return spawnSync('test', [flag, path], { ...account, cwd: '/' }).status === 0;
}
