import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';
import { openPart, openRecord, told } from '../harness/walk.ts';

journey('창구에서 이미 있는 사람을 알아보고, 두 기록을 합쳤다가 되돌린다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await officer.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '대상자', exact: true }).click();
  await officer.getByRole('link', { name: '대상자 등록' }).click();
  await officer.getByRole('textbox', { name: /^이름/ }).fill('김복순');
  await officer.getByRole('textbox', { name: '생년월일' }).fill('491220');
  await officer.getByRole('textbox', { name: '전화번호 1' }).fill('010-0000-0015');
  const alike = officer.getByRole('complementary', { name: '이미 있는 기록' }).getByRole('listitem');
  await alike.filter({ hasText: '이름·생년월일 같음' }).nth(1).waitFor();
  expect(await alike.filter({ hasText: '같은 사람' }).count(), 'both records of 김복순 are shown before a third is made').toBeGreaterThanOrEqual(2);
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'duplicate-while-typing');

  await openRecord(officer, '김복순');
  await openPart(officer, '합치기 기록');
  await officer.getByRole('listitem').filter({ hasText: '김 복순' }).getByRole('link', { name: '합치기' }).click();
  await officer.getByRole('heading', { level: 1, name: '두 기록 합치기' }).waitFor();
  await officer.getByRole('button', { name: '합치기' }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'merge');
  await officer.getByRole('button', { name: '합치기' }).click();
  await told(officer, '두 기록을 합쳤습니다.');

  const lead = await signInAs('town-lead');
  const search = lead.getByRole('textbox', { name: '찾을 말' }).or(lead.getByRole('searchbox', { name: '찾을 말' }));
  await lead.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '대상자', exact: true }).click();
  await search.fill('김복순');
  await lead.getByText('1명을 찾았습니다.').waitFor();

  await officer.getByRole('button', { name: '되돌리기' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '되돌리기' }).click();
  await told(officer, '합치기를 되돌렸습니다.');
  await officer.getByText('합친 기록이 없습니다.').waitFor();

  await search.fill('');
  await search.fill('김복순');
  await lead.getByText('2명을 찾았습니다.').waitFor();
});
