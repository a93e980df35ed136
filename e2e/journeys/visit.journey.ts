import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { personNamed } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { openDesk } from '../harness/desk.ts';
import { journey, nameOf } from '../harness/journey.ts';
import { MORNING } from '../harness/morning.ts';
import { read, write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { openPart, openRecord, told } from '../harness/walk.ts';
import { pick, tick } from '../harness/widgets.ts';

journey('동의 없이 정신건강전문요원과 가야 하는 방문은 막히고, 까닭과 대신할 일을 쪽수와 함께 보여 준다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await openRecord(officer, '조병수');
  await openPart(officer, '방문·할 일');
  await officer.getByRole('button', { name: '방문 계획하기' }).first().click();
  const dialog = officer.getByRole('dialog', { name: '방문 계획하기' });
  await dialog.getByText('지금은 방문할 수 없습니다').waitFor();
  await dialog.getByText('본인의 사전 동의를 아직 받지 않았습니다').waitFor();
  await dialog.getByRole('button', { name: /46쪽/ }).first().click();
  await dialog.getByText('대상자에게 사전 동의를 득한 후 방문').first().waitFor();
  await dialog.getByText('보조인력(사회복무요원, 읍·면·동 복지도우미 등)', { exact: true }).first().waitFor();
  expect(await dialog.getByRole('button', { name: '방문 계획하기' }).isDisabled()).toBe(true);
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'visit-blocked');

  // An emergency goes ahead, with its ground on record.
  await tick(dialog, '응급이라 그래도 가야 합니다');
  await dialog.getByRole('textbox', { name: /급박한 사정/ }).fill('문을 두드려도 답이 없고 신음이 들린다는 이웃의 신고.');
  expect(await dialog.getByRole('button', { name: '방문 계획하기' }).isDisabled()).toBe(false);
});

journey('읍·면·동, 방문건강, 노인맞춤돌봄의 한 주를 함께 짜고 제안을 적용한다', async ({ signInAs }) => {
  const coordinator = await signInAs('coordinator');
  await coordinator.getByRole('navigation', { name: '주 메뉴' }).getByRole('link', { name: '방문', exact: true }).click();
  await coordinator.getByRole('link', { name: '합동 방문 계획' }).click();
  await coordinator.getByRole('button', { name: '계산하기' }).click();
  await coordinator.getByRole('heading', { name: '줄어드는 것' }).waitFor({ timeout: 90_000 });
  await coordinator.getByRole('heading', { name: '이름을 볼 수 없는 방문' }).waitFor();
  await expectNoSeriousAxe(coordinator);
  await screenshot(coordinator, 'visit-joint');
  const first = coordinator.getByRole('checkbox', { name: /한 번에 함께 함|같은 날 함께 감|가는 날을 바꿈|가는 사람을 바꿈/ }).first();
  await first.press('Space');
  await coordinator.getByRole('button', { name: '고른 제안 적용' }).click();
  await told(coordinator, '제안을 적용했습니다.');
  await coordinator.getByText('적용함', { exact: true }).first().waitFor();
  await screenshot(coordinator, 'visit-joint-accepted');
});

async function recordsOf(page: Page, id: string): Promise<number> {
  const { events } = await read<{ events: readonly { action: string }[] }>(page, `/api/visits/${id}`);
  return events.filter(({ action }) => action === 'record').length;
}

journey('휴대전화로 방문을 기록하다 연결이 끊겨도, 다시 이어지면 한 번만 보낸다', async ({ browser, town }) => {
  // Without a line the browser itself complains; this desk is asked for its screens only.
  const { page: phone, close } = await openDesk(browser, town, 'phone');
  await phone.goto('/');
  await phone.getByRole('button', { name: nameOf('town-officer') }).click();
  await phone.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  const personId = await personNamed(phone, '김복순');
  const { id } = await write<{ id: string }>(phone, '/api/visits', { personId, plan: { on: MORNING.today, time: { kind: 'fixed', at: '14:00' }, minutes: 40, purpose: 'check-in', words: '안부와 난방 확인' } });
  await phone.goto('/visits');
  const card = phone.locator('.card').filter({ hasText: '안부와 난방 확인' });
  await card.getByText('연락 방법').waitFor();
  await expectNoSeriousAxe(phone);
  await screenshot(phone, 'visit-cards-phone');
  await card.getByRole('link', { name: '방문 시작' }).click();
  await phone.getByRole('heading', { name: '방문 기록' }).waitFor();
  await pick(phone, '방문 결과', '만났습니다');
  await tick(phone, '안부 확인');
  await phone.getByRole('textbox', { name: /^남길 말/ }).fill('보일러가 꺼져 있어 수리를 요청했습니다.');
  await screenshot(phone, 'visit-record-phone');

  // The line is cut, and what is saved stays in the phone.
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: '기록 저장' }).click();
  await phone.getByText(/보내지 못한 기록/).first().waitFor();
  await screenshot(phone, 'visit-kept-phone');

  // The line is back, but the answer to the first try is lost on the way: the server has it, the phone does not know.
  let tries = 0;
  await phone.route(`**/api/visits/${id}/record`, async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  await phone.context().setOffline(false);
  await phone.getByText(/보내지 못한 기록/).first().waitFor({ state: 'detached', timeout: 60_000 });
  await phone.getByText('보일러가 꺼져 있어 수리를 요청했습니다.').first().waitFor();
  expect(tries).toBeGreaterThan(1);
  expect(await recordsOf(phone, id)).toBe(1);
  await screenshot(phone, 'visit-recorded-phone');
  await close();
});
