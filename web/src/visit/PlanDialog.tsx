import { DAY_BANDS, VISIT_PURPOSES } from '@dure/domain/visit';
import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useDraft, useRead, useWrite } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { EmergencyFields } from './EmergencyFields.tsx';
import { bandLabels, purposeLabels } from './labels.ts';
import { visitMessages } from './messages.en.ts';
import { EMPTY_PLAN, planBody, planProblems, type Ground, type PlanForm, type PlanPart } from './plan-form.ts';
import { Blocks, Companions } from './Requirements.tsx';
import { CaseAndStaff, RepeatFields } from './RepeatFields.tsx';
import './visit.css';

function TimeFields({ form, put, errors }: PlanPart): ReactNode {
  const t = useMessages(visitMessages);
  const band = useLabels(bandLabels);
  return (
    <>
      <RadioGroup label={t.timeKind} direction="row" choices={[{ value: 'band', label: t.bandTime }, { value: 'fixed', label: t.fixedTime }] as const} value={form.timeKind} onChange={(timeKind) => put({ timeKind })} />
      {form.timeKind === 'fixed'
        ? <TextField name="at" label={t.time} width="short" value={form.at} onChange={(at) => put({ at })} error={errorOf(errors, 'at')} />
        : <RadioGroup label={t.band} direction="row" choices={DAY_BANDS.map((value) => ({ value, label: band(value) }))} value={form.band} onChange={(chosen) => put({ band: chosen })} />}
      <NumberField name="minutes" label={t.minutes} unit={t.minutesUnit} min={5} max={480} step={5} value={form.minutes} onChange={(minutes) => put({ minutes })} error={errorOf(errors, 'minutes')} />
    </>
  );
}

function PlanFields({ ground, ...part }: PlanPart & { readonly ground: Ground }): ReactNode {
  const t = useMessages(visitMessages);
  const purpose = useLabels(purposeLabels);
  const { today } = useMe();
  const { form, put, errors } = part;
  const isBlocked = ground.requirements.blocks.length > 0;
  return (
    <Stack>
      <Blocks blocks={ground.requirements.blocks} />
      {isBlocked && <EmergencyFields value={form.emergency} onChange={(emergency) => put({ emergency })} error={errorOf(errors, 'emergency')} />}
      <Companions companions={ground.requirements.companions} />
      <Select label={t.purpose} choices={VISIT_PURPOSES.map((value) => ({ value, label: purpose(value) }))} value={form.purpose} onChange={(value) => put({ purpose: value })} />
      <TextField name="words" label={t.what} required maxLength={200} value={form.words} onChange={(words) => put({ words })} error={errorOf(errors, 'words')} />
      <DatePicker name="on" label={t.on} required min={today as PlainDate} value={form.on ?? undefined} onChange={(on) => put({ on: on ?? null })} error={errorOf(errors, 'on')} />
      <TimeFields {...part} />
      <CaseAndStaff ground={ground} {...part} />
      <RepeatFields ground={ground} {...part} />
    </Stack>
  );
}

function usePlan(personId: string, onClose: () => void) {
  const t = useMessages(visitMessages);
  const [form, change, draft] = useDraft<PlanForm>({ key: `task:${personId}`, personId }, EMPTY_PLAN);
  const [attempt, setAttempt] = useState(0);
  const write = useWrite('POST /api/visits');
  // An older draft knows fewer fields.
  const whole = { ...EMPTY_PLAN, ...form };
  const problems = planProblems(whole, t);
  const save = async (ground: Ground): Promise<void> => {
    setAttempt(attempt + 1);
    if (problems.length > 0) return;
    const { answer } = await write.send({ body: planBody(personId, whole, ground) });
    await draft.discard().catch(() => undefined);
    toast(answer.count > 1 ? t.plannedSeries(answer.count) : t.planned);
    onClose();
  };
  return { form: whole, put: (part: Partial<PlanForm>): void => change((before) => ({ ...before, ...part })), errors: attempt > 0 ? problems : [], attempt, draft, write, save };
}

/** Plans a visit or a series; what stands in the way is said before anybody presses. */
export function PlanDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { cancel } = useMessages();
  const read = useRead('GET /api/persons/:id/visit-requirements', { params: { id: personId } });
  const { form, put, errors, attempt, draft, write, save } = usePlan(personId, onClose);
  const ground = read.data;
  const isStopped = ground === undefined || (ground.requirements.blocks.length > 0 && form.emergency === null);
  return (
    <Dialog title={t.plan} isOpen onClose={onClose} actions={<><DraftMark draft={draft} /><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isDisabled={isStopped} isPending={write.isPending} onPress={() => { if (ground) void save(ground).catch(() => undefined); }}>{t.plan}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      <FormErrorSummary errors={errors} attempt={attempt} />
      <Loaded read={read}>{(loaded) => <PlanFields ground={loaded} form={form} put={put} errors={errors} />}</Loaded>
    </Dialog>
  );
}
