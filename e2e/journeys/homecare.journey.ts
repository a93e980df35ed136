import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { loginOfLead } from '../harness/lead.ts';
import { DEMO_PASSWORD, MORNING } from '../harness/morning.ts';
import { read, write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, told } from '../harness/walk.ts';
import { choose, pick, tick, typeDay } from '../harness/widgets.ts';

interface Plan {
  readonly id: string;
  readonly version: number;
  readonly content: { readonly goals: readonly object[]; readonly services: readonly object[] };
}

async function openCourse(page: Page, list: string): Promise<void> {
  await page.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '재가 의료급여' }).click();
  await page.getByRole('tab', { name: new RegExp(list) }).click();
  await page.getByRole('row').filter({ hasText: '최종만' }).getByRole('link').first().click();
  await page.getByRole('heading', { level: 1, name: '최종만 · 재가 의료급여' }).waitFor();
}

/** The dialog of one act, filled and sent. */
async function perform(page: Page, label: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>, done: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: label, exact: true }).first().click();
  const dialog = page.getByRole('dialog', { name: label });
  await fill(dialog);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await told(page, done);
}

/** What the planner adds to the benefits: who gives each, and what it costs; then the person agrees and the lead approves. */
async function settle(manager: Page, lead: Page, planId: string): Promise<void> {
  const plan = await read<Plan>(manager, `/api/plans/${planId}`);
  const content = {
    ...plan.content, wishes: '병원보다 집이 좋다. 걸어서 가게에 가고 싶다.', goals: plan.content.goals.map((goal) => ({ ...goal, goal: '집에서 약과 끼니를 거르지 않는다.' })),
    services: plan.content.services.map((service, at) => ({ ...service, provider: { kind: 'informal', name: ['협력병원 방문간호', '재가돌봄센터', '도시락 배달', '이동지원', '집수리'][at] ?? '그 밖' }, amount: '1회', cost: 90_000 })),
  };
  const written = await manager.request.put(`/api/plans/${planId}`, { data: { content }, headers: { 'idempotency-key': randomUUID(), 'if-match': `"${plan.version}"` } });
  if (!written.ok()) throw new Error(await written.text());
  for (const [page, body] of [[manager, { action: 'agree', by: 'person', name: '최종만', method: 'typed', on: MORNING.today }], [lead, { action: 'approve' }], [manager, { action: 'activate' }]] as const) {
    const { version } = await read<Plan>(manager, `/api/plans/${planId}`);
    await write(page, `/api/plans/${planId}/actions`, body, version);
  }
}

