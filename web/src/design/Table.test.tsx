import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '../../testing/render.tsx';
import { Table, type Column } from './Table.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly days: number;
}

const ROWS: readonly Row[] = [{ id: '1', name: '이점순', days: 9 }, { id: '2', name: '김복례', days: -7 }];
const COLUMNS: readonly Column<Row>[] = [
  { id: 'name', header: '대상자', cell: ({ name }) => name, isRowHeader: true, sortBy: ({ name }) => name },
  { id: 'days', header: '남은 날', cell: ({ days }) => days, align: 'end' },
];

function aTable(rows: readonly Row[] = ROWS): React.ReactNode {
  return <Table caption="받은 의뢰" columns={COLUMNS} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/referrals/$id', params: { id } })} emptyTitle="받은 의뢰가 없습니다." />;
}

const names = (): (string | null)[] => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

describe('a table', () => {
  it('says what its rows are and links each by its name', async () => {
    await renderScreen(aTable());
    const table = screen.getByRole('table', { name: '받은 의뢰' });
    expect(within(table).getByRole('link', { name: '이점순' }).getAttribute('href')).toBe('/referrals/1');
  });

  it('sorts by a heading and says so', async () => {
    await renderScreen(aTable());
    const heading = screen.getByRole('columnheader', { name: '대상자' });
    expect(heading.getAttribute('aria-sort')).toBe('none');
    fireEvent.click(within(heading).getByRole('button'));
    expect(heading.getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['김복례', '이점순']);
    fireEvent.click(within(heading).getByRole('button'));
    expect(names()).toEqual(['이점순', '김복례']);
    expect(within(screen.getByRole('columnheader', { name: '남은 날' })).queryByRole('button')).toBeNull();
  });

  it('goes from row to row with the arrow keys', async () => {
    await renderScreen(aTable());
    const [first, second] = screen.getAllByRole('link');
    first!.focus();
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
  });

  it('says that there is nothing', async () => {
    await renderScreen(aTable([]));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('받은 의뢰가 없습니다.')).toBeTruthy();
  });

  it('draws a long list in parts, and every row is there when it is asked for', async () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ id: String(index) }));
    await renderScreen(<Table caption="많은 것" columns={[{ id: 'id', header: '번호', isRowHeader: true, cell: ({ id }: { id: string }) => `제${id}호` }]} rows={many} rowKey={({ id }) => id} drawnAtOnce={2} emptyTitle="없음" />);
    expect(screen.getAllByRole('row')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: '3건 더 보기' }));
    fireEvent.click(screen.getByRole('button', { name: '1건 더 보기' }));
    expect(screen.getAllByRole('row')).toHaveLength(6);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
