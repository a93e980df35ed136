import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { ExplanationsScreen } from './ExplanationsScreen.tsx';
import { MonthReview } from './MonthReview.tsx';

vi.setConfig({ testTimeout: 30_000 });
const ID = '00000000-0000-4000-8000-0000000000aa';
const asked = { id: ID, month: '2026-11', looks: 2, persons: 1, firstAt: '2026-11-18T05:00:00.000Z', lastAt: '2026-11-19T05:00:00.000Z', foundAt: '2026-11-22T00:00:00.000Z', dueOn: '2026-12-04', isOverdue: false, state: 'asked' as const, words: null, answeredAt: null, decision: null, decidedAt: null, version: 1 };

test('who looked says why in at least ten letters, on the version that he read', async () => {
  const server = fakeServer({ 'GET /api/explanations/mine': () => ({ rows: [{ ...asked, personId: null, person: null }] }), 'POST /api/explanations/:id/answer': () => ({ version: 2 }) });
  await renderScreen(<ExplanationsScreen />, { at: '/explanations', me: aMe({ permissions: [] }) });
  expect(await screen.findByText('이름을 볼 수 없는 대상자')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '소명하기' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '업무였음' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  expect(within(dialog).getByText('열 글자 이상 적어 주십시오.')).toBeTruthy();
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '담당자 대신 전화 상담을 받았습니다' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  await waitFor(() => expect(server.callsOf('POST /api/explanations/:id/answer')[0]?.body).toEqual({ words: '담당자 대신 전화 상담을 받았습니다' }));
});

test('whoever judges sees by which rule it was found and needs a finding', async () => {
  const server = fakeServer({ 'GET /api/explanations': () => ({ rows: [{ ...asked, state: 'answered' as const, words: '전화 상담을 대신 받았습니다', rule: 'neighbour', staff: '호기심', organisation: '중앙동', decidedBy: null, person: '유○인 (1954년생, 중앙동)' }] }), 'POST /api/explanations/:id/decision': () => ({ version: 2 }) });
  await renderScreen(<ExplanationsScreen />, { at: '/explanations', me: aMe({ role: 'auditor', permissions: ['explanation:review'] }) });
  expect(await screen.findByText('같은 주소의 이웃')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '판단하기' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '출장부에 해당 방문이 없음' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  expect(within(dialog).getByText('판단을 골라 주십시오.')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('radio', { name: '부당한 열람' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  await waitFor(() => expect(server.callsOf('POST /api/explanations/:id/decision')[0]?.body).toEqual({ verdict: 'misuse', words: '출장부에 해당 방문이 없음' }));
});

test('nobody is found at fault while the answer is awaited', async () => {
  const server = fakeServer({ 'GET /api/explanations': () => ({ rows: [{ ...asked, rule: 'neighbour', staff: '호기심', organisation: '중앙동', decidedBy: null, person: '유○인 (1954년생, 중앙동)' }] }), 'POST /api/explanations/:id/decision': () => ({ version: 2 }) });
  await renderScreen(<ExplanationsScreen />, { at: '/explanations', me: aMe({ role: 'auditor', permissions: ['explanation:review'] }) });
  fireEvent.click(await screen.findByRole('button', { name: '판단하기' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/아직 답이 없습니다/u)).toBeTruthy();
  const misuse = within(dialog).getByRole('radio', { name: /부당한 열람/u });
  expect((misuse as HTMLInputElement).disabled).toBe(true);
  fireEvent.click(within(dialog).getByRole('radio', { name: '정당한 열람' }));
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '출장부에서 방문을 확인하였음' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  await waitFor(() => expect(server.callsOf('POST /api/explanations/:id/decision')[0]?.body).toMatchObject({ verdict: 'accepted' }));
});

test('a month is signed off once it is over', async () => {
  const counts = { looks: 1200, staff: 9, persons: 300, reveals: 2, openings: 1, downloads: 1, downloadsWithoutReason: 0, finds: 3, open: 1, overdue: 1, accepted: 1, misuse: 1 };
  const server = fakeServer({
    'GET /api/access-reviews/:month': () => ({ month: '2026-10', isOver: true, counts, rules: [{ rule: 'neighbour' as const, asked: 3, answered: 0, accepted: 1, misuse: 1 }], downloads: [], signed: null }), 'POST /api/access-reviews/:month': () => ({ signedAt: '2026-11-22T00:00:00.000Z' }),
  });
  await renderScreen(<MonthReview />, { at: '/audit?view=month&month=2026-10', me: aMe({ role: 'auditor', permissions: ['audit:read', 'audit:sign'] }) });
  expect(await screen.findByText('1,200')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '점검 확정' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '부당한 열람 한 건을 감사에 넘김' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '점검 확정' }));
  await waitFor(() => expect(server.callsOf('POST /api/access-reviews/:month')[0]?.body).toEqual({ words: '부당한 열람 한 건을 감사에 넘김' }));
});
