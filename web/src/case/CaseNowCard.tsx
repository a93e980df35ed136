import type { CaseStep } from '@dure/domain/case';
import { useState, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Row } from '../design/Layout.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { DueMark } from '../today/DueMark.tsx';
import { CaseActDialog, useCaseSurroundings } from './CaseActDialog.tsx';
import { caseStepLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import { CASE_ACT_SPECS, type CaseDetail, type CaseFormAction } from './specs.ts';
import type { CaseAct } from './useCaseAct.ts';
import { caseWords } from './words.en.ts';

/** The acts that answer the next step, the usual one first. */
const ANSWERS: Readonly<Record<CaseStep, readonly CaseFormAction[]>> = {
  'start-assessment': ['start-assessment', 'start-service'], 'finish-assessment': ['call-conference', 'start-planning'], 'hold-conference': ['classify', 'start-planning'], 'make-plan': ['start-service', 'call-conference'], 'monitor': ['report-monitoring', 'propose-closure'],
  'review-hold': ['resume'], 'decide-closure': ['close', 'withdraw-closure'], 'confirm-closure': ['confirm-closure', 'object-to-closure'], 'refer-aftercare': ['refer-aftercare'], 'start-aftercare': ['start-aftercare'], 'visit-aftercare': ['report-aftercare', 'end'], 'finish-aftercare': ['end', 'report-aftercare'],
  'look-again': ['start-assessment', 'start-planning', 'start-service'], 'answer-transfer': ['accept-transfer', 'grant-transfer', 'decline-transfer', 'cancel-transfer'], 'none': [],
};
const DANGEROUS: ReadonlySet<string> = new Set(['object-to-closure', 'decline-transfer']);
const ASKED_OF_REFERRERS: readonly CaseFormAction[] = ['confirm-closure', 'object-to-closure'];

function isFormAction(action: string): action is CaseFormAction {
  return Object.hasOwn(CASE_ACT_SPECS, action);
}

/** A case that goes on in a new one is not opened again. */
const FOLLOWED: readonly CaseFormAction[] = ['reopen', 'object-to-closure'];
const TRANSFER_ANSWERS: readonly CaseFormAction[] = ['accept-transfer', 'decline-transfer', 'cancel-transfer', 'grant-transfer'];

/** Which side of a transfer under way may still say what: one side asks and may take it back, the other answers. */
function transferAnswers({ transfer, owner, pending }: CaseDetail, me: { readonly organisationId: string; readonly organisationName: string }): readonly CaseFormAction[] {
  const isOwner = owner.organisationId === me.organisationId;
  const isFarSide = pending.to === me.organisationName;
  if (transfer === 'offered') return isOwner ? ['cancel-transfer'] : isFarSide ? ['accept-transfer', 'decline-transfer'] : [];
  return isOwner ? ['grant-transfer', 'decline-transfer'] : isFarSide ? ['cancel-transfer'] : [];
}

/** What the tables allow and this organisation can use now. */
function useOffered(record: CaseDetail): readonly CaseFormAction[] {
  const me = useMe();
  const { acts, delay, nextOn, notices } = record;
  const isLate = delay === 'reason-asked' || (nextOn !== null && nextOn <= me.today);
  const isAsked = notices.some((notice) => notice.organisationId === me.organisationId && notice.answer === 'awaited');
  const answers = transferAnswers(record, me);
  const hasMembers = record.members.some(({ ended }) => !ended);
  const isUsable = (action: CaseFormAction): boolean => {
    if (action === 'end-member') return hasMembers;
    if (action === 'set-group') return record.groups.length > 0;
    if (record.following !== null && FOLLOWED.includes(action)) return false;
    if (action === 'explain-delay') return isLate;
    if (ASKED_OF_REFERRERS.includes(action)) return isAsked;
    return !TRANSFER_ANSWERS.includes(action) || answers.includes(action);
  };
  return acts.map(({ action }) => action).filter(isFormAction).filter(isUsable);
}

const OF_AFTERCARE: readonly string[] = ['start-aftercare', 'visit-aftercare', 'finish-aftercare'];

/** Whose turn it is: mostly the owner's, but a transfer, a closure and aftercare wait for others. */
function whoActs({ step, transfer, pending, notices, aftercare, owner }: CaseDetail): string {
  if (step === 'answer-transfer' && transfer === 'offered') return pending.to ?? '';
  if (step === 'confirm-closure') return notices.filter(({ answer }) => answer === 'awaited').map(({ name }) => name).join(', ');
  return OF_AFTERCARE.includes(step) ? (aftercare.to ?? '') : `${owner.organisation} ${owner.staff}`;
}

/** What a referrer is asked, while the case itself waits for something else: the two have dates of their own. */
function AskedLine({ record, notice }: { readonly record: CaseDetail; readonly notice: CaseDetail['notices'][number] }): ReactNode {
  const t = useMessages(caseMessages);
  const step = useLabels(caseStepLabels);
  return (
    <div className="referral-now">
      <p className="referral-now-step">{step('confirm-closure')}</p>
      <p>{notice.name}</p>
      <p><DueMark on={notice.byOn} /></p>
      {record.step !== 'none' && <p className="small quiet">{t.meanwhile(step(record.step), whoActs(record))}</p>}
    </div>
  );
}

function NextLine({ record }: { readonly record: CaseDetail }): ReactNode {
  const t = useMessages(caseMessages);
  const step = useLabels(caseStepLabels);
  const { organisationId } = useMe();
  const own = record.notices.find((notice) => notice.organisationId === organisationId && notice.answer === 'awaited');
  if (own !== undefined && record.step !== 'confirm-closure') return <AskedLine record={record} notice={own} />;
  if (record.step === 'none') return <p>{t.nothingLeft}</p>;
  return (
    <div className="referral-now">
      <p className="referral-now-step">{step(record.step)}</p>
      <p>{whoActs(record)}</p>
      <p><DueMark on={record.nextOn} /></p>
      {record.delay === 'explained' && <p className="small quiet">{t.explained}</p>}
    </div>
  );
}

const LATE: readonly CaseFormAction[] = ['explain-delay'];

/** 재사정과 재계획 are the same acts as at first; a button that said 조사 시작 in the middle of a service would puzzle. */
function useWord(status: string): (action: CaseFormAction) => string {
  const words = useMessages(caseWords);
  const isBegun = status === 'in-service' || status === 'reopened';
  return (action) => {
    if (isBegun && action === 'start-assessment') return words.assessAgain;
    return isBegun && action === 'start-planning' ? words.planAgain : words[action];
  };
}

/** The next step with its date, and every act that this person may do. */
export function CaseNowCard({ record, act }: { readonly record: CaseDetail; readonly act: CaseAct }): ReactNode {
  const t = useMessages(caseMessages);
  const word = useWord(record.status);
  const [open, setOpen] = useState<CaseFormAction>();
  const around = useCaseSurroundings(record, undefined);
  const offered = useOffered(record);
  const wanted: readonly CaseFormAction[] = [...(ANSWERS[record.step as CaseStep] ?? []), ...ASKED_OF_REFERRERS, ...(record.delay === 'reason-asked' ? LATE : [])];
  const first = wanted.filter((action, at) => offered.includes(action) && wanted.indexOf(action) === at);
  const rest = offered.filter((action) => !first.includes(action));
  const start = (action: CaseFormAction): void => {
    act.forget();
    const spec = CASE_ACT_SPECS[action](around);
    if (spec.fields.length === 0) void act.send(spec.body({}), record.version, spec.done).catch(() => undefined);
    else setOpen(action);
  };
  return (
    <Card title={t.nowTitle}>
      {record.delay === 'reason-asked' && offered.includes('explain-delay') && <Banner tone="warning" title={t.reasonAsked} />}
      <NextLine record={record} />
      {act.error && open === undefined && <ErrorNotice error={act.error} />}
      <div className="referral-acts">{first.map((action, at) => <Button key={action} size="large" kind={DANGEROUS.has(action) ? 'danger' : at === 0 ? 'primary' : 'secondary'} isPending={act.isPending && open === undefined && at === 0} onPress={() => start(action)}>{word(action)}</Button>)}</div>
      {rest.length > 0 && <Row><span className="small quiet">{t.moreActs}</span>{rest.map((action) => <Button key={action} kind="tertiary" size="small" onPress={() => start(action)}>{word(action)}</Button>)}</Row>}
      {open !== undefined && <CaseActDialog key={open} record={record} action={open} act={act} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}
