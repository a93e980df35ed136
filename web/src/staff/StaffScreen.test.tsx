import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { StaffScreen } from './StaffScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const account = { id: ID, login: 'inhu1.hong', name: '홍서현', title: '주무관', role: 'town-officer', organisation: '인후1동', active: true, mine: false };
const other = { ...account, id: '00000000-0000-4000-8000-0000000000bb', login: 'audit-kwon', name: '권혜진', role: 'auditor', organisation: '감사담당관' };
const me = aMe({ role: 'administrator', permissions: ['staff:manage'] });

describe('the accounts', () => {
  test('are found by initial consonants and by role', async () => {
    fakeServer({ 'GET /api/staff': () => ({ rows: [account, other] }) });
    await renderScreen(<StaffScreen />, { at: '/staff', me });
    await screen.findByRole('button', { name: '권혜진' });
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ㅎㅅㅎ' } });
    expect(screen.getByRole('button', { name: '홍서현' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '권혜진' })).toBeNull();
  });

  test('offer what there is to do, and do it with a reason', async () => {
    const server = fakeServer({
      'GET /api/staff': () => ({ rows: [account] }), 'POST /api/staff/:id/unlock': () => ({ unlocked: true as const }),
      'GET /api/staff/:id': () => ({ ...account, failures: 5, lockedUntil: '2026-11-22T01:05:00.000Z', secondFactor: 'none' as const, session: null, birthKeptAt: null }),
    });
    await renderScreen(<StaffScreen />, { at: '/staff', me });
    fireEvent.click(await screen.findByRole('button', { name: '홍서현' }));
    const drawer = await screen.findByRole('dialog', { name: '홍서현' });
    expect(await within(drawer).findByText('5회')).toBeTruthy();
    expect(within(drawer).queryByRole('button', { name: '접속 끊기' })).toBeNull();
    fireEvent.click(within(drawer).getByRole('button', { name: '잠금 풀기' }));
    const confirm = await screen.findByRole('dialog', { name: '홍서현 · 잠금 풀기' });
    fireEvent.change(within(confirm).getByRole('textbox'), { target: { value: '본인 확인을 마침' } });
    fireEvent.click(within(confirm).getByRole('button', { name: '잠금 풀기' }));
    await waitFor(() => expect(server.callsOf('POST /api/staff/:id/unlock')[0]?.body).toEqual({ reason: '본인 확인을 마침' }));
  });

  test('take over a birth date from the personnel records, and say why it is asked', async () => {
    const server = fakeServer({
      'GET /api/staff': () => ({ rows: [account] }), 'POST /api/staff/:id/birth': () => ({ kept: true as const }),
      'GET /api/staff/:id': () => ({ ...account, failures: 0, lockedUntil: null, secondFactor: 'none' as const, session: null, birthKeptAt: '2026-11-20T01:00:00.000Z' }),
    });
    await renderScreen(<StaffScreen />, { at: '/staff', me });
    fireEvent.click(await screen.findByRole('button', { name: '홍서현' }));
    const drawer = await screen.findByRole('dialog', { name: '홍서현' });
    expect(await within(drawer).findByText(/^등록함/u)).toBeTruthy();
    fireEvent.click(within(drawer).getByRole('button', { name: '생년월일 등록' }));
    const asking = await screen.findByRole('dialog', { name: '홍서현 · 생년월일' });
    expect(within(asking).getByText(/가족, 동료, 이웃의 기록/u)).toBeTruthy();
    const field = within(asking).getByRole('textbox');
    fireEvent.change(field, { target: { value: '850231' } });
    fireEvent.click(within(asking).getByRole('button', { name: '저장' }));
    expect(within(asking).getByText(/바르게 적어/u)).toBeTruthy();
    fireEvent.change(field, { target: { value: '850301' } });
    fireEvent.click(within(asking).getByRole('button', { name: '저장' }));
    await waitFor(() => expect(server.callsOf('POST /api/staff/:id/birth')[0]?.body).toEqual({ birthOn: '1985-03-01' }));
  });
});
