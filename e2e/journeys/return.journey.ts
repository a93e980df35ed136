import { sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { completeChecks, writeReferral } from '../harness/refer.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openReferral, receiveReferral, told } from '../harness/walk.ts';
import { choose, find } from '../harness/widgets.ts';

journey('사유와 함께 반려되면 다음 할 일이 이어지고, 다음 기관이 맞는 곳으로 안내한다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await sendReferral(officer, { name: '조병수', programme: 'VISIT', reason: '간질환이 있고 술을 자주 마십니다.', item: '건강 확인' });

  const nurse = await signInAs('visiting-health');
  await receiveReferral(nurse, '조병수');
  await nurse.getByRole('button', { name: '반려', exact: true }).click();
  const giveBack = nurse.getByRole('dialog', { name: '반려' });
  await choose(giveBack, '반려 사유', '다른 사업 대상');
  await giveBack.getByText('보낸 기관의 다음 할 일이 됩니다: 맞는 사업을 찾아 다시 의뢰').waitFor();
  await giveBack.getByRole('textbox', { name: /^자세한 내용/ }).fill('음주로 인한 마음 건강 문제가 먼저입니다.');
  await expectNoSeriousAxe(nurse);
  await screenshot(nurse, 'return');
  await giveBack.getByRole('button', { name: '반려', exact: true }).click();
  await told(nurse, '처리했습니다: 반려');

  await followNotice(officer, '의뢰가 반려되었습니다. 후속 조치가 필요합니다');
  await officer.getByText('반려되었습니다: 다른 사업 대상').waitFor();
  await officer.getByText('다음 할 일: 맞는 사업을 찾아 다시 의뢰').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'returned');
  await officer.getByRole('link', { name: '새 의뢰' }).click();
  await officer.getByText('앞의 의뢰 내용을 가져왔습니다').waitFor();
  await choose(officer, '무엇을 의뢰합니까?', '정신건강사례관리');
  await writeReferral(officer, '술을 자주 마시며 우울해 보입니다. 마음 건강을 먼저 확인해 주십시오.');
  await completeChecks(officer, ['정신건강 상태와 위험성 정보제공']);
  await officer.getByRole('button', { name: '의뢰 보내기' }).click();
  await told(officer, '의뢰를 보냈습니다.');

  const centre = await signInAs('mental-health');
  await receiveReferral(centre, '조병수');
  await centre.getByRole('button', { name: '다른 기관 안내' }).click();
  const redirect = centre.getByRole('dialog', { name: '다른 기관 안내' });
  await find(redirect, '안내할 기관', '중독관리', '전주시중독관리통합지원센터');
  await redirect.getByRole('textbox', { name: /^사유/ }).fill('알코올 문제가 주된 어려움이어서 중독관리통합지원센터가 맞습니다.');
  await redirect.getByRole('button', { name: '다른 기관 안내' }).click();
  await told(centre, '처리했습니다: 다른 기관 안내');

  await followNotice(officer, '받은 기관이 다른 기관을 안내했습니다');
  await officer.getByText('알코올 문제가 주된 어려움이어서 중독관리통합지원센터가 맞습니다.').first().waitFor();
  await openReferral(officer, '보낸 의뢰', '조병수', '전주시중독관리통합지원센터');
  await officer.getByText('안내받아 다시 쓴 의뢰').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'redirected');
});
