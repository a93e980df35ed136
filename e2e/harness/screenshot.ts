import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright-core';

const SCREENS = fileURLToPath(new URL('../../docs/screens/', import.meta.url));

/** Pictures for people, kept with the docs. `npm test` compares none of them and takes them only when asked to. */
export async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env['DURE_SCREENS'] !== 'write') return;
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(SCREENS, { recursive: true });
  await page.screenshot({ animations: 'disabled', caret: 'hide', path: `${SCREENS}${name}.png` });
}
