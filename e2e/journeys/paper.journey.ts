import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { personNamed, sendReferral } from '../harness/arrange.ts';
import { expectNoSeriousAxe } from '../harness/axe.ts';
import { journey } from '../harness/journey.ts';
import { loginOfLead } from '../harness/lead.ts';
import { DEMO_PASSWORD, MORNING } from '../harness/morning.ts';
import { completeChecks, composeReferral } from '../harness/refer.ts';
import { read, write } from '../harness/request.ts';
import { screenshot } from '../harness/screenshot.ts';
import { VIEWPORTS } from '../harness/viewport.ts';
import { followNotice, openPart, openRecord, openReferral, told } from '../harness/walk.ts';
import { choose } from '../harness/widgets.ts';

const REASON = '수신 기관에 종이로 전달';

/** Downloads with a reason and gives the bytes. */
async function download(page: Page, button: string): Promise<Buffer> {
  await page.getByRole('button', { name: button }).first().click();
  const asking = page.getByRole('dialog', { name: '내려받는 사유' });
  await asking.getByRole('textbox', { name: /^사유/ }).fill(REASON);
  const [file] = await Promise.all([page.waitForEvent('download'), asking.getByRole('button', { name: '내려받기' }).click()]);
  await asking.waitFor({ state: 'detached' });
  return readFile(await file.path());
}

journey('의뢰에서 자원연계 의뢰서를 발급하고, 같은 문서를 다시 내려받는다', async ({ signInAs }) => {
  const officer = await signInAs('town-officer');
  await sendReferral(officer, { name: '이말순', programme: 'VISIT', reason: '퇴원한 뒤 혈압약을 혼자 챙기지 못합니다.', item: '방문 건강관리' });
  await openReferral(officer, '보낸 의뢰', '이말순');

  await officer.getByRole('button', { name: '문서', exact: true }).click();
  const papers = officer.getByRole('dialog', { name: '문서' });
  await papers.getByText('이 기록으로 발급한 문서가 없습니다.').waitFor();
  await papers.getByRole('button', { name: '발급', exact: true }).click();
  await told(officer, '발급했습니다');
  await papers.getByRole('list', { name: '발급한 문서' }).getByRole('listitem').waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'paper');
  const pdf = await download(officer, ' PDF 내려받기');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await papers.getByRole('button', { name: '닫기' }).last().click();

  await openRecord(officer, '이말순');
  await openPart(officer, '발급 문서');
  await officer.getByRole('row').filter({ hasText: '자원연계 의뢰서' }).waitFor();
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'paper-of-person');
  const again = await download(officer, ' PDF 내려받기');
  expect(again.equals(pdf)).toBe(true);
  const hwpx = await download(officer, 'HWPX 내려받기');
  expect(hwpx.subarray(0, 2).toString()).toBe('PK');

  await officer.setViewportSize(VIEWPORTS.phone);
  const overflow = await officer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
  await expectNoSeriousAxe(officer);
  await screenshot(officer, 'paper-phone');
});

/** Writes a whole record on the version that is stored. */
async function put(page: Page, path: string, data: object): Promise<void> {
  const { version } = await read<{ version: number }>(page, path);
  const answered = await page.request.put(path, { data, headers: { 'idempotency-key': randomUUID(), 'if-match': `"${version}"` } });
  expect(answered.status(), await answered.text()).toBe(200);
}

/** Issues the paper that is offered first and leaves the dialog open. */
async function issueFirst(page: Page): Promise<void> {
  const papers = page.getByRole('dialog', { name: '문서' });
  await papers.getByRole('button', { name: '발급', exact: true }).first().click();
  await told(page, '발급했습니다');
  await papers.getByRole('list', { name: '발급한 문서' }).getByRole('listitem').first().waitFor();
}

interface Conference {
  readonly version: number;
  readonly attendees: readonly { readonly attendeeId: string; readonly organisation: { readonly id: string } | null; readonly signs: boolean; readonly signedAt: string | null; readonly mine: boolean }[];
  readonly items: readonly { readonly itemId: string }[];
}

