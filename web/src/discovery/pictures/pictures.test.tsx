import { configure, fireEvent, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderScreen } from '../../../testing/render.tsx';
import { FunnelFigure } from './FunnelFigure.tsx';
import { classOf, quantiles, shadeOf } from './map/classes.ts';
import { labelled } from './map/labels.ts';
import { PlacesFigure } from './map/PlacesFigure.tsx';
import { showing, wholeOf, zoomed } from './map/view.ts';
import { nearestMark, type Mark } from './nearest.ts';
import { OverlapFigure } from './OverlapFigure.tsx';
import { PyramidFigure } from './PyramidFigure.tsx';
import { roundUp, TrendFigure } from './TrendFigure.tsx';

configure({ asyncUtilTimeout: 10_000 });
beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined })));

const mark = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 500 }) });
const asMarks = (places: readonly { readonly x: number; readonly y: number }[]): readonly Mark[] => places.map((place, at) => ({ id: String(at), name: '', words: '', ...place }));

describe('classes', () => {
  test('hold every value but nothing, in order, without overlap, and the palest is never the darkest', () => {
    fc.assert(fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (values) => {
      const classes = quantiles(values);
      expect(classes.length).toBeLessThanOrEqual(5);
      expect(values.every((value) => (classOf(value, classes) === undefined) === (value === 0))).toBe(true);
      expect(classes.every(({ from, until }, at) => from <= until && (at === 0 || from > (classes[at - 1]?.until ?? 0)))).toBe(true);
      expect(new Set(classes.map((_, at) => shadeOf(at, classes.length))).size).toBe(classes.length);
    }));
  });
});

describe('the arrow keys', () => {
  test('go where they point', () => {
    const [middle, east, north] = asMarks([{ x: 50, y: 50 }, { x: 90, y: 60 }, { x: 55, y: 10 }]);
    expect(nearestMark([middle!, east!, north!], middle!, 'right')?.id).toBe('1');
    expect(nearestMark([middle!, east!, north!], middle!, 'up')?.id).toBe('2');
    expect(nearestMark([middle!, east!, north!], middle!, 'down')?.id).toBe('1');
  });
  test('never lead backwards, and stop only at the edge', () => {
    fc.assert(fc.property(fc.uniqueArray(mark, { minLength: 2, maxLength: 30, selector: ({ x, y }) => `${x} ${y}` }), (places) => {
      const marks = asMarks(places);
      for (const from of marks) {
        const right = nearestMark(marks, from, 'right');
        expect(right === undefined).toBe(marks.every(({ x }) => x <= from.x));
        expect(right?.x ?? Infinity).toBeGreaterThan(from.x);
      }
    }));
  });
});

describe('what is seen of a map', () => {
  const frame = { width: 760, height: 560 };
  test('stays on the page and holds what the keyboard has reached', () => {
    fc.assert(fc.property(mark, fc.array(fc.constantFrom('in' as const, 'out' as const), { maxLength: 9 }), (place, ways) => {
      const view = showing(ways.reduce((now, way) => zoomed(now, way, frame), wholeOf(frame)), place, frame);
      const [halfWidth, halfHeight] = [frame.width / view.zoom / 2, frame.height / view.zoom / 2];
      expect(view.x - halfWidth).toBeGreaterThanOrEqual(-0.01);
      expect(view.y + halfHeight).toBeLessThanOrEqual(frame.height + 0.01);
      expect(Math.abs(place.x - view.x)).toBeLessThanOrEqual(halfWidth + 0.01);
    }));
  });
  test('no name covers another, and nearer more of them are written', () => {
    const areas = Array.from({ length: 40 }, (_, at) => ({ code: String(at), name: '효자4동', outline: 'M0 0Z', x: 300 + (at % 8) * 20, y: 200 + Math.floor(at / 8) * 15, width: 10, height: 10 }));
    const far = labelled(areas, () => '12', () => 1, wholeOf(frame), frame);
    const near = labelled(areas, () => '12', () => 1, { x: 370, y: 230, zoom: 4 }, frame);
    expect([far.size, near.size]).toEqual([9, 40]);
  });
});

test.each([[0, 1], [1, 1], [7, 10], [23, 25], [2400, 2500], [2600, 5000]])('an axis up to %i ends at %i', (value, top) => expect(roundUp(value)).toBe(top));

