import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey, nameOf } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';

async function openAccountMenu(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '내 계정' }).click();
  await page.getByRole('menu').waitFor();
}

journey('읍·면·동 담당자가 한 번 눌러 들어오고, 고대비로 바꾸고, 나간다', async ({ open, signInAs }) => {
  const door = await open();
  await door.getByRole('heading', { name: '로그인', level: 1 }).waitFor();
  await expectNoSeriousAxe(door);
  await screenshot(door, 'sign-in');

  const desk = await signInAs('town-officer');
  await desk.getByRole('banner').getByRole('button', { name: '김하늘' }).waitFor();
  await expectNoSeriousAxe(desk);

  await openAccountMenu(desk);
  await desk.getByRole('menuitemcheckbox', { name: '고대비 화면' }).click();
  expect(await desk.locator('html').getAttribute('data-krds-mode')).toBe('high-contrast');
  await desk.keyboard.press('Escape');
  await expectNoSeriousAxe(desk);

  await openAccountMenu(desk);
  await desk.getByRole('menuitem', { name: '로그아웃' }).click();
  await desk.getByRole('heading', { name: '로그인', level: 1 }).waitFor();
});

journey('방문 현장의 휴대전화에서도 들어온다', async ({ signInAs }) => {
  const phone = await signInAs('visiting-health', 'phone');
  await expectNoSeriousAxe(phone);
  const width = await phone.evaluate(() => document.documentElement.scrollWidth);
  expect(width, 'the page is wider than the phone').toBeLessThanOrEqual(390);
});

journey('자판만으로 들어온다', async ({ open }) => {
  const page = await open();
  await page.getByRole('heading', { name: '로그인', level: 1 }).waitFor();
  const account = page.getByRole('button', { name: nameOf('auditor') });
  for (let presses = 0; presses < 60 && !(await account.evaluate((element) => element === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('button', { name: '권혜진' }).waitFor();
});

journey('근무 시간이 끝나면 다시 로그인해야 한다', async ({ town, signInAs }) => {
  const page = await signInAs('town-officer');
  await town.pass({ hours: 10 });
  const answer = await page.request.get('/api/session');
  expect(answer.status()).toBe(401);
});
