import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen } from '@testing-library/react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { aMe } from '../../testing/render.tsx';
import { api, createQueryClient } from '../client/index.ts';
import { PageHeader } from '../design/PageHeader.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { createShellRouter } from './router.tsx';
import type { Screen } from './screen.ts';

const SCREENS: readonly Screen[] = [
  { path: '/', navLabel: 'today', lazy: async () => () => <><PageHeader title="오늘 할 일" /><TextLink to="/persons">대상자로</TextLink></> },
  { path: '/persons', navLabel: 'persons', lazy: async () => () => <PageHeader title="대상자" /> },
  { path: '/access-log', navLabel: 'accessLog', roles: ['auditor'], lazy: async () => () => <PageHeader title="열람기록" /> },
  { path: '/broken', lazy: async () => () => { throw new Error('a fault of this screen'); } },
];

/** happy-dom has no event stream; the shell opens one. */
class SilentStream extends EventTarget {
  static readonly CLOSED = 2;
  close(): void {}
}

function open(address: string): void {
  history.replaceState(null, '', address);
  vi.stubGlobal('EventSource', SilentStream);
  render(<I18nProvider locale="ko-KR"><QueryClientProvider client={createQueryClient()}><RouterProvider router={createShellRouter(SCREENS)} /></QueryClientProvider></I18nProvider>);
}

beforeEach(() => vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => undefined));

describe('the shell', () => {
  it('shows a screen with its title, the navigation of the role and the demo banner', async () => {
    fakeServer({ 'GET /api/session': () => aMe() });
    open('/');
    expect(await screen.findByRole('heading', { level: 1, name: '오늘 할 일' })).toBeTruthy();
    expect(document.title).toBe('오늘 할 일 · 두레');
    expect(screen.getByRole('link', { name: '오늘 할 일' }).getAttribute('aria-current')).toBe('page');
    expect(screen.queryByRole('link', { name: '열람기록' })).toBeNull();
    expect(screen.getByText('모든 인물과 사건은 꾸며낸 것입니다')).toBeTruthy();
  });

  it('moves the focus to the heading of the screen one goes to', async () => {
    fakeServer({ 'GET /api/session': () => aMe() });
    open('/');
    fireEvent.click(await screen.findByRole('link', { name: '대상자로' }));
    const heading = await screen.findByRole('heading', { level: 1, name: '대상자' });
    await vi.waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it.each(['/access-log', '/nowhere'])('answers %s like a screen that does not exist', async (address) => {
    fakeServer({ 'GET /api/session': () => aMe() });
    open(address);
    expect(await screen.findByRole('heading', { level: 1, name: '찾을 수 없습니다' })).toBeTruthy();
    expect(screen.getByRole('navigation', { name: '주 메뉴' })).toBeTruthy();
  });

  it('stays when a screen fails', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    fakeServer({ 'GET /api/session': () => aMe() });
    open('/broken');
    expect(await screen.findByRole('heading', { level: 1, name: '화면을 그리지 못했습니다' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '대상자' })).toBeTruthy();
  });

  it('asks to sign in again over the page, and the waiting call goes on', async () => {
    let isOver = false;
    fakeServer({
      'GET /api/session': () => aMe(),
      'GET /api/session/options': () => ({ demo: true, identityProvider: false, accounts: [] }),
      'POST /api/session/demo': () => { isOver = false; return { signedIn: true as const }; },
      'POST /api/notices/read': () => { if (isOver) throw new Refused({ status: 401, code: 'session/ended' }); return { read: 1 }; },
    });
    open('/');
    await screen.findByRole('heading', { level: 1, name: '오늘 할 일' });
    isOver = true;
    const waiting = api('POST /api/notices/read', { body: { ids: [aMe().staffId] } });
    fireEvent.click(await screen.findByRole('button', { name: '홍서현 님으로 다시 로그인' }));
    await expect(waiting).resolves.toMatchObject({ answer: { read: 1 } });
    await vi.waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(screen.getByRole('heading', { level: 1, name: '오늘 할 일' })).toBeTruthy();
  });
});
