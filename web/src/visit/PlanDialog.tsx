import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useDraft, useWrite, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { taskKindLabels } from '../today/labels.ts';
import { visitMessages } from './messages.en.ts';

const KINDS = ['visit', 'aftercare-visit'] as const;
type Kind = (typeof KINDS)[number];

interface Plan {
  readonly kind: Kind;
  readonly title: string;
  readonly dueOn: PlainDate | null;
  readonly time: string;
}
const EMPTY: Plan = { kind: 'visit', title: '', dueOn: null, time: '' };
const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

function useProblems({ title, dueOn, time }: Plan): readonly FieldError[] {
  const t = useMessages(visitMessages);
  const problems = [
    title.trim() === '' && { path: 'title', message: t.missingWhat },
    dueOn === null && { path: 'dueOn', message: t.missingOn },
    time.trim() !== '' && !TIME.test(time.trim()) && { path: 'time', message: t.timeWrong },
  ];
  return problems.filter((one) => one !== false);
}

/** Korea has one time zone and no summer time. */
const momentOf = ({ dueOn, time }: Plan): string | null => (dueOn === null || time.trim() === '' ? null : new Date(`${dueOn}T${time.trim().padStart(5, '0')}:00+09:00`).toISOString());

export function PlanDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { cancel } = useMessages();
  const kindWord = useLabels(taskKindLabels);
  const { today } = useMe();
  const [plan, change, draft] = useDraft<Plan>({ key: `task:${personId}`, personId }, EMPTY);
  const [attempt, setAttempt] = useState(0);
  const write = useWrite('POST /api/tasks');
  const problems = useProblems(plan);
  const errors = attempt > 0 ? problems : [];
  const put = (part: Partial<Plan>): void => change((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    setAttempt(attempt + 1);
    if (problems.length > 0 || plan.dueOn === null) return;
    await write.send({ body: { personId, kind: plan.kind, title: plan.title.trim(), dueOn: plan.dueOn, at: momentOf(plan) } });
    await draft.discard().catch(() => undefined);
    toast(t.planned);
    onClose();
  };
  return (
    <Dialog title={t.plan} isOpen onClose={onClose} actions={<><DraftMark draft={draft} /><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={() => void save().catch(() => undefined)}>{t.plan}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      <FormErrorSummary errors={errors} attempt={attempt} />
      <RadioGroup label={t.kind} direction="row" choices={KINDS.map((value) => ({ value, label: kindWord(value) }))} value={plan.kind} onChange={(kind) => put({ kind })} />
      <TextField name="title" label={t.what} required maxLength={200} value={plan.title} onChange={(title) => put({ title })} error={errorOf(errors, 'title')} />
      <DatePicker name="dueOn" label={t.on} required min={today as PlainDate} value={plan.dueOn ?? undefined} onChange={(dueOn) => put({ dueOn: dueOn ?? null })} error={errorOf(errors, 'dueOn')} />
      <TextField name="time" label={t.time} width="short" value={plan.time} onChange={(time) => put({ time })} error={errorOf(errors, 'time')} />
    </Dialog>
  );
}
