import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { fakeServer } from '../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../testing/render.tsx';
import { chooseLanguage } from '../messages/index.ts';
import { draftPlaceOf, placeOf, type TodayTask } from './place.ts';
import { TodayScreen } from './TodayScreen.tsx';

// On a machine that builds and tests at once, a screen takes its time.
configure({ asyncUtilTimeout: 10_000 });

const ID = '00000000-0000-4000-8000-0000000000aa';
const OTHER = '00000000-0000-4000-8000-0000000000bb';
const me = aMe({ permissions: ['task:read'] });
vi.setConfig({ testTimeout: 30_000 });

const aTask = (more: Partial<TodayTask> = {}): TodayTask => ({
  kind: 'referral-inbox', standing: 'soon', daysLeft: 3, byOn: '2026-11-25', at: null, title: '혼자 지내십니다', subject: { kind: 'referral', id: ID }, personId: OTHER, personName: '박순자',
  holder: { mine: false, organisation: '인후1동 주민센터' }, about: { programme: 'ECARE', service: 'ECARE', from: '중앙동', to: '인후1동 주민센터', status: 'sent' }, ...more,
});

const serve = (tasks: readonly TodayTask[], drafts: readonly { key: string; personId: string | null; updatedAt: string }[] = []): ReturnType<typeof fakeServer> =>
  fakeServer({ 'GET /api/today': () => ({ today: '2026-11-22', tasks: [...tasks], more: false }), 'GET /api/drafts': () => ({ rows: [...drafts] }), 'DELETE /api/drafts/:key': () => ({ removed: true as const }) });

describe('오늘 할 일', () => {
  test('groups what waits by date, the overdue first, and leads to each in one click', async () => {
    serve([aTask({ kind: 'explain-delay', standing: 'overdue', daysLeft: -6, byOn: '2026-11-16', subject: { kind: 'case', id: OTHER } }), aTask()]);
    await renderScreen(<TodayScreen />, { at: '/', me });
    const [late, soon] = await screen.findAllByRole('region');
    expect(within(late!).getByRole('heading', { name: /지난 일/ })).toBeTruthy();
    expect(within(late!).getByRole('link', { name: '지연 사유 적기' }).getAttribute('href')).toBe(`/cases/${OTHER}`);
    expect(late!.textContent).toContain('6일 지남');
    expect(within(soon!).getByRole('link', { name: '새 의뢰 열기' }).getAttribute('href')).toBe(`/referrals/${ID}`);
    expect(soon!.textContent).toContain('박순자');
    expect(soon!.textContent).toContain('노인맞춤돌봄서비스');
    expect(soon!.textContent).toContain('중앙동 → 인후1동 주민센터');
  });

  test('says by what somebody was found who is to be sought, in the language of the page', async () => {
    const fact = { kind: 'spell', label: '자격·상태', words: '등급외 A, 2026-08-02부터', value: 1, group: 'ungraded-a', per: null, measure: null, from: '2026-08-02', until: null, atLeast: null };
    serve([aTask({ kind: 'candidate-contact', title: '', subject: { kind: 'candidate', id: ID }, personId: null, personName: null, about: { programme: null, service: null, from: null, to: null, status: 'handed-out' }, why: [{ id: 'ungraded', name: '등급외 A·B', facts: [fact] }] })]);
    await renderScreen(<TodayScreen />, { at: '/', me });
    expect((await screen.findByRole('region')).textContent).toContain('등급외 A·B · 등급외 A, 2026-08-02부터');
    act(() => chooseLanguage('en'));
    expect((await screen.findByRole('region')).textContent).toContain('Ungraded A and B · ungraded A, since 8/2/2026');
    act(() => chooseLanguage('ko'));
  });

  test('says which conference, when, where and who asked', async () => {
    serve([aTask({ kind: 'conference-answer', at: '2026-11-25T05:00:00.000Z', title: '시청 3층', subject: { kind: 'conference', id: ID }, personId: null, personName: null, about: { programme: null, service: null, from: '희망복지지원단', to: null, status: 'integrated-case' } })]);
    await renderScreen(<TodayScreen />, { at: '/', me });
    expect((await screen.findByRole('region')).textContent).toMatch(/통합사례회의.*14:00.*시청 3층 · 희망복지지원단/);
  });

  test('filters my own work from the team’s, and shows everything again in one press', async () => {
    serve([aTask(), aTask({ subject: { kind: 'referral', id: OTHER }, kind: 'start-service', holder: { mine: true, organisation: '인후1동 주민센터' } })]);
    await renderScreen(<TodayScreen />, { at: '/?holder=mine&kind=referral-inbox', me });
    expect(await screen.findByText('고른 조건에 맞는 일이 없습니다')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '모두 보기' }));
    await waitFor(() => expect(screen.getAllByRole('link', { name: /새 의뢰 열기|서비스 시작/ })).toHaveLength(2));
  });

  test('says what to do when nothing waits', async () => {
    serve([]);
    await renderScreen(<TodayScreen />, { at: '/', me });
    expect(await screen.findByText('지금 처리할 일이 없습니다')).toBeTruthy();
    expect(screen.getByRole('link', { name: '대상자 찾기' }).getAttribute('href')).toBe('/persons');
  });

  test('shows what was begun and not submitted, to go on with or to forget', async () => {
    const server = serve([], [{ key: `referral:${ID}:accept`, personId: OTHER, updatedAt: '2026-11-22T01:00:00.000Z' }]);
    await renderScreen(<TodayScreen />, { at: '/', me });
    expect((await screen.findByRole('link', { name: '이어서 쓰기' })).getAttribute('href')).toBe(`/referrals/${ID}`);
    fireEvent.click(screen.getByRole('button', { name: '지우기' }));
    await waitFor(() => expect(server.callsOf('DELETE /api/drafts/:key')).toHaveLength(1));
  });

  test('asks nothing of an auditor, who sees what there is to be told', async () => {
    const server = fakeServer({ 'GET /api/notices': () => ({ rows: [], unread: 0, next: null }) });
    await renderScreen(<TodayScreen />, { at: '/', me: aMe({ role: 'auditor', permissions: ['audit:read'] }) });
    expect(await screen.findByText('온 알림이 없습니다')).toBeTruthy();
    expect(server.callsOf('GET /api/today')).toHaveLength(0);
  });
});

