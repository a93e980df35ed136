import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../../client/index.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { Loaded } from '../../design/Loaded.tsx';
import { Banner } from '../../design/Notice.tsx';
import { ProgressBar } from '../../design/ProgressBar.tsx';
import { Table, type Column } from '../../design/Table.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { bandLabels } from '../labels.ts';
import { visitMessages } from '../messages.en.ts';
import { ChangesCard } from './ChangesCard.tsx';

type Plan = Answer<'GET /api/joint-plans/:id'>;
type Measure = 'trips' | 'travelMinutes' | 'visitMinutes' | 'calls';
const MEASURES: readonly { readonly id: Measure; readonly text: 'trips' | 'travel' | 'doors' | 'calls' }[] = [{ id: 'trips', text: 'trips' }, { id: 'travelMinutes', text: 'travel' }, { id: 'visitMinutes', text: 'doors' }, { id: 'calls', text: 'calls' }];

/** What the week costs separately and together. */
function SavingCard({ plan }: { readonly plan: Plan }): ReactNode {
  const t = useMessages(visitMessages);
  const { before, after, foundBy, seconds } = plan;
  if (after === null) return null;
  const value = (id: Measure, number: number): string => (id === 'trips' || id === 'calls' ? t.countOf(number) : t.minutesOf(number));
  const columns: readonly Column<(typeof MEASURES)[number]>[] = [
    { id: 'what', header: t.saves, isRowHeader: true, cell: ({ text }) => t[text] },
    { id: 'before', header: t.before, cell: ({ id }) => value(id, before[id]) },
    { id: 'after', header: t.after, cell: ({ id }) => value(id, after[id]) },
    { id: 'saved', header: t.saved, cell: ({ id }) => <strong>{value(id, before[id] - after[id])}</strong> },
  ];
  const found = foundBy === 'solver' ? t.solver : foundBy === 'greedy' ? t.greedy : t.separate;
  return <Card title={t.saves} aside={`${found}${seconds === null ? '' : ` · ${t.took(seconds)}`}`} isFlush><Table caption={t.saves} columns={columns} rows={MEASURES} rowKey={({ id }) => id} emptyTitle={t.noVisits} /></Card>;
}

function WorkersCard({ plan }: { readonly plan: Plan }): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  type Worker = Plan['workers'][number];
  if (plan.workers.length === 0) return null;
  const days = plan.days.map((on): Column<Worker> => ({
    id: on, header: dayWithWeekday(on as PlainDate),
    cell: ({ days: all }) => {
      const day = all.find((one) => one.on === on);
      if (day === undefined || (day.before === 0 && day.after === 0)) return '–';
      return day.before === day.after ? t.minutesOf(day.after) : <strong>{`${t.minutesOf(day.before)} → ${t.minutesOf(day.after)}`}</strong>;
    },
  }));
  return <Card title={t.perWorker} isFlush><Table caption={t.perWorker} columns={[{ id: 'who', header: t.staff, isRowHeader: true, cell: ({ staff, organisation }) => `${staff} (${organisation})` }, ...days]} rows={plan.workers} rowKey={({ staff, organisation }) => `${organisation} ${staff}`} emptyTitle={t.noVisits} /></Card>;
}

/** Of those whose consent does not name the reader's organisation: how many, and when (C34). */
function CountedCard({ plan }: { readonly plan: Plan }): ReactNode {
  const t = useMessages(visitMessages);
  const band = useLabels(bandLabels);
  const { dayWithWeekday } = useFormats();
  type Row_ = Plan['counted'][number];
  if (plan.counted.length === 0) return null;
  const columns: readonly Column<Row_>[] = [
    { id: 'who', header: t.organisation, isRowHeader: true, cell: ({ organisation }) => organisation },
    { id: 'on', header: t.by, cell: ({ on, band: part }) => `${dayWithWeekday(on as PlainDate)} ${band(part)}` },
    { id: 'count', header: t.screenTitle, cell: ({ count }) => t.countOf(count) },
  ];
  return <Card title={t.counted} isFlush><p className="small quiet visit-lead">{t.countedLead}</p><Table caption={t.counted} columns={columns} rows={plan.counted} rowKey={({ organisation, on, band: part }) => `${organisation} ${on} ${part}`} emptyTitle={t.noVisits} /></Card>;
}

const EVERY_SECONDS = 1;

/** A computed week: what it saves, what changes, and whom it may not name. */
export function JointPlan({ id, onAgain }: { readonly id: string; readonly onAgain: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const first = useRead('GET /api/joint-plans/:id', { params: { id } });
  const isWaiting = first.data?.status === 'computing';
  const read = useRead('GET /api/joint-plans/:id', { params: { id } }, isWaiting ? { everySeconds: EVERY_SECONDS } : {});
  return (
    <Loaded read={read} lines={8}>
      {(plan) => (
        <Stack>
          <Row place="end"><Button icon="refresh" kind="tertiary" onPress={onAgain}>{t.compute}</Button></Row>
          {plan.status === 'computing' && <ProgressBar label={t.computing} value={Math.round((plan.progress ?? 0) * 100)} max={100} />}
          {plan.status === 'failed' && <Banner tone="danger" title={t.failed}><p>{t.failedText}</p></Banner>}
          <SavingCard plan={plan} />
          {plan.status === 'ready' && <ChangesCard plan={plan} />}
          <WorkersCard plan={plan} />
          <CountedCard plan={plan} />
        </Stack>
      )}
    </Loaded>
  );
}
