import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { AuditScreen } from './AuditScreen.tsx';
import { GlassBanner } from './GlassBanner.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { ReviewScreen } from './ReviewScreen.tsx';
import { timeLeft } from './useTimeLeft.ts';

const ID = '00000000-0000-4000-8000-0000000000aa';
const STAFF = '00000000-0000-4000-8000-0000000000bb';
const auditor = aMe({ role: 'auditor', permissions: ['audit:read', 'audit:export'] });

vi.setConfig({ testTimeout: 30_000 });

const entry = {
  id: ID, at: '2026-11-22T05:00:00.000Z', staff: '호기심', staffId: STAFF, organisation: '중앙동', role: 'town-officer', address: '10.0.0.7', purpose: 'case-management', purposeLabel: '통합사례관리', purposeBasis: '사회보장급여법 제42조의2',
  event: 'person.read', outcome: 'done', reason: null, persons: 1, personId: ID, subject: {},
};

describe('the access log', () => {
  test('shows who read without work, and leads from one reader to who else looked', async () => {
    const server = fakeServer({
      'GET /api/access-log/staff': () => ({ rows: [{ staffId: STAFF, staff: '호기심', organisation: '중앙동', reads: 4, persons: 3, withoutWork: 2, offHours: 0 }] }),
      'GET /api/access-log': () => ({ rows: [entry], next: null }),
    });
    await renderScreen(<AuditScreen />, { at: '/audit?view=staff', me: auditor });
    const row = (await screen.findByRole('button', { name: '호기심' })).closest('tr')!;
    expect(within(row).getByText('2명 확인 필요')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '호기심' }));
    expect(await screen.findByText('대상자 기록 열람', {}, { timeout: 10_000 })).toBeTruthy();
    expect(screen.getByText('사회보장급여법 제42조의2')).toBeTruthy();
    expect(server.callsOf('GET /api/access-log').at(-1)?.query).toMatchObject({ staffId: STAFF, from: '2026-10-23', until: '2026-11-22' });
    fireEvent.click(screen.getByRole('link', { name: '이 대상자를 본 다른 사람' }));
    await waitFor(() => expect(server.callsOf('GET /api/access-log').at(-1)?.query).toMatchObject({ personId: ID }));
  });

  test('downloads only with a reason of ten letters', async () => {
    const server = fakeServer({ 'GET /api/access-log': () => ({ rows: [entry], next: null }) });
    await renderScreen(<AuditScreen />, { at: `/audit?person=${ID}`, me: auditor });
    fireEvent.click(await screen.findByRole('button', { name: '내려받기' }));
    const dialog = await screen.findByRole('dialog', { name: '열람기록 내려받기' });
    fireEvent.change(within(dialog).getByRole('textbox', { name: /^사유/ }), { target: { value: '점검' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '내려받기' }));
    expect(within(dialog).getByText('어디에 쓰는지 열 글자 이상 적어 주십시오.')).toBeTruthy();
    expect(server.callsOf('POST /api/access-log/export')).toHaveLength(0);
  });
});

describe('an emergency opening', () => {
  const officer = aMe({ permissions: ['break-glass'] });

  test('is sent with a reason, ten letters of words and a time, and not before', async () => {
    const server = fakeServer({ 'POST /api/break-glass': () => ({ id: ID, untilAt: '2026-11-22T06:00:00.000Z' }) });
    await renderScreen(<OpenDialog candidate={{ personId: ID, label: '안○름 (1950년생, 중앙동)' }} onClose={() => undefined} />, { at: '/break-glass', me: officer });
    fireEvent.click(screen.getByRole('button', { name: '긴급 열람 시작' }));
    expect(screen.getByText('사유를 골라 주십시오.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '생명·신체의 급박한 위험' }));
    const words = screen.getByRole('textbox');
    fireEvent.change(words, { target: { value: '   급합니다      ' } });
    fireEvent.click(screen.getByRole('button', { name: '긴급 열람 시작' }));
    expect(server.callsOf('POST /api/break-glass')).toHaveLength(0);
    fireEvent.change(words, { target: { value: '사흘째 문을 열지 않아 안부 확인이 필요함' } });
    fireEvent.click(screen.getByRole('button', { name: '긴급 열람 시작' }));
    await waitFor(() => expect(server.callsOf('POST /api/break-glass')[0]?.body).toEqual({ personId: ID, reason: 'life-threat', words: '사흘째 문을 열지 않아 안부 확인이 필요함', minutes: 60 }));
  });

  test('says on the record why it is open and for how long still', async () => {
    fakeServer({ 'GET /api/break-glass/mine': () => ({ rows: [{ personId: ID, reasonLabel: '생명·신체의 급박한 위험', untilAt: new Date(Date.now() + 90_000).toISOString() }] }) });
    await renderScreen(<GlassBanner personId={ID} />, { at: '/', me: officer });
    expect((await screen.findByRole('timer')).textContent).toMatch(/^01:(30|29) 남음$/);
    expect(screen.getByText(/사유: 생명·신체의 급박한 위험/)).toBeTruthy();
  });

  test.each([['2026-11-22T01:00:00Z', '1:00:00'], ['2026-11-22T00:59:59.500Z', '1:00:00'], ['2026-11-22T00:09:05Z', '09:05'], ['2026-11-22T00:00:00Z', undefined]])('until %s there is %s', (until, left) => {
    expect(timeLeft(until, Date.parse('2026-11-22T00:00:00Z'))).toBe(left);
  });

  test('is reviewed with a finding and an opinion; nobody is offered to review his own', async () => {
    const opening = { id: ID, staff: '한간호', organisation: '방문건강', mine: false, personId: ID, person: null, reason: 'life-threat', reasonLabel: '생명·신체의 급박한 위험', words: '문을 열지 않음을 확인', at: '2026-11-22T01:00:00.000Z', untilAt: '2026-11-22T02:00:00.000Z', reviewedAt: null, review: null };
    const server = fakeServer({
      'GET /api/break-glass': () => ({ rows: [opening, { ...opening, id: STAFF, staff: '나', mine: true }] }), 'POST /api/break-glass/:id/review': () => ({ reviewed: true as const }),
    });
    await renderScreen(<ReviewScreen />, { at: '/break-glass/review', me: aMe({ role: 'team-lead', permissions: ['break-glass:review'] }) });
    fireEvent.click(await screen.findByRole('button', { name: '점검하기' }));
    expect(screen.getByText('본인 열람')).toBeTruthy();
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
    expect(within(dialog).getByText('판단을 골라 주십시오.')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('radio', { name: '소명 필요' }));
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: '출동 기록을 보여 주십시오' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '저장' }));
    await waitFor(() => expect(server.callsOf('POST /api/break-glass/:id/review')[0]?.body).toEqual({ finding: 'to-explain', words: '출동 기록을 보여 주십시오' }));
  });
});
