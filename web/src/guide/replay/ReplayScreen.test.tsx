import { findEdition } from '@dure/guide';
import { replay, type Replay } from '@dure/guide/reading';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer } from '../../../testing/fake-server.ts';
import { aMe, renderScreen } from '../../../testing/render.tsx';
import type { Answer } from '../../client/index.ts';
import { ReplayScreen } from './ReplayScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });

type Page = Answer<'GET /api/guide/replay'>;
const FRAIL = { age: 78, 'daily.difficulty': true, 'care.complexNeed': true, 'program.current': ['ICM'], complexity: '고난도', 'health.vulnerable': true, 'health.needsCare': true };

function changesOf(facts: Readonly<Record<string, unknown>>): Replay {
  const replayed = replay({ on: '2026-11-23', facts }, findEdition('2020')!, findEdition('2026')!);
  if (!replayed.ok) throw new Error(replayed.refusal.reason);
  return replayed.value;
}
const CHANGES = changesOf(FRAIL);
/** A renamed thing alone. */
const RENAMED: Replay = { ...CHANGES, verdicts: [], clocks: [], duties: [], channels: [], names: CHANGES.names.slice(0, 1) };
/** One clock alone, so that a long list is drawn quickly. */
const FEW: Replay = { ...RENAMED, clocks: CHANGES.clocks.slice(0, 1), names: [] };
const id = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const row = (index: number, changes = FEW): Page['rows'][number] => ({ caseId: id(index), personId: id(1000 + index), personName: `김말순${index}`, programme: 'ICM', edition: '2020', organisation: '희망복지지원단', openedOn: '2025-05-06', changes });
const page = (changes: Partial<Page>): Page => ({ to: '2026', total: 30, rows: [], open: 0, same: 0, already: 0, unreadable: 0, next: null, ...changes });

async function replayed(pages: readonly Page[]): Promise<ReturnType<typeof fakeServer>> {
  let asked = 0;
  const server = fakeServer({
    'GET /api/guide/editions': () => ({ editions: [{ id: '2020', title: '2020', from: '2020-01-01', until: '2026-03-26', isInForce: false }, { id: '2026', title: '2026', from: '2026-03-27', until: null, isInForce: true }] as never }),
    'GET /api/guide/replay': () => pages[asked++] ?? page({}),
  });
  await renderScreen(<ReplayScreen />, { at: '/guide/replay', path: '/guide/replay', me: aMe({ role: 'coordinator', permissions: ['case:assign'] }) });
  const start = await screen.findByRole('button', { name: '비교하기' });
  await waitFor(() => expect(start.hasAttribute('disabled')).toBe(false));
  fireEvent.click(start);
  return server;
}
const list = (): HTMLElement => screen.getByRole('list', { name: '지침이 바뀌면 달라지는 사례' });
const names = (): readonly string[] => within(list()).getAllByText(/^김말순\d+$/).map(({ textContent }) => textContent ?? '');

describe('cases that another edition would answer otherwise', () => {
  it('show both clauses, old and new, with their source and page', async () => {
    await replayed([page({ rows: [row(1, CHANGES)], total: 1 })]);
    fireEvent.click(await screen.findByRole('button', { name: /^김말순1/ }));
    const verdicts = screen.getByRole('region', { name: '판정' });
    expect(within(verdicts).getByText('2020판')).toBeTruthy();
    expect(within(verdicts).getByText('이 판에서는 판정하지 않음')).toBeTruthy();
    expect(within(verdicts).getByText('대상')).toBeTruthy();
    expect(within(verdicts).getByText(/제2조제1항제1호/)).toBeTruthy();
    const clocks = screen.getByRole('region', { name: '기한' });
    expect(within(clocks).getByText('30일 이내')).toBeTruthy();
    expect(within(clocks).getAllByText('정해진 기한 없음').length).toBeGreaterThan(3);
    fireEvent.click(screen.getByRole('button', { name: `이름만 바뀐 항목 ${CHANGES.names.length}건` }));
    const renamed = screen.getByRole('region', { name: '이름·연락처' });
    expect(within(renamed).getByText('행복e음 → 행복이음')).toBeTruthy();
    expect(within(renamed).getAllByText(/2020 업무안내 \d+쪽/).length).toBeGreaterThan(0);
    expect(within(renamed).getByText(/공공기관 누리집/)).toBeTruthy();
  });

  it('come twenty a page, while the server is asked page after page', async () => {
    const first = Array.from({ length: 15 }, (_, index) => row(index + 1));
    const second = Array.from({ length: 8 }, (_, index) => row(index + 16));
    const server = await replayed([page({ rows: first, next: id(15) }), page({ rows: second, already: 7 })]);
    expect(await screen.findByText('1–20 / 23건')).toBeTruthy();
    expect(names()).toHaveLength(20);
    expect(server.callsOf('GET /api/guide/replay')[1]?.query['after']).toBe(id(15));
    fireEvent.click(screen.getByRole('button', { name: '다음' }));
    expect(names()).toEqual(['김말순21', '김말순22', '김말순23']);
    expect(screen.getByText(/이미 그 판인 사례 7건/)).toBeTruthy();
  });

  it('stand in the order of what they weigh: a verdict, a duty, a clock', async () => {
    await replayed([page({ rows: [row(1), row(2, { ...RENAMED, duties: CHANGES.duties }), row(3, { ...CHANGES, clocks: [], duties: [], channels: [] })] })]);
    await screen.findByText('김말순3');
    await waitFor(() => expect(names()).toEqual(['김말순3', '김말순2', '김말순1']));
  });

  it('that only go by another name are counted apart and folded away', async () => {
    await replayed([page({ rows: [row(1, RENAMED), row(2), row(3, RENAMED)], total: 3 })]);
    const folded = await screen.findByRole('button', { name: '이름만 바뀐 사례 2건' });
    expect(names()).toEqual(['김말순2']);
    expect(screen.getByText(/^달라지는 사례 1건/)).toBeTruthy();
    fireEvent.click(folded);
    expect(screen.getAllByText(/^김말순\d+$/).map(({ textContent }) => textContent)).toEqual(['김말순2', '김말순1', '김말순3']);
  });

  it('are none where nothing changes, and before the start it says what will be shown', async () => {
    await replayed([page({ already: 30 })]);
    expect(await screen.findByText('달라지는 사례가 없습니다')).toBeTruthy();
  });
});
