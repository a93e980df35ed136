import { sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { acceptReferral } from '../harness/refer.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, receiveReferral, told } from '../harness/walk.ts';
import { choose, pick } from '../harness/widgets.ts';

journey('종결 통보를 받은 의뢰기관이 이의를 제기하면 사례가 다시 열리고 희망복지지원단이 알게 된다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await sendReferral(officer, { name: '이말순', programme: 'VISIT', reason: '고혈압과 관절염이 있고 혼자 병원에 가지 못합니다.', item: '방문 건강관리' });

  const nurse = await signInAs('visiting-health');
  await receiveReferral(nurse, '이말순');
  await acceptReferral(nurse);
  await nurse.getByRole('button', { name: '사례로 등록' }).click();
  await nurse.getByRole('button', { name: '종결 제안' }).click();
  const proposal = nurse.getByRole('dialog', { name: '종결 제안' });
  await choose(proposal, '종결 사유', '상황 호전');
  await proposal.getByRole('textbox', { name: /^제안하는 사유/ }).fill('혈압이 안정되었습니다.');
  await proposal.getByRole('button', { name: '종결 제안' }).click();
  await nurse.getByRole('button', { name: '종결', exact: true }).click();
  const closing = nurse.getByRole('dialog', { name: '종결', exact: true });
  await pick(closing, '심사 방법', '종결회의');
  await closing.getByRole('textbox', { name: /^심사 내용과 달라진 점/ }).fill('두 달 동안 혈압이 안정되어 종결하기로 했습니다.');
  await expectNoSeriousAxe(nurse);
  await screenshot(nurse, 'case-close');
  await closing.getByRole('button', { name: '종결', exact: true }).click();
  await told(nurse, '처리했습니다: 종결');

  await followNotice(officer, '사례가 종결되었습니다. 종결이 적절한지 확인해 주십시오', '방문건강관리');
  await officer.getByText('두 달 동안 혈압이 안정되어 종결하기로 했습니다.').first().waitFor();
  await officer.getByRole('button', { name: '종결 이의 제기' }).click();
  const objection = officer.getByRole('dialog', { name: '종결 이의 제기' });
  await objection.getByRole('textbox', { name: /^아직 필요한 도움/ }).fill('약을 혼자 챙기지 못하십니다. 방문이 더 필요합니다.');
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'closure-objection');
  await objection.getByRole('button', { name: '종결 이의 제기' }).click();
  await told(officer, '처리했습니다: 종결 이의 제기');

  await nurse.getByText('의뢰한 기관이 종결에 이의를 제기했습니다').first().waitFor();
  await nurse.getByText('약을 혼자 챙기지 못하십니다. 방문이 더 필요합니다.').first().waitFor();

  const coordinator = await signInAs('coordinator');
  await followNotice(coordinator, '의뢰한 기관이 종결에 이의를 제기했습니다', '방문건강관리');
  await coordinator.getByRole('heading', { level: 1, name: /이말순/ }).waitFor();
  await coordinator.getByText('약을 혼자 챙기지 못하십니다. 방문이 더 필요합니다.').first().waitFor();
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'case-reopened');
});
