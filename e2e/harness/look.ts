import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { VIEWPORTS, type Viewport } from './viewport.ts';

async function fits(page: Page, viewport: Viewport): Promise<void> {
  await page.setViewportSize(VIEWPORTS[viewport]);
  const wide = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll('main *, [role=dialog] *')].filter((element) => element.getBoundingClientRect().right > width + 1);
    return document.documentElement.scrollWidth > width ? outside.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 120)) : [];
  });
  expect(wide, `${page.url()} is wider than ${viewport}`).toEqual([]);
  const framed = await page.evaluate(() => [...document.querySelectorAll('main .card-flush .table tbody tr')].filter((row) => Number.parseFloat(getComputedStyle(row).borderLeftWidth) > 0).length);
  expect(framed, `rows of a card with a frame of their own inside its frame at ${page.url()} on ${viewport}`).toBe(0);
}

/** Neither the phone nor the monitor has to be moved sideways; ends as wide as a desk. */
export async function expectToFit(page: Page): Promise<void> {
  await fits(page, 'phone');
  await fits(page, 'desk');
}
