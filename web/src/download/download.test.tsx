import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { api, apiFile } from '../client/index.ts';
import { DownloadsScreen } from './DownloadsScreen.tsx';
import { ListDialog } from './ListDialog.tsx';
import { isFilePassword, suggestedPassword } from './password.ts';

vi.setConfig({ testTimeout: 30_000 });
const ID = '00000000-0000-4000-8000-0000000000aa';
const asked = { id: ID, list: 'cases' as const, parameters: { live: true }, reason: '반기 사례 점검 자료', people: 101, askedAt: '2026-11-22T01:00:00.000Z', untilAt: '2026-11-23T01:00:00.000Z', state: 'asked' as const, isOver: false, decidedBy: null, decision: '', decidedAt: null, takenAt: null, version: 1 };

beforeEach(() => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
});

test('a password that is suggested opens a file, and is another each time', () => {
  const all = Array.from({ length: 50 }, suggestedPassword);
  expect([all.every(isFilePassword), new Set(all).size]).toEqual([true, 50]);
});

test('a list is fetched with its reason and password, which is shown until the dialog is closed', async () => {
  const server = fakeServer({ 'POST /api/cases/sheet': () => ({}) as never });
  const closed = vi.fn<() => void>();
  await renderScreen(<ListDialog fetchFile={(terms) => apiFile('POST /api/cases/sheet', { body: { live: true, ...terms } })} onClose={closed} />, { at: '/x', path: '/x' });
  const dialog = await screen.findByRole('dialog', { name: '목록 내려받기' });
  fireEvent.click(within(dialog).getByRole('button', { name: '내려받기' }));
  expect(within(dialog).getByText('어디에 쓰는지 다섯 글자 이상 적어 주십시오.')).toBeTruthy();
  fireEvent.change(within(dialog).getByRole('textbox', { name: /^사유/ }), { target: { value: '월간 회의 자료' } });
  fireEvent.change(within(dialog).getByRole('textbox', { name: /^파일 비밀번호/ }), { target: { value: '짧다' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '내려받기' }));
  expect(within(dialog).getByText('빈칸 없이 영문·숫자·기호 열 글자 이상으로 정해 주십시오.')).toBeTruthy();
  expect(server.callsOf('POST /api/cases/sheet')).toHaveLength(0);
  fireEvent.change(within(dialog).getByRole('textbox', { name: /^파일 비밀번호/ }), { target: { value: 'Garam-1234-5678' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '내려받기' }));
  expect(await screen.findByText('Garam-1234-5678')).toBeTruthy();
  expect(server.callsOf('POST /api/cases/sheet')[0]?.body).toEqual({ live: true, reason: '월간 회의 자료', password: 'Garam-1234-5678' });
  fireEvent.click(screen.getByRole('button', { name: '닫기' }));
  expect(closed).toHaveBeenCalledOnce();
});

test('where a second person is needed it says so, keeps the reason and asks', async () => {
  const server = fakeServer({
    'POST /api/cases/sheet': () => { throw new Refused({ status: 409, code: 'download/second-person', title: '다른 사람의 승인이 필요한 목록입니다' }); },
    'POST /api/cases/sheet/requests': () => ({ id: ID, people: 101, untilAt: asked.untilAt }),
  });
  await renderScreen(<ListDialog fetchFile={(terms) => apiFile('POST /api/cases/sheet', { body: { live: true, ...terms } })} ask={(reason) => api('POST /api/cases/sheet/requests', { body: { live: true, reason } })} onClose={() => undefined} />, { at: '/x', path: '/x' });
  fireEvent.change(await screen.findByRole('textbox', { name: /^사유/ }), { target: { value: '월간 회의 자료' } });
  fireEvent.click(screen.getByRole('button', { name: '내려받기' }));
  expect(await screen.findByText('다른 사람의 승인이 필요한 목록입니다')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '승인 요청하기' }));
  await waitFor(() => expect(server.callsOf('POST /api/cases/sheet/requests')[0]?.body).toEqual({ live: true, reason: '월간 회의 자료' }));
});

test('whoever decides sees what is asked for and why, and says his own why on the version he read', async () => {
  const server = fakeServer({ 'GET /api/downloads': () => ({ rows: [{ ...asked, staff: '김하늘', organisation: '중앙동' }] }), 'POST /api/downloads/:id/decision': () => ({ version: 2 }) });
  await renderScreen(<DownloadsScreen />, { at: '/downloads', me: aMe({ role: 'team-lead', permissions: ['download:decide'] }) });
  expect(await screen.findByText('반기 사례 점검 자료')).toBeTruthy();
  expect(screen.getByText('101명')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '판단하기' }));
  const dialog = await screen.findByRole('dialog', { name: '내려받기 승인' });
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  expect([within(dialog).getByText('판단을 골라 주십시오.'), within(dialog).getByText('다섯 글자 이상 적어 주십시오.')]).toHaveLength(2);
  fireEvent.click(within(dialog).getByRole('radio', { name: '승인' }));
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '회의에 필요함' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
  await waitFor(() => expect(server.callsOf('POST /api/downloads/:id/decision')[0]?.body).toEqual({ verdict: 'approved', words: '회의에 필요함' }));
});

test('what was approved is taken with the parameters and the reason that were agreed to', async () => {
  const server = fakeServer({ 'GET /api/downloads/mine': () => ({ rows: [{ ...asked, state: 'approved', decidedBy: '이팀장', decision: '회의에 필요함', version: 2 }] }), 'POST /api/cases/sheet': () => ({}) as never });
  await renderScreen(<DownloadsScreen />, { at: '/downloads', me: aMe({ permissions: [] }) });
  fireEvent.click(await screen.findByRole('button', { name: '내려받기' }));
  const dialog = await screen.findByRole('dialog', { name: '목록 내려받기' });
  fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Garam-1234-5678' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '내려받기' }));
  await waitFor(() => expect(server.callsOf('POST /api/cases/sheet')[0]?.body).toEqual({ live: true, reason: '반기 사례 점검 자료', password: 'Garam-1234-5678', request: ID }));
});

test.each([[[], ['download:decide'], '승인할 요청이 없습니다'], [[], [], '요청한 내려받기가 없습니다']])('without a request it says so', async (rows, permissions, words) => {
  fakeServer({ 'GET /api/downloads': () => ({ rows }), 'GET /api/downloads/mine': () => ({ rows }) });
  await renderScreen(<DownloadsScreen />, { at: '/downloads', me: aMe({ permissions }) });
  expect(await screen.findByText(words)).toBeTruthy();
});
