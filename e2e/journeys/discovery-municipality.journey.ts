import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { pressByKeyboard } from '../harness/keyboard.ts';
import { expectToFit } from '../harness/look.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { choose } from '../harness/widgets.ts';

const roundsOf = (page: Page): Locator => page.getByRole('table', { name: '배분 차수' }).getByRole('rowheader');

/** The page begins anew for the other municipality. */
async function arrivedIn(page: Page, municipality: string): Promise<void> {
  await page.waitForURL('**/discovery');
  await page.getByRole('banner').getByRole('button', { name: `${municipality} 업무 지역` }).waitFor();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

journey('두 지역을 맡은 공단 지사 분석 담당자가 업무 지역을 바꾸면 그 지역의 명단만 보이고, 바꾸기 전 지역의 차수는 열리지 않는다', async ({ signInAs }) => {
  const analyst = await signInAs('insurer-analyst');
  await analyst.goto('/discovery/rounds');
  await roundsOf(analyst).first().click();
  await analyst.getByRole('region', { name: '대상자(가명)' }).waitFor();
  const round = new URL(analyst.url()).pathname;

  const select = analyst.getByRole('banner').getByRole('button', { name: /업무 지역$/u });
  await pressByKeyboard(analyst, select);
  await analyst.keyboard.press('ArrowDown');
  await analyst.keyboard.press('Enter');
  await arrivedIn(analyst, '완주군');
  await analyst.goto('/discovery/rounds');
  await analyst.getByText('끝난 발굴 실행이 없습니다').waitFor();
  expect(await roundsOf(analyst).count()).toBe(0);
  await expectNoSeriousAxe(analyst);
  await screenshot(analyst, 'discovery-municipality');
  await analyst.goto(round);
  await analyst.getByText('요청하신 기록이 없거나 볼 수 있는 권한이 없습니다.').waitFor();

  await analyst.goto('/discovery/rounds');
  await analyst.getByText('끝난 발굴 실행이 없습니다').waitFor();
  await expectToFit(analyst);
  await analyst.setViewportSize(VIEWPORTS.phone);
  await choose(analyst.getByRole('banner'), '업무 지역', '전주시');
  await arrivedIn(analyst, '전주시');
  await analyst.goto('/discovery/rounds');
  await roundsOf(analyst).first().waitFor();
});
