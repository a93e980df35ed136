import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { claims } from '../../server/src/cli/claims/index.ts';
import { claimsInParts, holdPart } from '../../server/src/cli/claims/testing/parts.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { MORNING } from '../harness/morning.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { told } from '../harness/walk.ts';

/** Claims are imported and walked beside the browser. */
const PATIENCE = 120_000;

async function dure(...args: string[]): Promise<number> {
  const io = { stdin: async () => '', readFile: async (path: string) => readFileSync(path, 'utf8'), print: () => undefined, printError: () => undefined, today: MORNING.today };
  return claims(args, io);
}

/** A folder of its own, gone when the work is over. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dure-claims-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CLAIMS = 'NHID_GY20_T1_2026.csv';

/** Of what an insurer delivers: a day that there is not, an identifier that is missing, and a line that is no row. */
function breakRows(files: string): void {
  const path = join(files, CLAIMS);
  const header = (readFileSync(path, 'utf8').split('\n')[0] ?? '').split(',');
  const sound: Readonly<Record<string, string>> = { PERSON_ID: '10000001', YKIHO_ID: '31000001', RECU_FR_DT: '20261001', FORM_CD: '03', MAIN_SICK: 'J00', VSCN: '1' };
  const row = (key: string, more: Readonly<Record<string, string>>): string => header.map((name) => ({ ...sound, KEY_SEQ: key, ...more })[name] ?? '').join(',');
  appendFileSync(path, `${row('x1', { RECU_FR_DT: '20261399' })}\n${row('x2', { PERSON_ID: '' })}\n10000001,x3\n`);
}

async function readReport(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: '불러온 자료' }).waitFor();
  const lines = page.getByRole('table', { name: '받지 못한 줄' });
  await lines.getByText('날짜: 읽을 수 없는 값').first().waitFor();
  await lines.getByText('개인 식별번호: 비어 있음').first().waitFor();
  await lines.getByText('열의 수가 첫 줄과 다름').first().waitFor();
  await expectNoSeriousAxe(page);
  await screenshot(page, 'discovery-data');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '받지 못한 줄 내려받기' }).click()]);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.split('\r\n').filter((line) => line.startsWith(`"${CLAIMS}"`))).toHaveLength(3);
  expect(text).not.toMatch(/10000001|31000001/);
}

journey('깨진 줄이 섞인 청구자료를 불러오면 무엇을 받고 받지 못했는지 화면에서 보고, 읽을 수 없는 자료는 앞의 자료를 건드리지 않는다', async ({ signInAs, town }) => inFolder(async (folder) => {
  const [files, home, broken] = [join(folder, 'files'), join(folder, 'home'), join(folder, 'broken')];
  const coordinator = await signInAs('coordinator');
  await coordinator.goto('/discovery/data');
  await coordinator.getByText('아직 불러온 자료가 없습니다').waitFor();

  await dure('generate', '--into', files, '--people', '120', '--days', '60', '--threads', '1');
  breakRows(files);
  expect(await dure('import', '--from', files, '--home', home, '--threads', '1')).toBe(0);
  mkdirSync(broken);
  writeFileSync(join(broken, 'NHID_GY20_T1_202611.csv'), 'PERSON_ID,KEY_SEQ\n10000001,later\n');
  expect(await dure('import', '--month', '--from', broken, '--home', home, '--threads', '1')).toBe(2);
  town.startBatch(home);

  const deliveries = coordinator.getByRole('table', { name: '불러온 내력' });
  await deliveries.getByText('일부 줄 제외').waitFor({ timeout: 30_000 });
  await deliveries.getByRole('row').filter({ hasText: '일부 줄 제외' }).getByText('120', { exact: true }).waitFor();
  await expectNoSeriousAxe(coordinator);
  await deliveries.getByRole('row').filter({ hasText: '일부 줄 제외' }).getByRole('link').click();
  await readReport(coordinator);
  await coordinator.setViewportSize(VIEWPORTS.phone);
  expect(await coordinator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await coordinator.goBack();
  await deliveries.getByRole('row').filter({ hasText: '불러오지 못함' }).getByRole('link').click();
  await coordinator.getByText('아무것도 불러오지 않았습니다').waitFor();
  await coordinator.getByText(/열이 없습니다: .*RECU_FR_DT/u).waitFor();
}), PATIENCE);

const PARTS = 40;
const HELD = 12;

/** A run that cannot come to its end before somebody has stopped it, however fast the machine is. */
async function heldWhile(home: string, work: (letGo: () => void) => Promise<void>): Promise<void> {
  const letGo = holdPart(home, HELD);
  try {
    await work(letGo);
  } finally {
    letGo();
  }
}

async function stopAndResume(coordinator: Page, letGo: () => void): Promise<void> {
  await coordinator.goto('/discovery');
  await coordinator.getByRole('button', { name: '실행 시작' }).click({ timeout: 30_000 });
  const dialog = coordinator.getByRole('dialog', { name: '명단 만들기' });
  await dialog.getByRole('textbox', { name: /목적/u }).fill('멈추어 보는 실행');
  await dialog.getByRole('button', { name: '실행 시작' }).click();
  const bar = coordinator.getByRole('progressbar', { name: '진행' });
  await coordinator.locator('progress:not([value="0"])').waitFor();
  await coordinator.getByRole('button', { name: '멈추기' }).click();
  await told(coordinator, '멈추도록 요청했습니다.');
  letGo();
  await coordinator.getByRole('button', { name: '이어서 하기' }).waitFor();
  await coordinator.getByText('끝난 부분은 남아 있어 이어서 할 수 있습니다.').waitFor();
  const done = Number(await bar.getAttribute('value'));
  expect([done > 0, done < PARTS]).toEqual([true, true]);
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'discovery-stopped');
  await coordinator.getByRole('button', { name: '이어서 하기' }).click();
  await coordinator.getByRole('region', { name: '찾은 사람' }).getByText('살핀 사람').waitFor({ timeout: 60_000 });
}

journey('실행을 멈추면 끝난 부분이 남고, 이어서 하면 거기서부터 끝까지 간다', async ({ signInAs, town }) => inFolder(async (home) => {
  const coordinator = await signInAs('coordinator');
  await claimsInParts(home, PARTS);
  await heldWhile(home, async (letGo) => {
    town.startBatch(home);
    await stopAndResume(coordinator, letGo);
  });
}), PATIENCE);
