import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { refuseConsent } from '../harness/consent.ts';
import { journey } from '../harness/journey.ts';
import { acceptReferral, completeChecks, composeReferral, openConsent } from '../harness/refer.ts';
import { screenshot } from '../harness/screenshot.ts';
import { openPart, openRecord, receiveReferral, told } from '../harness/walk.ts';
import { choose } from '../harness/widgets.ts';

journey('AUDIT-K로 확인한 뒤, 동의를 거부하면 보내지 못하고 동의하면 중독관리통합지원센터가 접수한다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await openRecord(officer, '조병수');
  await openPart(officer, '조사·평가');
  await officer.getByRole('link', { name: '조사 시작' }).click();
  await choose(officer, '조사표', 'AUDIT-K');
  await officer.getByRole('heading', { level: 1, name: /AUDIT-K/ }).waitFor();
  const questions = officer.getByRole('radiogroup');
  // Weekly on every scale, and within the last year where it is asked whether ever.
  for (let at = 0; at < 10; at += 1) await questions.nth(at).getByRole('radio').nth(at < 8 ? 3 : 2).press('Space');
  await officer.getByRole('complementary', { name: '지금 결과' }).getByText('32점').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'audit-k');
  await officer.getByRole('button', { name: '저장' }).click();
  await officer.getByText('알코올 사용장애 추정').first().waitFor();

  await composeReferral(officer, '중독사례관리', 'AUDIT-K 32점이며 입퇴원을 되풀이합니다.');
  await refuseConsent(await openConsent(officer), '가족이 알게 될까 봐 싫다고 합니다.');
  await officer.getByText('앞서 동의를 거부하셨습니다.').waitFor();
  await officer.getByRole('button', { name: '의뢰 보내기' }).click();
  await officer.getByText(/동의'을 받아 주십시오|동의를 받아 주십시오/).first().waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'consent-refused');

  const centre = await signInAs('addiction');
  await centre.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '의뢰함' }).click();
  await centre.getByRole('tab', { name: /받은 의뢰/ }).waitFor();
  await centre.getByRole('row').nth(1).waitFor();
  expect(await centre.getByRole('main').textContent(), 'nothing has left without consent').not.toContain('조병수');

  await completeChecks(officer, ['중독이력 및 자타해 위험 정보제공', '표준화된 평가도구(AUDIT-K 등) 사전 스크리닝']);
  await expectNoSeriousAxe(officer);
  await officer.getByRole('button', { name: '의뢰 보내기' }).click();
  await told(officer, '의뢰를 보냈습니다.');

  await receiveReferral(centre, '조병수');
  await centre.getByText('AUDIT-K 32점이며 입퇴원을 되풀이합니다.').first().waitFor();
  await acceptReferral(centre);
  await expectNoSeriousAxe(centre);
  await officer.getByText('담당 오태민 (063-000-1234)').first().waitFor();
});
