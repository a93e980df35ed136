import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { settleSessionLost, useSessionLost } from '../client/index.ts';
import { IdleDialog } from './IdleDialog.tsx';

const MINUTE = 60_000;

/** As the shell shows it: not while the page is locked. */
function Watched(): React.ReactNode {
  return useSessionLost() ? <p>잠긴 화면</p> : <IdleDialog />;
}

const wait = (milliseconds: number): Promise<unknown> => act(() => vi.advanceTimersByTimeAsync(milliseconds));

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  settleSessionLost(false);
  vi.useRealTimers();
});

describe('a page that nobody uses', () => {
  it('warns a minute before the end, and goes on when the person is there', async () => {
    const server = fakeServer({ 'GET /api/session': () => aMe() });
    await renderScreen(<Watched />);
    await wait(8 * MINUTE);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await wait(MINUTE + 1000);
    expect(screen.getByRole('alertdialog', { name: '곧 로그아웃됩니다' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '계속 사용' }));
    await wait(2 * MINUTE);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(server.callsOf('DELETE /api/session')).toHaveLength(0);
  });

  it('ends the session and locks; after signing in again it watches anew', async () => {
    const server = fakeServer({ 'DELETE /api/session': () => ({ signedOut: true as const }) });
    await renderScreen(<Watched />);
    await wait(10 * MINUTE + 2000);
    expect(server.callsOf('DELETE /api/session')).toHaveLength(1);
    expect(screen.getByText('잠긴 화면')).toBeTruthy();
    act(() => settleSessionLost(true));
    await wait(8 * MINUTE);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    await wait(MINUTE + 2000);
    expect(screen.getByRole('alertdialog')).toBeTruthy();
  });
});
