import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { EmptyState } from '../../design/EmptyState.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { Tabs } from '../../design/Tabs.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useFilter } from '../../shell/location.ts';
import { DueMark } from '../../today/DueMark.tsx';
import { sexLabels } from '../labels.ts';
import { WhyInShort } from '../WhyInShort.tsx';
import { candidateStepLabels, meansLabels, outcomeLabels } from './labels.ts';
import { CandidateMark } from './marks.tsx';
import { candidateMessages } from './messages.en.ts';

type Row = Answer<'GET /api/discovery/candidates'>['rows'][number];

/** The name, or why there is none. */
export function useNameOf(): (row: Pick<Row, 'name' | 'nameState'>) => string {
  const t = useMessages(candidateMessages);
  return ({ name, nameState }) => name ?? (nameState === 'waiting' ? t.waitingName : nameState === 'missing' ? t.missingName : t.noName);
}

function Attempts({ row: { attempts, last } }: { readonly row: Row }): ReactNode {
  const t = useMessages(candidateMessages);
  const { day } = useFormats();
  const [means, outcome] = [useLabels(meansLabels), useLabels(outcomeLabels)];
  return <span className="today-about"><span>{t.attemptsOf(attempts)}</span>{last && <span className="small quiet">{t.attemptOf(means(last.means), outcome(last.outcome), day(last.on as PlainDate))}</span>}</span>;
}

function List({ caption, rows, isOver, empty }: { readonly caption: string; readonly rows: readonly Row[]; readonly isOver: boolean; readonly empty: ReactNode }): ReactNode {
  const t = useMessages(candidateMessages);
  const { day } = useFormats();
  const nameOf = useNameOf();
  const [step, sex] = [useLabels(candidateStepLabels), useLabels(sexLabels)];
  const person: Column<Row> = { id: 'person', header: t.person, isRowHeader: true, cell: (row) => <>{nameOf(row)} <span className="small quiet">{[row.age === null ? '' : t.age(row.age), sex(row.sex)].filter(Boolean).join(' · ')}</span></> };
  const place: Column<Row> = { id: 'place', header: t.place, cell: ({ address, phone }) => <span className="today-about"><span>{address ?? '–'}</span>{phone && <span className="small quiet numeric">{phone}</span>}</span> };
  const why: Column<Row> = { id: 'why', header: t.why, cell: ({ why: criteria }) => <WhyInShort why={criteria} /> };
  const tries: Column<Row> = { id: 'tries', header: t.attempts, cell: (row) => <Attempts row={row} /> };
  const holder: Column<Row> = { id: 'holder', header: t.holder, cell: ({ assignee, mine }) => <span className={mine ? 'strong nowrap' : 'nowrap'}>{mine ? t.me : (assignee ?? t.nobody)}</span> };
  const next: readonly Column<Row>[] = [{ id: 'next', header: t.next, cell: (row) => step(row.step) }, { id: 'due', header: t.due, cell: ({ nextOn }) => <DueMark on={nextOn} /> }];
  const ended: readonly Column<Row>[] = [{ id: 'status', header: t.status, cell: ({ status }) => <CandidateMark status={status} /> }, { id: 'ended', header: t.ended, cell: ({ endedOn }) => (endedOn === null ? '–' : day(endedOn as PlainDate)) }];
  return <Table caption={caption} columns={isOver ? [person, why, tries, ...ended, holder] : [person, place, why, tries, ...next, holder]} rows={rows} rowKey={({ id }) => id} linkOf={({ id }) => ({ to: '/discovery/candidates/$id', params: { id } })} emptyTitle={caption} empty={empty} />;
}

/** Whom the team is to seek: who it is, why, how often it was tried, what is next and by when. */
export function CandidatesScreen(): ReactNode {
  const t = useMessages(candidateMessages);
  const [chosen, choose] = useFilter('list', 'open');
  const [open, over] = [useRead('GET /api/discovery/candidates', { query: { list: 'open' } }), useRead('GET /api/discovery/candidates', { query: { list: 'over' } })];
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <Loaded read={open} lines={8}>
        {({ rows }) => (
          <Tabs label={t.lists} selected={chosen === 'over' ? 'over' : 'open'} onSelect={choose} items={[
            { id: 'open', label: t.open, count: rows.length, content: <List caption={t.open} rows={rows} isOver={false} empty={<EmptyState icon="people" title={t.openEmpty}><p>{t.openEmptyText}</p></EmptyState>} /> },
            { id: 'over', label: t.over, count: over.data?.rows.length ?? 0, content: <List caption={t.over} rows={over.data?.rows ?? []} isOver empty={<EmptyState icon="checkCircle" title={t.overEmpty} />} /> },
          ]} />
        )}
      </Loaded>
    </>
  );
}