const key = (target: Element, name: string): void => void fireEvent.keyDown(target, { key: name });
const NAMES: Readonly<Record<string, string>> = { 'frequent-outpatient': '다빈도 외래', 'long-stay': '장기입원' };
const FIGURES: readonly (readonly [title: string, content: ReactNode, first: string, then: string, row: string])[] = [
  ['기준이 어떻게 겹치는가', <OverlapFigure key="o" together={[{ criteria: ['frequent-outpatient'], found: 31 }, { criteria: ['frequent-outpatient', 'long-stay'], found: null }]} byCriterion={{ 'frequent-outpatient': 35, 'long-stay': null }} nameOf={(id) => NAMES[id] ?? id} />, '다빈도 외래만: 31명', '다빈도 외래 + 장기입원: 비공개(5명 미만 등)', '다빈도 외래 + 장기입원비공개'],
  ['찾은 사람이 어떻게 되었나', <FunnelFigure key="f" steps={[{ id: 'found', name: '찾은 사람', count: 120 }, { id: 'told', name: '나눠 준 사람', count: 30 }]} />, '찾은 사람: 120명', '나눠 준 사람: 30명, 앞 단계의 25%', '나눠 준 사람3025%'],
  ['나이와 성별', <PyramidFigure key="p" counts={[{ sex: 'male', ageFrom: 75, found: 8, people: 400 }, { sex: 'female', ageFrom: 75, found: null, people: 500 }, { sex: 'female', ageFrom: 100, found: 0, people: 12 }]} />, '남 100세 이상: 0명', '남 75~79세: 8명, 1천 명당 20명', '75~79세820비공개비공개'],
  ['실행마다 찾은 사람', <TrendFigure key="t" points={[{ id: 'a', on: '2026-09-30', found: 88, changed: '' }, { id: 'b', on: '2026-10-31', found: null, changed: '입원일수 31 → 45일 이상' }]} />, '2026. 9. 30.: 88명', '2026. 10. 31.: 비공개(5명 미만 등), 기준 바뀜: 입원일수 31 → 45일 이상', '2026. 10. 31.비공개입원일수 31 → 45일 이상'],
];

describe.each(FIGURES)('%s', (title, content, first, then, row) => {
  test('is read step by step with the arrow keys', async () => {
    await renderScreen(content);
    const list = screen.getByRole('listbox', { name: title });
    fireEvent.focus(list);
    expect(screen.getByRole('status').textContent).toBe(first);
    key(list, title === '찾은 사람이 어떻게 되었나' || title === '나이와 성별' ? 'ArrowDown' : 'ArrowRight');
    expect(screen.getByRole('status').textContent).toBe(then);
    expect(list.getAttribute('aria-activedescendant')).toBe(within(list).getAllByRole('option').find(({ id }) => id === list.getAttribute('aria-activedescendant'))?.id);
  });
  test('is one key away from its table, and back', async () => {
    await renderScreen(content);
    key(screen.getByRole('listbox', { name: title }), 't');
    const table = screen.getByRole('table', { name: title });
    expect(within(table).getAllByRole('row').map(({ textContent }) => textContent)).toContain(row);
    expect(document.activeElement?.tagName).toBe('FIGURE');
    key(document.activeElement!, 't');
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: title }));
  });
});

describe('the map of those found', () => {
  const byEmd = [{ code: '5211171400', found: 40, people: 9000 }, { code: '5211168000', found: null, people: 7000 }, { code: '5211173000', found: 12, people: 3000 }, { code: '5211151000', found: 0, people: 2000 }, { code: '5299999999', found: 7, people: 100 }];
  const map = <PlacesFigure bySigungu={[{ code: '52111', found: 59, people: 21_100 }]} byEmd={byEmd} nameOf={() => undefined} />;

  test('reads each town by the arrow keys, hatches what is too small, marks the centroid, and says what it lacks', async () => {
    await renderScreen(map);
    const list = await screen.findByRole('listbox', { name: '어디에 있는가' });
    expect(within(list).getAllByRole('option').map((option) => option.getAttribute('aria-label'))).toEqual(['효자4동', '서신동', '효자5동', '중앙동']);
    fireEvent.focus(list);
    expect(screen.getByRole('status').textContent).toBe('효자4동: 40명, 1천 명당 4.4명');
    key(list, 'ArrowUp');
    expect(screen.getByRole('status').textContent).toMatch(/^(서신동: 비공개|효자5동: 12명)/u);
    expect(list.querySelectorAll('[fill$="few)"]')).toHaveLength(1);
    expect(list.querySelectorAll('.area-point')).toHaveLength(1);
    expect(screen.getByText('지도에 없는 곳: 5299999999')).toBeTruthy();
    expect(screen.getByText(/공공누리 제1유형.*CC BY 4.0/u)).toBeTruthy();
    key(list, 'Enter');
    expect(within(list).getAllByRole('option', { selected: true })).toHaveLength(1);
    const before = list.getAttribute('viewBox');
    key(list, '+');
    expect(list.getAttribute('viewBox')).not.toBe(before);
    key(list, '0');
    expect(list.getAttribute('viewBox')).toBe(before);
    key(list, 'ㅅ');
    expect(within(screen.getByRole('table', { name: '어디에 있는가' })).getAllByRole('row').map(({ textContent }) => textContent)).toContain('서신동비공개7,000비공개');
  });

  test('shows the whole country by 시군구, and one that is chosen by its towns', async () => {
    const bySigungu = ['52111', '52113', '11110', '26110', '50110'].map((code, at) => ({ code, found: (at + 1) * 10, people: 10_000 }));
    await renderScreen(<PlacesFigure bySigungu={bySigungu} byEmd={byEmd} nameOf={(code) => (code === '5211171400' ? '효자넷' : undefined)} />);
    const list = await screen.findByRole('listbox');
    expect(within(list).getByRole('option', { name: '전주시 완산구' })).toBeTruthy();
    expect(list.querySelector('.area-ground')?.getAttribute('d')?.length).toBeGreaterThan(100_000);
    fireEvent.click(list.querySelector('[data-mark="52111"] path')!);
    expect(await screen.findByRole('option', { name: '효자넷' })).toBeTruthy();
  });
});
