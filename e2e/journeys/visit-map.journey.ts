import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import type { Post } from '../harness/posts.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { choose, pick } from '../harness/widgets.ts';

journey('팀의 한 주 방문을 행정동 약도에서 보고, 한 동의 방문을 열고, 한 사람의 하루만 본다', async ({ signInAs }) => {
  const nurse = await signInAs('visiting-health');
  await nurse.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '방문', exact: true }).click();
  await nurse.getByRole('tab', { name: '행정동 지도' }).click();
  await choose(nurse, '누구의 방문', '우리 팀');
  const map = nurse.getByRole('listbox', { name: '행정동별 방문 지도' });
  await map.locator('.visit-town').first().waitFor();
  await map.locator('path.area:not(.area-point)').first().waitFor();
  const first = map.getByRole('option').filter({ has: nurse.locator('.visit-town') }).first();
  const town = (await first.getAttribute('aria-label')) ?? '';
  await first.locator('.visit-town').click();
  await nurse.locator('output').filter({ hasText: `${town} 방문` }).waitFor();
  await nurse.getByRole('region', { name: town }).getByRole('link').first().waitFor();
  await expectNoSeriousAxe(nurse);
  await screenshot(nurse, 'visit-map');

  await pick(nurse, '기간', '하루');
  await nurse.getByRole('table', { name: '행정동별 방문 수' }).waitFor();
  expect(await nurse.evaluate(() => new URL(location.href).searchParams.get('span'))).toBe('day');
});

const PICTURES = { desk: 'menu-desk', phone: 'menu-phone' } as const;
const POSTS_SHOWN: readonly Post[] = ['coordinator', 'town-lead', 'insurer'];

journey('주 메뉴는 하는 일로 묶여 있고, 책상에서도 휴대전화에서도 굴리지 않고 다 보인다', async ({ signInAs }) => {
  for (const post of POSTS_SHOWN) {
    const page = await signInAs(post);
    const menu = page.getByRole('navigation', { name: '주 메뉴' });
    for (const viewport of ['desk', 'phone'] as const) {
      await page.setViewportSize(VIEWPORTS[viewport]);
      if (viewport === 'phone') await page.getByRole('button', { name: '메뉴 열기' }).click();
      await menu.getByRole('link').first().waitFor();
      const hidden = await menu.evaluate((nav) => [...nav.querySelectorAll('a')].filter((link) => link.getBoundingClientRect().bottom > innerHeight || link.scrollWidth > link.clientWidth + 1).map((link) => link.textContent));
      expect([post, viewport, hidden]).toEqual([post, viewport, []]);
      if (post !== 'coordinator') continue;
      await expectNoSeriousAxe(page);
      await screenshot(page, PICTURES[viewport]);
    }
  }
});
