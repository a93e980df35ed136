import type { BoundaryFile } from './file.ts';
import { landsOf, type Land } from './land.ts';

const FILES = import.meta.glob<BoundaryFile>('./data/*.json', { import: 'default' });
const loaded = new Map<string, Promise<readonly Land[]>>();

async function load(name: string): Promise<readonly Land[]> {
  const file = FILES[`./data/${name}.json`];
  return file === undefined ? [] : landsOf(await file());
}

function once(name: string): Promise<readonly Land[]> {
  const known = loaded.get(name) ?? load(name);
  loaded.set(name, known);
  // After a lost connection the next visit asks again.
  known.catch(() => loaded.delete(name));
  return known;
}

/** `sigungu`: all 시군구; the first two digits of a code: the 행정동 of that 시도. A 시도 that is not known has none. */
export async function loadLands(names: readonly string[]): Promise<readonly Land[]> {
  return (await Promise.all(names.map(once))).flat();
}
