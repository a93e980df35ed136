import type { Page } from 'playwright-core';
import { personNamed } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { writeReferral } from '../harness/refer.ts';
import { write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, told } from '../harness/walk.ts';
import { choose, pick, tick, typeDay } from '../harness/widgets.ts';

/** A case that has been assessed and waits for its conference. */
async function assessedCase(page: Page, personId: string): Promise<string> {
  const { id, version } = await write<{ id: string; version: number }>(page, '/api/cases', { personId, programme: 'ICM' });
  await write(page, `/api/cases/${id}/actions`, { action: 'start-assessment' }, version);
  return id;
}

async function attend(page: Page): Promise<void> {
  await followNotice(page, '회의에 참석해 달라는 요청이 왔습니다');
  await page.getByRole('button', { name: '참석 여부 답하기' }).click();
  await page.getByRole('dialog', { name: '참석 여부 답하기' }).getByRole('button', { name: '답 보내기' }).click();
  await told(page, '답을 보냈습니다.');
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: '서명하기' }).click();
  await page.getByRole('dialog', { name: '서명하기' }).getByRole('button', { name: '서명하기' }).click();
  await told(page, '서명했습니다.');
}

journey('통합사례회의를 안건에서 서명한 회의록까지 마치고, 결정한 의뢰를 바로 작성한다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  const coordinator = await signInAs('coordinator');
  const caseId = await assessedCase(coordinator, await personNamed(officer, '이말순'));
  await coordinator.goto(`/cases/${caseId}`);
  await coordinator.getByRole('link', { name: '회의 만들기' }).click();
  await coordinator.getByRole('heading', { level: 1, name: '회의 만들기' }).waitFor();
  await choose(coordinator, '안건 종류', '서비스 제공계획');
  await coordinator.getByRole('textbox', { name: /^논의를 요청하는 내용/ }).fill('혼자 병원에 가지 못하고 약을 거릅니다. 방문 횟수와 돌봄 서비스를 정해 주십시오.');
  await tick(coordinator, '보건');
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'conference-new');
  await coordinator.getByRole('button', { name: '회의 만들기' }).click();
  await coordinator.getByText('보건소 또는 정신건강복지센터 관련 담당자').first().waitFor();

  await coordinator.getByRole('button', { name: '일시·장소 정하기' }).click();
  const schedule = coordinator.getByRole('dialog', { name: '일시·장소 정하기' });
  await typeDay(schedule, '날짜', '2026-11-26');
  await schedule.getByRole('textbox', { name: /^장소/ }).fill('시청 3층 회의실');
  await schedule.getByRole('button', { name: '모두 되는 시간 찾기' }).click();
  await schedule.getByRole('button', { name: '이 시간으로' }).first().click();
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'conference-time');
  await schedule.getByRole('button', { name: '저장' }).click();
  await told(coordinator, '일시와 장소를 정했습니다.');
  await coordinator.getByRole('button', { name: /업무안내 p\.47/ }).first().click();
  await screenshot(coordinator, 'conference-agenda');
  await coordinator.getByRole('button', { name: '회의 소집' }).click();
  await coordinator.getByRole('dialog', { name: '회의 소집' }).getByRole('button', { name: '회의 소집' }).click();
  await told(coordinator, '회의를 소집했습니다.');
  await coordinator.getByText('사전 열람').first().waitFor();
  await expectNoSeriousAxe(coordinator);

  // The health team has no consent of hers: it learns when and where, and not of whom.
  const nurse = await signInAs('visiting-health', 'phone');
  await attend(nurse);
  await nurse.getByText('공개되지 않은 대상자').first().waitFor();
  await expectNoSeriousAxe(nurse);
  await screenshot(nurse, 'conference-invited-phone');
  await attend(officer);
  await officer.getByText('이말순').first().waitFor();

  await coordinator.getByRole('button', { name: '회의 시작' }).click();
  await told(coordinator, '회의를 시작했습니다.');
  await coordinator.getByText('성립 요건이 채워지지 않아 확정할 수 없습니다').waitFor();
  await choose(coordinator.getByRole('listitem').filter({ hasText: '희망복지지원단 최은영' }).filter({ hasText: '참석 확인' }).first(), '참석 확인', '참석');
  await coordinator.getByText('성립 요건이 채워졌습니다').waitFor();
  await coordinator.getByRole('textbox', { name: '논의 내용' }).fill('방문건강에서 주 2회 혈압과 복약을 살피고, 노인맞춤돌봄으로 식사를 챙기기로 의견을 모음.');
  await pick(coordinator, '결정', '승인');
  await coordinator.getByRole('textbox', { name: /^결정 내용/ }).fill('방문건강 주 2회, 노인맞춤돌봄 의뢰');
  await coordinator.getByRole('button', { name: '후속 조치 추가' }).click();
  await choose(coordinator, '종류', '의뢰');
  await coordinator.getByRole('textbox', { name: /^무엇을/ }).fill('노인맞춤돌봄서비스 의뢰');
  await choose(coordinator, '누가', '희망복지지원단');
  await typeDay(coordinator, '언제까지', '2026-12-01');
  await choose(coordinator, '의뢰할 사업', '노인맞춤돌봄서비스');
  await coordinator.getByRole('button', { name: '이 안건 저장' }).click();
  await told(coordinator, '저장했습니다.');
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'conference-session');
  await coordinator.getByRole('button', { name: '결정 확정' }).click();
  await coordinator.getByRole('dialog', { name: '결정 확정' }).getByRole('button', { name: '결정 확정' }).click();
  await told(coordinator, '결정을 확정했습니다.');

  await sign(coordinator);
  await followNotice(officer, '회의 결과가 확정되었습니다. 회의록에 서명해 주십시오');
  await sign(officer);
  await followNotice(nurse, '회의 결과가 확정되었습니다. 회의록에 서명해 주십시오');
  await sign(nurse);
  await coordinator.getByText('서명이 끝난 회의록입니다. 고칠 수 없습니다.').waitFor();
  await coordinator.getByRole('button', { name: '회의록 배포' }).click();
  await told(coordinator, '참석한 기관에 회의록을 알렸습니다.');
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'conference-signed');
  await coordinator.getByRole('link', { name: '인쇄용 회의록' }).click();
  await coordinator.getByRole('heading', { level: 1, name: /회의록/ }).waitFor();
  await screenshot(coordinator, 'conference-minutes');
  await coordinator.getByRole('link', { name: '회의 상세' }).click();

  await coordinator.getByRole('link', { name: '의뢰 작성' }).click();
  await writeReferral(coordinator, '통합사례회의에서 식사와 안부를 살피기로 결정했습니다.');
  await coordinator.goto(`/cases/${caseId}`);
  await coordinator.getByRole('link', { name: '통합사례회의' }).click();
  await coordinator.getByRole('link', { name: '의뢰 보기' }).waitFor();
  await screenshot(coordinator, 'conference-follow-up');
});

