import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { ActDialog } from '../referral/act/ActDialog.tsx';
import { textOf, type ActSpec } from '../referral/act/spec.ts';
import { DueMark } from '../today/DueMark.tsx';
import { AgreeDialog } from './AgreeDialog.tsx';
import { planStepLabels, problemLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import { usePlanAct, type PlanActing, type PlanCommand } from './usePlanAct.ts';
import type { PlanDetail } from './words.ts';

type Spoken = 'decline-approval' | 'end';

function useSpec(action: Spoken): ActSpec<PlanCommand> {
  const t = useMessages(planMessages);
  if (action === 'end') return { label: t.end, isDanger: true, fields: [{ kind: 'words', name: 'words', label: t.endWords, required: true }], body: (values) => ({ action, words: textOf(values, 'words'), outcomes: [] }), done: t.endDone };
  return { label: t.decline, isDanger: true, fields: [{ kind: 'words', name: 'reason', label: t.declineReason, required: true }], body: (values) => ({ action, reason: textOf(values, 'reason') }), done: t.declineDone };
}

function SpokenDialog({ plan, action, act, onClose }: { readonly plan: PlanDetail; readonly action: Spoken; readonly act: PlanActing; readonly onClose: () => void }): ReactNode {
  const spec = useSpec(action);
  const send = async (body: PlanCommand): Promise<void> => {
    await act.send(body, spec.done);
    onClose();
  };
  return <ActDialog spec={spec} draftKey={`plan:${plan.id}:${action}`} personId={plan.personId} record={{ version: plan.version, isStillOpen: true, changesSince: () => null }} onClose={onClose} send={send} isPending={act.isPending} error={act.error} />;
}

function nameOf({ goals, services, tasks }: PlanDetail['content'], id: string | null): string {
  return goals.find((one) => one.id === id)?.goal ?? [...services, ...tasks].find((one) => one.id === id)?.what ?? '';
}

/** What has to be filled before anybody can sign. */
export function Problems({ plan }: { readonly plan: Pick<PlanDetail, 'problems' | 'content'> }): ReactNode {
  const t = useMessages(planMessages);
  const problem = useLabels(problemLabels);
  const lines = plan.problems.map(({ code, id }) => [nameOf(plan.content, id), problem(code)].filter(Boolean).join(': '));
  return <Banner tone="warning" title={t.problemsTitle}><ul>{[...new Set(lines)].map((line) => <li key={line}>{line}</li>)}</ul></Banner>;
}

interface ActsProps {
  readonly plan: PlanDetail;
  readonly act: PlanActing;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

const APPROVERS: readonly (string | undefined)[] = ['lead', 'coordinator'];

/** Who may settle it approves; everybody else asks. */
function ApprovalActs({ plan, act, onDecline }: Omit<ActsProps, 'onAgree'>): ReactNode {
  const t = useMessages(planMessages);
  const { acts, approval, wantsApproval } = plan;
  const isAsked = approval.kind === 'asked';
  const press = (command: PlanCommand, done: string) => () => void act.send(command, done).catch(() => undefined);
  const mayApprove = APPROVERS.includes(acts[0]?.party) || !wantsApproval;
  if (!mayApprove) return !isAsked && <Button kind="primary" size="large" isPending={act.isPending} onPress={press({ action: 'ask-approval' }, t.askApprovalDone)}>{t.askApproval}</Button>;
  return (
    <>
      <Button kind="primary" size="large" isPending={act.isPending} onPress={press({ action: 'approve' }, t.approveDone)}>{wantsApproval ? t.approve : t.settle}</Button>
      {isAsked && <Button kind="danger" onPress={onDecline}>{t.decline}</Button>}
    </>
  );
}

/** The usual act of each moment. */
function MainActs(props: ActsProps): ReactNode {
  const t = useMessages(planMessages);
  const { plan, act, onAgree } = props;
  const activate = (): void => void act.send({ action: 'activate' }, t.activateDone).catch(() => undefined);
  if (plan.status === 'approved') return <Button kind="primary" size="large" isPending={act.isPending} onPress={activate}>{t.activate}</Button>;
  if (plan.status === 'active') return <LinkButton kind="primary" size="large" to="/plans/$id/review" params={{ id: plan.id }}>{t.review}</LinkButton>;
  if (plan.problems.length > 0) return null;
  return plan.agreement === null ? <Button kind="primary" size="large" onPress={onAgree}>{t.agree}</Button> : <ApprovalActs {...props} />;
}

function Revise({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const begin = useWrite('POST /api/plans');
  const isWriting = plan.versions.some(({ status }) => status === 'draft' || status === 'approved');
  const start = async (): Promise<void> => {
    const { answer } = await begin.send({ body: { caseId: plan.caseId, revises: plan.id } });
    toast(t.reviseDone);
    await navigate({ to: '/plans/$id/edit', params: { id: answer.id } });
  };
  if (plan.status !== 'active' || isWriting) return null;
  return <>{begin.error && <ErrorNotice error={begin.error} />}<Button isPending={begin.isPending} onPress={() => void start().catch(() => undefined)}>{t.revise}</Button></>;
}

function Waiting({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const step = useLabels(planStepLabels);
  return (
    <>
      {plan.approval.kind === 'declined' && <Banner tone="warning" title={t.declined}><p>{plan.approval.reason}</p></Banner>}
      <div className="referral-now"><p className="referral-now-step">{step(plan.step)}</p><p>{plan.approval.kind === 'asked' ? t.asked : `${plan.owner.organisation} ${plan.owner.staff}`}</p><p><DueMark on={plan.nextOn} /></p></div>
      {plan.status === 'draft' && plan.problems.length > 0 && <Problems plan={plan} />}
    </>
  );
}

/** The dialog for the signature; the name of the person stands in it already. */
function Agreeing({ plan, act, onClose }: { readonly plan: PlanDetail; readonly act: PlanActing; readonly onClose: () => void }): ReactNode {
  const person = useRead('GET /api/persons/:id', { params: { id: plan.personId } });
  return person.data ? <AgreeDialog name={person.data.name ?? ''} act={act} onClose={onClose} /> : null;
}

/** The next step with its date, and what this person may do. */
export function PlanNowCard({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const act = usePlanAct(plan);
  const [open, setOpen] = useState<'agree' | Spoken>();
  const close = (): void => setOpen(undefined);
  if (plan.step === 'none') return <Card title={t.now}><p>{t.nothingLeft}</p></Card>;
  return (
    <Card title={t.now}>
      <Waiting plan={plan} />
      {act.error && open === undefined && <ErrorNotice error={act.error} />}
      {plan.acts.length > 0 && (
        <Row>
          {plan.status === 'draft' && <LinkButton kind={plan.problems.length > 0 ? 'primary' : 'secondary'} size="large" icon="edit" to="/plans/$id/edit" params={{ id: plan.id }}>{t.edit}</LinkButton>}
          <MainActs plan={plan} act={act} onAgree={() => setOpen('agree')} onDecline={() => setOpen('decline-approval')} />
          <Revise plan={plan} />
          <Button kind="tertiary" size="small" onPress={() => setOpen('end')}>{t.end}</Button>
        </Row>
      )}
      {open === 'agree' && <Agreeing plan={plan} act={act} onClose={close} />}
      {(open === 'decline-approval' || open === 'end') && <SpokenDialog plan={plan} action={open} act={act} onClose={close} />}
    </Card>
  );
}
