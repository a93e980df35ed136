import { NEED_DOMAINS } from '@dure/domain/assessment';
import type { NeedKey } from '@dure/domain/plan';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Checkbox } from '../design/Checkbox.tsx';
import { Citation } from '../design/Citation.tsx';
import { Row } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { changed, newGoal, newService, newTask, without } from './form.ts';
import { CostFields, OwnerFields, ProviderFields, WhenFields, type Sources } from './ItemFields.tsx';
import { needLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import type { Content, PlanDetail, Service } from './words.ts';

const NEEDS: readonly NeedKey[] = NEED_DOMAINS.map(({ key }) => key);

export interface ContentFieldsProps {
  readonly content: Content;
  readonly plan: PlanDetail;
  readonly sources: Sources;
  readonly onChange: (update: (before: Content) => Content) => void;
}

function Goals({ content, onChange }: ContentFieldsProps): ReactNode {
  const t = useMessages(planMessages);
  const need = useLabels(needLabels);
  const put = (id: string, part: Partial<Content['goals'][number]>): void => onChange((before) => ({ ...before, goals: changed(before.goals, id, part) }));
  return (
    <Card title={t.goals} footer={<Button icon="add" onPress={() => onChange((before) => ({ ...before, goals: [...before.goals, newGoal('daily-living')] }))}>{t.addGoal}</Button>}>
      {content.goals.map((goal) => (
        <div key={goal.id} className="plan-item">
          <Select label={t.need} width="medium" choices={NEEDS.map((value) => ({ value, label: need(value) }))} value={goal.need as NeedKey} onChange={(next) => put(goal.id, { need: next })} />
          <TextField label={t.goal} hint={t.goalHint} maxLength={500} value={goal.goal} onChange={(text) => put(goal.id, { goal: text })} />
          <Row place="end"><Button kind="tertiary" size="small" onPress={() => onChange((before) => without(before, 'goals', goal.id))}>{t.removeOf(goal.goal || need(goal.need))}</Button></Row>
        </div>
      ))}
    </Card>
  );
}

function ServiceFields({ service, sources, onChange, onRemove }: { readonly service: Service; readonly sources: Sources; readonly onChange: (part: Partial<Service>) => void; readonly onRemove: () => void }): ReactNode {
  const t = useMessages(planMessages);
  const props = { service, sources, onChange };
  return (
    <fieldset className="plan-item" aria-label={service.what || t.service}>
      <div className="plan-item-fields">
        <TextField label={t.what} width="medium" maxLength={300} value={service.what} onChange={(what) => onChange({ what })} />
        <Select label={t.forGoal} choices={sources.goals} value={service.goalId ?? undefined} onChange={(goalId) => onChange({ goalId })} />
      </div>
      <ProviderFields {...props} />
      <WhenFields {...props} />
      <CostFields {...props} />
      <OwnerFields item={service} sources={sources} onChange={onChange} />
      <Row place="end"><Button kind="tertiary" size="small" onPress={onRemove}>{t.removeOf(service.what || t.service)}</Button></Row>
    </fieldset>
  );
}

function Services({ content, sources, onChange }: ContentFieldsProps): ReactNode {
  const t = useMessages(planMessages);
  const add = (): void => onChange((before) => ({ ...before, services: [...before.services, newService(before.goals[0]?.id ?? null, sources.staffId)] }));
  return (
    <Card title={t.services} footer={<Button icon="add" onPress={add}>{t.addService}</Button>}>
      {content.services.map((service) => (
        <ServiceFields key={service.id} service={service} sources={sources} onChange={(part) => onChange((before) => ({ ...before, services: changed(before.services, service.id, part) }))} onRemove={() => onChange((before) => without(before, 'services', service.id))} />
      ))}
    </Card>
  );
}

function Tasks({ content, sources, onChange }: ContentFieldsProps): ReactNode {
  const t = useMessages(planMessages);
  const put = (id: string, part: Partial<Content['tasks'][number]>): void => onChange((before) => ({ ...before, tasks: changed(before.tasks, id, part) }));
  return (
    <Card title={t.tasks} footer={<Button icon="add" onPress={() => onChange((before) => ({ ...before, tasks: [...before.tasks, newTask(sources.staffId)] }))}>{t.addTask}</Button>}>
      {content.tasks.map((task) => (
        <div key={task.id} className="plan-item">
          <TextField label={t.what} maxLength={300} value={task.what} onChange={(what) => put(task.id, { what })} />
          <OwnerFields item={task} sources={sources} onChange={(part) => put(task.id, part)} />
          <Row place="end"><Button kind="tertiary" size="small" onPress={() => onChange((before) => without(before, 'tasks', task.id))}>{t.removeOf(task.what || t.tasks)}</Button></Row>
        </div>
      ))}
    </Card>
  );
}

/** Whether this plan stands for the one that the law asks for, where the law lets it. */
function StandIn({ content, plan, onChange }: ContentFieldsProps): ReactNode {
  const t = useMessages(planMessages);
  const { standIn } = plan;
  if (standIn === null) return null;
  return (
    <Card>
      <Checkbox isSelected={content.standsFor !== null} onChange={(is) => onChange((before) => ({ ...before, standsFor: is ? { kind: 'personal-support', rule: standIn.rule } : null }))}>{t.standIn}</Checkbox>
      <p className="small quiet">{t.standInHint}</p>
      <Citation source={standIn.source} page={standIn.page} quote={standIn.quote} rule={standIn.rule} />
    </Card>
  );
}

/** All that a plan says, in the order in which one talks it over. */
export function ContentFields(props: ContentFieldsProps): ReactNode {
  const t = useMessages(planMessages);
  const { content, onChange } = props;
  return (
    <>
      <Card title={t.wishes}><TextArea label={t.wishes} hint={t.wishesHint} maxLength={2000} value={content.wishes} onChange={(wishes) => onChange((before) => ({ ...before, wishes }))} /></Card>
      <Goals {...props} />
      <Services {...props} />
      <Tasks {...props} />
      <Card title={t.linking}><TextArea label={t.linking} hint={t.linkingHint} rows={3} maxLength={2000} value={content.linking} onChange={(linking) => onChange((before) => ({ ...before, linking }))} /></Card>
      <StandIn {...props} />
    </>
  );
}
