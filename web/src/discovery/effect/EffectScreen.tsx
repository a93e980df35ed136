import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Card } from '../../design/Card.tsx';
import { EmptyState } from '../../design/EmptyState.tsx';
import { FilterBar } from '../../design/FilterBar.tsx';
import { Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { PageHeader } from '../../design/PageHeader.tsx';
import { Select } from '../../design/Select.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { programmeLabels } from '../../referral/labels.ts';
import { roundMessages } from '../round/messages.en.ts';
import { useCriterionWords } from '../useCriteria.ts';

type Answered = Answer<'GET /api/discovery/effect'>;
type Effect = Answered['rows'][number]['all'];
type Line = Answered['rows'][number] & { readonly effect: Effect };

const COUNTS = ['proposed', 'handedOut', 'reached', 'intake', 'cases', 'refused', 'notNeeded', 'noContact'] as const;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

function useColumns(smallest: number): readonly Column<Line>[] {
  const t = useMessages(roundMessages);
  const programme = useLabels(programmeLabels);
  const { day, number } = useFormats();
  const words = useCriterionWords();
  const cell = (value: number | null, said: (value: number) => string): ReactNode => (value === null ? <span className="quiet">{t.hidden(smallest)}</span> : <span className="numeric">{said(value)}</span>);
  const share = (id: 'precision' | 'conversion'): Column<Line> => ({ id, header: t[id], align: 'end', cell: ({ effect }) => (effect[id] === null ? '–' : <span className="numeric strong">{percent(effect[id])}</span>) });
  return [
    { id: 'criterion', header: t.criteria, isRowHeader: true, cell: ({ criterion, name, version, inForce }) => <>{words.name({ id: criterion, name })} <span className="small quiet">{t.version(version)}{inForce ? '' : ` · ${t.past}`}</span></> },
    { id: 'thresholds', header: t.thresholdsThen, cell: ({ thresholds }) => (thresholds.length === 0 ? '–' : <span className="small">{thresholds.map((one) => { const { label, unit } = words.threshold(one); return `${label} ${number(one.value)}${unit}`; }).join(', ')}</span>) },
    { id: 'found', header: t.foundByRun, align: 'end', cell: ({ found, runs }) => (found === null ? '–' : <><span className="numeric">{t.countOf(found.people)}</span> <span className="small quiet nowrap">{t.ofRuns(day(found.on as PlainDate), runs)}</span></>) },
    ...COUNTS.map((count): Column<Line> => ({ id: count, header: t[count], align: 'end', cell: ({ effect }) => cell(effect[count], t.countOf) })),
    share('precision'), share('conversion'), { id: 'days', header: t.medianDays, align: 'end', cell: ({ effect }) => (effect.medianDays === null ? '–' : <span className="numeric">{t.days(effect.medianDays)}</span>) },
    { id: 'programmes', header: t.programmes, cell: ({ programmes }) => (programmes.length === 0 ? '–' : programmes.map((one) => `${programme(one.programme)} ${t.countOf(one.people)}`).join(', ')) },
  ];
}

function Effects({ rows, smallest }: Answered): ReactNode {
  const t = useMessages(roundMessages);
  const [round, setRound] = useState('all');
  const columns = useColumns(smallest);
  const rounds = [...new Map(rows.flatMap((row) => row.rounds.map(({ roundId, name }) => [roundId, name] as const)))];
  const lines = rows.flatMap((row): readonly Line[] => {
    const effect = round === 'all' ? row.all : row.rounds.find(({ roundId }) => roundId === round)?.effect;
    return effect === undefined ? [] : [{ ...row, effect }];
  });
  return (
    <Stack>
      <FilterBar label={t.whichRound}><Select label={t.whichRound} choices={[{ value: 'all', label: t.allRounds }, ...rounds.map(([value, label]) => ({ value, label }))]} value={round} onChange={setRound} /></FilterBar>
      <Card title={t.effectTitle}>
        <Table caption={t.effectTitle} columns={columns} rows={lines} rowKey={({ criterion, version, thresholds }) => `${criterion} ${version} ${thresholds.map(({ key, value }) => `${key}=${value}`).join(' ')}`} emptyTitle={t.effectEmpty} empty={<EmptyState icon="people" title={t.effectEmpty} />} />
        <p className="small quiet">{t.foundText} {t.hiddenText(smallest)} {t.precisionText}</p>
      </Card>
    </Stack>
  );
}

/** What became of whom each criterion found, beside the thresholds on which it turns. */
export function EffectScreen(): ReactNode {
  const t = useMessages(roundMessages);
  const read = useRead('GET /api/discovery/effect', {});
  return <><PageHeader title={t.effectTitle} lead={t.effectLead} breadcrumb={[{ label: t.title, to: '/discovery/rounds' }]} /><Loaded read={read} lines={8}>{(answered) => <Effects {...answered} />}</Loaded></>;
}
