import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';

journey('누구나 로그인 화면을 읽을 수 있다', async ({ open }) => {
  const page = await open();
  await page.getByRole('heading', { name: '로그인', level: 1 }).waitFor();
  await expectNoSeriousAxe(page);
  expect(await page.title()).toContain('두레');
});
