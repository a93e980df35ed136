import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Badge } from '../../design/Badge.tsx';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Pagination } from '../../design/Pagination.tsx';
import { Select } from '../../design/Select.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useTowns } from '../../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { useFilter } from '../../shell/location.ts';
import { sexLabels, suppressionLabels } from '../labels.ts';
import { discoveryMessages } from '../messages.en.ts';
import { useCriterionWords } from '../useCriteria.ts';
import { type Fact, useFactWords } from '../useFactWords.ts';
import type { RunDetail } from '../usePreview.ts';

type Finding = Answer<'GET /api/discovery/runs/:id/findings'>['rows'][number];

function Why({ finding }: { readonly finding: Finding }): ReactNode {
  const words = useCriterionWords();
  const factWords = useFactWords();
  const said = (fact: Fact): string => { const told = factWords(fact); return `${told.label}: ${told.words}`; };
  return (
    <ul className="discovery-why">
      {finding.criteria.map((one) => <li key={one.id}><span className="strong">{words.name(one)}</span><ul>{one.reasons.map((why, at) => <li key={at}>{said(why)}</li>)}</ul></li>)}
    </ul>
  );
}

function FindingsTable({ rows, asOf }: { readonly rows: readonly Finding[]; readonly asOf: string }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { nameOf } = useTowns();
  const [sex, why] = [useLabels(sexLabels), useLabels(suppressionLabels)];
  const year = Number((asOf as PlainDate).slice(0, 4));
  const columns: readonly Column<Finding>[] = [
    { id: 'pseudonym', header: t.pseudonym, isRowHeader: true, cell: ({ pseudonym }) => <code>{pseudonym}</code> },
    { id: 'who', header: t.who, cell: (one) => <span className="nowrap">{sex(one.sex)} {one.birthYear === null ? '–' : t.age(year - one.birthYear)}</span> },
    { id: 'where', header: t.where, cell: ({ emd }) => nameOf(emd) || '–' },
    { id: 'why', header: t.why, cell: (one) => <Why finding={one} /> },
    { id: 'weight', header: t.rank, align: 'end', cell: ({ weight }) => weight },
    { id: 'state', header: t.state, cell: ({ suppressed }) => (suppressed === null ? <Badge tone="success">{t.canHandOut}</Badge> : <Badge tone="warning">{why(suppressed)}</Badge>) },
  ];
  return <Card title={t.findings} isFlush><Table caption={t.findings} columns={columns} rows={rows} rowKey={(one) => `${one.pseudonym} ${one.emd} ${one.weight} ${one.birthYear ?? ''} ${one.criteria.map(({ id }) => id).join()}`} emptyTitle={t.noFindings} /></Card>;
}

const STATES = ['all', 'none', 'only'] as const;
const stateOf = (text: string): (typeof STATES)[number] => STATES.find((one) => one === text) ?? 'all';
const ALL = 'all';

/** Whom the run found, under pseudonyms, each with the reasons for which it did. */
export function Findings({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const { moment } = useFormats();
  if (run.findingsRemovedAt !== null) return <Card><EmptyState icon="log" title={t.removedTitle}><p>{t.removedWords(moment(run.findingsRemovedAt))}</p></EmptyState></Card>;
  return <List run={run} />;
}

function List({ run }: { readonly run: RunDetail }): ReactNode {
  const t = useMessages(discoveryMessages);
  const common = useMessages();
  const { number } = useFormats();
  const words = useCriterionWords();
  const [criterion, setCriterion] = useFilter('criterion', ALL);
  const [state, setState] = useFilter('state', ALL);
  const [pageText, setPage] = useFilter('page', '1');
  const page = Math.max(1, Number.parseInt(pageText, 10) || 1);
  const read = useRead('GET /api/discovery/runs/:id/findings', { params: { id: run.id }, query: { suppressed: stateOf(state), page, ...(criterion === ALL ? {} : { criterion }) } }, { keepsPrevious: true });
  const stateWords = { all: t.stateAll, none: t.stateNone, only: t.stateOnly };
  return (
    <>
      <p className="small quiet">{t.findingsNote} {t.rankHint}</p>
      <FilterBar label={t.findings} result={read.data && t.total(number(read.data.total))}>
        <Select label={t.filterCriterion} choices={[{ value: ALL, label: common.all }, ...run.asked.map((one) => ({ value: one.id, label: words.name(one) }))]} value={criterion} onChange={setCriterion} />
        <Select label={t.filterState} choices={STATES.map((one) => ({ value: one, label: stateWords[one] }))} value={stateOf(state)} onChange={setState} />
      </FilterBar>
      <Loaded read={read} lines={8}>
        {({ rows, pages, asOf }) => (
          <>
            <FindingsTable rows={rows} asOf={asOf} />
            {pages > 1 && <Pagination hasPrevious={page > 1} hasNext={page < pages} onPrevious={() => setPage(String(page - 1))} onNext={() => setPage(String(page + 1))} text={t.pageOf(page, pages)} />}
          </>
        )}
      </Loaded>
    </>
  );
}