/** A conference on two people that was held and decided, and that everybody has signed. */
async function signedConference(chair: Page, signers: readonly Page[], people: readonly string[]): Promise<string> {
  const cases = await Promise.all(people.map(async (personId) => {
    const { id, version } = await write<{ id: string; version: number }>(chair, '/api/cases', { personId, programme: 'ICM' });
    await write(chair, `/api/cases/${id}/actions`, { action: 'start-assessment' }, version);
    return { personId, caseId: id, agenda: 'plan', asked: '혼자 병원에 가지 못하고 약을 거릅니다.', mainServices: ['health'] };
  }));
  const { id } = await write<{ id: string }>(chair, '/api/conferences', { kind: 'integrated-case', items: cases });
  const open = (page: Page): Promise<Conference> => read<Conference>(page, `/api/conferences/${id}`);
  const act = async (page: Page, body: object): Promise<void> => { await write(page, `/api/conferences/${id}/actions`, body, (await open(page)).version); };
  await act(chair, { action: 'schedule', startsAt: `${MORNING.today}T05:00:00.000Z`, minutes: 60, place: '시청 3층 회의실' });
  await act(chair, { action: 'call', answerBy: MORNING.today });
  await act(chair, { action: 'start' });
  const { attendees, items } = await open(chair);
  for (const { attendeeId } of attendees) await act(chair, { action: 'attend', attendeeId, presence: 'present', proxy: '' });
  for (const [index, { itemId }] of items.entries()) {
    const task = { kind: 'task', what: index === 0 ? '주 2회 혈압과 복약 확인' : '따님과 통화', organisationId: attendees[1]?.organisation?.id, staffId: null, dueOn: '2026-12-01', programme: null };
    await act(chair, { action: 'record-item', itemId, discussion: '방문건강에서 혈압과 복약을 살피기로 의견을 모음.', decision: { kind: 'approve', words: '방문건강 주 2회' }, dissent: index === 0 ? [{ who: '중앙동', words: '한 달 뒤 다시 보자는 의견' }] : [], actions: [task] });
  }
  await act(chair, { action: 'confirm', absenceWords: '' });
  for (const page of [chair, ...signers]) {
    const mine = (await open(page)).attendees.find(({ mine: isMine, signs, signedAt }) => isMine && signs && signedAt === null);
    if (mine !== undefined) await act(page, { action: 'sign', attendeeId: mine.attendeeId });
  }
  return id;
}

