import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the parts of an installation are. */
export interface Layout {
  readonly migrations: string;
  /** The built web page. */
  readonly web: string;
  /** What a demo keeps: its database and its keys. */
  readonly state: string;
}

/** In the bundle everything lies beside it (`dist/`); while developing, in the rooms. */
export function findLayout(here = dirname(fileURLToPath(import.meta.url))): Layout {
  const bundled = existsSync(join(here, 'migrations'));
  const state = process.env['DURE_STATE_DIRECTORY'];
  const root = bundled ? dirname(here) : join(here, '..', '..', '..');
  return { migrations: bundled ? join(here, 'migrations') : join(root, 'database', 'migrations'), web: join(root, 'dist', 'web'), state: state === undefined || state === '' ? join(root, '.dure') : resolve(state) };
}
