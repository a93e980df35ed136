import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import type { Setting, Settings } from './SettingDrawer.tsx';
import { SettingsScreen } from './SettingsScreen.tsx';
import { rowsOf, tableOf, valueLines } from './value.ts';

vi.setConfig({ testTimeout: 20_000 });

const WORDS = { nothing: '정하지 않음', yes: '해당', no: '해당 없음', open: '정하지 않음' };
const SCHEME: Setting = {
  key: 'visit.groupScheme', label: '방문건강관리 군 분류 방식', help: '두 군 또는 세 군으로 나눕니다.', grade: 'ministry', form: { kind: 'choice', options: [{ value: 2, label: '2개군' }, { value: 3, label: '3개군' }] },
  rules: [{ id: 'VISIT-GROUP', says: '', chapter: 'VISIT', seed: '001', page: 'p.16', quote: '2개군 또는 3개 군으로 운영가능' }], value: 2, isDecided: true, version: 1, isFact: true,
  history: [{ version: 1, from: '2026-01-01', until: null, value: 2, reason: '방침 제12호', by: '안준호', at: '2026-01-02T00:00:00.000Z', standing: 'in-force' }],
};
const CAPS: Setting = { key: 'benefit.caps', label: '재가 의료급여 월 한도액', help: '연도별로 적습니다.', grade: 'unverified', form: { kind: 'amounts', unit: '원' }, rules: [], value: {}, isDecided: false, version: 0, isFact: false, history: [] };
const answer = (changes: Partial<Settings> = {}): Settings => ({ municipality: '전주시', on: '2026-11-23', edition: '2026 현행', mayChange: true, settings: [SCHEME, CAPS], ...changes });

async function open(settings: Settings): Promise<ReturnType<typeof fakeServer>> {
  const server = fakeServer({ 'GET /api/settings': () => settings, 'POST /api/settings/:key': () => ({ key: 'visit.groupScheme', version: 2 }) });
  await renderScreen(<SettingsScreen />, { at: '/settings/municipal', path: '/settings/municipal', me: aMe({ role: settings.mayChange ? 'administrator' : 'coordinator' }) });
  await screen.findByRole('heading', { level: 2, name: SCHEME.label });
  return server;
}
const rowOf = (name: string) => within(screen.getByRole('heading', { level: 2, name }).closest('li')!);

describe('the municipal settings', () => {
  it('show what holds, since when, what verdicts read and what nobody has confirmed', async () => {
    await open(answer());
    expect(rowOf(SCHEME.label).getByText('2개군')).toBeTruthy();
    expect(rowOf(SCHEME.label).getByText(/2026\. 1\. 1\.부터/)).toBeTruthy();
    expect(rowOf(SCHEME.label).getByText('판정에 쓰임')).toBeTruthy();
    expect(rowOf(CAPS.label).getByText('미확인')).toBeTruthy();
    expect(rowOf(CAPS.label).getByText('기본값')).toBeTruthy();
  });

  it('are decided only with a reason, over the version that was read', async () => {
    const server = await open(answer());
    fireEvent.click(rowOf(SCHEME.label).getByRole('button', { name: /바꾸기/ }));
    const dialog = within(await screen.findByRole('dialog', { name: SCHEME.label }));
    expect(dialog.getByText(/방침 제12호/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('radio', { name: '3개군' }));
    fireEvent.click(dialog.getByRole('button', { name: '이 값으로 정하기' }));
    expect(await dialog.findByText('사유를 적어 주십시오.')).toBeTruthy();
    expect(server.callsOf('POST /api/settings/:key')).toEqual([]);
    fireEvent.change(dialog.getByLabelText(/사유와 근거/), { target: { value: '보건소 협의' } });
    fireEvent.click(dialog.getByRole('button', { name: '이 값으로 정하기' }));
    await waitFor(() => expect(server.callsOf('POST /api/settings/:key')).toHaveLength(1));
    const [call] = server.callsOf('POST /api/settings/:key');
    expect([call?.body, call?.headers.get('if-match')]).toEqual([{ value: 3, from: '2026-11-23', until: null, reason: '보건소 협의' }, '"1"']);
  });

  it('are only read by a coordinator', async () => {
    await open(answer({ mayChange: false }));
    fireEvent.click(rowOf(SCHEME.label).getByRole('button', { name: /이력 보기/ }));
    const dialog = within(await screen.findByRole('dialog', { name: SCHEME.label }));
    expect(dialog.queryByRole('button', { name: '이 값으로 정하기' })).toBeNull();
    expect(dialog.getByText(/안준호/)).toBeTruthy();
  });
});

describe('a value', () => {
  it('is told in words, whatever kind it is of', () => {
    expect(valueLines({ kind: 'decisions' }, { 안심돌봄: true, 반찬: false, 말벗: null }, WORDS)).toEqual(['안심돌봄: 해당', '반찬: 해당 없음', '말벗: 정하지 않음']);
    expect(valueLines({ kind: 'amounts', unit: '원' }, { 2026: 720000 }, WORDS)).toEqual(['2026: 720,000원']);
    expect(valueLines({ kind: 'names' }, [], WORDS)).toEqual(['정하지 않음']);
  });

  it('of a table comes back as it went in', () => {
    for (const value of [{ 안심돌봄: true, 반찬: null }, {}]) expect(tableOf('decisions', rowsOf(value))).toEqual(value);
    expect(tableOf('amounts', [{ name: ' 2026 ', content: '720,000원' }, { name: '', content: '1' }])).toEqual({ 2026: 720000 });
  });
});