journey('서명한 회의록을 발급하고, 초대받은 기관은 볼 수 있는 안건만 받고, 잘못 발급한 문서는 무효로 한다', async ({ signInAs }) => {
  const [chair, officer, nurse] = [await signInAs('coordinator'), await signInAs('town-officer'), await signInAs('visiting-health')];
  // The health team was given one of the two, and knows nothing of the other.
  const { personId } = await sendReferral(officer, { name: '이말순', programme: 'VISIT', reason: '퇴원한 뒤 혈압약을 혼자 챙기지 못합니다.', item: '방문 건강관리' });
  const conference = await signedConference(chair, [officer, nurse], [personId, await personNamed(officer, '한동식')]);

  await chair.goto(`/conferences/${conference}`);
  await chair.getByRole('button', { name: '문서', exact: true }).click();
  await issueFirst(chair);
  const papers = chair.getByRole('dialog', { name: '문서' });
  await choose(papers, '받는 기관', '보건소');
  await issueFirst(chair);
  await papers.getByText('배부본').first().waitFor();
  await expectNoSeriousAxe(chair);
  await screenshot(chair, 'paper-minutes');
  expect((await download(chair, ' PDF 내려받기')).subarray(0, 5).toString()).toBe('%PDF-');

  await nurse.goto(`/conferences/${conference}`);
  await nurse.getByRole('button', { name: '문서', exact: true }).click();
  const copies = nurse.getByRole('dialog', { name: '문서' }).getByRole('list', { name: '발급한 문서' }).getByRole('listitem');
  await copies.first().waitFor();
  expect(await copies.count()).toBe(1);

  await papers.getByRole('link', { name: '회의록' }).first().click();
  await chair.getByRole('heading', { level: 1, name: /^회의록/ }).waitFor();
  await chair.getByRole('button', { name: '무효 처리' }).click();
  const asking = chair.getByRole('dialog', { name: '문서 무효 처리' });
  await asking.getByRole('textbox', { name: /^무효로 하는 사유/ }).fill('받는 기관을 잘못 골라 발급함');
  await asking.getByRole('button', { name: '무효 처리' }).click();
  await told(chair, '문서를 무효로 했습니다.');
  await chair.getByText('무효로 한 문서입니다').waitFor();
  await expectNoSeriousAxe(chair);
  await screenshot(chair, 'paper-void');

  await chair.setViewportSize(VIEWPORTS.phone);
  expect(await chair.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  await chair.setViewportSize(VIEWPORTS.desk);
  await chair.goto(`/persons/${personId}?part=timeline`);
  await chair.getByText('발급한 문서를 무효로 했습니다').first().waitFor();
  await screenshot(chair, 'paper-timeline');
});

journey('결재를 기다리는 기안문을 미리 보고, 보낸 뒤 시행문을 발급한다', async ({ open, signInAs }) => {
  const manager = await signInAs('medical-aid');
  await openRecord(manager, '백광식');
  await composeReferral(manager, '방문건강관리', '혈압과 혈당이 조절되지 않습니다. 가정에서 건강을 살펴 주십시오.');
  await completeChecks(manager, ['담당자 상의']);
  await manager.getByRole('button', { name: '결재 요청' }).click();
  await manager.getByText('결재를 기다리고 있습니다').waitFor();
  await openReferral(manager, '보낸 의뢰', '백광식');
  await manager.getByRole('button', { name: '문서', exact: true }).click();
  const papers = manager.getByRole('dialog', { name: '문서' });
  const [draft] = await Promise.all([manager.waitForEvent('download'), papers.getByRole('button', { name: '미리보기 PDF' }).click()]);
  expect((await readFile(await draft.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await papers.getByRole('button', { name: '발급', exact: true }).click();
  await papers.getByText('아직 보내지 않은 의뢰입니다').waitFor();
  await papers.getByRole('button', { name: '닫기' }).last().click();

  const lead = await open();
  await lead.getByRole('textbox', { name: '아이디' }).fill(loginOfLead('전주시 의료급여팀'));
  await lead.getByLabel('비밀번호').fill(DEMO_PASSWORD);
  await lead.getByRole('button', { name: '로그인', exact: true }).click();
  await followNotice(lead, '공문 결재 요청이 왔습니다');
  await lead.getByRole('button', { name: '결재', exact: true }).click();
  await lead.getByRole('dialog', { name: '결재' }).getByRole('button', { name: '결재', exact: true }).click();
  await told(lead, '처리했습니다: 결재');
  await followNotice(manager, '공문이 결재되었습니다');
  await manager.getByRole('link', { name: /보내기/ }).first().click();
  await manager.getByRole('button', { name: '의뢰 보내기' }).click();
  await told(manager, '의뢰를 보냈습니다.');

  await openReferral(manager, '보낸 의뢰', '백광식');
  await manager.getByRole('button', { name: '문서', exact: true }).click();
  const official = papers.getByRole('region', { name: '의뢰 공문(시행문)' });
  await official.getByRole('button', { name: '발급', exact: true }).click();
  await told(manager, '발급했습니다');
  await expectNoSeriousAxe(manager);
  await screenshot(manager, 'paper-letter');
  expect((await download(manager, '의뢰 공문(시행문) ')).length).toBeGreaterThan(1000);
});

journey('재가 의료급여 계획에 동의를 받아 케어플랜을 발급한다', async ({ signInAs }) => {
  const manager = await signInAs('medical-aid');
  const { id: caseId, version } = await write<{ id: string; version: number }>(manager, '/api/cases', { personId: await personNamed(manager, '백광식'), programme: 'HOMEMED' });
  await write(manager, `/api/cases/${caseId}/actions`, { action: 'start-assessment' }, version);
  const { id: planId } = await write<{ id: string }>(manager, '/api/plans', { caseId });
  const me = await read<{ staffId: string }>(manager, '/api/session');
  const goal = randomUUID();
  const service = { id: randomUUID(), goalId: goal, what: '방문간호', provider: { kind: 'informal', name: '협력 병원' }, amount: '60분', frequency: { times: 2, per: 'week', on: [1, 4] }, from: MORNING.today, until: '2027-11-22', cost: 120_000, costPer: 'month', payer: 'medical-aid', owner: { kind: 'staff', staffId: me.staffId }, byOn: '2026-12-01', source: { kind: 'typed' } };
  const content = { wishes: '내 방에서 자고 싶다.', goals: [{ id: goal, need: 'health', goal: '부축 없이 화장실에 간다.' }], services: [service], tasks: [], linking: '', standsFor: null };
  await put(manager, `/api/plans/${planId}`, { content });
  const { version: written } = await read<{ version: number }>(manager, `/api/plans/${planId}`);
  await write(manager, `/api/plans/${planId}/actions`, { action: 'agree', by: 'person', name: '백광식', method: 'typed', on: MORNING.today }, written);

  await manager.goto(`/plans/${planId}`);
  await manager.getByRole('button', { name: '문서', exact: true }).click();
  await issueFirst(manager);
  await expectNoSeriousAxe(manager);
  await screenshot(manager, 'paper-care-plan');
  expect((await download(manager, '재가 의료급여 케어플랜 ')).subarray(0, 5).toString()).toBe('%PDF-');
});
