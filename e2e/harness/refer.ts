import type { Locator, Page } from 'playwright-core';

import { giveConsent } from './consent.ts';
import { openPart } from './walk.ts';
import { tick } from './widgets.ts';

/** From the card of a programme beside the record to the last step before sending. */
export async function composeReferral(page: Page, programme: string, reason: string): Promise<void> {
  await openPart(page, '사업 안내');
  const cards = page.getByRole('region', { name: '사업별 판정' });
  await cards.getByRole('button', { name: new RegExp(`^${programme}`) }).first().click();
  await cards.getByRole('link', { name: '새 의뢰' }).click();
  await writeReferral(page, reason);
}

/** 새 의뢰: everything but the reason is filled in. */
export async function writeReferral(page: Page, reason: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: /^새 의뢰/ }).waitFor();
  await page.getByRole('radiogroup', { name: '받는 기관' }).getByRole('radio', { checked: true }).waitFor({ state: 'attached' });
  await page.getByRole('textbox', { name: /^의뢰 사유/ }).fill(reason);
  await page.getByRole('button', { name: '다음: 확인과 동의' }).click();
  await page.getByRole('heading', { level: 1, name: '의뢰 보내기' }).waitFor();
  await page.getByText('3. 먼저 확인할 일').waitFor();
}

/** The consent form that a referral opens for its receiver. */
export async function openConsent(page: Page): Promise<Locator> {
  await page.getByRole('main').getByRole('button', { name: '동의 받기' }).first().click();
  return page.getByRole('dialog', { name: /동의 받기$/ });
}

/** Does what the way asks for, and every consent that is missing. */
export async function completeChecks(page: Page, checks: readonly string[]): Promise<void> {
  for (const check of checks) await tick(page, check);
  const asked = page.getByRole('main').getByRole('button', { name: '동의 받기' });
  while ((await asked.count()) > 0) {
    const missing = await asked.count();
    await giveConsent(await openConsent(page));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await asked.nth(missing - 1).waitFor({ state: 'detached' });
  }
}

/** The receiver takes it, named contact and all. */
export async function acceptReferral(page: Page): Promise<void> {
  await page.getByRole('button', { name: '접수', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '접수' });
  await dialog.getByRole('textbox', { name: /^연락받을 전화번호/ }).fill('063-000-1234');
  await dialog.getByRole('button', { name: '접수', exact: true }).click();
  await page.getByText('처리했습니다: 접수').first().waitFor();
}
