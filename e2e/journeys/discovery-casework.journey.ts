import type { Page } from 'playwright-core';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { read, write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, told } from '../harness/walk.ts';
import { choose, pick, tick, typeDay } from '../harness/widgets.ts';

const PEOPLE = 4000;

/** The claims are asked as the coordinator asks them; the batch beside the server answers. */
async function runOf(coordinator: Page): Promise<string> {
  const isThere = async (): Promise<boolean> => (await read<{ data: { version: string | null } }>(coordinator, '/api/discovery/runs')).data.version !== null;
  for (let tries = 0; tries < 120 && !(await isThere()); tries += 1) await coordinator.waitForTimeout(500);
  const { id } = await write<{ id: string }>(coordinator, '/api/discovery/runs', { kind: 'full', purpose: '4분기 발굴' });
  for (let tries = 0; tries < 120; tries += 1) {
    if ((await read<{ status: string }>(coordinator, `/api/discovery/runs/${id}`)).status === 'done') return id;
    await coordinator.waitForTimeout(500);
  }
  throw new Error('The run does not end');
}

journey('총괄이 발굴 대상자를 배분하면 동에만 이름이 열리고, 연락해 만난 뒤 사유가 채워진 접수로 잇는다', async ({ town, signInAs }) => {
  const coordinator = await signInAs('coordinator');
  await town.bringClaims(PEOPLE);
  const run = await runOf(coordinator);

  await coordinator.goto(`/discovery/rounds/new?run=${run}`);
  await coordinator.getByRole('textbox', { name: /^차수/ }).fill('12월 1차');
  for (const criterion of ['재가급여자', '등급외 A·B', '장기요양 신청 중', '요양병원 퇴원']) await tick(coordinator.getByRole('main'), criterion);
  await coordinator.getByRole('row').filter({ hasText: '효자4동' }).waitFor();
  await coordinator.getByRole('button', { name: '모든 팀에 적용' }).click();
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'discovery-round-preview');
  await coordinator.getByRole('button', { name: '차수 만들기' }).click();
  await coordinator.getByRole('heading', { level: 1, name: '12월 1차' }).waitFor();

  await expectNoSeriousAxe(coordinator);
  await coordinator.getByRole('button', { name: /^배분하기 \(\d+명\)$/ }).click();
  await coordinator.getByRole('dialog', { name: '배분하기' }).getByRole('button', { name: '배분하기' }).click();
  await told(coordinator, '명을 배분했습니다.');
  await screenshot(coordinator, 'discovery-round');

  // Only now, and only for the office that got them, the batch opens the names.
  const officer = await signInAs('town-officer');
  await followNotice(officer, '발굴 대상자를 배분받았습니다. 기한 안에 연락해 주십시오', '12월 1차');
  await officer.getByRole('heading', { level: 1, name: '발굴 대상자' }).waitFor();
  const fresh = officer.getByRole('row').filter({ hasText: '첫 연락' }).filter({ hasText: '2026. 12. 7.' }).first();
  await fresh.waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'discovery-candidates');
  await fresh.getByRole('link').first().click();
  await officer.getByRole('heading', { level: 1, name: /· 발굴 대상자$/ }).waitFor();

  await officer.getByRole('button', { name: '연락 기록' }).click();
  const contact = officer.getByRole('dialog', { name: '연락 기록' });
  await pick(contact, '연락 방법', '전화');
  await pick(contact, '결과', '만나거나 통화함');
  await contact.getByRole('textbox', { name: /내용/ }).fill('혼자 지내시며 끼니를 거르신다고 합니다.');
  await contact.getByRole('button', { name: '연락 기록' }).click();
  await told(officer, '연락을 기록했습니다.');
  await officer.getByText('접수 여부 정하기').first().waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'discovery-candidate');

  await officer.getByRole('button', { name: '접수하기' }).click();
  const alike = officer.getByRole('dialog', { name: '기록에 있는 분인지 확인' });
  const problem = officer.locator('textarea[name="counselling.sections.problem.text"]');
  await alike.or(problem).first().waitFor();
  if (await alike.isVisible()) await alike.getByRole('button', { name: '모두 다른 분, 새로 등록' }).click();
  await officer.getByText(/\[발굴\]/).first().waitFor();
  await officer.locator('textarea[name="counselling.sections.risks"]').fill('당장의 위험은 없다고 하십니다.');
  await officer.locator('textarea[name="counselling.sections.wishes.text"]').fill('집에서 지내며 도시락을 받고 싶어 하십니다.');
  await choose(officer, '다음 할 일', '욕구·위기도 조사');
  await typeDay(officer, '언제까지', '2026-12-01');
  await screenshot(officer, 'discovery-intake');
  await officer.getByRole('button', { name: '접수', exact: true }).click();
  await told(officer, '접수했습니다.');

  await officer.goto('/discovery/candidates?list=over');
  await officer.getByRole('row').filter({ hasText: '12월 1차' }).or(officer.getByRole('row').filter({ hasText: '접수' })).first().waitFor();
  await coordinator.goto('/discovery/effect');
  await coordinator.getByRole('row').filter({ hasText: '등급외 A·B' }).first().waitFor();
  await screenshot(coordinator, 'discovery-effect');
}, 600_000);
