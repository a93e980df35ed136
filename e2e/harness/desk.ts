import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';

import type { Town } from './town.ts';
import { VIEWPORTS, type Viewport } from './viewport.ts';

/** One person's browser. */
export interface Desk {
  readonly page: Page;
  /** What went wrong behind the screen: faults of the page, refused by its security policy, or answered with 5xx. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** An answer of 4xx is the server's word to the screen, which shows it; the browser also logs it as an error. */
const EXPECTED = /Failed to load resource: the server responded with a status of 4\d\d/;

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`fault: ${error.message}`));
  page.on('console', (message: ConsoleMessage) => {
    const words = message.text();
    if (message.type() === 'error' && !EXPECTED.test(words)) complaints.push(`console: ${words}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} from ${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  return complaints;
}

/** The browser's clock shows the town's time, or its dates would contradict the server's. */
async function setClock(context: BrowserContext, town: Town): Promise<void> {
  await context.clock.setFixedTime(town.now());
}

export async function openDesk(browser: Browser, town: Town, viewport: Viewport): Promise<Desk> {
  const context = await browser.newContext({ baseURL: town.address, viewport: VIEWPORTS[viewport], locale: 'ko-KR', timezoneId: 'Asia/Seoul', hasTouch: viewport === 'phone', reducedMotion: 'reduce' });
  // The machine may be busy with other work; a screen that is slow is not a screen that is wrong.
  context.setDefaultTimeout(30_000);
  await setClock(context, town);
  const page = await context.newPage();
  const complaints = listen(page);
  return { page, complaints, close: () => context.close() };
}
