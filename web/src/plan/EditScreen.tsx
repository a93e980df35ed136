import type { StaffId } from '@dure/domain/ids';
import { planProblems, type PlanKind } from '@dure/domain/plan';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent, ReactNode } from 'react';
import { api, useRead, useVersioned, useWrite, type Versioned } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { ConflictDialog, type ConflictField } from '../design/ConflictDialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { Row, WithAside } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { toast } from '../design/toast-queue.ts';
import { Skeleton } from '../design/Waiting.tsx';
import { useMessages } from '../messages/index.ts';
import { useOrganisations } from '../organisation/useOrganisations.ts';
import { useColleagues } from '../referral/act/sources.ts';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { ContentFields } from './ContentFields.tsx';
import { planMerging, storedPlan } from './form.ts';
import type { Sources } from './ItemFields.tsx';
import { planMessages } from './messages.en.ts';
import { OfferCard } from './OfferCard.tsx';
import { Problems } from './PlanNowCard.tsx';
import { usePlanTitle } from './PlanScreen.tsx';
import type { Content, PlanDetail } from './words.ts';
import './plan.css';

function useConflictFields({ meeting }: Versioned<Content>): readonly ConflictField[] {
  const t = useMessages(planMessages);
  if (!meeting) return [];
  const labels: Readonly<Record<string, string>> = { wishes: t.wishes, goals: t.goals, services: t.services, tasks: t.tasks, linking: t.linking, standsFor: t.standIn };
  const text = (content: Content, name: string): string => {
    if (name === 'goals') return content.goals.map(({ goal }) => goal).join('\n');
    if (name === 'services') return content.services.map(({ what, amount }) => [what, amount].filter(Boolean).join(' ')).join('\n');
    if (name === 'tasks') return content.tasks.map(({ what }) => what).join('\n');
    if (name === 'standsFor') return content.standsFor === null ? '' : t.standIn;
    return name === 'linking' ? content.linking : content.wishes;
  };
  return meeting.names.map((name) => ({ name, label: labels[name] ?? name, mine: text(meeting.mine, name), theirs: text(meeting.theirs, name) }));
}

function useSources(content: Content): Sources {
  const t = useMessages(planMessages);
  const { staffId } = useMe();
  return { colleagues: useColleagues(true), organisations: useOrganisations(true), goals: content.goals.map(({ id, goal }) => ({ value: id, label: goal || t.unset })), staffId: staffId as StaffId };
}

function Editor({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const heading = usePlanTitle(plan);
  const put = useWrite('PUT /api/plans/:id');
  const edit = useVersioned<Content>({
    place: { key: `plan:${plan.id}`, personId: plan.personId }, stored: storedPlan(plan), merging: planMerging, load: async () => storedPlan((await api('GET /api/plans/:id', { params: { id: plan.id } })).answer),
  });
  const { form, draft, change } = edit;
  const sources = useSources(form);
  const conflicts = useConflictFields(edit);
  const problems = planProblems(form, plan.kind as PlanKind).map((problem) => ({ ...problem }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    edit.submit(async (typed, ifMatch) => (await put.send({ params: { id: plan.id }, body: { content: typed }, ifMatch })).answer.version, (isJoined) => {
      toast(isJoined ? t.savedTogether : t.saved);
      void navigate({ to: '/plans/$id', params: { id: plan.id } });
    });
  };
  if (draft.isRestoring) return <Skeleton lines={10} />;
  return (
    <form onSubmit={submit} noValidate>
      <PageHeader title={t.editTitle} heading={heading} breadcrumb={[{ label: t.title, to: '/plans/$id', params: { id: plan.id } }]} actions={<DraftMark draft={draft} />} />
      <WithAside label={t.offer} aside={<OfferCard planId={plan.id} content={form} onChange={change} />}>
        {edit.error && <ErrorNotice error={edit.error} />}
        <ContentFields content={form} plan={plan} sources={sources} onChange={change} />
        {problems.length > 0 && <Problems plan={{ problems, content: form }} />}
        <Row place="end"><Button type="submit" kind="primary" size="large" isPending={put.isPending}>{t.save}</Button></Row>
      </WithAside>
      {edit.meeting && <ConflictDialog isOpen fields={conflicts} isPending={put.isPending} onCancel={edit.forget} onSave={edit.resolve} />}
    </form>
  );
}

/** Writes a draft; what is typed outlives the page, and two who write at once meet side by side. */
export function EditScreen(): ReactNode {
  const t = useMessages(planMessages);
  const id = useParam('id');
  const read = useRead('GET /api/plans/:id', { params: { id } });
  return (
    <Loaded read={read} lines={10}>
      {(plan) => (plan.status === 'draft' ? <Editor key={id} plan={plan} /> : (
        <><PageHeader title={t.editTitle} /><Banner tone="info" title={t.notEditable} actions={<LinkButton to="/plans/$id" params={{ id }}>{t.open}</LinkButton>}><p>{t.notEditableText}</p></Banner></>
      ))}
    </Loaded>
  );
}
