import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Table, type Column } from '../design/Table.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { programmeLabels } from '../referral/labels.ts';
import { DueMark } from '../today/DueMark.tsx';
import { moveMessages } from './messages.en.ts';
import { MoveMark } from './MoveMark.tsx';
import { sideName } from './side.ts';

export type MoveRow = Answer<'GET /api/moves'>['rows'][number];

export interface MoveTableProps {
  readonly caption: string;
  readonly rows: readonly MoveRow[];
  readonly of: 'team' | 'person';
  readonly empty: ReactNode;
}

export function MoveTable({ caption, rows, of, empty }: MoveTableProps): ReactNode {
  const t = useMessages(moveMessages);
  const { day } = useFormats();
  const programme = useLabels(programmeLabels);
  const who = ({ personName, scope }: MoveRow): string => personName ?? (scope === 'fact' ? t.nobody : t.nameHidden);
  const columns: readonly Column<MoveRow>[] = [
    ...(of === 'team' ? [{ id: 'person', header: t.person, isRowHeader: true, cell: who }] : []),
    { id: 'programme', header: t.programme, isRowHeader: of === 'person', cell: (row) => programme(row.programme) },
    { id: 'from', header: t.from, cell: ({ from }) => sideName(from) },
    { id: 'to', header: t.to, cell: ({ to }) => sideName(to) },
    { id: 'moves', header: t.movesOn, cell: ({ movesOn }) => <span className="numeric nowrap">{day(movesOn)}</span> },
    { id: 'status', header: t.status, cell: ({ status }) => <MoveMark status={status} /> },
    { id: 'due', header: t.due, cell: ({ nextOn }) => <DueMark on={nextOn} /> },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={({ id, side }) => `${side} ${id}`} linkOf={({ id }) => ({ to: '/moves/$id', params: { id } })} emptyTitle={caption} empty={empty} />;
}
