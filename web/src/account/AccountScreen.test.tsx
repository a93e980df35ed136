import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer, Refused } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { AccountScreen } from './AccountScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });

const type = (label: RegExp, value: string): void => void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = (): void => void fireEvent.click(screen.getByRole('button', { name: '비밀번호 바꾸기' }));

describe('my account', () => {
  test('sends a new password only when it was typed twice alike', async () => {
    const server = fakeServer({ 'PUT /api/session/password': () => ({ changed: true as const }) });
    await renderScreen(<AccountScreen />, { at: '/account', me: aMe() });
    submit();
    expect(screen.getAllByText('지금 비밀번호를 입력해 주십시오.').length).toBeGreaterThan(0);
    type(/^지금 비밀번호/, 'old password');
    type(/^새 비밀번호 \(/, '가을 하늘 높은 언덕');
    type(/^새 비밀번호 확인/, '가을 하늘 높은 언덕길');
    submit();
    expect(screen.getAllByText('새 비밀번호와 다릅니다.').length).toBeGreaterThan(0);
    expect(server.callsOf('PUT /api/session/password')).toHaveLength(0);
    type(/^새 비밀번호 확인/, '가을 하늘 높은 언덕');
    submit();
    await waitFor(() => expect(server.callsOf('PUT /api/session/password')[0]?.body).toEqual({ current: 'old password', next: '가을 하늘 높은 언덕' }));
    await waitFor(() => expect((screen.getByLabelText(/^지금 비밀번호/) as HTMLInputElement).value).toBe(''));
  });

  test('shows what the server has against a password', async () => {
    fakeServer({ 'PUT /api/session/password': () => { throw new Refused({ status: 422, code: 'session/password-common', title: '널리 알려진 비밀번호입니다' }); } });
    await renderScreen(<AccountScreen />, { at: '/account', me: aMe() });
    type(/^지금 비밀번호/, 'old password');
    type(/^새 비밀번호 \(/, 'qwer1234!@');
    type(/^새 비밀번호 확인/, 'qwer1234!@');
    submit();
    expect(await screen.findByText('널리 알려진 비밀번호입니다')).toBeTruthy();
  });

  test('enrols an authenticator app with the key as text and one code', async () => {
    const server = fakeServer({ 'POST /api/session/second-factor': () => ({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' }), 'POST /api/session/second-factor/confirmation': () => ({ enrolled: true as const }) });
    await renderScreen(<AccountScreen />, { at: '/account', me: aMe() });
    fireEvent.click(screen.getByRole('button', { name: '2단계 인증 등록' }));
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy();
    type(/^여섯 자리 번호/, '12345');
    fireEvent.click(screen.getByRole('button', { name: '등록 마치기' }));
    expect(screen.getByText('숫자 여섯 자리를 입력해 주십시오.')).toBeTruthy();
    type(/^여섯 자리 번호/, '123456');
    fireEvent.click(screen.getByRole('button', { name: '등록 마치기' }));
    await waitFor(() => expect(server.callsOf('POST /api/session/second-factor/confirmation')[0]?.body).toEqual({ code: '123456' }));
  });
});
