import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { SignInScreen } from './SignInScreen.tsx';

const OPTIONS = { demo: true, identityProvider: true, accounts: [{ login: 'inhu1.hong', name: '홍서현', title: '주무관', role: 'town-officer', organisation: '인후1동 주민센터' }] };

function type(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe('signing in', () => {
  it('with a demo account is one press', async () => {
    const onSignedIn = vi.fn<() => void>();
    const server = fakeServer({ 'GET /api/session/options': () => OPTIONS, 'POST /api/session/demo': () => ({ signedIn: true as const }) });
    await renderScreen(<SignInScreen onSignedIn={onSignedIn} />);
    fireEvent.click(await screen.findByRole('button', { name: /홍서현 주무관.*인후1동 주민센터/ }));
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(server.callsOf('POST /api/session/demo')[0]?.body).toEqual({ login: 'inhu1.hong' });
  });

  it('offers neither demo accounts nor the identity provider where there are none', async () => {
    fakeServer({ 'GET /api/session/options': () => ({ demo: false, identityProvider: false, accounts: [] }) });
    await renderScreen(<SignInScreen onSignedIn={() => undefined} />);
    expect(screen.getByRole('heading', { level: 1, name: '로그인' })).toBeTruthy();
    expect(screen.queryByText('시연 계정')).toBeNull();
    expect(screen.queryByRole('link', { name: '기관 통합인증으로 로그인' })).toBeNull();
  });

  it('sends nothing while a field is empty', async () => {
    const server = fakeServer({ 'GET /api/session/options': () => OPTIONS });
    await renderScreen(<SignInScreen onSignedIn={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: '로그인' }));
    expect(screen.getByText('아이디를 입력해 주십시오.')).toBeTruthy();
    expect(screen.getByText('비밀번호를 입력해 주십시오.')).toBeTruthy();
    expect(server.callsOf('POST /api/session')).toHaveLength(0);
  });

  it('asks for the code where the account has a second factor, and sends all three together', async () => {
    const onSignedIn = vi.fn<() => void>();
    const server = fakeServer({
      'GET /api/session/options': () => OPTIONS,
      'POST /api/session': ({ body }) => {
        if (!(body as { code?: string }).code) throw new Refused({ status: 401, code: 'session/second-factor-needed' });
        return { signedIn: true as const };
      },
    });
    await renderScreen(<SignInScreen onSignedIn={onSignedIn} />);
    type(/아이디/, 'inhu1.hong');
    type(/비밀번호/, 'correct horse');
    fireEvent.click(screen.getByRole('button', { name: '로그인' }));
    fireEvent.change(await screen.findByRole('textbox', { name: '인증번호' }), { target: { value: '123456' } });
    fireEvent.click(screen.getByRole('button', { name: '인증번호 입력' }));
    await vi.waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(server.callsOf('POST /api/session').at(-1)?.body).toEqual({ login: 'inhu1.hong', password: 'correct horse', code: '123456' });
  });

  it('says what to do after a wrong password', async () => {
    fakeServer({ 'GET /api/session/options': () => OPTIONS, 'POST /api/session': () => { throw new Refused({ status: 401, code: 'session/sign-in-refused', title: '로그인하지 못했습니다' }); } });
    await renderScreen(<SignInScreen onSignedIn={() => undefined} />);
    type(/아이디/, 'inhu1.hong');
    type(/비밀번호/, 'wrong');
    fireEvent.click(screen.getByRole('button', { name: '로그인' }));
    expect((await screen.findByRole('alert')).textContent).toContain('로그인하지 못했습니다');
  });
});
