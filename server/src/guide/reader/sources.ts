import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCE_FILES } from '@dure/guide';

/** In the bundle the source texts lie beside it (`dist/sources`); while developing, in the room of the guide. */
function directory(here = dirname(fileURLToPath(import.meta.url))): string {
  const beside = join(here, 'sources');
  return existsSync(beside) ? beside : join(here, '..', '..', '..', '..', 'guide', 'sources');
}

const texts = new Map<string, Promise<string>>();

/** The text of a source, read once; undefined for a source that the guide does not cite. */
export function findSource(seed: string): Promise<string> | undefined {
  const known = texts.get(seed);
  if (known !== undefined) return known;
  if (!Object.hasOwn(SOURCE_FILES, seed)) return undefined;
  const text = readFile(join(directory(), SOURCE_FILES[seed as keyof typeof SOURCE_FILES]), 'utf8');
  texts.set(seed, text);
  text.catch(() => texts.delete(seed));
  return text;
}
