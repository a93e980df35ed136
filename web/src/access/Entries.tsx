import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { usePages } from '../today/usePages.ts';
import { auditMessages } from './audit.en.ts';
import { eventLabels, roleLabels } from './labels.ts';

type Entry = Answer<'GET /api/access-log'>['rows'][number];

/** What is looked at in the log: one person, one member of staff, a span of days. */
export interface Question {
  readonly personId?: string;
  readonly staffId?: string;
  readonly from?: string;
  readonly until?: string;
}

function Purpose({ entry }: { readonly entry: Entry }): ReactNode {
  return <span className="access-lines"><span>{entry.purposeLabel}</span><span className="small quiet">{entry.purposeBasis}</span>{entry.reason && <span className="small strong">“{entry.reason}”</span>}</span>;
}

function People({ entry }: { readonly entry: Entry }): ReactNode {
  const t = useMessages(auditMessages);
  if (entry.personId === null) return t.personCount(entry.persons);
  return <TextLink to="/audit" search={{ person: entry.personId }}>{t.others}</TextLink>;
}

/** What was asked for is not said again in every line. */
function useColumns({ personId, staffId }: Question): readonly Column<Entry>[] {
  const t = useMessages(auditMessages);
  const { moment } = useFormats();
  const event = useLabels(eventLabels);
  const role = useLabels(roleLabels);
  const columns: readonly Column<Entry>[] = [
    { id: 'at', header: t.at, isRowHeader: true, cell: ({ at }) => <span className="numeric access-at">{moment(at)}</span> },
    { id: 'who', header: t.who, cell: (entry) => <span className="access-lines"><span>{entry.staff}</span><span className="small quiet">{[entry.organisation, role(entry.role)].filter(Boolean).join(' · ')}</span></span> },
    { id: 'what', header: t.what, cell: (entry) => <span className="access-lines"><span>{event(entry.event)}</span>{entry.outcome === 'refused' && <Badge tone="warning">{t.refused}</Badge>}</span> },
    { id: 'purpose', header: t.purpose, cell: (entry) => <Purpose entry={entry} /> },
    { id: 'where', header: t.where, cell: ({ address }) => <span className="numeric small access-at">{address}</span> },
    { id: 'persons', header: t.persons, cell: (entry) => <People entry={entry} /> },
  ];
  const said = new Set([...(personId === undefined ? [] : ['persons']), ...(staffId === undefined ? [] : ['who'])]);
  return columns.filter(({ id }) => !said.has(id));
}

/** Lines of the access log, the latest first. */
export function Entries({ question }: { readonly question: Question }): ReactNode {
  const t = useMessages(auditMessages);
  const pages = usePages();
  const columns = useColumns(question);
  const read = useRead('GET /api/access-log', { query: { ...question, limit: 50, ...(pages.mark ? { before: pages.mark } : {}) } }, { keepsPrevious: true });
  return (
    <Loaded read={read} lines={8}>
      {({ rows, next }) => (
        <>
          <Table caption={t.entries} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.noEntries} />
          <Pagination hasPrevious={pages.hasPrevious} hasNext={next !== null} onPrevious={pages.previous} onNext={() => pages.next(next)} />
        </>
      )}
    </Loaded>
  );
}
