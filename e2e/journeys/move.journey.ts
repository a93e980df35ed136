import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { giveConsent } from '../harness/consent.ts';
import { journey } from '../harness/journey.ts';
import { read } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { followNotice, told } from '../harness/walk.ts';
import { choose, find, pick, typeDay } from '../harness/widgets.ts';

interface Case {
  readonly id: string;
  readonly status: string;
  readonly personName: string | null;
}

const OPEN = ['assessing', 'conference', 'planning', 'in-service'];

journey('전주에서 완주로 이사하는 분의 사례를 동의를 받아 보내고, 받는 쪽이 인수하면 이력이 따라가고 옛 사례는 전출로 끝난다', async ({ signInAs }) => {
  const home = await signInAs('coordinator');
  const { rows } = await read<{ rows: readonly Case[] }>(home, '/api/cases');
  const going = rows.find(({ status, personName }) => OPEN.includes(status) && personName !== null);
  if (going === undefined) throw new Error('The coordinator has no open case');
  const name = going.personName ?? '';

  await home.goto(`/cases/${going.id}`);
  await home.getByRole('main').getByRole('link', { name: '전출·이관', exact: true }).click();
  await home.getByRole('heading', { level: 1, name: `${name} 님의 전출 이관` }).waitFor();
  await choose(home, '시·군·구', '완주군');
  await find(home, '읍·면·동', '삼례', '삼례읍');
  await home.getByRole('textbox', { name: /^새 주소/ }).fill('삼례읍 대학로 24');
  await typeDay(home, '이사하는 날', '2026-12-01');
  await choose(home, '받는 기관', '삼례읍 찾아가는 보건복지팀');
  await home.getByRole('button', { name: '동의 받기' }).click();
  const consent = home.getByRole('dialog', { name: /삼례읍 찾아가는 보건복지팀에 대한 동의/ });
  await giveConsent(consent);
  await home.getByText(/받는 기관을 적은 동의가 있습니다/).waitFor();
  await home.getByRole('textbox', { name: /^넘기는 사유/ }).fill('딸이 사는 삼례로 이사하십니다. 식사와 복약을 이어서 살펴 주십시오.');
  await home.getByRole('heading', { name: '이 기관에 보이는 내용' }).waitFor();
  await home.getByRole('heading', { name: '지난 경과' }).waitFor();
  await expectNoSeriousAxe(home);
  await screenshot(home, 'move-send');
  await home.getByRole('button', { name: '전출 이관 보내기' }).click();
  await told(home, '전출 이관을 보냈습니다');
  await home.getByText(/답을 기다립니다/).waitFor();

  const county = await signInAs('county-town-officer');
  await county.getByRole('row').filter({ hasText: name }).getByRole('link', { name: '전입한 사례 인수 여부 답하기' }).click();
  await county.getByRole('heading', { level: 1, name }).waitFor();
  await county.getByRole('heading', { name: '이전 관할 기록' }).waitFor();
  await county.getByRole('button', { name: '인수', exact: true }).waitFor();
  await expectNoSeriousAxe(county);
  await screenshot(county, 'move-received');
  await county.getByRole('button', { name: '인수', exact: true }).click();
  const accept = county.getByRole('dialog', { name: '인수' });
  if ((await accept.getByRole('radiogroup').count()) > 0) await pick(accept, '대상자 기록', '새 기록으로 등록');
  await accept.getByRole('textbox', { name: /^연락처/ }).fill('063-000-0290');
  await accept.getByRole('textbox', { name: /^전할 말/ }).fill('이사하신 주에 찾아뵙겠습니다.');
  await accept.getByRole('button', { name: '인수', exact: true }).click();
  await county.getByText(/에서 전입하여 인수한 사례입니다/).waitFor();
  await county.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  await screenshot(county, 'move-new-case');
  await county.getByText(/에서 전입하여 인수한 사례입니다/).click();
  await county.getByRole('heading', { name: '이전 관할 기록' }).waitFor();
  await county.getByRole('link', { name: '대상자 기록', exact: true }).click();
  await county.getByRole('heading', { level: 1, name }).waitFor();
  await county.setViewportSize(VIEWPORTS.phone);
  await county.getByRole('tab', { name: '전출·이관' }).click();
  await county.getByRole('link').filter({ hasText: '통합사례관리' }).first().waitFor();
  await expectNoSeriousAxe(county);
  await screenshot(county, 'move-new-record-phone');

  await followNotice(home, '전출한 분의 사례가 인수되었습니다');
  await home.getByText('인수됨').first().waitFor();
  await home.getByText(/063-000-0290/).first().waitFor();
  await expectNoSeriousAxe(home);
  await screenshot(home, 'move-accepted');
  const ended = await read<{ status: string; closure: { reason: string } }>(home, `/api/cases/${going.id}`);
  expect(ended).toMatchObject({ status: 'ended', closure: { reason: 'moved' } });
});
