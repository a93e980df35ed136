import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { openPart, openRecord, openReferral, told } from '../harness/walk.ts';

const REASON = '수신 기관에 종이로 전달';

/** Downloads with a reason and gives the bytes. */
async function download(page: Page, button: string): Promise<Buffer> {
  await page.getByRole('button', { name: button }).first().click();
  const asking = page.getByRole('dialog', { name: '내려받는 사유' });
  await asking.getByRole('textbox', { name: /^사유/ }).fill(REASON);
  const [file] = await Promise.all([page.waitForEvent('download'), asking.getByRole('button', { name: '내려받기' }).click()]);
  await asking.waitFor({ state: 'detached' });
  return readFile(await file.path());
}

journey('의뢰에서 자원연계 의뢰서를 발급하고, 같은 문서를 다시 내려받는다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await sendReferral(officer, { name: '이말순', programme: 'VISIT', reason: '퇴원한 뒤 혈압약을 혼자 챙기지 못합니다.', item: '방문 건강관리' });
  await openReferral(officer, '보낸 의뢰', '이말순');

  await officer.getByRole('button', { name: '문서', exact: true }).click();
  const papers = officer.getByRole('dialog', { name: '문서' });
  await papers.getByText('이 기록으로 발급한 문서가 없습니다.').waitFor();
  await papers.getByRole('button', { name: '발급', exact: true }).click();
  await told(officer, '발급했습니다');
  await papers.getByRole('list', { name: '발급한 문서' }).getByRole('listitem').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'paper');
  const pdf = await download(officer, ' PDF 내려받기');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await papers.getByRole('button', { name: '닫기' }).last().click();

  await openRecord(officer, '이말순');
  await openPart(officer, '발급 문서');
  await officer.getByRole('row').filter({ hasText: '자원연계 의뢰서' }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'paper-of-person');
  const again = await download(officer, ' PDF 내려받기');
  expect(again.equals(pdf)).toBe(true);
  const hwpx = await download(officer, 'HWPX 내려받기');
  expect(hwpx.subarray(0, 2).toString()).toBe('PK');

  await officer.setViewportSize(VIEWPORTS.phone);
  const overflow = await officer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'paper-phone');
});
