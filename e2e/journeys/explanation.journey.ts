import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { pressByKeyboard, tabTo } from '../harness/keyboard.ts';
import { expectToFit } from '../harness/look.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openRecord, told } from '../harness/walk.ts';
import { find, pick } from '../harness/widgets.ts';

const COLLEAGUE = '신수정';

/** Of a member of staff the personnel records tell the birth date; a resident of that name and day is the colleague. */
async function enterBirth(administrator: Page): Promise<void> {
  await administrator.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '관리' }).click();
  await administrator.getByRole('searchbox').fill(COLLEAGUE);
  await administrator.getByRole('button', { name: COLLEAGUE }).click();
  await administrator.getByRole('button', { name: '생년월일 등록' }).click();
  const asking = administrator.getByRole('dialog', { name: `${COLLEAGUE} · 생년월일` });
  await asking.getByRole('textbox').fill('880808');
  await expectNoSeriousAxe(administrator);
  await screenshot(administrator, 'staff-birth');
  await asking.getByRole('button', { name: '저장' }).click();
  await told(administrator, '생년월일을 등록했습니다.');
  await administrator.getByText(/^등록함 \(/u).waitFor();
}

async function register(lead: Page): Promise<void> {
  await lead.goto('/persons/new');
  await lead.getByRole('textbox', { name: /^이름/ }).fill(COLLEAGUE);
  await lead.getByRole('textbox', { name: '생년월일' }).fill('880808');
  await find(lead, '읍·면·동', '효자4', '효자4동');
  await lead.getByRole('button', { name: '등록', exact: true }).click();
  await told(lead, '대상자를 등록했습니다.');
}

async function openJudging(judge: Page): Promise<ReturnType<Page['getByRole']>> {
  await judge.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '열람 소명' }).click();
  const row = judge.getByRole('row').filter({ hasText: '함께 일하는 직원' }).filter({ hasText: '김하늘' });
  await row.getByRole('button', { name: '판단하기' }).click();
  return judge.getByRole('dialog', { name: '소명 판단' });
}

journey('업무 없이 동료의 기록을 본 일을 월 점검이 찾아내, 늦은 소명을 듣고 판단한 뒤 그달 점검을 확정한다', async ({ signInAs, town }) => {
  await enterBirth(await signInAs('administrator'));
  await register(await signInAs('town-lead'));
  await openRecord(await signInAs('town-officer'), COLLEAGUE);
  await town.pass({ days: 4 });

  // The answer is awaited: nobody is found at fault yet.
  const early = await openJudging(await signInAs('auditor'));
  await early.getByText(/아직 답이 없습니다/u).waitFor();
  expect(await early.getByRole('radio', { name: /부당한 열람/u }).isDisabled()).toBe(true);
  await expectNoSeriousAxe(early.page());
  await screenshot(early.page(), 'explanation-awaited');

  await town.pass({ days: 17 });
  const curious = await signInAs('town-officer');
  await followNotice(curious, '답할 기한이 지난 열람 소명이 있습니다');
  const own = curious.getByRole('row').filter({ hasText: COLLEAGUE });
  await own.getByText('기한 지남').waitFor();
  expect(await curious.getByRole('main').getByText('함께 일하는 직원').count(), 'whoever looked is not told by which rule').toBe(0);
  await own.getByRole('button', { name: '소명하기' }).click();
  const answering = curious.getByRole('dialog', { name: '왜 보았는지 적기' });
  await answering.getByRole('textbox').fill('동료의 생일이 궁금하여 열어 보았습니다. 업무는 없었습니다.');
  await answering.getByRole('button', { name: '저장' }).click();
  await told(curious, '소명을 보냈습니다.');
  await own.getByText('답함').waitFor();
  await expectToFit(curious);
  await expectNoSeriousAxe(curious);
  await screenshot(curious, 'explanation-answered');

  const auditor = await signInAs('auditor');
  const judging = await openJudging(auditor);
  await judging.getByText(/동료의 생일이 궁금하여/u).waitFor();
  await pick(judging, '판단', '부당한 열람');
  await judging.getByRole('textbox').fill('업무 없는 열람임을 본인이 인정하여 감사에 넘김');
  await judging.getByRole('button', { name: '저장' }).click();
  await told(auditor, '판단을 저장했습니다.');
  await auditor.getByRole('row').filter({ hasText: '김하늘' }).getByText('부당한 열람').first().waitFor();
  await expectToFit(auditor);
  await expectNoSeriousAxe(auditor);
  await screenshot(auditor, 'explanation-judged');
  await curious.goto('/explanations');
  await curious.getByRole('row').filter({ hasText: COLLEAGUE }).getByText('업무 없는 열람임을 본인이 인정하여 감사에 넘김').waitFor();

  await auditor.goto('/audit?view=month&month=2026-11');
  await auditor.getByRole('heading', { name: '2026년 11월 접속기록 점검' }).waitFor();
  await auditor.getByRole('row').filter({ hasText: '함께 일하는 직원' }).waitFor();
  await expectToFit(auditor);
  // Signed off by keyboard alone.
  await pressByKeyboard(auditor, auditor.getByRole('button', { name: '점검 확정' }));
  const signing = auditor.getByRole('dialog', { name: '월 점검 확정' });
  await tabTo(auditor, signing.getByRole('textbox'));
  await auditor.keyboard.type('부당한 열람 한 건을 감사에 넘기고 팀에 교육을 요청함');
  await pressByKeyboard(auditor, signing.getByRole('button', { name: '점검 확정' }));
  await told(auditor, '월 점검을 확정했습니다.');
  await auditor.getByText(/권혜진 확정/u).waitFor();
  await expectNoSeriousAxe(auditor);
  await screenshot(auditor, 'month-signed');
});
