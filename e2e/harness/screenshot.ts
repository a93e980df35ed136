import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));

/** Pictures for people, kept with the docs. `npm test` compares none of them and writes them only when asked to. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const options = { animations: 'disabled', caret: 'hide' } as const;
  if (process.env['DURE_SCREENS'] !== 'write') {
    await page.screenshot(options);
    return;
  }
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ ...options, path: `${SCREENS}${name}.png` });
}
