import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { SignedIn } from './SignedIn.tsx';

describe('whoever is signed in', () => {
  it.each(['none', 'enrolled'] as const)('sees the screens, with the second factor %s', async (secondFactor) => {
    fakeServer({ 'GET /api/session': () => ({ ...aMe({ secondFactor }) }) as never });
    await renderScreen(<SignedIn><h1>오늘</h1></SignedIn>);
    expect(await screen.findByRole('heading', { name: '오늘' })).toBeTruthy();
  });

  it('enrols the second factor first where the municipality demands it, and sees the screens then', async () => {
    let secondFactor: 'wanted' | 'enrolled' = 'wanted';
    fakeServer({
      'GET /api/session': () => ({ ...aMe({ secondFactor }) }) as never,
      'POST /api/session/second-factor': () => ({ secret: 'ABCD', uri: 'otpauth://totp/x' }),
      'POST /api/session/second-factor/confirmation': () => {
        secondFactor = 'enrolled';
        return { enrolled: true as const };
      },
    });
    await renderScreen(<SignedIn><h1>오늘</h1></SignedIn>);
    expect(await screen.findByRole('heading', { level: 1, name: '2단계 인증 등록' })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '오늘' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '2단계 인증 등록' }));
    fireEvent.change(await screen.findByLabelText(/^여섯 자리 번호/), { target: { value: '123456' } });
    fireEvent.click(screen.getByRole('button', { name: '등록 마치기' }));
    expect(await screen.findByRole('heading', { name: '오늘' })).toBeTruthy();
  });
});
