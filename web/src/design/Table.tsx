import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useMessages } from '../messages/index.ts';
import { Button } from './Button.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Icon } from './Icon.tsx';
import { designMessages } from './messages.en.ts';
import { nextSort, sortRows, type Sort, type SortValue } from './table-sort.ts';
import { TextLink } from './TextLink.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Present: the heading sorts. */
  readonly sortBy?: (row: Row) => SortValue;
  readonly align?: 'start' | 'end';
  /** Names the row; carries its link. One column has it. */
  readonly isRowHeader?: boolean;
}

export interface TableProps<Row> {
  /** Says what the rows are; read aloud. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where a row leads; the whole row can be pressed. */
  readonly linkOf?: (row: Row) => { readonly to: string; readonly params?: Readonly<Record<string, string>> };
  /** Present with `onSort`: the server sorts; otherwise the rows at hand are sorted here. */
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Of a long list so many rows are drawn at first, and as many more on each request. */
  readonly drawnAtOnce?: number;
  readonly empty?: ReactNode;
  readonly emptyTitle: string;
}

const NEIGHBOURS: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' };

/** Up and down go from row to row; every link and button is also reached with Tab. */
function walkRows(event: KeyboardEvent): void {
  const side = NEIGHBOURS[event.key];
  if (!side || !(event.target instanceof HTMLElement) || event.target.matches('input, textarea, select, [aria-haspopup]')) return;
  const next = event.target.closest('tr')?.[side]?.querySelector<HTMLElement>('a, button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function useRowWalk(): RefObject<HTMLTableElement | null> {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const element = table.current;
    element?.addEventListener('keydown', walkRows);
    return () => element?.removeEventListener('keydown', walkRows);
  });
  return table;
}

function Heading<Row>({ column, sort, onSort }: { readonly column: Column<Row>; readonly sort: Sort | undefined; readonly onSort: (sort: Sort) => void }): ReactNode {
  const direction = sort?.column === column.id ? sort.direction : undefined;
  const align = column.align === 'end' ? 'cell-end' : undefined;
  if (!column.sortBy) return <th scope="col" className={align}>{column.header}</th>;
  return (
    <th scope="col" className={align} aria-sort={direction ?? 'none'}>
      <button type="button" className="sort-button" onClick={() => onSort(nextSort(sort, column.id))}>
        {column.header}
        <Icon name={direction === 'ascending' ? 'chevronUp' : direction === 'descending' ? 'chevronDown' : 'chevronsUpDown'} size="small" />
      </button>
    </th>
  );
}

function Cell<Row>({ column, row, linkOf }: { readonly column: Column<Row>; readonly row: Row; readonly linkOf: TableProps<Row>['linkOf'] }): ReactNode {
  const align = column.align === 'end' ? 'cell-end numeric' : undefined;
  const content = column.cell(row);
  if (!column.isRowHeader) return <td className={align} data-heading={column.header}>{content}</td>;
  const link = linkOf?.(row);
  return <th scope="row" className={align}>{link ? <TextLink {...link}>{content}</TextLink> : content}</th>;
}

interface Sorted<Row> {
  readonly sort: Sort | undefined;
  readonly shown: readonly Row[];
  readonly change: (sort: Sort) => void;
}

function useSort<Row>({ columns, rows, sort: given, onSort }: TableProps<Row>): Sorted<Row> {
  const [own, setOwn] = useState<Sort>();
  if (onSort) return { sort: given, shown: rows, change: onSort };
  const sortBy = columns.find(({ id }) => id === own?.column)?.sortBy;
  return { sort: own, shown: sortBy && own ? sortRows(rows, sortBy, own.direction) : rows, change: setOwn };
}

function More({ left, onPress }: { readonly left: number; readonly onPress: () => void }): ReactNode {
  const t = useMessages(designMessages);
  return <div className="pagination"><Button kind="tertiary" icon="chevronDown" onPress={onPress}>{t.more(left)}</Button></div>;
}

/** A list with headings; on a phone each row becomes a card with the headings beside the values. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { caption, columns, rows, rowKey, linkOf, empty, emptyTitle, drawnAtOnce = rows.length } = props;
  const table = useRowWalk();
  const { sort, shown, change } = useSort(props);
  const [parts, setParts] = useState(1);
  if (rows.length === 0) return empty ?? <EmptyState title={emptyTitle} />;
  const drawn = drawnAtOnce * parts;
  return (
    <div className="table-frame">
      <table ref={table} className={`table${linkOf ? ' table-linked' : ''}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead><tr>{columns.map((column) => <Heading key={column.id} column={column} sort={sort} onSort={change} />)}</tr></thead>
        <tbody>
          {shown.slice(0, drawn).map((row) => (
            <tr key={rowKey(row)}>{columns.map((column) => <Cell key={column.id} column={column} row={row} linkOf={linkOf} />)}</tr>
          ))}
        </tbody>
      </table>
      {shown.length > drawn && <More left={shown.length - drawn} onPress={() => setParts(parts + 1)} />}
    </div>
  );
}
