import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Table, type Column } from '../design/Table.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { FileButtons, PaperMarks, type DocumentRow } from './FileButtons.tsx';
import { formLabels } from './labels.ts';
import { documentMessages } from './messages.en.ts';

/** Issued papers, the latest first. */
export function DocumentTable({ rows }: { readonly rows: readonly DocumentRow[] }): ReactNode {
  const t = useMessages(documentMessages);
  const { day } = useFormats();
  const word = useLabels(formLabels);
  const columns: readonly Column<DocumentRow>[] = [
    { id: 'form', header: t.form, isRowHeader: true, cell: (row) => <><TextLink to="/documents/$id" params={{ id: row.id }}>{word(row.form)}</TextLink> <PaperMarks row={row} /></> },
    { id: 'number', header: t.number, cell: ({ number }) => number },
    { id: 'day', header: t.issuedOn, cell: ({ issuedOn }) => day(issuedOn as PlainDate), sortBy: ({ issuedAt }) => issuedAt },
    { id: 'by', header: t.by, cell: ({ by, organisation }) => `${organisation} ${by}` },
    { id: 'files', header: t.files, cell: (row) => <FileButtons row={row} /> },
  ];
  return <Table caption={t.issued} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.empty} />;
}
