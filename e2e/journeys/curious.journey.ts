import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { DEMO_PASSWORD } from '../harness/morning.ts';
import { screenshot } from '../harness/screenshot.ts';
import { openRecord } from '../harness/walk.ts';
import { typeDay } from '../harness/widgets.ts';

journey('업무 없이 남의 기록을 열어 본 일을 감사 담당자가 찾아내고, 사유를 적어 내려받는다', async ({ signInAs }) => {
  const curious = await signInAs('coordinator');
  await openRecord(curious, '한동식');

  const auditor = await signInAs('auditor');
  await auditor.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '열람기록' }).click();
  await auditor.getByRole('textbox', { name: /^이름/ }).fill('한동식');
  await typeDay(auditor, '생년월일', '1979-03-22');
  await auditor.getByRole('button', { name: '찾기', exact: true }).click();
  const candidate = auditor.getByRole('list', { name: '찾은 대상자' }).getByRole('listitem');
  await candidate.getByText('한○식 (1979년생, 효자4동)').waitFor();
  await candidate.getByRole('button', { name: '열람기록 보기' }).click();
  const look = auditor.getByRole('row').filter({ hasText: '최은영' }).first();
  await look.getByText('통합사례관리', { exact: true }).waitFor();
  await expectNoSeriousAxe(auditor);
  await screenshot(auditor, 'audit-person');

  await auditor.getByRole('tab', { name: '직원별' }).click();
  const staff = auditor.getByRole('row').filter({ hasText: '최은영' });
  await staff.getByText(/명 확인 필요/).waitFor();
  await expectNoSeriousAxe(auditor);
  await screenshot(auditor, 'audit-staff');
  await staff.getByRole('button', { name: '최은영' }).click();
  await auditor.getByText('최은영의 열람 내역').waitFor();

  await auditor.getByRole('button', { name: '내려받기' }).click();
  const dialog = auditor.getByRole('dialog', { name: '열람기록 내려받기' });
  await dialog.getByRole('textbox', { name: /^사유/ }).fill('업무 없는 열람 소명을 요청하기 위한 자료');
  await dialog.getByRole('button', { name: '내려받기' }).click();
  const proof = auditor.getByRole('dialog', { name: '본인 확인' });
  await proof.getByLabel('비밀번호').fill(DEMO_PASSWORD);
  const saved = auditor.waitForEvent('download');
  await proof.getByRole('button', { name: '확인' }).click();
  expect((await saved).suggestedFilename()).toMatch(/^열람기록 .*\.xlsx$/);
  const done = auditor.getByRole('alertdialog', { name: '열람기록 내려받기' });
  await done.getByText('파일을 내려받았습니다').waitFor();
  await done.getByRole('button', { name: '닫기' }).last().click();

  // Whoever looked learns nothing of it: for the coordinator the screen does not exist.
  await curious.goto('/audit');
  await curious.getByRole('heading', { name: '찾을 수 없습니다' }).waitFor();
});
