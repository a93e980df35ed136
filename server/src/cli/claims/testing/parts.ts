import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
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

/**
 * Puts a pipe in the place of one file of a part, as a disk would stand that does not answer: a run comes so far and no
 * further, holding nothing, until it is let go. Answers how to let it go, which may be said more than once.
 */
export function holdPart(home: string, part: number): () => void {
  const file = join(home, VERSION, 'columns', `${part}.people`);
  const content = readFileSync(file);
  const pipe = `${file}.pipe`;
  execFileSync('mkfifo', [pipe]);
  renameSync(pipe, file);
  let isHeld = true;
  return () => {
    if (!isHeld) return;
    isHeld = false;
    // Opened for both, a pipe waits for nobody; whoever waits at it reads what is in it, and whoever comes later finds the file.
    const end = openSync(file, constants.O_RDWR | constants.O_NONBLOCK);
    writeFileSync(`${file}.whole`, content);
    renameSync(`${file}.whole`, file);
    writeSync(end, content);
    closeSync(end);
  };
}
