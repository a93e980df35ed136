import { expect } from 'vitest';

import { sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { screenshot } from '../harness/screenshot.ts';
import { followNotice, openPart, openRecord, receiveReferral, told } from '../harness/walk.ts';

journey('본인이 동의를 철회하면 받은 기관은 그 자리에서 볼 수 없게 되고, 그 사실을 알게 된다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  const { referralId, personId } = await sendReferral(officer, { name: '윤가영', programme: 'MENTAL', reason: '우울이 깊어져 상담이 필요합니다.', item: '정신건강 상담' });

  const centre = await signInAs('mental-health');
  await receiveReferral(centre, '윤가영');
  await centre.getByText('우울이 깊어져 상담이 필요합니다.').first().waitFor();

  await openRecord(officer, '윤가영');
  await openPart(officer, '동의');
  await officer.getByRole('list', { name: '동의 대장' }).getByRole('listitem').filter({ hasText: '개인정보 제3자 제공 동의' }).getByRole('button', { name: '동의 철회' }).click();
  const dialog = officer.getByRole('dialog', { name: '동의를 철회합니다' });
  await dialog.getByText('정신건강사례관리').waitFor();
  await dialog.getByRole('textbox', { name: /^말씀하신 내용/ }).fill('가족에게 알려질까 걱정되어 그만두고 싶다고 합니다.');
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'consent-withdraw');
  await dialog.getByRole('button', { name: '동의 철회' }).click();
  await told(officer, '동의를 철회했습니다. 의뢰 1건의 열람이 끝났습니다.');

  // The page that was open empties by itself: nobody presses anything.
  await centre.getByText('우울이 깊어져 상담이 필요합니다.').first().waitFor({ state: 'detached' });
  expect(await centre.getByRole('main').textContent()).not.toContain('윤가영');
  await expectNoSeriousAxe(centre);
  await screenshot(centre, 'consent-withdrawn-receiver');
  const gone = await Promise.all([`/api/referrals/${referralId}`, `/api/persons/${personId}`].map(async (path) => (await centre.request.get(path)).status()));
  expect(gone, 'what is no longer visible answers like what never was').toEqual([404, 404]);

  await centre.getByRole('banner').getByRole('link', { name: /알림/ }).click();
  await centre.getByText('본인이 동의를 철회했습니다. 정보 제공이 끝났습니다').first().waitFor();
  expect(await centre.getByRole('main').textContent(), 'the notice names no one').not.toContain('윤가영');

  await followNotice(officer, '본인이 동의를 철회했습니다. 정보 제공이 끝났습니다', '정신건강사례관리');
  await officer.getByText('받은 기관은 더 이상 이 분의 정보를 볼 수 없습니다.').waitFor();
});
