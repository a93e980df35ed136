import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCE_FILES, type SourceId } from '@dure/guide';

/** In the bundle the source texts lie beside it (`dist/sources`); while developing, in the room of the guide. */
function directory(here = dirname(fileURLToPath(import.meta.url))): string {
  const beside = join(here, 'sources');
  return existsSync(beside) ? beside : join(here, '..', '..', '..', '..', 'guide', 'sources');
}

const texts = new Map<SourceId, Promise<string>>();

/** The text of a source, read once. */
export function readSource(seed: SourceId): Promise<string> {
  const known = texts.get(seed);
  if (known !== undefined) return known;
  const text = readFile(join(directory(), SOURCE_FILES[seed]), 'utf8');
  texts.set(seed, text);
  text.catch(() => texts.delete(seed));
  return text;
}
