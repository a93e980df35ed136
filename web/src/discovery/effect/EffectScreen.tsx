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
import { TextLink } from '../../design/TextLink.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { programmeLabels } from '../../referral/labels.ts';
import { roundMessages } from '../round/messages.en.ts';
import { useCriterionWords } from '../useCriteria.ts';
import './effect.css';

type Answered = Answer<'GET /api/discovery/effect'>;
type Effect = Answered['rows'][number]['all'];
type Line = Answered['rows'][number] & { readonly effect: Effect };

const STEPS = ['proposed', 'handedOut', 'reached', 'intake'] as const;
const ENDS = ['refused', 'notNeeded', 'noContact'] as const;
const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A small number is not told. */
function useTold(smallest: number): (value: number | null) => ReactNode {
  const t = useMessages(roundMessages);
  return (value) => <span className={value === null ? 'quiet nowrap' : 'nowrap'}>{value === null ? t.hidden(smallest) : t.countOf(value)}</span>;
}

/** Of a criterion that no round took up there is nothing to tell. */
function countIn(effect: Effect, count: (typeof STEPS | typeof ENDS)[number] | 'cases', told: (value: number | null) => ReactNode): ReactNode {
  return effect.proposed === 0 && count !== 'proposed' ? '–' : told(effect[count]);
}

function Criterion({ line: { criterion, name, version, inForce, thresholds } }: { readonly line: Line }): ReactNode {
  const t = useMessages(roundMessages);
  const { number } = useFormats();
  const words = useCriterionWords();
  return (
    <>
      <span>{words.name({ id: criterion, name })} <span className="small quiet nowrap">{t.version(version)}{inForce ? '' : ` · ${t.past}`}</span></span>
      {thresholds.length > 0 && <ul className="effect-thresholds" aria-label={t.thresholdsThen}>{thresholds.map((one) => { const { label, unit } = words.threshold(one); return <li key={one.key}>{label} <span className="nowrap">{t.amount(number(one.value), unit)}</span></li>; })}</ul>}
    </>
  );
}

function useColumns(smallest: number): readonly Column<Line>[] {
  const t = useMessages(roundMessages);
  const programme = useLabels(programmeLabels);
  const { day } = useFormats();
  const told = useTold(smallest);
  const share = (id: 'precision' | 'conversion'): Column<Line> => ({ id, header: t[id], align: 'end', cell: ({ effect }) => (effect[id] === null ? '–' : <span className="strong">{percent(effect[id])}</span>) });
  const ended = ({ effect }: Line): ReactNode => (effect.proposed === 0 ? '–' : <ul className="effect-ends">{ENDS.map((end) => <li key={end}>{t[end]} {countIn(effect, end, told)}</li>)}</ul>);
  return [
    { id: 'criterion', header: t.criteria, isRowHeader: true, cell: (line) => <Criterion line={line} /> },
    { id: 'found', header: t.foundByRun, align: 'end', cell: ({ found, runs }) => (found === null ? '–' : <span>{told(found.people)} <span className="small nowrap"><TextLink to="/discovery/runs/$id" params={{ id: found.runId }}>{t.ofRuns(day(found.on as PlainDate), runs)}</TextLink></span></span>) },
    ...STEPS.map((step): Column<Line> => ({ id: step, header: t[step], align: 'end', cell: ({ effect }) => countIn(effect, step, told) })),
    { id: 'cases', header: t.cases, align: 'end', cell: ({ effect, programmes }) => <>{countIn(effect, 'cases', told)}{programmes.map((one) => <div key={one.programme} className="small quiet">{programme(one.programme)} {t.countOf(one.people)}</div>)}</> },
    { id: 'ended', header: t.withoutIntake, cell: ended },
    share('precision'), share('conversion'), { id: 'days', header: t.medianDays, align: 'end', cell: ({ effect }) => (effect.medianDays === null ? '–' : <span className="nowrap">{t.days(effect.medianDays)}</span>) },
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