journey('계정이 없는 외부 참석자가 링크와 확인 번호로 회의 안내를 열고 참석을 답한다', async ({ signInAs, open }) => {
  const coordinator = await signInAs('coordinator');
  const personId = await personNamed(coordinator, '이말순');
  const { id } = await write<{ id: string }>(coordinator, '/api/conferences', { kind: 'integrated-care', items: [{ personId, caseId: null, agenda: 'plan', asked: '집을 비워 달라는 요구를 받으셨습니다. 임대차 문제에 법률 자문이 필요합니다.', mainServices: ['housing'] }] });
  await coordinator.goto(`/conferences/${id}`);
  await coordinator.getByRole('button', { name: '참석 대상 고치기' }).click();
  const asked = coordinator.getByRole('dialog', { name: '참석 대상 고치기' });
  await asked.getByRole('button', { name: '외부 참석자 추가' }).click();
  await asked.getByRole('textbox', { name: /^외부 참석자 이름·소속/ }).fill('조은결 변호사(가람법률사무소)');
  await asked.getByRole('button', { name: '저장' }).click();
  await told(coordinator, '저장했습니다.');
  await coordinator.getByRole('button', { name: '일시·장소 정하기' }).click();
  const schedule = coordinator.getByRole('dialog', { name: '일시·장소 정하기' });
  await typeDay(schedule, '날짜', '2026-11-26');
  await schedule.getByRole('textbox', { name: /^장소/ }).fill('시청 3층 회의실');
  await schedule.getByRole('button', { name: '모두 되는 시간 찾기' }).click();
  await schedule.getByRole('button', { name: '이 시간으로' }).first().click();
  await schedule.getByRole('button', { name: '저장' }).click();
  await told(coordinator, '일시와 장소를 정했습니다.');
  await coordinator.getByRole('button', { name: '회의 소집' }).click();
  await coordinator.getByRole('dialog', { name: '회의 소집' }).getByRole('button', { name: '회의 소집' }).click();
  await told(coordinator, '회의를 소집했습니다.');
  await coordinator.getByRole('listitem').filter({ hasText: '조은결 변호사' }).getByRole('button', { name: '링크 만들기' }).first().click();
  const link = coordinator.getByRole('alertdialog', { name: '외부 참석자 링크' });
  const address = await link.locator('code').innerText();
  const code = await link.locator('.conference-code').innerText();
  await expectNoSeriousAxe(coordinator);

  // Whoever is asked has no account: another browser, with nothing but the link and the number from the telephone.
  const guest = await open('phone');
  await guest.goto(address);
  await guest.getByRole('textbox', { name: /^확인 번호/ }).fill(code.trim());
  await guest.getByRole('button', { name: '열기' }).click();
  await guest.getByText('시청 3층 회의실').waitFor();
  await guest.getByText('공개되지 않은 대상자').first().waitFor();
  if ((await guest.getByText('이말순').count()) > 0) throw new Error('A guest read a name that nobody disclosed');
  await expectNoSeriousAxe(guest);
  await screenshot(guest, 'conference-guest-phone');
  await guest.getByRole('button', { name: '답 보내기' }).click();
  await guest.getByText('답을 보냈습니다.').first().waitFor();

  await link.getByRole('button', { name: '닫기' }).click();
  await coordinator.reload();
  await coordinator.getByRole('listitem').filter({ hasText: '조은결 변호사' }).getByText('참석', { exact: true }).first().waitFor();
});
