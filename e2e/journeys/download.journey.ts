import { readFileSync } from 'node:fs';
import { sheetRow, unlocked } from '@dure/documents/testing';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { openCases } from '../harness/crowd.ts';
import { journey } from '../harness/journey.ts';
import { pressByKeyboard, tabTo } from '../harness/keyboard.ts';
import { expectToFit } from '../harness/look.ts';
import { DEMO_PASSWORD } from '../harness/morning.ts';
import { read } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, told } from '../harness/walk.ts';

const PEOPLE = 101;
const [VAGUE, CLEAR] = ['회의에 씁니다', '4분기 사례 점검 회의에서 진행 단계를 함께 확인함'];
const PASSWORD = 'Garam-1234-5678';
/** So many people are registered first. */
const PATIENCE = 240_000;

/** From the list itself, by keyboard alone: what is too large is refused there, and asked for there. */
async function askFor(officer: Page, reason: string, look: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
  await officer.goto('/cases');
  await officer.getByRole('table').first().waitFor();
  await pressByKeyboard(officer, officer.getByRole('button', { name: '목록 내려받기' }));
  const dialog = officer.getByRole('dialog', { name: '목록 내려받기' });
  await tabTo(officer, dialog.getByRole('textbox', { name: /^사유/ }));
  await officer.keyboard.type(reason);
  await pressByKeyboard(officer, dialog.getByRole('button', { name: '내려받기' }));
  await dialog.getByText('다른 사람의 승인이 필요한 목록입니다').waitFor();
  expect(await dialog.getByRole('textbox', { name: /^사유/ }).inputValue(), 'nothing typed is lost').toBe(reason);
  await look(dialog);
  await pressByKeyboard(officer, dialog.getByRole('button', { name: '승인 요청하기' }));
  await told(officer, '승인을 요청했습니다.');
  await dialog.waitFor({ state: 'detached' });
}

interface Decided {
  readonly reason: string;
  readonly verdict: '승인' | '반려';
  readonly words: string;
}

/** By keyboard alone; whoever decides says his password once in five minutes. */
async function decide(lead: Page, { reason, verdict, words }: Decided): Promise<Locator> {
  await followNotice(lead, '목록을 내려받겠다는 요청이 왔습니다');
  const row = lead.getByRole('row').filter({ hasText: reason });
  await pressByKeyboard(lead, row.getByRole('button', { name: '판단하기' }));
  const dialog = lead.getByRole('dialog', { name: '내려받기 승인' });
  await dialog.getByText(reason).waitFor();
  await tabTo(lead, dialog.getByRole('radio', { name: '승인' }));
  await lead.keyboard.press(verdict === '승인' ? 'Space' : 'ArrowDown');
  await dialog.getByRole('radio', { name: verdict, checked: true }).waitFor({ state: 'attached' });
  await tabTo(lead, dialog.getByRole('textbox'));
  await lead.keyboard.type(words);
  await expectNoSeriousAxe(lead);
  if (verdict === '승인') await screenshot(lead, 'download-decide');
  await pressByKeyboard(lead, dialog.getByRole('button', { name: '저장' }));
  const proof = lead.getByRole('dialog', { name: '본인 확인' });
  const saved = lead.getByText('판단을 저장했습니다.').first();
  await proof.or(saved).first().waitFor();
  if (await proof.isVisible()) {
    await lead.keyboard.type(DEMO_PASSWORD);
    await lead.keyboard.press('Enter');
  }
  await dialog.waitFor({ state: 'detached' });
  await row.getByText(words).waitFor();
  return row;
}

