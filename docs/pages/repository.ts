import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

export function exists(path: string): boolean {
  return existsSync(`${ROOT}${path}`);
}

/** Names of the folders inside a folder, sorted; none when it is missing. */
export function foldersIn(path: string): string[] {
  if (!exists(path)) return [];
  const entries = readdirSync(`${ROOT}${path}`, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
}

export function filesIn(path: string): string[] {
  if (!exists(path)) return [];
  const entries = readdirSync(`${ROOT}${path}`, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name).toSorted();
}

/** The part of a package.json that the pages and checks read. */
export interface Manifest {
  readonly name: string;
  readonly workspaces?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function manifest(folder: string): Manifest {
  return JSON.parse(read(folder === '' ? 'package.json' : `${folder}/package.json`)) as Manifest;
}

export function rooms(): readonly string[] {
  return manifest('').workspaces ?? [];
}
