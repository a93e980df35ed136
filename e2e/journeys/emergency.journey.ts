import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openPart, openRecord, told } from '../harness/walk.ts';
import { pick, tick } from '../harness/widgets.ts';

journey('자살을 시도하고 있다는 전화를 받으면 112와 119가 먼저이고, 기록은 나중에 채운다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer', 'phone');
  await openRecord(officer, '한동식');
  await openPart(officer, '상담');
  await officer.getByRole('link', { name: '긴급 상황' }).click();
  await officer.getByRole('heading', { level: 1, name: '긴급 상황' }).waitFor();
  await pick(officer, '지금 자살을 시도하고 있습니까?', '예');

  const card = officer.getByRole('alert');
  await card.getByRole('link', { name: /119/ }).waitFor();
  const numbers = await card.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(numbers.slice(0, 2), 'police and ambulance stand before every other number').toEqual(['tel:112', 'tel:119']);
  const order = await officer.getByRole('main').evaluate((main) => {
    const first = main.querySelector('a[href="tel:112"]');
    const field = main.querySelector('input');
    return first !== null && field !== null && (first.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });
  expect(order, 'the numbers stand before the first field').toBe(true);
  await card.getByText('동의, 사전 스크리닝, 공문·결재 없이 먼저 돕습니다.').waitFor();
  await expectNoSeriousAxe(officer);
  await card.scrollIntoViewIfNeeded();
  await screenshot(officer, 'emergency-phone');

  await card.getByRole('button', { name: '긴급 기록 남기기' }).click();
  const start = officer.getByRole('dialog', { name: '긴급 기록' });
  await start.getByRole('textbox', { name: /무엇을 보았습니까/ }).fill('약을 먹었다고 하며 대답이 느려졌습니다.');
  await tick(start, /119/);
  await expectNoSeriousAxe(officer);
  await start.getByRole('button', { name: '기록 시작' }).click();
  await officer.getByRole('heading', { level: 1, name: '응급 기록' }).waitFor();
  await officer.getByText('보완 필요').first().waitFor();

  await officer.getByRole('textbox', { name: '들은 답' }).fill('구급대가 10분 안에 도착한다고 함');
  await officer.getByRole('textbox', { name: '본 것과 한 일' }).fill('통화를 이어 가며 119에 알렸고, 구급대가 응급실로 옮겼습니다.');
  await expectNoSeriousAxe(officer);
  await officer.getByRole('button', { name: '기록 완료' }).click();
  await told(officer, '긴급 기록을 완료했습니다.');
  await officer.getByText('동의, 사전 스크리닝, 공문·결재 · 개인정보 보호법 제18조제2항제3호').waitFor();

  const report = officer.getByText('동의 없이 알린 내용을 본인에게 설명').locator('..');
  await report.getByRole('button', { name: '완료로 표시' }).click();
  const asked = officer.getByRole('dialog', { name: '동의 없이 알린 내용을 본인에게 설명' });
  await asked.getByRole('textbox').fill('퇴원한 뒤 방문하여 누구에게 무엇을 알렸는지 설명했습니다.');
  await asked.getByRole('button', { name: '완료로 표시' }).click();
  await report.getByText(/완료$/).waitFor();

  const lead = await signInAs('town-lead');
  await followNotice(lead, '응급·위기 대응이 기록되었습니다');
  await lead.getByText('구급대가 응급실로 옮겼습니다.').waitFor();
  await expectNoSeriousAxe(lead);
  await screenshot(lead, 'emergency-record');
});