async function take(officer: Page, row: Locator): Promise<Uint8Array> {
  await pressByKeyboard(officer, row.getByRole('button', { name: '내려받기' }));
  const dialog = officer.getByRole('dialog', { name: '목록 내려받기' });
  await dialog.getByText(CLEAR).waitFor();
  await tabTo(officer, dialog.getByRole('textbox', { name: /^파일 비밀번호/ }));
  await officer.keyboard.press('ControlOrMeta+A');
  await officer.keyboard.type(PASSWORD);
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'download-take');
  const [file] = await Promise.all([officer.waitForEvent('download'), pressByKeyboard(officer, dialog.getByRole('button', { name: '내려받기' }))]);
  await officer.getByRole('alertdialog').getByText(PASSWORD).waitFor();
  await pressByKeyboard(officer, officer.getByRole('alertdialog').getByRole('button', { name: '닫기' }));
  return readFileSync(await file.path());
}

journey('백 명이 넘는 목록은 팀장이 반려하면 나가지 않고, 사유를 고쳐 다시 요청해 승인받으면 누가 왜 가져갔는지 적힌 채 한 번 나간다', async ({ signInAs }) => {
  const [officer, lead] = [await signInAs('town-officer'), await signInAs('town-lead')];
  await openCases(officer, PEOPLE, { programme: 'ICM', emdCode: '5211171400' });

  await askFor(officer, VAGUE);
  await decide(lead, { reason: VAGUE, verdict: '반려', words: '어느 회의인지 적어 다시 요청해 주십시오' });
  await followNotice(officer, '목록 내려받기가 반려되었습니다');
  await officer.getByRole('row').filter({ hasText: VAGUE }).getByText('어느 회의인지 적어 다시 요청해 주십시오').waitFor();

  await askFor(officer, CLEAR, async () => {
    await expectNoSeriousAxe(officer);
    await screenshot(officer, 'download-second-person');
  });
  await decide(lead, { reason: CLEAR, verdict: '승인', words: '점검 회의에 필요한 목록임' });
  await expectToFit(lead);
  await expectNoSeriousAxe(lead);
  await screenshot(lead, 'downloads-others');

  await followNotice(officer, '목록 내려받기가 승인되었습니다');
  const own = officer.getByRole('row').filter({ hasText: CLEAR });
  const file = await take(officer, own);
  expect(Buffer.from(file.subarray(0, 2)).toString(), 'nobody reads it without its password').not.toBe('PK');
  const content = unlocked(file, PASSWORD) ?? new Uint8Array();
  const [mark = ''] = sheetRow(content, 1);
  const { log } = /열람기록 (?<log>[0-9A-Za-z-]+)/u.exec(mark)?.groups ?? {};
  expect(mark).toMatch(/내려받은 사람 .*효자4동.* 김하늘 · 2026/u);
  expect(mark).toContain(`사유 ${CLEAR}`);
  expect(log, 'the row of the access log').toBeTruthy();
  await own.getByText('내려받음').waitFor();
  expect(await own.getByRole('button').count(), 'it leaves once').toBe(0);
  await expectToFit(officer);
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'downloads-mine');

  await followNotice(lead, '승인하신 목록을 내려받았습니다');
  const auditor = await signInAs('auditor');
  const { staffId } = await read<{ staffId: string }>(officer, '/api/session');
  await auditor.goto(`/audit?view=staff&staff=${staffId}`);
  const entry = auditor.getByRole('row').filter({ hasText: '사례 목록 내려받기' }).filter({ hasText: CLEAR }).filter({ hasNotText: '거부' });
  await entry.first().waitFor();
  await expectNoSeriousAxe(auditor);
  await screenshot(auditor, 'download-log');
  const { rows } = await read<{ rows: readonly { id: string; event: string; outcome: string }[] }>(auditor, '/api/access-log?limit=200');
  expect(rows.find(({ id }) => id.startsWith(log ?? '-') || id === log), 'the mark leads to its row').toMatchObject({ event: 'case.list-downloaded', outcome: 'done' });

  await auditor.goto('/audit?view=month&month=2026-11');
  const inMonth = auditor.getByRole('table', { name: '내려받기와 사유' }).getByRole('row').filter({ hasText: CLEAR });
  await inMonth.getByText('사례 목록 내려받기').waitFor();
  await expectToFit(auditor);
}, PATIENCE);
