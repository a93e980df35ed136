import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer, type FakeServer } from '../../testing/fake-server.ts';
import { renderScreen } from '../../testing/render.tsx';
import { NoticesScreen } from './NoticesScreen.tsx';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });

const A = '00000000-0000-4000-8000-0000000000aa';
const B = '00000000-0000-4000-8000-0000000000bb';

const serve = (): FakeServer => fakeServer({
  'GET /api/notices': () => ({
    rows: [
      { id: A, kind: 'referral.return', mine: true, referralId: A, caseId: null, personId: B, personName: '박순자', body: { service: 'ECARE' }, at: '2026-11-22T01:00:00.000Z', readAt: null },
      { id: B, kind: 'case.close', mine: false, referralId: null, caseId: B, personId: B, personName: null, body: { programme: 'MENTAL' }, at: '2026-11-21T01:00:00.000Z', readAt: '2026-11-21T02:00:00.000Z' },
    ] as never,
    unread: 1, next: null,
  }),
  'POST /api/notices/read': () => ({ read: 1 }),
});

test('a notice says in a sentence what happened, leads to it, and is read by being followed', async () => {
  const server = serve();
  await renderScreen(<NoticesScreen />, { at: '/notices' });
  const link = await screen.findByRole('link', { name: '의뢰가 반려되었습니다. 후속 조치가 필요합니다' });
  expect(link.getAttribute('href')).toBe(`/referrals/${A}`);
  expect(link.closest('li')?.textContent).toMatch(/노인맞춤돌봄서비스 · 2026/);
  expect(link.closest('li')?.textContent).toContain('박순자');
  fireEvent.click(link);
  await waitFor(() => expect(server.callsOf('POST /api/notices/read')[0]?.body).toEqual({ ids: [A] }));
});

test.each([
  ['intake.inbound-received', { intakeId: A, agency: '고용센터', dueOn: '2026-12-07' }, '보장기관에서 의뢰가 왔습니다. 접수 여부를 답해 주십시오', `/inbound/${A}`, /고용센터 · 기한 2026/],
  ['intake.inbound-returned', { intakeId: A, agency: '고용센터', dueOn: '2026-12-07' }, '보낸 의뢰를 읍·면·동이 반려했습니다', `/inbound/${A}`, /고용센터 · 2026/],
  ['explanation.asked', { explanationId: A, forOn: '2026-12-07' }, '업무 목적을 확인하지 못한 열람이 있습니다. 소명해 주십시오', '/explanations', /2026. 12. 7./],
  ['break-glass.opened', { openingId: A, staff: '김동장' }, '팀원이 긴급 열람을 했습니다. 확인해 주십시오', '/break-glass/review', /김동장/],
  ['download.asked', { downloadId: A, people: 101 }, '많은 사람이 든 목록을 내려받겠다는 요청이 왔습니다. 판단해 주십시오', '/downloads', /101명/],
  ['emergency.recorded', { emergencyId: A, tier: '긴급' }, '응급·위기 대응이 기록되었습니다', `/emergencies/${A}`, /2026/],
])('%s leads to where something is done about it', async (kind, body, words, href, about) => {
  fakeServer({ 'GET /api/notices': () => ({ rows: [{ id: A, kind, mine: true, referralId: null, caseId: null, personId: null, personName: '최대상', body, at: '2026-11-22T01:00:00.000Z', readAt: null }] as never, unread: 1, next: null }) });
  await renderScreen(<NoticesScreen />, { at: '/notices' });
  const link = await screen.findByRole('link', { name: words });
  expect(link.getAttribute('href')).toBe(href);
  expect(link.closest('li')?.textContent).toMatch(about);
  expect(link.closest('li')?.textContent).toContain('최대상');
});

test('only the unread ones stay when one asks for them', async () => {
  serve();
  await renderScreen(<NoticesScreen />, { at: '/notices?show=unread' });
  await screen.findByRole('link', { name: /반려/ });
  expect(screen.queryByRole('link', { name: /종결되었습니다/ })).toBeNull();
});
