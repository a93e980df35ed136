import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { Tabs } from '../design/Tabs.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { AnswerDialog, JudgeDialog } from './Dialogs.tsx';
import { ruleLabels, stateLabels } from './labels.ts';
import { explanationMessages } from './messages.en.ts';
import '../access/access.css';

type Own = Answer<'GET /api/explanations/mine'>['rows'][number];
type Other = Answer<'GET /api/explanations'>['rows'][number];

const TONES = { asked: 'warning', answered: 'info', accepted: 'success', misuse: 'danger' } as const satisfies Record<Own['state'], string>;

function State({ row: { state, isOverdue, decision } }: { readonly row: Own | Other }): ReactNode {
  const t = useMessages(explanationMessages);
  const label = useLabels(stateLabels);
  return <span className="access-lines"><span><Badge tone={TONES[state]}>{label(state)}</Badge> {isOverdue && <Badge tone="danger">{t.overdue}</Badge>}</span>{decision !== null && <span className="small">{decision}</span>}</span>;
}

function When({ row: { firstAt, lastAt, looks } }: { readonly row: Own | Other }): ReactNode {
  const t = useMessages(explanationMessages);
  const { moment } = useFormats();
  return <span className="access-lines"><span className="numeric">{moment(firstAt)}</span><span className="small quiet">{looks > 1 ? `${t.looks(looks)} · ${moment(lastAt)}` : t.looks(looks)}</span></span>;
}

function useOwnColumns(onExplain: (row: Own) => void): readonly Column<Own>[] {
  const t = useMessages(explanationMessages);
  const { day } = useFormats();
  const whose = ({ personId, person, persons }: Own): ReactNode => {
    if (personId !== null) return <TextLink to="/persons/$id" params={{ id: personId }}>{person}</TextLink>;
    return <span className="quiet">{persons > 1 ? t.many(persons) : t.hidden}</span>;
  };
  return [
    { id: 'whose', header: t.whose, isRowHeader: true, cell: whose },
    { id: 'when', header: t.when, cell: (row) => <When row={row} /> },
    { id: 'due', header: t.due, sortBy: ({ dueOn }) => dueOn, cell: ({ dueOn }) => <span className="numeric">{day(dueOn)}</span> },
    { id: 'state', header: t.state, cell: (row) => <State row={row} /> },
    { id: 'act', header: t.said, cell: (row) => (row.decidedAt === null ? <Button size="small" kind={row.words === null ? 'primary' : 'tertiary'} onPress={() => onExplain(row)}>{row.words === null ? t.explain : t.again}</Button> : <span className="small">{row.words}</span>) },
  ];
}

function Mine(): ReactNode {
  const t = useMessages(explanationMessages);
  const [chosen, setChosen] = useState<Own>();
  const columns = useOwnColumns(setChosen);
  const read = useRead('GET /api/explanations/mine', {});
  return (
    <>
      <Loaded read={read} lines={4}>{({ rows }) => <Table caption={t.mineTable} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.none} empty={<EmptyState icon="checkCircle" title={t.none} />} />}</Loaded>
      {chosen && <AnswerDialog row={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

function useOtherColumns(onJudge: (row: Other) => void): readonly Column<Other>[] {
  const t = useMessages(explanationMessages);
  const { day } = useFormats();
  const rule = useLabels(ruleLabels);
  return [
    { id: 'who', header: t.who, isRowHeader: true, cell: ({ staff, organisation }) => <span className="access-lines"><span>{staff}</span><span className="small quiet">{organisation}</span></span> },
    { id: 'whose', header: t.whose, cell: ({ person, persons }) => person ?? t.many(persons) },
    { id: 'why', header: t.why, cell: (row) => rule(row.rule) },
    { id: 'when', header: t.when, cell: (row) => <When row={row} /> },
    { id: 'due', header: t.due, sortBy: ({ dueOn }) => dueOn, cell: ({ dueOn }) => <span className="numeric">{day(dueOn)}</span> },
    { id: 'state', header: t.state, cell: (row) => <State row={row} /> },
    { id: 'act', header: t.saidAndJudged, cell: (row) => <span className="access-lines">{row.words !== null && <span className="small">“{row.words}”</span>}{row.decidedAt === null && <Button size="small" onPress={() => onJudge(row)}>{t.judge}</Button>}</span> },
  ];
}

function Others(): ReactNode {
  const t = useMessages(explanationMessages);
  const [chosen, setChosen] = useState<Other>();
  const columns = useOtherColumns(setChosen);
  const read = useRead('GET /api/explanations', {});
  return (
    <>
      <Loaded read={read} lines={6}>{({ rows }) => <Table caption={t.othersTable} columns={columns} rows={rows} rowKey={({ id }) => id} emptyTitle={t.noneOfOthers} empty={<EmptyState icon="checkCircle" title={t.noneOfOthers} />} />}</Loaded>
      {chosen && <JudgeDialog row={chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** 소명: why one looked; and for the lead and the auditor, whether that was right. */
export function ExplanationsScreen(): ReactNode {
  const t = useMessages(explanationMessages);
  const judges = useMe().permissions.includes('explanation:review');
  const [view, setView] = useFilter('view', judges ? 'others' : 'mine');
  const items = [{ id: 'others', label: t.others, content: <Others /> }, { id: 'mine', label: t.mine, content: <Mine /> }];
  return (
    <>
      <PageHeader title={t.title} lead={judges ? t.reviewLead : t.lead} />
      {judges ? <Tabs label={t.views} items={items} selected={view === 'mine' ? 'mine' : 'others'} onSelect={setView} /> : <Mine />}
    </>
  );
}
