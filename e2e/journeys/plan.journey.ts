import type { Page } from 'playwright-core';

import { sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { MORNING } from '../harness/morning.ts';
import { acceptReferral } from '../harness/refer.ts';
import { read, write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openPart, receiveReferral, told } from '../harness/walk.ts';
import { pick, sign, tick, typeDay } from '../harness/widgets.ts';

interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly current: boolean;
  readonly items: readonly { readonly key: string }[];
}

/** The needs of the person as they are found that day; what is not named is no difficulty. */
async function assessNeeds(page: Page, personId: string, found: Readonly<Record<string, number>>): Promise<void> {
  const { instruments } = await read<{ instruments: readonly Instrument[] }>(page, '/api/assessment-instruments');
  const needs = instruments.find(({ id, current }) => id === 'needs' && current);
  if (needs === undefined) throw new Error('There is no needs assessment');
  const answers = Object.fromEntries(needs.items.map(({ key }) => [key, found[key] ?? 0]));
  await write(page, '/api/assessments', { personId, instrumentId: 'needs', instrumentVersion: needs.version, answers, doneOn: MORNING.today });
}

async function caseBeingAssessed(page: Page, personId: string): Promise<string> {
  const { id, version } = await write<{ id: string; version: number }>(page, '/api/cases', { personId, programme: 'ICM' });
  await write(page, `/api/cases/${id}/actions`, { action: 'start-assessment' }, version);
  return id;
}

/** The person signs on the screen after the plan was explained. */
async function agree(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '설명하고 서명 받기' }).click();
  const dialog = page.getByRole('dialog', { name: '설명하고 서명 받기' });
  await sign(dialog, `${name} 서명`);
  await screenshot(page, 'plan-sign');
  await dialog.getByRole('button', { name: '설명하고 서명 받기' }).click();
  await told(page, '서명을 기록했습니다.');
}

/** The lead finds it among what is to be done today. */
async function approve(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '오늘 할 일' }).click();
  await page.getByRole('row').filter({ hasText: '계획 결재' }).getByRole('link').first().click();
  await page.getByRole('button', { name: '결재', exact: true }).click();
  await told(page, '계획을 승인했습니다.');
}

