import type { PlainDate } from '@dure/domain/calendar';
import { REVIEW_DECISIONS, SERVICE_RESULTS, type ReviewDecision, type ServiceResult } from '@dure/domain/plan';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useDraft, useRead, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner, ErrorNotice } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { Skeleton } from '../design/Waiting.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { decisionLabels, resultLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';
import { usePlanTitle } from './PlanScreen.tsx';
import { Reassessment } from './Reassessment.tsx';
import { usePlanAct } from './usePlanAct.ts';
import type { PlanDetail, Service } from './words.ts';
import '../referral/referral.css';
import './plan.css';

interface Judged {
  readonly result?: ServiceResult;
  readonly reason: string;
}
interface Form {
  readonly outcomes: Readonly<Record<string, Judged>>;
  readonly decision?: ReviewDecision;
  readonly words: string;
  readonly nextOn: PlainDate | null;
}
const EMPTY: Form = { outcomes: {}, words: '', nextOn: null };
const UNJUDGED: Judged = { reason: '' };

function useProblems(services: readonly Service[]): (form: Form) => readonly FieldError[] {
  const t = useMessages(planMessages);
  return ({ outcomes, decision, words }) => [
    ...services.flatMap(({ id, what }): readonly FieldError[] => {
      const { result, reason } = outcomes[id] ?? UNJUDGED;
      if (result === undefined) return [{ path: `result.${id}`, message: t.pickResult(what) }];
      return result !== 'delivered' && reason.trim() === '' ? [{ path: `reason.${id}`, message: t.giveReason(what) }] : [];
    }),
    ...(decision === undefined ? [{ path: 'decision', message: t.pickDecision }] : []), ...(words.trim() === '' ? [{ path: 'words', message: t.writeWords }] : []),
  ];
}

interface JudgeProps {
  readonly service: Service;
  readonly judged: Judged;
  readonly counts: string;
  readonly errors: readonly FieldError[];
  readonly onChange: (judged: Judged) => void;
}

function Judge({ service: { id, what }, judged, counts, errors, onChange }: JudgeProps): ReactNode {
  const t = useMessages(planMessages);
  const word = useLabels(resultLabels);
  const [result, reason] = [errorOf(errors, `result.${id}`), errorOf(errors, `reason.${id}`)];
  return (
    <div className="plan-item">
      <RadioGroup name={`result.${id}`} label={what} hint={counts} direction="row" required choices={SERVICE_RESULTS.map((value) => ({ value, label: word(value) }))} value={judged.result} onChange={(next) => onChange({ ...judged, result: next })} {...(result ? { error: result } : {})} />
      {judged.result !== undefined && judged.result !== 'delivered' && <TextField name={`reason.${id}`} label={t.resultReason} required maxLength={2000} value={judged.reason} onChange={(text) => onChange({ ...judged, reason: text })} {...(reason ? { error: reason } : {})} />}
    </div>
  );
}

function useCounts(plan: PlanDetail): (serviceId: string) => string {
  const t = useMessages(planMessages);
  const { today } = useMe();
  const courses = useRead('GET /api/plans/:id/course', { params: { id: plan.id } }).data?.courses ?? [];
  return (serviceId) => {
    const weeks = courses.find((one) => one.serviceId === serviceId)?.weeks.filter(({ week }) => week <= today) ?? [];
    return t.deliveredCount(weeks.reduce((sum, { done }) => sum + done, 0), weeks.reduce((sum, { planned }) => sum + planned, 0));
  };
}

function Decide({ plan, form, errors, onChange }: { readonly plan: PlanDetail; readonly form: Form; readonly errors: readonly FieldError[]; readonly onChange: (part: Partial<Form>) => void }): ReactNode {
  const t = useMessages(planMessages);
  const { day } = useFormats();
  const { today } = useMe();
  const word = useLabels(decisionLabels);
  const [decision, words] = [errorOf(errors, 'decision'), errorOf(errors, 'words')];
  return (
    <Card title={t.decision}>
      <RadioGroup name="decision" label={t.decision} required choices={REVIEW_DECISIONS.map((value) => ({ value, label: word(value) }))} value={form.decision} onChange={(next) => onChange({ decision: next })} {...(decision ? { error: decision } : {})} />
      <TextArea name="words" label={t.reviewWords} required maxLength={2000} value={form.words} onChange={(text) => onChange({ words: text })} {...(words ? { error: words } : {})} />
      {form.decision !== 'end' && <DatePicker label={t.nextOn} hint={t.nextOnHint(day(plan.latestReviewOn as PlainDate))} min={today} max={plan.latestReviewOn} value={form.nextOn ?? undefined} onChange={(on) => onChange({ nextOn: on ?? null })} />}
    </Card>
  );
}

function Review({ plan }: { readonly plan: PlanDetail }): ReactNode {
  const t = useMessages(planMessages);
  const navigate = useNavigate();
  const heading = usePlanTitle(plan);
  const act = usePlanAct(plan);
  const countsOf = useCounts(plan);
  const [form, change, draft] = useDraft<Form>({ key: `plan:${plan.id}:review`, personId: plan.personId }, EMPTY);
  const [attempt, setAttempt] = useState(0);
  const { services } = plan.content;
  const problemsOf = useProblems(services);
  const errors = attempt > 0 ? problemsOf(form) : [];
  const save = async (): Promise<void> => {
    setAttempt((before) => before + 1);
    if (problemsOf(form).length > 0 || form.decision === undefined) return;
    const outcomes = services.map(({ id }) => ({ serviceId: id, result: form.outcomes[id]?.result ?? 'delivered', reason: form.outcomes[id]?.reason.trim() ?? '' }));
    const { next } = await act.send({ action: 'review', outcomes, decision: form.decision, words: form.words.trim(), nextOn: form.nextOn }, form.decision === 'change' ? t.reviewChanged : t.reviewDone);
    await draft.discard().catch(() => undefined);
    await (next === null ? navigate({ to: '/plans/$id', params: { id: plan.id } }) : navigate({ to: '/plans/$id/edit', params: { id: next } }));
  };
  if (draft.isRestoring) return <Skeleton lines={8} />;
  return (
    <div className="stack">
      <PageHeader title={t.reviewTitle} heading={heading} lead={t.reviewLead} breadcrumb={[{ label: t.title, to: '/plans/$id', params: { id: plan.id } }]} actions={<DraftMark draft={draft} />} />
      {act.error && <ErrorNotice error={act.error} />}
      <FormErrorSummary errors={errors} attempt={attempt} />
      <Card title={t.reviewServices}>{services.map((service) => <Judge key={service.id} service={service} judged={form.outcomes[service.id] ?? UNJUDGED} counts={countsOf(service.id)} errors={errors} onChange={(judged) => change((before) => ({ ...before, outcomes: { ...before.outcomes, [service.id]: judged } }))} />)}</Card>
      <Reassessment personId={plan.personId} />
      <Decide plan={plan} form={form} errors={errors} onChange={(part) => change((before) => ({ ...before, ...part }))} />
      <Row place="end"><Button kind="primary" size="large" isPending={act.isPending} onPress={() => void save().catch(() => undefined)}>{t.reviewSave}</Button></Row>
    </div>
  );
}

/** What became of every service, what a new assessment shows, and what follows. */
export function ReviewScreen(): ReactNode {
  const t = useMessages(planMessages);
  const id = useParam('id');
  const read = useRead('GET /api/plans/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(plan) => (plan.status === 'active' ? <Review key={id} plan={plan} /> : <><PageHeader title={t.reviewTitle} /><Banner tone="info" title={t.notReviewable} /></>)}</Loaded>;
}
