import { configure, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeServer } from '../../../testing/fake-server.ts';
import { renderScreen } from '../../../testing/render.tsx';
import type { VisitRow } from '../useVisitWords.ts';
import { MapView } from './MapView.tsx';
import { townsOf } from './town.ts';
import { radiusOf } from './VisitMap.tsx';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
const TODAY = '2026-11-22';
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;
const row = (n: number, more: Partial<VisitRow>): VisitRow => ({
  id: id(n), version: 1, personId: id(n), personName: `박순자${n}`, emdCode: '5211171400', organisation: { id: id(9), name: '효자4동' }, staffId: id(8), staff: '김하늘', mine: true, on: TODAY, time: { kind: 'fixed', at: '14:00' }, minutes: 30,
  purpose: 'check-in', words: '안부', status: 'planned', programme: null, caseId: null, companions: [], joined: 0, emergency: false, outcome: null, reason: null, series: null, ...more,
});
const ROWS = [row(1, {}), row(2, { on: '2026-11-20' }), row(3, { status: 'done' }), row(4, { emdCode: '5211168000', status: 'not-met' }), row(5, { emdCode: '5211168000', personName: null }), row(6, { status: 'cancelled' })];

describe('the towns of some days', () => {
  test('are told by what wants an eye first, the fullest first, without what was cancelled', () => {
    expect(townsOf(ROWS, TODAY).map(({ code, state, rows, counts }) => [code, state, rows.length, counts])).toEqual([
      ['5211171400', 'late', 3, { late: 1, 'fell-through': 0, open: 1, settled: 1 }], ['5211168000', 'fell-through', 2, { late: 0, 'fell-through': 1, open: 1, settled: 0 }],
    ]);
  });
});

test('a circle grows with the visits, and holds a number however few they are', () => expect([0, 1, 4, 400].map(radiusOf)).toEqual([11, 11, 16, 30]));

describe('the map of visits', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
    fakeServer({
      'GET /api/visits/places': () => ({ rows: [{ code: '5211171400', longitude: 127.09, latitude: 35.8 }, { code: '5211168000', longitude: 127.11, latitude: 35.83 }, { code: '5211151000', longitude: 127.14, latitude: 35.81 }, { code: '5211173000', longitude: 127.08, latitude: 35.81 }] }),
      'GET /api/jurisdictions': () => ({ municipalities: [], rows: [{ sigungu: '52110', code: '5211171400', name: '효자4동' }, { sigungu: '52110', code: '5211168000', name: '서신동' }, { sigungu: '52110', code: '5211151000', name: '중앙동' }, { sigungu: '52110', code: '5211173000', name: '효자5동' }] }),
    });
  });

  test('says what each town holds, opens one with its visits, and names nobody whom one may not see', async () => {
    await renderScreen(<MapView rows={ROWS} />, { at: '/visits' });
    const map = await screen.findByRole('listbox', { name: '행정동별 방문 지도' });
    fireEvent.focus(map);
    expect(screen.getByText('효자4동 방문 3건, 날짜가 지난 방문 1건, 갈 방문 1건, 마친 방문 1건', { selector: 'output' })).toBeTruthy();
    fireEvent.keyDown(map, { key: 'Enter' });
    const card = (await screen.findByRole('heading', { level: 2, name: '효자4동' })).closest('section')!;
    expect(within(card).getAllByRole('link')).toHaveLength(3);
    fireEvent.click(within(map).getByRole('option', { name: '서신동' }));
    const other = (await screen.findByRole('heading', { level: 2, name: '서신동' })).closest('section')!;
    expect(within(other).getAllByRole('link').map((link) => link.textContent)).toEqual(['박순자4', '–']);
    fireEvent.keyDown(map, { key: 'End' });
    expect(screen.getByText('효자5동 방문이 없습니다', { selector: 'output' })).toBeTruthy();
  });

  test('draws the boundaries, and the centroid of a town that has none', async () => {
    await renderScreen(<MapView rows={ROWS} />, { at: '/visits' });
    const map = await screen.findByRole('listbox');
    await vi.waitFor(() => expect(map.querySelectorAll('.area:not(.area-point)')).toHaveLength(3));
    expect(map.querySelectorAll('.area-point')).toHaveLength(1);
  });

  test('stands in a table as well, and says whose the boundaries are', async () => {
    await renderScreen(<MapView rows={ROWS} />, { at: '/visits' });
    const table = await screen.findByRole('table', { name: '행정동별 방문 수' });
    expect(within(table).getAllByRole('row').slice(1).map((one) => one.textContent)).toEqual(['효자4동31–11', '서신동2–11–']);
    expect(screen.getByText(/CC BY 4.0/)).toBeTruthy();
  });
});
