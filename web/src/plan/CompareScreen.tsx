import { planDifferences, type ItemDifference } from '@dure/domain/plan';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { Table, type Column } from '../design/Table.tsx';
import type { Tone } from '../design/tone.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useParam } from '../shell/location.ts';
import { needLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import { usePlanTitle } from './PlanScreen.tsx';
import { useItemWords, useOften, type PlanDetail, type PlanTask, type Service } from './words.ts';
import './plan.css';

/** One item of a version in words: all that a reader compares. */
function useSpoken(plan: PlanDetail): (difference: Pick<ItemDifference, 'part' | 'id'>) => string {
  const t = useMessages(planMessages);
  const words = useItemWords(plan);
  const often = useOften();
  const need = useLabels(needLabels);
  const { content } = plan;
  const service = (one: Service): string => [one.what, words.provider(one.provider), often(one.frequency), one.amount, words.period(one), words.cost(one), words.owner(one.owner)].filter(Boolean).join(' · ');
  const task = (one: PlanTask): string => [one.what, words.owner(one.owner), words.day(one.byOn)].join(' · ');
  const of = <Item extends { readonly id: string }>(items: readonly Item[], id: string | null, say: (item: Item) => string): string => {
    const found = items.find((item) => item.id === id);
    return found === undefined ? '–' : say(found);
  };
  return ({ part, id }) => {
    if (part === 'goals') return of(content.goals, id, (goal) => `${need(goal.need)}: ${goal.goal}`);
    if (part === 'services') return of(content.services, id, service);
    if (part === 'tasks') return of(content.tasks, id, task);
    if (part === 'standsFor') return content.standsFor === null ? '–' : t.standIn;
    return (part === 'wishes' ? content.wishes : content.linking) || '–';
  };
}

const TONES: Readonly<Record<ItemDifference['change'], Tone>> = { added: 'success', removed: 'danger', changed: 'warning' };

function Differences({ before, after }: { readonly before: PlanDetail; readonly after: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const [old, now] = [useSpoken(before), useSpoken(after)];
  const parts = { wishes: t.wishes, goals: t.goals, services: t.services, tasks: t.tasks, linking: t.linking, standsFor: t.standIn };
  const rows = planDifferences(before.content, after.content);
  const columns: readonly Column<ItemDifference>[] = [
    { id: 'what', header: t.whatDiffers, isRowHeader: true, cell: ({ part, change }) => <span className="row">{parts[part]} <Badge tone={TONES[change]}>{t[change]}</Badge></span> },
    { id: 'before', header: t.compareBefore(before.number), cell: (one) => (one.change === 'added' ? '–' : old(one)) }, { id: 'after', header: t.compareBefore(after.number), cell: (one) => (one.change === 'removed' ? '–' : now(one)) },
  ];
  return <Card title={t.compareLead(before.number, after.number)} isFlush><Table caption={t.compareTitle} columns={columns} rows={rows} rowKey={({ part, id }) => `${part} ${id ?? ''}`} emptyTitle={t.compareNone} /></Card>;
}

function Compared({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const heading = usePlanTitle(plan);
  const previous = plan.versions.find(({ number }) => number === plan.number - 1)?.id;
  const read = useRead('GET /api/plans/:id', { params: { id: previous ?? plan.id } }, { enabled: previous !== undefined });
  return (
    <>
      <PageHeader title={t.compareTitle} heading={heading} breadcrumb={[{ label: t.title, to: '/plans/$id', params: { id: plan.id } }]} />
      {previous === undefined ? <EmptyState title={t.compareNone} /> : <Loaded read={read} lines={8}>{(before) => <Differences before={before} after={plan} />}</Loaded>}
    </>
  );
}

/** Two versions side by side, only where they differ. */
export function CompareScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/plans/:id', { params: { id } });
  return <Loaded read={read} lines={8}>{(plan) => <Compared key={id} plan={plan} />}</Loaded>;
}
