import { personNamed } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { MORNING } from '../harness/morning.ts';
import { write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, told } from '../harness/walk.ts';
import { pick } from '../harness/widgets.ts';

journey('고위험 가구의 사례를 종결하면 읍·면·동이 사후관리를 하고, 다시 어려워지면 앞 사례를 이어 다시 시작한다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  const coordinator = await signInAs('coordinator');
  const personId = await personNamed(officer, '이말순');
  await write(officer, `/api/persons/${personId}/facts`, { values: { 'risk.household': '고위험' } });
  const { id: caseId, version: first } = await write<{ id: string; version: number }>(coordinator, '/api/cases', { personId, programme: 'ICM' });
  let version = first;
  for (const body of [{ action: 'start-assessment' }, { action: 'start-planning' }, { action: 'start-service' }, { action: 'propose-closure', reason: 'improved', words: '석 달 동안 안정되었습니다.' }]) {
    ({ version } = await write<{ version: number }>(coordinator, `/api/cases/${caseId}/actions`, body, version));
  }

  await coordinator.goto(`/cases/${caseId}`);
  await coordinator.getByText('종결을 막는 것이 없습니다.').waitFor();
  await coordinator.getByRole('link', { name: '종결회의 열기' }).waitFor();
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'case-closing');
  await coordinator.getByRole('button', { name: '종결', exact: true }).click();
  const closing = coordinator.getByRole('dialog', { name: '종결', exact: true });
  await pick(closing, '심사 방법', '서면 심사');
  await closing.getByRole('textbox', { name: /^심사 내용과 달라진 점/ }).fill('식사와 복약이 안정되어 종결하고, 읍·면·동에서 살피기로 했습니다.');
  await closing.getByRole('button', { name: '종결', exact: true }).click();
  await told(coordinator, '처리했습니다: 종결');

  await followNotice(officer, '사후관리가 시작되었습니다', '통합사례관리');
  await officer.getByText('희망복지지원단의 고위험 가구 종결 후 사후관리 수행').waitFor();
  await officer.getByRole('link', { name: '사후관리 방문 잡기' }).waitFor();
  const visit = await write<{ id: string }>(officer, '/api/visits', { personId, plan: { on: MORNING.today, time: { kind: 'band', band: 'any' }, minutes: 30, purpose: 'aftercare', words: '종결 뒤 첫 방문' } });
  await write(officer, `/api/visits/${visit.id}/record`, { outcome: { kind: 'met', attendance: ['person'], present: [], did: ['wellbeing-check'], words: '약을 혼자 챙기시고 식사도 거르지 않으십니다.', startedAt: null, nextOn: null } });
  await officer.goto(`/cases/${caseId}`);
  await officer.getByRole('table', { name: '사후관리한 기록' }).getByText('약을 혼자 챙기시고 식사도 거르지 않으십니다.').waitFor();
  await officer.getByRole('link', { name: '방문 기록 보기' }).first().waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'case-aftercare');

  await officer.goto('/cases?list=aftercare');
  await officer.getByRole('table', { name: '종결한 뒤 살피는 사례' }).getByRole('row').filter({ hasText: '사후관리를 맡은 기관' }).first().waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'aftercare-list');

  await officer.goto(`/cases/${caseId}`);
  await officer.getByRole('button', { name: '다시 시작(재개입)' }).click();
  const restart = officer.getByRole('dialog', { name: '다시 시작(재개입)' });
  await restart.getByText('앞 사례의 기록은 그대로 남고').waitFor();
  await screenshot(officer, 'case-restart');
  await restart.getByRole('button', { name: '다시 시작(재개입)' }).click();
  await told(officer, '새 사례로 다시 시작했습니다.');
  await officer.getByRole('heading', { name: '앞 사례', exact: true }).waitFor();
  await officer.getByText('식사와 복약이 안정되어 종결하고').first().waitFor();
  await officer.getByRole('heading', { name: '앞 사례 때의 조사·평가' }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'case-restarted');
  await officer.getByRole('link', { name: '앞 사례 열기' }).click();
  await officer.getByText('이 사례는 새 사례에서 이어집니다.').waitFor();
  await officer.getByRole('link', { name: '이어지는 사례 열기' }).waitFor();
  await screenshot(officer, 'case-ended-followed');

  await followNotice(coordinator, '끝난 사례가 새 사례로 다시 시작되었습니다', '통합사례관리');
  await coordinator.getByText('이 사례는 새 사례에서 이어집니다.').waitFor();
});
