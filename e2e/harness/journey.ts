import { DEMO_ACCOUNTS } from '@dure/database/demo';
import { type Browser, type Page, chromium } from 'playwright-core';
import { inject, test } from 'vitest';

import { CHROMIUM_FLAGS } from './chromium.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Ground } from './ground.ts';
import { POSTS, type Post } from './posts.ts';
import { type Town, openTown } from './town.ts';
import type { Viewport } from './viewport.ts';

interface Props {
  readonly ground: Ground;
  readonly browser: Browser;
  /** A demo town that no other journey sees. */
  readonly town: Town;
  /** A browser of somebody who has not signed in yet. */
  readonly open: (viewport?: Viewport) => Promise<Page>;
  /** A browser of the person who holds the post, signed in with one click as the demo offers it. */
  readonly signInAs: (post: Post, viewport?: Viewport) => Promise<Page>;
}

function firm(ground: Ground): Extract<Ground, { ready: true }> {
  if (!ground.ready) throw new Error(ground.fault);
  return ground;
}

/** A journey is told by its people: each has a browser of their own on one town, and at the end no browser has complained. */
export const journey = test.extend<Props>({
  ground: [inject('ground'), { scope: 'worker' }],
  browser: [async ({ ground }, use) => {
    const browser = await chromium.launch({ executablePath: firm(ground).chromium, args: CHROMIUM_FLAGS });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
  town: async ({ ground }, use) => {
    const town = await openTown(firm(ground).webDirectory);
    await use(town);
    await town.close();
  },
  open: async ({ browser, town }, use) => {
    const desks: Desk[] = [];
    await use(async (viewport = 'desk') => {
      const desk = await openDesk(browser, town, viewport);
      desks.push(desk);
      await desk.page.goto('/');
      return desk.page;
    });
    const complaints = desks.flatMap((desk) => desk.complaints);
    await Promise.all(desks.map((desk) => desk.close()));
    if (complaints.length > 0) throw new Error(`The browsers complained:\n${complaints.join('\n')}`);
  },
  signInAs: async ({ open }, use) => {
    await use(async (post, viewport) => {
      const page = await open(viewport);
      await page.getByRole('button', { name: nameOf(post) }).click();
      await page.getByRole('banner').getByRole('button', { name: '내 계정' }).waitFor();
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      return page;
    });
  },
});

/** Name and title, as the sign-in page writes them. */
export function nameOf(post: Post): string {
  const account = DEMO_ACCOUNTS.find(({ login }) => login === POSTS[post]);
  if (account === undefined) throw new Error(`The demo town has no account ${POSTS[post]}`);
  return account.label.split(' ').slice(-2).join(' ');
}
