import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { ROOT, exists, filesIn, read } from '../pages/repository.ts';
import { linksOf, textFiles } from './files.ts';

const READMES = ['README.md', 'README.ko.md'];
const PNG = '89504e470d0a1a0a';
const DESK_WIDTH = 1366;

/** Of the header that every PNG begins with. */
function widthOf(path: string): number {
  const bytes = readFileSync(`${ROOT}${path}`);
  expect(bytes.subarray(0, 8).toString('hex'), `${path} is no PNG`).toBe(PNG);
  return bytes.readUInt32BE(16);
}

describe('the first page shows the product', () => {
  test.each(READMES)('%s', (page) => {
    const pictures = linksOf(page).filter((link) => link.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) {
      expect(exists(picture), `${picture} is missing: npm run screens`).toBe(true);
      expect(widthOf(picture)).toBeGreaterThanOrEqual(DESK_WIDTH);
    }
  });
});

test('a picture outlives no journey that took it', () => {
  const journeys = textFiles().filter((path) => path.startsWith('e2e/journeys/')).map(read).join('\n');
  expect(filesIn('docs/screens').filter((name) => !journeys.includes(`'${name.replace(/[.]png$/, '')}'`))).toEqual([]);
});
