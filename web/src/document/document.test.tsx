import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeServer, Refused, type FakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import type { PersonDetail } from '../person/section.ts';
import { DocumentButton } from './DocumentButton.tsx';
import { DocumentScreen } from './DocumentScreen.tsx';
import { DocumentSection } from './DocumentSection.tsx';
import type { DocumentRow } from './FileButtons.tsx';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const SUBJECT = '00000000-0000-4000-8000-0000000000aa';
const PERSON = '00000000-0000-4000-8000-0000000000bb';
const ID = '00000000-0000-4000-8000-0000000000dd';
const me = aMe({ permissions: ['document:read', 'document:issue'] });
const row: DocumentRow = { id: ID, form: 'resource-referral', title: '자원연계 의뢰서', subject: { kind: 'referral', id: SUBJECT }, number: '중앙동-7', issuedOn: '2026-11-23', issuedAt: '2026-11-23T01:00:00.000Z', by: '김하늘', organisation: '중앙동', copyFor: '', voided: null };

let rows: DocumentRow[];
let busy: number;
let server: FakeServer;

beforeEach(() => {
  rows = [];
  busy = 0;
  server = fakeServer({
    'GET /api/documents': () => ({ rows }),
    'GET /api/persons/:id/documents': () => ({ rows }),
    'POST /api/documents': () => {
      if (busy > 0) {
        busy -= 1;
        throw new Refused({ status: 429, code: 'document/busy' });
      }
      rows = [row];
      return { id: ID, number: row.number, issuedOn: row.issuedOn };
    },
    'GET /api/documents/:id': () => ({ document: row, personIds: [PERSON], mayVoid: true }),
    'POST /api/documents/:id/void': () => ({ id: ID, at: '2026-11-23T02:00:00.000Z' }),
    'POST /api/documents/:id/content': () => ({}) as never,
    'POST /api/persons/:id/documents/sheet': () => ({}) as never,
  });
});

const openDialog = async (): Promise<HTMLElement> => {
  await renderScreen(<DocumentButton subject={SUBJECT} forms={['resource-referral']} />, { at: '/x', path: '/x', me });
  fireEvent.click(await screen.findByRole('button', { name: '문서' }));
  return screen.findByRole('dialog', { name: '문서' });
};

test('a paper is issued from the record and stands in the list with its number', async () => {
  const dialog = await openDialog();
  expect(await within(dialog).findByText('이 기록으로 발급한 문서가 없습니다.')).toBeTruthy();
  fireEvent.click(within(dialog).getByRole('button', { name: '발급' }));
  expect(await within(dialog).findByText('중앙동-7')).toBeTruthy();
  expect(server.callsOf('POST /api/documents')[0]?.body).toEqual({ form: 'resource-referral', subject: SUBJECT });
});

test('while the press is busy it waits its turn under the same key', async () => {
  busy = 1;
  const dialog = await openDialog();
  fireEvent.click(within(dialog).getByRole('button', { name: '발급' }));
  expect(await within(dialog).findByText('중앙동-7')).toBeTruthy();
  expect(server.callsOf('POST /api/documents')).toHaveLength(2);
});

test('a download asks for a reason and sends it', async () => {
  rows = [row];
  const dialog = await openDialog();
  fireEvent.click(await within(dialog).findByRole('button', { name: '자원연계 의뢰서 중앙동-7 PDF 내려받기' }));
  const asking = await screen.findByRole('dialog', { name: '내려받는 사유' });
  fireEvent.click(within(asking).getByRole('button', { name: '내려받기' }));
  expect(await within(asking).findByText('어디에 쓰는지 다섯 글자 이상 적어 주십시오.')).toBeTruthy();
  expect(server.callsOf('POST /api/documents/:id/content')).toHaveLength(0);
  fireEvent.change(within(asking).getByRole('textbox', { name: /^사유/ }), { target: { value: '결재 서류 첨부' } });
  fireEvent.click(within(asking).getByRole('button', { name: '내려받기' }));
  await waitFor(() => expect(server.callsOf('POST /api/documents/:id/content')[0]?.body).toEqual({ format: 'pdf', reason: '결재 서류 첨부' }));
});

