import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { read } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { told } from '../harness/walk.ts';

const PEOPLE = 1200;
/** Claims are invented and walked beside the browser. */
const PATIENCE = 300_000;

interface Criteria {
  readonly thresholds: readonly { readonly key: string; readonly value: number; readonly isDecided: boolean }[];
}

const daysOf = async (page: Page): Promise<Criteria['thresholds'][number] | undefined> => (await read<Criteria>(page, '/api/discovery/criteria')).thresholds.find(({ key }) => key === 'chronic.visits');

/** How many the preview finds, once it has counted. */
async function counted(page: Page): Promise<string> {
  const preview = page.getByRole('complementary', { name: '미리보기' });
  await preview.locator('[aria-live][aria-busy="false"]').getByText('찾습니다').waitFor();
  return (await preview.getByText('찾습니다').textContent()) ?? '';
}

async function tuneThreshold(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: '발굴 기준' }).first().click();
  await page.getByText('자료 번호').waitFor();
  await screenshot(page, 'discovery-criteria');
  await page.getByRole('link', { name: '만성질환 미치료', exact: true }).click();
  const before = await counted(page);
  const days = page.getByRole('textbox', { name: '만성질환으로 다니던 횟수' });
  await days.fill('1');
  await days.press('Tab');
  await page.getByText('진료 1건 이상').first().waitFor();
  await page.waitForFunction((old) => document.querySelector('.discovery-number')?.textContent !== old, before);
  expect(await counted(page)).not.toBe(before);
  expect(await daysOf(page)).toMatchObject({ value: 3, isDecided: false });
  await page.getByRole('listbox', { name: '어디에 있는가' }).waitFor();
  await expectNoSeriousAxe(page);
  await screenshot(page, 'discovery-preview');

  await page.getByRole('button', { name: '이 값 시행하기' }).click();
  const dialog = page.getByRole('dialog', { name: '임계값 시행' });
  await dialog.getByRole('textbox', { name: /사유와 근거/u }).fill('희망복지지원단 회의(2026-11-20)');
  await dialog.getByRole('button', { name: '이 값 시행하기' }).click();
  await told(page, '새 값을 정했습니다.');
  expect(await daysOf(page)).toMatchObject({ value: 1, isDecided: true });
  await settle(page);
  await page.getByRole('button', { name: '문구와 조건 고치기' }).click();
  await page.getByRole('region', { name: '조건 1', exact: true }).waitFor();
  await counted(page);
  await expectNoSeriousAxe(page);
  await screenshot(page, 'discovery-editor');
}

/** What was said is read, and out of the picture. */
async function settle(page: Page): Promise<void> {
  for (const toast of await page.locator('.toast').all()) await toast.getByRole('button').click();
}

async function makeList(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '발굴 현황' }).click();
  await page.getByRole('button', { name: '실행 시작' }).click();
  const dialog = page.getByRole('dialog', { name: '명단 만들기' });
  await dialog.getByRole('textbox', { name: /목적/u }).fill('2026년 4분기 통합돌봄 발굴');
  await dialog.getByRole('button', { name: '실행 시작' }).click();
  await page.getByRole('region', { name: '찾은 사람' }).waitFor();
}

/** From town to town with the arrow keys alone, each read with its number; Enter chooses, T is the table. */
async function walkMap(page: Page, map: Locator): Promise<void> {
  await map.focus();
  const reading = page.locator('figure').filter({ has: map }).locator('output');
  const heard = new Set<string>();
  for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
    await map.press(key);
    heard.add((await reading.textContent()) ?? '');
  }
  expect(heard.size).toBeGreaterThan(4);
  expect([...heard].filter((words) => !/^\S.*: .+, /u.test(words))).toEqual([]);
  await map.press('Enter');
  expect(await map.getByRole('option', { selected: true }).count()).toBe(1);
  await map.press('+');
  await screenshot(page, 'discovery-map');
  await map.press('0');
  await map.press('t');
  await page.getByRole('table', { name: '어디에 있는가' }).waitFor();
  await page.keyboard.press('t');
  await map.waitFor();
}

journey('임계값을 바꾸어 몇 명이 어디서 찾히는지 미리 보고, 정한 뒤 명단을 만들어 지도를 자판으로 읽는다', async ({ signInAs, town }) => {
  const coordinator = await signInAs('coordinator');
  await coordinator.goto('/discovery');
  await coordinator.getByText('아직 불러온 청구자료가 없습니다').waitFor();
  await town.bringClaims(PEOPLE);
  await tuneThreshold(coordinator);
  await makeList(coordinator);
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'discovery-run');
  const map = coordinator.getByRole('listbox', { name: '어디에 있는가' });
  await map.scrollIntoViewIfNeeded();
  await walkMap(coordinator, map);

  await coordinator.getByRole('tab', { name: '명단', exact: true }).click();
  await coordinator.getByRole('table', { name: '찾은 사람(가명)' }).getByText('기준 1건 이상').first().waitFor();
  // A link half under the bar at the top would count as a small one.
  await coordinator.evaluate(() => { globalThis.scrollTo(0, 0); });
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'discovery-findings');

  await coordinator.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '발굴 현황' }).click();
  await coordinator.getByRole('listbox', { name: '나이와 성별' }).waitFor();
  await coordinator.evaluate(() => { globalThis.scrollTo(0, 0); });
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'discovery-overview');
  await coordinator.setViewportSize(VIEWPORTS.phone);
  expect(await coordinator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await coordinator.getByRole('listbox', { name: '어디에 있는가' }).scrollIntoViewIfNeeded();
  await screenshot(coordinator, 'discovery-phone');
}, PATIENCE);
