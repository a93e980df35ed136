import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { loginOfLead } from '../harness/lead.ts';
import { DEMO_PASSWORD } from '../harness/morning.ts';
import { acceptReferral, completeChecks, composeReferral } from '../harness/refer.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openRecord, receiveReferral, told } from '../harness/walk.ts';

journey('의료급여관리사가 공문으로 방문건강에 의뢰하고, 한 달 뒤 정기 회신을 받는다', async ({ town, open, signInAs }) => {
  const manager = await signInAs('medical-aid');
  await openRecord(manager, '백광식');
  await composeReferral(manager, '방문건강관리', '혈압과 혈당이 조절되지 않고 흡연합니다. 가정에서 건강을 살펴 주십시오.');
  await completeChecks(manager, ['담당자 상의']);
  await manager.getByRole('button', { name: '결재 요청' }).click();
  await manager.getByText('결재를 기다리고 있습니다').waitFor();
  await expectNoSeriousAxe(manager);
  await screenshot(manager, 'letter-approval');

  const lead = await open();
  await lead.getByRole('textbox', { name: '아이디' }).fill(loginOfLead('전주시 의료급여팀'));
  await lead.getByLabel('비밀번호').fill(DEMO_PASSWORD);
  await lead.getByRole('button', { name: '로그인', exact: true }).click();
  await followNotice(lead, '공문 결재 요청이 왔습니다');
  await lead.getByRole('button', { name: '결재', exact: true }).click();
  await lead.getByRole('dialog', { name: '결재' }).getByRole('button', { name: '결재', exact: true }).click();
  await told(lead, '처리했습니다: 결재');

  await manager.getByText('결재가 끝났습니다. 이제 보낼 수 있습니다.').waitFor();
  await manager.getByRole('button', { name: '의뢰 보내기' }).click();
  await told(manager, '의뢰를 보냈습니다.');

  const nurse = await signInAs('visiting-health');
  await receiveReferral(nurse, '백광식');
  await acceptReferral(nurse);
  await nurse.getByRole('button', { name: '서비스 시작' }).click();
  await told(nurse, '처리했습니다: 서비스 시작');

  // Five days before the first monthly reply is owed.
  await town.pass({ days: 25 });
  const december = await signInAs('visiting-health', 'phone');
  await december.getByRole('row').filter({ hasText: '백광식' }).getByRole('link', { name: '정기 회신' }).click();
  await december.getByRole('heading', { level: 1, name: /백광식/ }).waitFor();
  await december.getByText('5일 남음').first().waitFor();
  await december.getByRole('button', { name: '진행 상황 알리기' }).click();
  const report = december.getByRole('dialog', { name: '진행 상황 알리기' });
  await report.getByRole('textbox', { name: /^내용/ }).fill('12월: 네 번 방문, 혈압 138/86. 금연 클리닉을 시작했습니다.');
  await report.getByRole('button', { name: '진행 상황 알리기' }).click();
  await told(december, '처리했습니다: 진행 상황 알리기');
  await expectNoSeriousAxe(december);
  await screenshot(december, 'monthly-reply-phone');

  const back = await signInAs('medical-aid');
  await followNotice(back, '진행 상황이 왔습니다', '방문건강관리');
  await back.getByText('12월: 네 번 방문, 혈압 138/86. 금연 클리닉을 시작했습니다.').first().waitFor();
  await back.getByText('2027. 1. 23.').first().waitFor();
  await expectNoSeriousAxe(back);
  await screenshot(back, 'monthly-reply');
});
