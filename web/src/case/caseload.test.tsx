import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { CaseloadScreen } from './CaseloadScreen.tsx';
import { HandoverScreen } from './HandoverScreen.tsx';
import { SupervisionCard } from './SupervisionCard.tsx';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
const me = aMe({ role: 'team-lead' });
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const WEIGHTS = { percent: { complex: 150, intensive: 300 }, isDecided: false };
const member = { staffId: id(1), name: '나휴직', title: '주무관', count: 2, weight: 4.5, overdue: 1, cases: [] };

test('the load of the team shows number, weight and what is overdue, and leads to the hand-over', async () => {
  fakeServer({ 'GET /api/caseload': () => ({ staff: [member], weights: WEIGHTS }), 'GET /api/case-handovers': () => ({ rows: [] }) });
  await renderScreen(<CaseloadScreen />, { at: '/caseload', path: '/caseload', me });
  expect((await screen.findByRole('link', { name: '나휴직' })).getAttribute('href')).toBe(`/caseload/${id(1)}`);
  expect(screen.getByText('4.5')).toBeTruthy();
  expect(screen.getByText(/예시 값으로 셉니다.*고난도 150%/)).toBeTruthy();
  expect(await screen.findByText('인계한 내역이 없습니다')).toBeTruthy();
});

test('a team without members says so', async () => {
  fakeServer({ 'GET /api/caseload': () => ({ staff: [], weights: WEIGHTS }), 'GET /api/case-handovers': () => ({ rows: [] }) });
  await renderScreen(<CaseloadScreen />, { at: '/caseload', path: '/caseload', me });
  expect(await screen.findByText('팀원이 없습니다')).toBeTruthy();
});

test('a hand-over shows what goes along before it is sent, and asks for whom and why', async () => {
  const base = { caseId: id(2), personId: id(5), personName: '박순자' };
  const server = fakeServer({
    'GET /api/caseload/:staffId': () => ({ name: '나휴직', items: [{ ...base, kind: 'case' as const, id: id(2), about: 'ICM', stays: null }, { ...base, kind: 'case' as const, id: id(3), caseId: id(3), personId: id(6), personName: '이말순', about: 'ICM', stays: null }, { ...base, kind: 'task' as const, id: id(4), about: '서류 받기', stays: null }, { ...base, kind: 'referral' as const, id: id(9), about: '정신건강사례관리', stays: 'referral/action-not-available' }], convened: [{ id: id(8), kind: 'integrated-case', startsAt: null }] }),
    'GET /api/colleagues': () => ({ rows: [{ id: id(7), name: '유계속', title: '', role: 'town-officer' }] }),
  });
  await renderScreen(<HandoverScreen />, { at: `/caseload/${id(1)}`, path: '/caseload/$id', me });
  expect(await screen.findByText('사례 2건, 할 일 1건', { exact: false })).toBeTruthy();
  expect(screen.getByText('넘어가지 않는 일 2건')).toBeTruthy();
  expect(screen.getByRole('link', { name: '의뢰 · 박순자 · 정신건강사례관리' })).toBeTruthy();
  expect(screen.getByText(/회의를 마치거나 취소해야 합니다/)).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: '모든 사례와 나머지 맡은 일' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /이말순/ }));
  expect(await screen.findByText('사례 1건', { exact: false })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '인계' }));
  expect(await screen.findAllByText('사유를 적어 주십시오.')).not.toHaveLength(0);
  await waitFor(() => expect(server.callsOf('POST /api/caseload/:staffId/handover')).toHaveLength(0));
});

test('what a lead told the owner is answered on the case, and nothing of it is shown where there is nothing to say', async () => {
  const note = { id: id(8), at: '2026-11-22T01:00:00.000Z', by: '정팀장', to: '나휴직', words: '둘이 가십시오', answer: null, answeredAt: null, mayAnswer: true };
  const server = fakeServer({ 'GET /api/cases/:id/supervision': () => ({ mayWrite: false, rows: [note] }), 'POST /api/supervision/:id/answer': () => ({ id: id(8) }) });
  const first = await renderScreen(<SupervisionCard caseId={id(2)} />, { at: '/', path: '/', me });
  fireEvent.change(await screen.findByRole('textbox', { name: '답변' }), { target: { value: '그렇게 하겠습니다' } });
  fireEvent.click(screen.getByRole('button', { name: '저장' }));
  await waitFor(() => expect(server.callsOf('POST /api/supervision/:id/answer')[0]).toMatchObject({ body: { words: '그렇게 하겠습니다' } }));
  first.unmount();
  fakeServer({ 'GET /api/cases/:id/supervision': () => ({ mayWrite: true, rows: [] }) });
  await renderScreen(<SupervisionCard caseId={id(3)} />, { at: '/', path: '/', me });
  expect(await screen.findByRole('textbox', { name: '담당자에게 전할 말' })).toBeTruthy();
});
