import type { ReactNode } from 'react';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Banner } from '../design/Notice.tsx';
import { Citation } from '../design/Citation.tsx';
import { Table, type Column } from '../design/Table.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { needLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import { useItemWords, useOften, type PlanDetail, type PlanTask, type Service } from './words.ts';

function Services({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const words = useItemWords(plan);
  const often = useOften();
  const goalOf = ({ goalId }: Service): string => plan.content.goals.find(({ id }) => id === goalId)?.goal ?? t.noGoal;
  const columns: readonly Column<Service>[] = [
    { id: 'what', header: t.service, isRowHeader: true, cell: (one) => <>{one.what || t.unset}<span className="plan-under small quiet">{goalOf(one)}</span></> },
    { id: 'provider', header: t.givenBy, cell: (one) => words.provider(one.provider) },
    { id: 'when', header: t.when, cell: (one) => <>{often(one.frequency)}{one.amount && `, ${one.amount}`}<span className="plan-under small quiet">{words.period(one)}</span></> },
    { id: 'cost', header: t.cost, cell: (one) => words.cost(one) },
    { id: 'owner', header: t.answers, cell: (one) => <>{words.owner(one.owner)}<span className="plan-under small quiet">{words.day(one.byOn)}</span></> },
  ];
  return <Table caption={t.services} columns={columns} rows={plan.content.services} rowKey={({ id }) => id} emptyTitle={t.noServices} />;
}

function Tasks({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const words = useItemWords(plan);
  const columns: readonly Column<PlanTask>[] = [
    { id: 'what', header: t.what, isRowHeader: true, cell: ({ what }) => what || t.unset }, { id: 'owner', header: t.answers, cell: ({ owner }) => words.owner(owner) }, { id: 'by', header: t.byOn, cell: ({ byOn }) => words.day(byOn) },
  ];
  return <Table caption={t.tasks} columns={columns} rows={plan.content.tasks} rowKey={({ id }) => id} emptyTitle={t.noTasks} />;
}

/** That this plan stands for another, and by which sentence of the law. */
export function StandsFor({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { standIn, content } = plan;
  if (content.standsFor === null) return null;
  return <Banner tone="info" title={t.standsForTitle}><p>{t.standsForText}</p>{standIn && <Citation source={standIn.source} page={standIn.page} quote={standIn.quote} rule={standIn.rule} />}</Banner>;
}

/** What a version says, as it was approved. */
export function ContentView({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const need = useLabels(needLabels);
  const { wishes, goals, tasks, linking } = plan.content;
  return (
    <>
      <Card title={t.wishes}><p className="referral-quote">{wishes || t.unset}</p></Card>
      <Card title={t.goals}><ul className="plan-goals">{goals.map(({ id, need: code, goal }) => <li key={id}><Badge>{need(code)}</Badge> {goal || t.unset}</li>)}</ul></Card>
      <Card title={t.services} isFlush><Services plan={plan} /></Card>
      {tasks.length > 0 && <Card title={t.tasks} isFlush><Tasks plan={plan} /></Card>}
      {linking !== '' && <Card title={t.linking}><p>{linking}</p></Card>}
    </>
  );
}