journey('욕구조사와 접수된 의뢰에서 계획을 세워 서명과 결재를 거쳐 시행하고, 제공을 적고, 다시 조사해 다음 차수로 바꾼다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  const { personId } = await sendReferral(officer, { name: '이말순', programme: 'VISIT', reason: '고혈압과 관절염이 있고 혼자 병원에 가지 못합니다.', item: '방문 건강관리' });
  const nurse = await signInAs('visiting-health');
  await receiveReferral(nurse, '이말순');
  await acceptReferral(nurse);
  const caseId = await caseBeingAssessed(officer, personId);
  await assessNeeds(officer, personId, { 'health': 3, 'daily-living': 2 });

  // What was found is there already: two needs and the service that was accepted.
  await officer.goto(`/cases/${caseId}`);
  await officer.getByRole('button', { name: '계획 쓰기' }).click();
  await officer.getByRole('heading', { level: 1, name: /이말순 · 서비스 제공계획 1차/ }).waitFor();
  await officer.getByRole('textbox', { name: '본인의 생각과 바라는 점' }).fill('아프지 않고 내 집에서 오래 지내고 싶다.');
  const goals = officer.getByRole('textbox', { name: '달라질 모습' });
  await goals.first().fill('혈압이 안정되고 약을 빠뜨리지 않는다.');
  await goals.nth(1).fill('하루 두 끼를 챙겨 드신다.');
  const service = officer.getByRole('group', { name: '방문건강관리' });
  await tick(service, '월');
  await service.getByRole('textbox', { name: '한 번의 양' }).fill('40분');
  await typeDay(service, '시작일', MORNING.today);
  await typeDay(service, '종료일', '2027-05-31');
  await service.getByRole('textbox', { name: '비용' }).fill('0');
  await typeDay(service, '언제까지', '2026-12-01');
  await officer.getByRole('button', { name: '할 일 더하기' }).click();
  const task = officer.locator('.plan-item').filter({ has: officer.getByRole('button', { name: '할 일 빼기' }) });
  await task.getByRole('textbox', { name: '무엇을' }).fill('아침마다 약 드셨는지 전화하기');
  const named = officer.locator('.plan-item').filter({ has: officer.getByRole('button', { name: '아침마다 약 드셨는지 전화하기 빼기' }) });
  await pick(named, '책임', '이름으로');
  await named.getByRole('textbox', { name: '책임자 이름' }).fill('따님 이영희');
  await typeDay(named, '언제까지', '2026-11-30');
  await tick(officer, '이 계획으로 개인별지원계획을 대신합니다');
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'plan-write');
  await officer.getByRole('button', { name: '저장', exact: true }).click();
  await told(officer, '계획을 저장했습니다.');

  await agree(officer, '이말순');
  await officer.getByRole('button', { name: '결재 요청' }).click();
  await told(officer, '결재를 요청했습니다.');
  const lead = await signInAs('town-lead');
  await approve(lead);
  await screenshot(lead, 'plan-approved');
  await officer.getByRole('button', { name: '계획 시행' }).click();
  await told(officer, '계획을 시행하고 제공 기관에 알렸습니다.');
  await officer.getByText('이 계획은 개인별지원계획을 대신합니다').waitFor();

  // The provider sees its own service on the person's page and logs it.
  await followNotice(nurse, '지원 계획에 우리 기관의 서비스가 정해졌습니다');
  await openPart(nurse, '지원 계획');
  await nurse.getByRole('button', { name: '제공 기록 적기' }).click();
  const log = nurse.getByRole('dialog', { name: '제공 기록 적기' });
  await log.getByRole('textbox', { name: '메모' }).fill('혈압 138/86, 약이 이틀 치 남아 있었습니다.');
  await expectNoSeriousAxe(nurse);
  await screenshot(nurse, 'plan-deliver');
  await log.getByRole('button', { name: '적기', exact: true }).click();
  await told(nurse, '1건 적었습니다.');

  const phone = await signInAs('visiting-health', 'phone');
  await phone.goto('/plan-services');
  await phone.getByRole('heading', { level: 1, name: '제공 기록' }).waitFor();
  await phone.getByText('이말순').first().waitFor();
  await screenshot(phone, 'plan-services-phone');

  await officer.reload();
  await officer.getByRole('img', { name: /계획과 제공/ }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'plan-active');

  // Assessed again: better in one thing, worse in another; the plan changes.
  await assessNeeds(officer, personId, { 'health': 2, 'daily-living': 3 });
  await officer.getByRole('link', { name: '점검하기' }).click();
  await officer.getByText('나아진 영역 1개, 나빠진 영역 1개입니다.').waitFor();
  await pick(officer, '방문건강관리', '일부만 제공');
  await officer.getByRole('textbox', { name: /^사유/ }).fill('한 번 부재였고 식사 준비는 아직 어렵습니다.');
  await pick(officer, '결정', '계획 변경');
  await officer.getByRole('textbox', { name: /^점검 내용/ }).fill('혈압은 나아졌으나 끼니를 더 거르십니다. 방문을 늘립니다.');
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'plan-review');
  await officer.getByRole('button', { name: '점검 저장' }).click();
  await told(officer, '점검을 저장하고 다음 차수를 시작했습니다.');

  await officer.getByRole('heading', { level: 1, name: /이말순 · 서비스 제공계획 2차/ }).waitFor();
  await tick(officer.getByRole('group', { name: '방문건강관리' }), '금');
  await officer.getByRole('button', { name: '저장', exact: true }).click();
  await told(officer, '계획을 저장했습니다.');
  await agree(officer, '이말순');
  await officer.getByRole('button', { name: '결재 요청' }).click();
  await told(officer, '결재를 요청했습니다.');
  await approve(lead);
  await officer.getByRole('button', { name: '계획 시행' }).click();
  await told(officer, '계획을 시행하고 제공 기관에 알렸습니다.');
  await officer.getByRole('link', { name: '앞 차수와 비교' }).click();
  await officer.getByText('1차와 2차에서 달라진 곳입니다.').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'plan-compare');

  await officer.goBack();
  await officer.getByRole('link', { name: '본인용 한 장 보기' }).click();
  await officer.getByRole('heading', { level: 1, name: '이말순 님의 지원 계획' }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'plan-copy');
}, 300_000);