journey('장기입원한 분을 재가 의료급여로 모셔 와, 한 번 연장하고, 재입원을 거쳐 기간이 끝나 종료한다', async ({ town, open, signInAs }) => {
  const manager = await signInAs('medical-aid');
  const lead = await open();
  await lead.getByRole('textbox', { name: '아이디' }).fill(loginOfLead('전주시 의료급여팀'));
  await lead.getByLabel('비밀번호').fill(DEMO_PASSWORD);
  await lead.getByRole('button', { name: '로그인', exact: true }).click();
  await lead.getByRole('main').getByRole('heading', { level: 1 }).waitFor();

  // His stay of 214 days is on record already; somebody decides to look at it.
  await manager.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '재가 의료급여' }).click();
  const stay = manager.getByRole('row').filter({ hasText: '최종만' }).filter({ hasText: '214일' });
  await stay.waitFor();
  await expectNoSeriousAxe(manager);
  await screenshot(manager, 'homecare-list');
  await stay.getByRole('button', { name: '후보로' }).click();
  const adding = manager.getByRole('dialog', { name: '후보 추가' });
  await adding.getByRole('textbox', { name: /입원한 병원/ }).fill('전주한마음요양병원');
  await typeDay(adding, '입원일', '2026-04-24');
  await choose(adding, '주된 병의 계통', '순환계통(뇌졸중 등)');
  await adding.getByRole('button', { name: '후보 추가' }).click();
  await manager.getByRole('heading', { level: 1, name: '최종만 · 재가 의료급여' }).waitFor();

  // Each sentence of the leaflet; the medical need is judged by a person.
  await manager.getByText('기록에서').first().waitFor();
  await manager.getByText('모든 기준을 충족합니다').waitFor();
  await manager.getByRole('button', { name: /안내문/ }).first().click();
  await expectNoSeriousAxe(manager);
  await screenshot(manager, 'homecare-gates');
  await perform(manager, '선정', async () => undefined, '선정했습니다. 필요도를 평가해 주십시오.');

  await perform(manager, '필요도 평가', async (dialog) => {
    await pick(dialog, '이동', '필요하지 않음');
    await dialog.getByRole('textbox', { name: /이동: 필요하지 않은 사유/ }).fill('따님이 병원에 모시고 다닙니다.');
    await pick(dialog, '선택급여', '필요');
    await dialog.getByRole('textbox', { name: /선택급여: 필요한 내용/ }).fill('화장실 문턱을 없애고 안전손잡이 설치');
    await screenshot(manager, 'homecare-survey');
  }, '필요도 평가를 저장했습니다.');

  await manager.getByRole('button', { name: '케어팀 적기' }).click();
  const team = manager.getByRole('dialog', { name: '협력의료기관 케어팀' });
  await team.getByRole('textbox', { name: /협력의료기관/ }).fill('전주한마음병원');
  await team.getByRole('group', { name: '1번째 사람' }).getByRole('textbox', { name: '이름' }).fill('나의사');
  await team.getByRole('group', { name: '2번째 사람' }).getByRole('textbox', { name: '이름' }).fill('다간호');
  await team.getByRole('button', { name: '저장' }).click();
  await told(manager, '케어팀을 저장했습니다.');

  // The plan begins with the benefits that were found needed.
  await manager.getByRole('button', { name: '케어플랜 쓰기' }).click();
  await manager.getByRole('heading', { level: 1, name: /최종만 · 재가 의료급여 케어플랜 1차/ }).waitFor();
  await manager.getByText('필수급여-식사: 유형별').first().waitFor();
  await screenshot(manager, 'homecare-plan');
  await settle(manager, lead, new URL(manager.url()).pathname.split('/')[2] ?? '');

  await openCourse(manager, '평가·계획');
  await perform(manager, '퇴원일에 시작', async () => undefined, '지원을 시작했습니다.');
  await manager.getByText('설정되지 않음').waitFor();
  await expectNoSeriousAxe(manager);
  await screenshot(manager, 'homecare-active');

  // Sixty days before the end the team is told, and he needs it longer.
  await town.pass({ days: 305 });
  const autumn = await signInAs('medical-aid');
  await autumn.getByRole('row').filter({ hasText: '최종만' }).filter({ hasText: '재가 의료급여 연장·종료 준비' }).first().waitFor();
  await choose(autumn, '종류', '재가 의료급여 연장·종료 준비');
  await screenshot(autumn, 'homecare-today');
  await followNotice(autumn, '재가 의료급여 종료가 60일 안으로 다가왔습니다');
  await perform(autumn, '연장', async (dialog) => {
    await typeDay(dialog, '연장한 종료일', '2028-08-23');
    await dialog.getByRole('textbox', { name: /연장 사유/ }).fill('혼자 약을 챙기지 못하고 돌볼 가족이 낮에 없습니다.');
    await dialog.getByRole('textbox', { name: /결정한 사람/ }).fill('의료급여팀장');
  }, '지원기간을 연장했습니다.');
  await autumn.getByText('의료급여팀장, 2027. 9. 24. 결정').waitFor();
  await expectNoSeriousAxe(autumn);
  await screenshot(autumn, 'homecare-extended');

  await perform(autumn, '재입원 기록', async (dialog) => {
    await dialog.getByRole('textbox', { name: /입원한 병원/ }).fill('전주한마음병원');
    await tick(dialog, '예정된 입원');
  }, '재입원을 기록하고 서비스를 멈추었습니다.');
  const phone = await signInAs('medical-aid', 'phone');
  await phone.goto(new URL(autumn.url()).pathname);
  await phone.getByText('재입원하여 서비스를 멈추었습니다').first().waitFor();
  await expectNoSeriousAxe(phone);
  await screenshot(phone, 'homecare-paused-phone');
  await perform(phone, '퇴원하여 계속', async (dialog) => {
    await dialog.getByRole('textbox', { name: /내용/ }).fill('사흘 만에 퇴원하여 같은 계획으로 계속합니다.');
  }, '서비스를 다시 시작했습니다.');

  // The last day of the extension has come; there is no second.
  await town.pass({ days: 334 });
  const last = await signInAs('medical-aid');
  await openCourse(last, '종료 임박');
  await perform(last, '종료', async (dialog) => {
    await choose(dialog, '사유', '기간 만료');
    await dialog.getByRole('textbox', { name: /내용/ }).fill('노인맞춤돌봄서비스와 장기요양으로 이었습니다.');
  }, '재가 의료급여를 종료했습니다.');
  await last.getByText(/종료 · 기간 만료/).waitFor();
  await expectNoSeriousAxe(last);
  await screenshot(last, 'homecare-ended');
}, 600_000);
