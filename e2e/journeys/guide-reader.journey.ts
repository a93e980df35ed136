import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';

journey('사업 안내에서 규칙을 초성으로 찾아 원문 단락을 열고, 두 판을 견주고, 사례로 시험해 본다', async ({ signInAs }) => {
  const page = await signInAs('coordinator');
  await page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '사업 안내' }).click();
  await page.getByRole('heading', { level: 1, name: '사업 안내' }).waitFor();
  await page.getByRole('button', { name: '2020', exact: true }).click();
  await page.getByRole('link', { name: /^노인맞춤돌봄서비스/ }).waitFor();
  await expectNoSeriousAxe(page);

  await page.getByRole('searchbox', { name: '지침에서 찾기' }).fill('ㅍㅈㅇㄹ ㅅㅊㅂㄱ');
  const found = page.getByRole('region', { name: '찾은 곳' });
  await found.getByRole('link', { name: /이전 등급 판정 이력이 있으면 신청 불가/ }).waitFor();
  await expectNoSeriousAxe(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: '노인맞춤돌봄서비스' }).waitFor();
  await page.getByRole('heading', { level: 2, name: '대상' }).waitFor();
  const sought = page.locator('.reader-sought');
  await sought.getByRole('button', { name: /10쪽/ }).click();
  const marked = sought.locator('mark');
  await marked.waitFor();
  expect(await marked.textContent()).toContain('판정 이력이 존재할 경우 신청 불가');
  expect(await sought.locator('.reader-paragraph').textContent(), 'the words around the quote').toContain('장기요양을 포기하고');
  await page.getByRole('region', { name: '판정 기준', exact: true }).getByText('만 나이 65세 이상').first().waitFor();
  await expectNoSeriousAxe(page);
  await screenshot(page, 'guide-reader');

  const parts = page.getByRole('navigation', { name: '사업 안내 메뉴' });
  await parts.getByRole('link', { name: '판 비교' }).click();
  await page.getByText('달라진 곳 21곳').waitFor();
  expect(await page.getByRole('deletion').first().textContent()).toBe('노인돌봄기본서비스');
  expect(await page.getByRole('insertion').first().textContent()).toBe('노인맞춤돌봄서비스');
  await expectNoSeriousAxe(page);
  await screenshot(page, 'guide-diff');

  await parts.getByRole('link', { name: '사례로 시험' }).click();
  await page.getByRole('button', { name: '혼자 사는 72세' }).click();
  const answer = page.getByRole('region', { name: '판정', exact: true });
  await answer.getByRole('button', { name: /^노인맞춤돌봄서비스.*대상/ }).waitFor();
  await page.getByRole('textbox', { name: /^만 나이/ }).fill('64');
  await page.keyboard.press('Tab');
  await answer.getByRole('button', { name: /해당하지 않는 사업/ }).click();
  await answer.getByRole('button', { name: /^노인맞춤돌봄서비스.*제외/ }).waitFor();
  await page.getByRole('textbox', { name: /^만 나이/ }).fill('72');
  await page.keyboard.press('Tab');
  await answer.getByRole('button', { name: /^노인맞춤돌봄서비스.*대상/ }).click();
  await expectNoSeriousAxe(page);
  await screenshot(page, 'guide-try');
});
