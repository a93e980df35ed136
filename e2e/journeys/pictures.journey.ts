import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { read, write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { openPart, told } from '../harness/walk.ts';
import { choose } from '../harness/widgets.ts';

interface Household {
  readonly id: string;
  readonly members: readonly { readonly relation: string }[];
}

/** Of the cases of the desk, the person around whom most is known. */
async function wellKnown(page: Page): Promise<string> {
  const { rows } = await read<{ rows: readonly { personId: string }[] }>(page, '/api/cases');
  const known = await Promise.all(rows.slice(0, 25).map(async ({ personId }) => ({ personId, count: (await read<{ circles: readonly unknown[] }>(page, `/api/persons/${personId}/pictures/ecomap`)).circles.length })));
  const [best] = known.toSorted((a, b) => b.count - a.count);
  if (best === undefined) throw new Error('The desk has no case');
  return best.personId;
}

/** A daughter and a grandson move in, as an officer would register them. */
async function movesIn(page: Page, personId: string): Promise<void> {
  const person = await read<{ emdCode: string; household: Household | null }>(page, `/api/persons/${personId}`);
  if (person.household === null) await page.request.put(`/api/persons/${personId}/household`, { data: { members: [{ personId, relation: 'self' }], livelihood: 'near-poor' }, headers: { 'idempotency-key': crypto.randomUUID(), 'if-match': '"0"' } });
  const { household } = await read<{ household: Household }>(page, `/api/persons/${personId}`);
  const register = (name: string, birthOn: string, sex: string, relation: string): Promise<unknown> =>
    write(page, '/api/persons', { person: { name, birthOn, sex, phones: [], emdCode: person.emdCode, address: { text: '', detail: '', emdCode: person.emdCode }, contactPreference: { method: 'phone', time: 'any', language: 'ko', avoid: '' } }, householdId: household.id, relation });
  await register('가온별', '1979-04-02', 'female', 'child');
  await register('가온빛', '2011-09-20', 'male', 'grandchild');
}

/** The same questions asked three times over half a year. */
async function assessed(page: Page, personId: string): Promise<void> {
  for (const [doneOn, high] of [['2026-05-12', 7], ['2026-08-20', 5], ['2026-11-10', 2]] as const) {
    const answers = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`q${at + 1}`, at === 8 ? 0 : at < high ? 2 : 1]));
    await write(page, '/api/assessments', { personId, instrumentId: 'PHQ-9', instrumentVersion: '2001', answers, doneOn });
  }
  for (const [doneOn, value] of [['2026-06-01', 3], ['2026-10-26', 1]] as const) {
    const answers = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`q${at + 1}`, at < 8 ? value : 2]));
    await write(page, '/api/assessments', { personId, instrumentId: 'AUDIT-K', instrumentVersion: '2009-bottle', answers, doneOn, sex: 'male' });
  }
}

/** The picture and what stands under it, from its heading on. */
async function photograph(page: Page, card: string, name: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 2, name: card, exact: true });
  for (const toast of await page.locator('.toast').all()) await toast.getByRole('button').click();
  // The bar at the top stays where it is.
  await heading.evaluate((element) => {
    element.closest('section')?.scrollIntoView({ block: 'start' });
    globalThis.scrollBy(0, -70);
  });
  await screenshot(page, name);
}

journey('가계도와 생태도를 기록에서 그리고, 연락이 끊긴 아들과 이웃을 자판으로 덧그리며, 점수의 변화를 본다', async ({ signInAs }) => {
  const coordinator = await signInAs('coordinator');
  const personId = await wellKnown(coordinator);
  await movesIn(coordinator, personId);
  await assessed(coordinator, personId);
  await coordinator.goto(`/persons/${personId}`);
  await openPart(coordinator, '그림');
  const genogram = coordinator.getByRole('region', { name: '가계도', exact: true }).filter({ has: coordinator.getByRole('heading', { level: 2 }) });
  await genogram.getByRole('img', { name: '가계도' }).waitFor();

  await coordinator.getByRole('button', { name: '가계도 그림 고치기' }).press('Enter');
  await coordinator.getByRole('button', { name: '가족 추가' }).press('Enter');
  const son = coordinator.getByRole('group', { name: '덧그린 가족 1' });
  await son.getByRole('textbox', { name: /호칭/ }).fill('해외에 있는 아들');
  await choose(son, '성별', '남');
  await son.getByRole('textbox', { name: '출생 연도' }).fill('1975');
  await coordinator.getByRole('button', { name: '가족 추가' }).press('Enter');
  const former = coordinator.getByRole('group', { name: '덧그린 가족 2' });
  await former.getByRole('textbox', { name: /호칭/ }).fill('헤어진 배우자');
  await choose(former, '누구의', '가온별');
  await choose(former, '어떤 관계', '배우자·동거인');
  await choose(coordinator, '가온별 – 헤어진 배우자', '이혼');
  await coordinator.getByRole('button', { name: '정서 관계 추가' }).press('Enter');
  const bond = coordinator.getByRole('group', { name: '정서 관계 1' });
  await choose(bond, '다른 쪽', '해외에 있는 아들');
  await choose(bond, '관계', '단절');
  await expectNoSeriousAxe(coordinator);
  await coordinator.getByRole('button', { name: '저장' }).press('Enter');
  await told(coordinator, '그림을 저장했습니다.');
  await coordinator.getByRole('table', { name: '가계도를 글로' }).getByText('해외에 있는 아들: 단절').waitFor();
  await photograph(coordinator, '가계도', 'genogram');

  await coordinator.getByRole('button', { name: '생태도 그림 고치기' }).press('Enter');
  await coordinator.getByRole('button', { name: '기관·사람 추가' }).press('Enter');
  const neighbour = coordinator.getByRole('group', { name: '더한 곳 1' });
  await neighbour.getByRole('textbox', { name: /이름/ }).fill('옆집 할머니');
  await neighbour.getByRole('textbox', { name: '설명' }).fill('아침마다 들름');
  await choose(neighbour, '옆집 할머니 관계', '강함');
  await choose(neighbour, '옆집 할머니 방향', '가구로');
  await coordinator.getByRole('button', { name: '저장' }).press('Enter');
  await coordinator.getByRole('table', { name: '생태도를 글로' }).getByText('옆집 할머니').waitFor();
  await expectNoSeriousAxe(coordinator);
  await photograph(coordinator, '생태도', 'ecomap');
  await coordinator.getByRole('paragraph').filter({ hasText: /지난번 \d+점에서 10점으로/ }).waitFor();
  await photograph(coordinator, '점수 변화', 'scores');

  // The page does not widen on a phone: what is wide moves inside its own frame.
  await coordinator.setViewportSize({ width: 390, height: 844 });
  expect(await coordinator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
