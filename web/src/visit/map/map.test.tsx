import { configure, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeServer } from '../../../testing/fake-server.ts';
import { renderScreen } from '../../../testing/render.tsx';
import type { VisitRow } from '../useVisitWords.ts';
import { LABEL, mapLayout, radiusOf, type DrawnTown } from './layout.ts';
import { MapView } from './MapView.tsx';
import { townsOf } from './town.ts';

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

describe('the schematic', () => {
  const town = fc.record({ longitude: fc.integer({ min: 12700, max: 12720 }).map((at) => at / 100), latitude: fc.integer({ min: 3575, max: 3590 }).map((at) => at / 100), count: fc.nat(30) });
  test('keeps every circle and name on the page, and no two of forty towns cover each other', () => {
    fc.assert(fc.property(fc.array(town, { minLength: 1, maxLength: 40 }), fc.constantFrom({ width: 760, height: 560 }, { width: 360, height: 620 }), (drawn, frame) => {
      const towns = drawn.map((one, index): DrawnTown => ({ ...one, code: `e${index}`, name: '효자4동', count: Math.min(one.count, 4) }));
      const placed = mapLayout(towns, frame);
      for (const { x, y, radius } of placed) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(frame.width);
        expect(y - radius).toBeGreaterThanOrEqual(0);
        expect(y + radius + LABEL).toBeLessThanOrEqual(frame.height + 1);
      }
      const covered = placed.flatMap((one, at) => placed.slice(at + 1).filter((other) => (one.x - other.x) ** 2 + (one.y - other.y) ** 2 < (Math.max(one.radius, other.radius)) ** 2));
      expect(covered).toEqual([]);
    }), { numRuns: 60 });
  });
  test('lies as the land does where there is room: north above south, east right of west', () => {
    const [north, south] = mapLayout([{ code: 'n', name: '송천1동', longitude: 127.13, latitude: 35.87, count: 2 }, { code: 's', name: '구이면', longitude: 127.05, latitude: 35.72, count: 1 }], { width: 760, height: 560 });
    expect([north!.y < south!.y, north!.x > south!.x]).toEqual([true, true]);
  });
  test('grows with the visits and is the same each time', () => {
    expect([0, 1, 4, 9, 400].map(radiusOf)).toEqual([4, 13, 18, 27, 34]);
  });
});

describe('the map of visits', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
    fakeServer({
      'GET /api/visits/places': () => ({ rows: [{ code: '5211171400', longitude: 127.09, latitude: 35.8 }, { code: '5211168000', longitude: 127.11, latitude: 35.83 }, { code: '5211151000', longitude: 127.14, latitude: 35.81 }] }),
      'GET /api/jurisdictions': () => ({ municipalities: [], rows: [{ sigungu: '52110', code: '5211171400', name: '효자4동' }, { sigungu: '52110', code: '5211168000', name: '서신동' }, { sigungu: '52110', code: '5211151000', name: '중앙동' }] }),
    });
  });

  test('says what each circle holds, opens one with its visits, and names nobody whom one may not see', async () => {
    await renderScreen(<MapView rows={ROWS} />, { at: '/visits' });
    const circle = await screen.findByRole('link', { name: '효자4동 방문 3건, 날짜가 지난 방문 1건, 갈 방문 1건, 마친 방문 1건' });
    expect(screen.queryByRole('link', { name: /중앙동/ })).toBeNull();
    fireEvent.click(circle);
    const card = (await screen.findByRole('heading', { level: 2, name: '효자4동' })).closest('section')!;
    expect(within(card).getAllByRole('link')).toHaveLength(3);
    fireEvent.click(screen.getByRole('link', { name: /^서신동 방문/ }));
    const other = (await screen.findByRole('heading', { level: 2, name: '서신동' })).closest('section')!;
    expect(within(other).getAllByRole('link').map((link) => link.textContent)).toEqual(['박순자4', '–']);
  });

  test('stands in a table as well, and says that it is a schematic', async () => {
    await renderScreen(<MapView rows={ROWS} />, { at: '/visits' });
    const table = await screen.findByRole('table', { name: '행정동별 방문 수' });
    expect(within(table).getAllByRole('row').slice(1).map((one) => one.textContent)).toEqual(['효자4동31–11', '서신동2–11–']);
    expect(screen.getByText(/경계 없이 중심점만으로 그린 약도/)).toBeTruthy();
    expect(screen.getByText(/CC BY 4.0/)).toBeTruthy();
  });
});
