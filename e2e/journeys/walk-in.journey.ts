import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { acceptReferral, completeChecks, composeReferral } from '../harness/refer.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openPart, openRecord, receiveReferral, told } from '../harness/walk.ts';
import { choose, pick, typeDay } from '../harness/widgets.ts';

journey('끼니를 거르는 어르신이 찾아와, 상담하고 노인맞춤돌봄으로 의뢰하여 접수된다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await openRecord(officer, '이말순');
  await openPart(officer, '상담');
  await officer.getByRole('link', { name: '새 접수' }).click();
  await officer.getByRole('heading', { level: 1, name: '접수·초기상담' }).waitFor();
  for (const risk of ['지금 자살을 시도하고 있습니까?', '지금 자신이나 남을 해치고 있습니까?', '지금 몸이 위급한 상태입니까?']) await pick(officer, risk, '아니요');
  await officer.getByRole('textbox', { name: /^상담 내용/ }).nth(1).fill('혼자 지내며 기운이 없어 하루 한 끼만 드신다고 합니다.');
  await officer.getByRole('textbox', { name: /^상담 내용/ }).last().fill('누가 가끔 들여다보고 밥을 같이 먹어 주면 좋겠다고 합니다.');
  await choose(officer, '다음 할 일', '서비스 의뢰');
  await typeDay(officer, '언제까지', '2026-11-25');
  const beside = officer.getByRole('complementary', { name: '사업 안내' });
  await beside.getByRole('button', { name: /^노인맞춤돌봄서비스 ?대상/ }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'intake');
  await officer.getByRole('button', { name: '접수', exact: true }).click();
  await told(officer, '접수했습니다.');

  await officer.getByRole('link', { name: '대상자 기록 보기' }).click();
  await openPart(officer, '사업 안내');
  await officer.getByRole('button', { name: /^노인맞춤돌봄서비스 ?대상/ }).click();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'guide');
  await officer.getByRole('button', { name: /^노인맞춤돌봄서비스 ?대상/ }).click();
  await composeReferral(officer, '노인맞춤돌봄서비스', '혼자 지내며 하루 한 끼만 드십니다. 식사와 안부 확인이 필요합니다.');
  await completeChecks(officer, ['신청 희망 확인', '장기요양 판정 내역 확인']);
  await officer.getByText('5. 이 기관에 보이는 내용').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'referral-send');
  await officer.getByRole('button', { name: '의뢰 보내기' }).click();
  await told(officer, '전주서부 노인맞춤돌봄센터에 의뢰를 보냈습니다.');
  await officer.getByText('행복e음').first().waitFor();

  const care = await signInAs('elder-care');
  await receiveReferral(care, '이말순');
  await care.getByText('혼자 지내며 하루 한 끼만 드십니다.').first().waitFor();
  await expectNoSeriousAxe(care);
  await screenshot(care, 'referral-received');
  await acceptReferral(care);

  // The sender watches: nobody presses anything here.
  await officer.getByText('담당 송가람 (063-000-1234)').first().waitFor();
  await screenshot(officer, 'referral-accepted');
  await followNotice(officer, '의뢰가 접수되었습니다');
  await officer.getByRole('heading', { level: 1, name: /이말순/ }).waitFor();
});
