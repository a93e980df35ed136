import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { openRecord } from '../harness/walk.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import type { Page } from 'playwright-core';

const bad: string[] = [];
async function shot(page: Page, name: string): Promise<void> {
  for (const [place, size] of Object.entries(VIEWPORTS)) {
    await page.setViewportSize(size);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/shots/${name}-${place}.png`, fullPage: place === 'phone' });
    await expectNoSeriousAxe(page).catch((error: Error) => bad.push(`${name} ${place}: ${error.message.slice(0, 1500)}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) bad.push(`${name} ${place}: ${wide}px too wide`);
  }
  await page.setViewportSize(VIEWPORTS.desk);
}
journey('rooms', async ({ signInAs }) => {
  const lead = await signInAs('coordinator');
  await openRecord(lead, '한동식');
  await lead.goto('/break-glass');
  await shot(lead, 'glass-empty');
  await lead.goto('/persons');
  await lead.getByRole('searchbox', { name: '찾을 말' }).fill('없는사람');
  await lead.getByRole('main').getByRole('link', { name: '긴급 열람' }).waitFor();
  await shot(lead, 'persons-nobody');
  await lead.getByRole('banner').getByRole('button', { name: /내 계정/ }).click();
  await lead.getByRole('menuitem', { name: '내 계정' }).click();
  await lead.getByRole('heading', { level: 1, name: '내 계정' }).waitFor();
  const auditor = await signInAs('auditor');
  await auditor.goto('/audit?view=staff');
  await auditor.getByRole('row').filter({ hasText: '신수정' }).getByRole('button').click();
  await auditor.getByText('신수정의 열람 내역').waitFor();
  await auditor.getByRole('row').nth(1).waitFor();
  await shot(auditor, 'audit-one');
  await auditor.getByRole('link', { name: '이 대상자를 본 다른 사람' }).first().click();
  await auditor.getByText('선택한 대상자의 기록을 본 내역').waitFor();
  await shot(auditor, 'audit-person');
  const keeper = await signInAs('administrator');
  await keeper.goto('/staff');
  await keeper.getByRole('row').nth(1).waitFor();
  await shot(keeper, 'staff');
  await keeper.getByRole('row').filter({ hasText: '희망복지지원단' }).first().getByRole('button').click();
  await keeper.getByRole('dialog').getByText('로그인 실패').waitFor();
  await shot(keeper, 'staff-drawer');
  await keeper.goto('/account');
  await keeper.getByRole('button', { name: '2단계 인증 등록' }).click();
  await keeper.getByRole('dialog', { name: '본인 확인' }).getByLabel('비밀번호').fill('dure-demo-2026');
  await keeper.getByRole('dialog', { name: '본인 확인' }).getByRole('button', { name: '확인' }).click();
  await keeper.getByText('설정 키').waitFor();
  await shot(keeper, 'second-factor');
  if (bad.length > 0) throw new Error(bad.join('\n\n'));
}, 400_000);
