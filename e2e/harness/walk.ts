import type { Page } from 'playwright-core';

import { find } from './widgets.ts';

/** A list that opens over a page still being filled would move under the finger. */
async function filled(page: Page): Promise<void> {
  await page.getByRole('main').getByText('불러오는 중입니다.').first().waitFor({ state: 'detached' });
}

/** Finds somebody by name from wherever one is and opens the record. */
export async function openRecord(page: Page, name: string): Promise<void> {
  await filled(page);
  await find(page.getByRole('banner'), '대상자 찾기', name, name);
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** One part of the record that is open: 상담, 동의, 의뢰 … */
export async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('tab', { name: part, exact: true }).click();
  await page.getByRole('tab', { name: part, exact: true, selected: true }).waitFor();
}

/** From the bell to what a notice speaks of: the newest with these words, about this service or day. */
export async function followNotice(page: Page, words: string, about = ''): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: /알림/ }).click();
  await page.getByRole('heading', { level: 1, name: '알림' }).waitFor();
  await page.getByRole('listitem').filter({ hasText: words }).filter({ hasText: about }).first().getByRole('link', { name: words }).click();
  await page.getByRole('heading', { level: 1, name: '알림' }).waitFor({ state: 'detached' });
}

/** A referral in one's box: 받은 의뢰, 보낸 의뢰 or 끝난 의뢰; of several about one person, the one with this organisation. */
export async function openReferral(page: Page, box: string, name: string, organisation = ''): Promise<void> {
  await page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '의뢰함' }).click();
  await page.getByRole('tab', { name: new RegExp(box) }).click();
  await page.getByRole('row').filter({ hasText: organisation }).getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
}

/** The receiver's first look, which is an act of its own: the sender sees that it was opened. */
export async function receiveReferral(page: Page, name: string): Promise<void> {
  await openReferral(page, '받은 의뢰', name);
  await page.getByText(/의뢰는 '열람' 단계/).waitFor({ state: 'attached' });
}

/** What is said when an act is done. */
export async function told(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
}
