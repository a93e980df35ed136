import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { DEMO_PASSWORD } from '../harness/morning.ts';
import { read } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';

const REASON = '매일 아침 장애 대비 출력';

journey('팀장이 장애에 대비해 사흘치 방문과 살필 분을 종이로 뽑는다', async ({ signInAs, town }) => {
  const lead = await signInAs('town-lead');
  await lead.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '방문' }).click();
  await lead.getByRole('button', { name: '비상 출력' }).click();
  const asking = lead.getByRole('dialog', { name: '내려받는 사유' });
  await asking.getByRole('button', { name: '내려받기' }).click();
  await asking.getByText(/다섯 글자/u).first().waitFor();
  await asking.getByRole('textbox', { name: /^사유/ }).fill(REASON);
  await expectNoSeriousAxe(lead);
  await screenshot(lead, 'paper-pack');
  await asking.getByRole('button', { name: '내려받기' }).click();
  const proof = lead.getByRole('dialog', { name: '본인 확인' });
  await proof.getByLabel('비밀번호').fill(DEMO_PASSWORD);
  const [file] = await Promise.all([lead.waitForEvent('download'), proof.getByRole('button', { name: '확인' }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/u);
  await asking.waitFor({ state: 'detached' });

  const today = town.now().slice(0, 10);
  const { rows } = await read<{ rows: readonly { personName: string | null }[] }>(lead, `/api/visits?from=${today}&until=${today}&whose=team`);
  expect(rows.length).toBeGreaterThan(0);
  const text = execFileSync('pdftotext', ['-layout', await file.path(), '-'], { encoding: 'utf8' });
  for (const { personName } of rows) expect(text).toContain(personName);
  for (const words of [REASON, '119']) expect(text).toContain(words);
});
