import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeServer } from '../../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../../testing/render.tsx';
import { OverviewScreen } from '../overview/OverviewScreen.tsx';
import type { RunDetail } from '../usePreview.ts';
import { RunScreen } from './RunScreen.tsx';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
const me = aMe({ role: 'analyst', permissions: ['discovery:read', 'discovery:run', 'discovery:criteria'] });
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const DATA = { version: '2026-10-abc', people: 1000, firstOn: '2023-01-01', lastOn: '2026-10-31', seenAt: '2026-11-23T00:00:00.000Z', isAlive: true };
const ASKED = [{ id: 'long-stay', version: 1, name: '장기입원', says: '오래 입원', when: { kind: 'stay' as const, of: {}, per: 'illness' as const, gap: 1, atLeast: 31, ended: 20_000, quiet: 0 }, lines: [{ depth: 0, text: '31일 이상' }] }];
const detail = (n: number, more: Partial<RunDetail> = {}): RunDetail => ({
  id: id(n), kind: 'full', status: 'done', purpose: '4분기 발굴', asOf: '2026-10-31', askedAt: '2026-11-23T00:00:00.000Z', by: '류지안', organisation: '희망복지지원단', criteria: [{ id: 'long-stay', version: 1, name: '장기입원' }], partsDone: 4, partsTotal: 4, people: 1000, secondsLeft: null,
  startedAt: null, endedAt: null, failure: null, findingsRemovedAt: null, dataVersion: 'abc', baseRun: null, found: 40, acts: [], version: 1, asked: ASKED, thresholds: [{ key: 'stay.days', label: '동일상병 입원일수', unit: '일 이상', value: 31, isTried: false }],
  counts: { people: 1000, found: 40, byCriterion: { 'long-stay': 40 }, together: [{ criteria: ['long-stay'], found: 40 }], byEmd: [{ emd: '5211171400', found: 40, people: 500 }], bySigungu: [{ sigungu: '52111', found: 40, people: 500 }], bySexAge: [{ sex: 'female', ageFrom: 75, found: 40, people: 90 }] },
  change: null, isSuppressed: false, base: null, leftOut: { 'in-case': 3, dead: 2 }, ...more,
});
const open = (at = `/discovery/runs/${id(1)}`) => renderScreen(<RunScreen />, { at, path: '/discovery/runs/$id', me });
const TOWNS = { municipalities: [], rows: [{ sigungu: '52110', code: '5211171400', name: '효자4동' }] };

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })));

