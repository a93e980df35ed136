import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { pages } from './pages/index.ts';
import { isMeasured } from './pages/page.ts';
import { ROOT, filesIn } from './pages/repository.ts';

/** `npm run docs`: writes every generated page and removes the ones that nothing generates any more. */
const written = pages();
mkdirSync(`${ROOT}docs/generated`, { recursive: true });
for (const name of filesIn('docs/generated').filter((file) => !isMeasured(file))) {
  if (!written.some(({ path }) => path === `docs/generated/${name}`)) rmSync(`${ROOT}docs/generated/${name}`);
}
for (const { path, text } of written) {
  writeFileSync(`${ROOT}${path}`, text);
  console.log(path);
}