test('nothing is offered to somebody who may not issue', async () => {
  await renderScreen(<><DocumentButton subject={SUBJECT} forms={['resource-referral']} /><p>끝</p></>, { at: '/x', path: '/x', me: aMe({ permissions: ['document:read'] }) });
  await screen.findByText('끝');
  expect(screen.queryByRole('button', { name: '문서' })).toBeNull();
});

test('a person without papers is told where they are made, one with papers has them in a list', async () => {
  const person = { id: PERSON } as PersonDetail;
  await renderScreen(<DocumentSection person={person} />, { at: '/x', path: '/x', me });
  expect(await screen.findByText('발급한 문서가 없습니다.')).toBeTruthy();
  rows = [row];
  await renderScreen(<DocumentSection person={person} />, { at: '/x', path: '/x', me });
  expect(await screen.findByText('중앙동-7')).toBeTruthy();
  expect(screen.getByText('중앙동 김하늘')).toBeTruthy();
  expect(screen.getByRole('button', { name: '목록 내려받기' })).toBeTruthy();
});

test('minutes are made for the organisation that is chosen', async () => {
  await renderScreen(<DocumentButton subject={SUBJECT} forms={['conference-minutes']} recipients={[{ id: PERSON, name: '방문건강팀' }]} />, { at: '/x', path: '/x', me });
  fireEvent.click(await screen.findByRole('button', { name: '문서' }));
  const dialog = await screen.findByRole('dialog', { name: '문서' });
  fireEvent.click(within(dialog).getByRole('button', { name: /받는 기관/ }));
  fireEvent.click(await screen.findByRole('option', { name: '방문건강팀' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '발급' }));
  await waitFor(() => expect(server.callsOf('POST /api/documents')[0]?.body).toEqual({ form: 'conference-minutes', subject: SUBJECT, recipient: PERSON }));
});

test('whoever only got a copy of minutes makes none', async () => {
  await renderScreen(<DocumentButton subject={SUBJECT} forms={['conference-minutes']} readsOnly />, { at: '/x', path: '/x', me });
  fireEvent.click(await screen.findByRole('button', { name: '문서' }));
  const dialog = await screen.findByRole('dialog', { name: '문서' });
  expect(await within(dialog).findByText('이 기록으로 발급한 문서가 없습니다.')).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: '발급' })).toBeNull();
});

test('a paper is declared void with a reason, and says so afterwards', async () => {
  await renderScreen(<DocumentScreen />, { at: `/documents/${ID}`, path: '/documents/$id', me });
  fireEvent.click(await screen.findByRole('button', { name: '무효 처리' }));
  const asking = await screen.findByRole('dialog', { name: '문서 무효 처리' });
  fireEvent.click(within(asking).getByRole('button', { name: '무효 처리' }));
  expect(await within(asking).findByText('왜 무효로 하는지 다섯 글자 이상 적어 주십시오.')).toBeTruthy();
  fireEvent.change(within(asking).getByRole('textbox', { name: /^무효로 하는 사유/ }), { target: { value: '받는 기관을 잘못 적음' } });
  fireEvent.click(within(asking).getByRole('button', { name: '무효 처리' }));
  await waitFor(() => expect(server.callsOf('POST /api/documents/:id/void')[0]?.body).toEqual({ words: '받는 기관을 잘못 적음' }));
});

test('a void paper shows since when, by whom and why, and can still be downloaded', async () => {
  const voided = { at: '2026-11-23T02:00:00.000Z', by: '이바다', words: '받는 기관을 잘못 적음' };
  server = fakeServer({ 'GET /api/documents/:id': () => ({ document: { ...row, voided }, personIds: [PERSON], mayVoid: false }) });
  await renderScreen(<DocumentScreen />, { at: `/documents/${ID}`, path: '/documents/$id', me });
  expect(await screen.findByText('무효로 한 문서입니다')).toBeTruthy();
  expect(screen.getByText('받는 기관을 잘못 적음')).toBeTruthy();
  expect(screen.getAllByText(/이바다 무효 처리/).length).toBeGreaterThan(0);
  expect(screen.getByRole('button', { name: /PDF 내려받기/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '무효 처리' })).toBeNull();
});