describe('a run', () => {
  test('tells how far it is and how long it may take, and can be stopped and gone on with', async () => {
    let now = detail(1, { status: 'running', partsDone: 1, partsTotal: 4, secondsLeft: 132, counts: null, found: null, acts: ['cancel'] });
    const server = fakeServer({
      'GET /api/discovery/runs/:id': () => now,
      'POST /api/discovery/runs/:id/cancel': () => { now = { ...now, status: 'cancelled', acts: ['resume'], secondsLeft: null }; return { id: id(1), status: 'cancelled', version: 2 }; },
      'POST /api/discovery/runs/:id/resume': () => { now = detail(1); return { id: id(1), status: 'queued', version: 3 }; },
      'GET /api/jurisdictions': () => TOWNS, 'GET /api/discovery/runs': () => ({ runs: [], data: DATA, mayRun: true }),
    });
    await open();
    expect((await screen.findByText('약 3분 남았습니다(지금까지의 속도로 어림).')).tagName).toBe('OUTPUT');
    expect(screen.getByText('25%')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '멈추기' }));
    fireEvent.click(await screen.findByRole('button', { name: '이어서 하기' }));
    expect(await screen.findByText('배분할 수 있는 사람')).toBeTruthy();
    expect(screen.getByText('35명')).toBeTruthy();
    expect(screen.getByText('사망 2명, 이미 사례관리 중 3명')).toBeTruthy();
    expect(server.callsOf('POST /api/discovery/runs/:id/resume')).toHaveLength(1);
  });

  test('names nobody, and says for each one why, and why somebody is left out', async () => {
    const server = fakeServer({
      'GET /api/discovery/runs/:id': () => detail(1), 'GET /api/jurisdictions': () => TOWNS,
      'GET /api/discovery/runs/:id/findings': () => ({
        rows: [{ pseudonym: 'a1b2c3…', emd: '5211171400', sex: 'female', birthYear: 1946, weight: 126, suppressed: 'in-case', criteria: [{ id: 'long-stay', version: 1, name: '장기입원', reasons: [{ leaf: 1, kind: 'stay', label: '이어진 입원', words: 'I69 상병, 81일 (기준 31일 이상)', value: 81, group: 'I69', per: 'illness', measure: null, from: '2026-03-01', until: '2026-05-20', atLeast: 31 }] }] }],
        total: 51, page: 1, pages: 2, asOf: '2026-10-31',
      }),
    });
    await open(`/discovery/runs/${id(1)}?part=findings`);
    const table = await screen.findByRole('table', { name: '찾은 사람(가명)' });
    await within(table).findByText('효자4동');
    expect(within(table).getAllByRole('row')[1]?.textContent).toBe('a1b2c3…여 80세효자4동장기입원이어진 입원: I69 상병, 81일 (기준 31일 이상)126이미 사례관리 중');
    fireEvent.click(screen.getByRole('button', { name: '다음' }));
    await waitFor(() => expect(server.callsOf('GET /api/discovery/runs/:id/findings').at(-1)?.query).toEqual({ suppressed: 'all', page: '2' }));
  });

  test('stands beside another run by criterion and by place', async () => {
    fakeServer({
      'GET /api/discovery/runs/:id': ({ params }) => (params['id'] === id(1) ? detail(1) : detail(2, { found: 49, counts: { ...detail(2).counts!, found: 49, byCriterion: { 'long-stay': 49 } }, thresholds: [{ key: 'stay.days', label: '동일상병 입원일수', unit: '일 이상', value: 25, isTried: false }] })),
      'GET /api/discovery/runs': () => ({ runs: [detail(1), detail(2)], data: DATA, mayRun: true }), 'GET /api/jurisdictions': () => TOWNS,
    });
    await open(`/discovery/runs/${id(1)}?part=compare&with=${id(2)}`);
    const table = await screen.findByRole('table', { name: '두 실행의 기준별 수' });
    expect(within(table).getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual(['찾은 사람4049−9', '장기입원4049−9']);
    expect(screen.getByText('동일상병 입원일수 25 → 31')).toBeTruthy();
  });
});

describe('the overview', () => {
  const show = () => renderScreen(<OverviewScreen />, { at: '/discovery', me });
  test('without claims says who has to do what', async () => {
    fakeServer({ 'GET /api/discovery/runs': () => ({ runs: [], data: { version: null, people: 0, firstOn: null, lastOn: null, seenAt: null, isAlive: false }, mayRun: true }) });
    await show();
    expect(await screen.findByText(/시스템 담당자가 dure claims import/u)).toBeTruthy();
  });
  test('shows the last run in pictures, what comes next, and that the batch is silent', async () => {
    fakeServer({
      'GET /api/discovery/runs': () => ({ runs: [detail(1)], data: { ...DATA, isAlive: false }, mayRun: true }), 'GET /api/discovery/runs/:id': () => detail(1), 'GET /api/jurisdictions': () => TOWNS,
      'GET /api/discovery/rounds': () => ({ rows: [], mayMake: true, lastRun: null }),
    });
    await show();
    expect(await screen.findByRole('listbox', { name: '어디에 있는가' })).toBeTruthy();
    expect(screen.getAllByRole('listbox').map((one) => one.getAttribute('aria-label'))).toEqual(['찾은 사람이 어떻게 되었나', '실행마다 찾은 사람', '어디에 있는가', '나이와 성별', '기준이 어떻게 겹치는가']);
    expect(screen.getByText('발굴 처리기가 응답하지 않습니다')).toBeTruthy();
    expect(screen.getByRole('link', { name: '명단 보기' })).toBeTruthy();
  });
});
