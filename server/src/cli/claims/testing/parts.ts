import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { someHistories, storeOf } from '@dure/screening/testing';

const VERSION = 'claims-parts';
const SEED = 3;

/** Claims of two invented people a part, in so many parts that a run is seen on its way: each is walked, and written, by itself. */
export async function claimsInParts(home: string, parts: number): Promise<void> {
  const { folder, people, ...manifest } = await storeOf(join(home, VERSION), someHistories(parts * 2, SEED), parts);
  writeFileSync(join(home, 'current.json'), JSON.stringify({ ...manifest, people, version: VERSION }));
  // They live in the demo town.
  const dictionaries = join(folder, 'columns', 'dictionaries.json');
  writeFileSync(dictionaries, readFileSync(dictionaries, 'utf8').replaceAll('"4571', '"5211'));
}