describe('a place', () => {
  test.each([
    [{ kind: 'referral', id: ID }, OTHER, { to: '/referrals/$id', params: { id: ID } }],
    [{ kind: 'case', id: ID }, OTHER, { to: '/cases/$id', params: { id: ID } }],
    [{ kind: 'visit', id: ID }, OTHER, { to: '/visits/$id', params: { id: ID } }],
    [{ kind: 'emergency', id: ID }, null, { to: '/emergencies/$id', params: { id: ID } }],
    [{ kind: 'break-glass', id: ID }, null, { to: '/break-glass/review' }],
    [{ kind: 'inbound', id: ID }, null, { to: '/inbound/$id', params: { id: ID } }],
  ])('of %j is where it is done', (subject, personId, expected) => {
    expect(placeOf({ subject, personId })).toEqual(expected);
  });

  test.each([
    [`case:${ID}:close`, 'draftCase', `/cases/$id`],
    [`referral:new:${OTHER}:ECARE`, 'draftNewReferral', '/referrals/new'],
    ['intake:new', 'draftIntake', '/intakes/new'],
    [`emergency:${ID}`, 'draftEmergency', '/emergencies/$id'],
    ['person:new', 'draftPerson', '/persons/new'],
    [`household:${OTHER}`, 'draftHousehold', '/persons/$id'],
    [`assessment:${OTHER}:PHQ-9:2001`, 'draftAssessment', '/persons/$id'],
    ['something:of:tomorrow', 'draftOther', '/persons/$id'],
  ])('of the draft %s is its form', (key, name, to) => {
    expect(draftPlaceOf({ key, personId: OTHER })).toMatchObject({ name, place: { to } });
  });

  test('of a fact being typed is its editor', () => {
    expect(draftPlaceOf({ key: `fact:${OTHER}:suicide.thoughts`, personId: OTHER }).place).toEqual({ to: '/persons/$id', params: { id: OTHER }, search: { part: 'facts', edit: 'suicide.thoughts' } });
  });
});
