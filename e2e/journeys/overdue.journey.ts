import { sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, receiveReferral, told } from '../harness/walk.ts';

journey('14일이 지나도 답이 없으면 두 기관의 팀장이 알게 되고, 늦어진 사유를 묻는다', async ({ town, signInAs }) => {
  const monday = await signInAs('town-officer');
  await sendReferral(monday, { name: '이말순', programme: 'ECARE', reason: '끼니를 자주 거르십니다.', item: '안전지원과 식사 확인' });
  await town.pass({ days: 15 });

  const lead = await signInAs('town-lead');
  await followNotice(lead, '기한이 지난 의뢰가 있습니다', '노인맞춤돌봄서비스 · 기한 2026. 12. 7.');
  await lead.getByRole('heading', { level: 1, name: /이말순/ }).waitFor();
  await lead.getByText('기한이 되었습니다. 처리하거나 늦어진 사유를 적어 주십시오.').waitFor();
  await expectNoSeriousAxe(lead);
  await screenshot(lead, 'overdue-supervisor');

  const careLead = await signInAs('elder-care-lead');
  await careLead.getByRole('row').filter({ hasText: '이말순' }).filter({ hasText: '1일 지남' }).first().getByRole('link').click();
  await careLead.getByRole('heading', { level: 1, name: /이말순/ }).waitFor();
  await careLead.getByText('기한이 지나 양쪽 팀장에게 알렸습니다').waitFor();
  await careLead.getByRole('banner').getByRole('link', { name: /알림/ }).click();
  await careLead.getByRole('listitem').filter({ hasText: '기한이 지난 의뢰가 있습니다' }).filter({ hasText: '노인맞춤돌봄서비스 · 기한 2026. 12. 7.' }).first().waitFor();

  const care = await signInAs('elder-care');
  await care.getByRole('heading', { name: /지난/ }).first().waitFor();
  await expectNoSeriousAxe(care);
  await screenshot(care, 'today-overdue');
  await receiveReferral(care, '이말순');
  await care.getByRole('button', { name: '지연 사유 적기' }).click();
  const dialog = care.getByRole('dialog', { name: '지연 사유 적기' });
  await dialog.getByRole('textbox', { name: /^사유/ }).fill('담당자가 병가 중이었습니다. 오늘 전화하고 이번 주에 방문합니다.');
  await dialog.getByRole('button', { name: '지연 사유 적기' }).click();
  await told(care, '처리했습니다: 지연 사유 적기');

  const officer = await signInAs('town-officer');
  await followNotice(officer, '늦어진 사유가 적혔습니다');
  await officer.getByText('담당자가 병가 중이었습니다. 오늘 전화하고 이번 주에 방문합니다.').first().waitFor();
  await officer.getByText('늦어진 사유를 적었습니다.').waitFor();
});
