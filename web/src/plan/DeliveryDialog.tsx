import type { PlainDate } from '@dure/domain/calendar';
import { DELIVERY_OUTCOMES, NO_SHOW_REASONS, type DeliveryOutcome, type NoShowReason } from '@dure/domain/plan';
import { useState, type ReactNode } from 'react';
import { useWrite, type FieldError, type Input } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea, TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { deliveryLabels, noShowLabels } from './labels.ts';
import { planMessages } from './messages.en.ts';

export interface DeliveryChoice {
  readonly planId: string;
  readonly serviceId: string;
  readonly label: string;
  readonly amount: string;
  readonly from: string;
  readonly until: string;
}
const keyOf = ({ planId, serviceId }: Pick<DeliveryChoice, 'planId' | 'serviceId'>): string => `${planId} ${serviceId}`;

export interface DeliveryDialogProps {
  readonly choices: readonly DeliveryChoice[];
  /** A session of several: all that are chosen get the same line. */
  readonly isGroup: boolean;
  readonly corrects?: { readonly id: string; readonly planId: string; readonly serviceId: string; readonly on: string };
  readonly onClose: () => void;
}

interface Form {
  readonly chosen: readonly string[];
  readonly on: PlainDate;
  readonly outcome: DeliveryOutcome;
  readonly amount: string | undefined;
  readonly reason: NoShowReason | undefined;
  readonly words: string;
}

function useProblems(): (form: Form) => readonly FieldError[] {
  const t = useMessages(planMessages);
  return ({ chosen, outcome, reason }) => [
    ...(chosen.length === 0 ? [{ path: 'who', message: t.pickOne }] : []), ...(outcome !== 'done' && reason === undefined ? [{ path: 'reason', message: t.pickReason }] : []),
  ];
}

function Who({ choices, isGroup, form, onChange, error }: { readonly choices: readonly DeliveryChoice[]; readonly isGroup: boolean; readonly form: Form; readonly onChange: (chosen: readonly string[]) => void; readonly error: string | undefined }): ReactNode {
  const t = useMessages(planMessages);
  const offered = choices.map((choice) => ({ value: keyOf(choice), label: choice.label }));
  if (isGroup) return <CheckboxGroup label={t.deliverGroup} hint={t.deliverGroupHint} choices={offered} value={form.chosen} onChange={onChange} {...(error ? { error } : {})} />;
  return <RadioGroup name="who" label={t.service} choices={offered} value={form.chosen[0]} onChange={(one) => onChange([one])} {...(error ? { error } : {})} />;
}

function firstForm({ choices, isGroup, corrects }: DeliveryDialogProps, today: PlainDate): Form {
  const taken = choices.length === 1 || isGroup ? choices.map(keyOf) : [];
  return { chosen: corrects === undefined ? taken : [keyOf(corrects)], on: (corrects?.on ?? today) as PlainDate, outcome: 'done', amount: undefined, reason: undefined, words: '' };
}

interface OutcomeProps {
  readonly form: Form;
  readonly usual: string;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<Form>) => void;
}

/** Done and how much, or not and why. */
function OutcomeFields({ form, usual, error, onChange }: OutcomeProps): ReactNode {
  const t = useMessages(planMessages);
  const [outcomeWord, reasonWord] = [useLabels(deliveryLabels), useLabels(noShowLabels)];
  return (
    <>
      <RadioGroup label={t.outcome} direction="row" choices={DELIVERY_OUTCOMES.map((value) => ({ value, label: outcomeWord(value) }))} value={form.outcome} onChange={(outcome) => onChange({ outcome })} />
      {form.outcome === 'done'
        ? <TextField label={t.amount} width="medium" maxLength={100} value={form.amount ?? usual} onChange={(amount) => onChange({ amount })} />
        : <Select name="reason" label={t.deliverReason} required choices={NO_SHOW_REASONS.map((value) => ({ value, label: reasonWord(value) }))} value={form.reason} onChange={(reason) => onChange({ reason })} {...(error ? { error } : {})} />}
    </>
  );
}

/** A delivery in a few presses: whom, which day, done or not and why. */
export function DeliveryDialog(props: DeliveryDialogProps): ReactNode {
  const { choices, isGroup, corrects, onClose } = props;
  const t = useMessages(planMessages);
  const { cancel } = useMessages();
  const today = useMe().today as PlainDate;
  const [form, setForm] = useState<Form>(() => firstForm(props, today));
  const [attempt, setAttempt] = useState(0);
  const write = useWrite('POST /api/plan-deliveries');
  const problemsOf = useProblems();
  const errors = attempt > 0 ? problemsOf(form) : [];
  const change = (part: Partial<Form>): void => setForm((before) => ({ ...before, ...part }));
  const usual = choices.find((choice) => keyOf(choice) === form.chosen[0])?.amount ?? '';
  const save = async (): Promise<void> => {
    setAttempt((before) => before + 1);
    if (problemsOf(form).length > 0) return;
    const { answer } = await write.send({ body: bodyOf(form, usual, props) });
    toast(t.deliverDone(answer.written));
    onClose();
  };
  return (
    <Dialog title={corrects === undefined ? t.deliver : t.correct} isOpen onClose={onClose} actions={<><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isPending={write.isPending} onPress={() => void save().catch(() => undefined)}>{t.deliverSave}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      <FormErrorSummary errors={errors} attempt={attempt} />
      {corrects === undefined && <Who choices={choices} isGroup={isGroup} form={form} onChange={(chosen) => change({ chosen })} error={errorOf(errors, 'who')} />}
      <DatePicker label={t.deliverOn} required max={today} value={form.on} onChange={(on) => change({ on: on ?? today })} />
      <OutcomeFields form={form} usual={usual} error={errorOf(errors, 'reason')} onChange={change} />
      <TextArea label={t.words} rows={2} maxLength={1000} value={form.words} onChange={(words) => change({ words })} />
    </Dialog>
  );
}

type Body = Input<'POST /api/plan-deliveries'>['body'];

function bodyOf({ chosen, on, outcome, amount, reason, words }: Form, usual: string, { choices, corrects }: DeliveryDialogProps): Body {
  const entries = choices.filter((choice) => chosen.includes(keyOf(choice))).map(({ planId, serviceId }) => ({ planId, serviceId }));
  const isDone = outcome === 'done';
  return { entries, on, outcome, amount: isDone ? (amount ?? usual) : '', reason: isDone ? null : (reason ?? null), words, corrects: corrects?.id ?? null };
}
