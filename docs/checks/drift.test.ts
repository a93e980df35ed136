import { describe, expect, test } from 'vitest';

import { pages } from '../pages/index.ts';
import { isMeasured } from '../pages/page.ts';
import { exists, filesIn, read } from '../pages/repository.ts';

const written = pages();

describe('generated pages are what `npm run docs` writes today', () => {
  test.each(written)('$path', ({ path, text }) => {
    expect(exists(path), `${path} is missing: npm run docs`).toBe(true);
    expect(read(path), `${path} is stale: npm run docs`).toBe(text);
  });

  test('docs/generated holds nothing that nobody generates', () => {
    const orphans = filesIn('docs/generated').filter((name) => !isMeasured(name) && !written.some(({ path }) => path === `docs/generated/${name}`));
    expect(orphans).toEqual([]);
  });
});
