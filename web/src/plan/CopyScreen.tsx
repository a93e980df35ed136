import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useParam } from '../shell/location.ts';
import { costUnitLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import { useItemWords, useOften, type PlanDetail, type Service } from './words.ts';
import './plan.css';

/** A service as one tells it to the person: what, who comes, when, what it costs. */
function Told({ service, plan }: { readonly service: Service; readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { number } = useFormats();
  const words = useItemWords(plan);
  const often = useOften();
  const unit = useLabels(costUnitLabels);
  const { provider, cost, payer, costPer } = service;
  const who = words.provider(provider);
  const pays = payer === 'self' && cost !== null && cost > 0;
  return (
    <li>
      <strong>{service.what}</strong>{service.amount && `, ${service.amount}`}<br />
      {provider?.kind === 'informal' ? t.copyWhoInformal(who) : t.copyWho(who)} {t.copyWhen(often(service.frequency), words.day(service.from), words.day(service.until))}.{' '}
      {pays ? t.copyPays(number(cost), unit(costPer)) : cost !== null && t.copyFree}
    </li>
  );
}

function Paper({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const words = useItemWords(plan);
  const { content, agreement, owner } = plan;
  return (
    <article className="plan-paper">
      <h2>{t.copyWishes}</h2><p>{content.wishes}</p>
      <h2>{t.copyGoals}</h2><ul>{content.goals.map(({ id, goal }) => <li key={id}>{goal}</li>)}</ul>
      <h2>{t.copyServices}</h2><ul>{content.services.map((service) => <Told key={service.id} service={service} plan={plan} />)}</ul>
      {content.tasks.length > 0 && <><h2>{t.copyTasks}</h2><ul>{content.tasks.map((task) => <li key={task.id}><strong>{task.what}</strong><br />{t.copyTaskOf(words.owner(task.owner), words.day(task.byOn))}</li>)}</ul></>}
      <h2>{t.copyContact}</h2><p>{t.copyContactText(owner.organisation, owner.staff)}</p>
      {plan.status === 'active' && plan.nextOn !== null && <p>{t.copyReview(day(plan.nextOn))}</p>}
      <p>{agreement === null ? t.copyNotAgreed : t.copySigned(agreement.name, day(agreement.on))}</p>
    </article>
  );
}

/** The person's own sheet: plain words, large type, one page. */
export function CopyScreen(): ReactNode {
  const t = useMessages(planMessages);
  const id = useParam('id');
  const read = useRead('GET /api/plans/:id', { params: { id } });
  return (
    <Loaded read={read} lines={10}>
      {(plan) => (
        <>
          <PageHeader title={t.copyTitle} heading={t.copyHeading(plan.personName ?? t.nameHidden)} breadcrumb={[{ label: t.title, to: '/plans/$id', params: { id } }]} actions={<Button kind="primary" icon="print" onPress={() => print()}>{t.copyPrint}</Button>} />
          <Paper plan={plan} />
        </>
      )}
    </Loaded>
  );
}
