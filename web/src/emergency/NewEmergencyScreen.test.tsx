import '@dure/guide'; // fetched on a visit; here at once, so that no test waits for it
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { NewEmergencyScreen } from './NewEmergencyScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });

const EMERGENCY = '00000000-0000-4000-8000-0000000000cc';
const tick = (name: RegExp, answer: string) => fireEvent.click(within(screen.getByRole('radiogroup', { name })).getByRole('radio', { name: answer }));
const PATIENCE = { timeout: 10_000 };

describe('긴급 상황', () => {
  it('answers a tick with whom to call, and asks for nothing else', async () => {
    const server = fakeServer({});
    await renderScreen(<NewEmergencyScreen />, { at: '/emergencies/new' });
    tick(/지금 몸이 위급한 상태입니까/, '예');
    const card = await screen.findByRole('alert', {}, PATIENCE);
    expect(within(card).getAllByRole('link')[0]?.getAttribute('href')).toBe('tel:112');
    expect(server.callsOf('POST /api/emergencies')).toEqual([]);
  });

  it('shows no numbers to dial first for thoughts alone, and says that consent is asked', async () => {
    fakeServer({});
    await renderScreen(<NewEmergencyScreen />, { at: '/emergencies/new' });
    tick(/죽고 싶다는 말을 되풀이하십니까/, '예');
    const card = await screen.findByRole('alert', {}, PATIENCE);
    expect(within(card).getByText('집중')).toBeTruthy();
    expect(within(card).queryByText(/없이 먼저 돕습니다/)).toBeNull();
  });

  it('begins the record with the legal basis and what was seen, never without', async () => {
    const server = fakeServer({ 'POST /api/emergencies': () => ({ id: EMERGENCY, version: 1, tier: '응급', completeByOn: '2026-11-24' }) });
    await renderScreen(<NewEmergencyScreen />, { at: '/emergencies/new' });
    tick(/지금 자살을 시도하고 있습니까/, '예');
    fireEvent.click(await screen.findByRole('button', { name: '긴급 기록 남기기' }, PATIENCE));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: '112 경찰에 알림' })).toHaveProperty('checked', false);
    fireEvent.click(within(dialog).getByRole('button', { name: '기록 시작' }));
    expect(within(dialog).getByText('무엇을 보았는지 적어 주십시오.')).toBeTruthy();
    expect(server.callsOf('POST /api/emergencies')).toEqual([]);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '약을 먹었다고 말함' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '기록 시작' }));
    await waitFor(() => expect(server.callsOf('POST /api/emergencies')[0]?.body).toMatchObject({
      facts: { 'suicide.attemptInProgress': true }, bypass: { steps: ['consent', 'screening', 'letter'], basisId: 'pipa-18-2-3', reason: '약을 먹었다고 말함' }, calls: [], raised: null,
    }), PATIENCE);
  });

  it('follows the officer where none of the questions fits', async () => {
    fakeServer({});
    await renderScreen(<NewEmergencyScreen />, { at: '/emergencies/new' });
    fireEvent.click(screen.getByRole('checkbox', { name: '표시한 항목에는 없지만 위급합니다' }));
    expect(await screen.findByRole('alert', {}, PATIENCE)).toBeTruthy();
    expect(screen.getByRole('button', { name: '긴급 기록 남기기' }).hasAttribute('disabled')).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: /판단한 사유/ }), { target: { value: '의식이 없어 보임' } });
    expect(screen.getByRole('button', { name: '긴급 기록 남기기' }).hasAttribute('disabled')).toBe(false);
  });
});
