import { activitiesOf, VISIT_PURPOSES, type VisitPurpose } from '@dure/domain/visit';
import type { ProgrammeId } from '@dure/domain/programme';
import { useState, type ReactNode } from 'react';
import { useDraft, useRead, useWrite, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Stack } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { ErrorNotice } from '../design/Notice.tsx';
import { NumberField } from '../design/NumberField.tsx';
import { Select } from '../design/Select.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMay } from '../session/useMe.ts';
import { purposeLabels } from './labels.ts';
import { visitMessages } from './messages.en.ts';
import { isLength, NO_CASE, type Ground } from './plan-form.ts';
import { EMPTY_RECORD, momentProblems, recordBody, recordProblems, type RecordForm } from './record-form.ts';
import { RecordFields } from './RecordFields.tsx';
import { CaseAndStaff } from './RepeatFields.tsx';

interface Form extends RecordForm {
  readonly purpose: VisitPurpose;
  readonly minutes: number | undefined;
  readonly caseId: string;
  readonly staffId: string;
}
const EMPTY: Form = { ...EMPTY_RECORD, facts: {}, purpose: 'check-in', minutes: 40, caseId: NO_CASE, staffId: '' };

const moment = (): string => new Date().toISOString();

interface Part {
  readonly ground: Ground;
  readonly form: Form;
  readonly openedAt: string;
  readonly put: (part: Partial<Form>) => void;
  readonly errors: readonly FieldError[];
}

function Fields({ ground, form, openedAt, put, errors }: Part): ReactNode {
  const t = useMessages(visitMessages);
  const purpose = useLabels(purposeLabels);
  const mayRecordFacts = useMay('person:write');
  const programme = ground.cases.find(({ id }) => id === form.caseId)?.programme ?? null;
  return (
    <Stack>
      <Select label={t.purpose} choices={VISIT_PURPOSES.map((value) => ({ value, label: purpose(value) }))} value={form.purpose} onChange={(value) => put({ purpose: value })} />
      <RecordFields ground={{ activities: activitiesOf(programme as ProgrammeId | null), requirements: ground.requirements, mayRecordFacts, hasBegun: false }} form={form} madeAt={openedAt} put={put} errors={errors} />
      <NumberField name="minutes" label={t.minutes} unit={t.minutesUnit} min={5} max={480} step={5} value={form.minutes} onChange={(minutes) => put({ minutes })} error={errorOf(errors, 'minutes')} />
      <CaseAndStaff ground={ground} form={form} put={put} />
    </Stack>
  );
}

function useEntry(personId: string, openedAt: string, onClose: () => void) {
  const t = useMessages(visitMessages);
  const [form, change, draft] = useDraft<Form>({ key: `task:${personId}:made`, personId }, EMPTY);
  const [tried, setTried] = useState({ attempt: 0, at: openedAt });
  const write = useWrite('POST /api/persons/:id/visits');
  const whole = { ...EMPTY, ...form };
  const madeAt = whole.madeAt ?? openedAt;
  const minutes = isLength(whole.minutes) ? [] : [{ path: 'minutes', message: t.missingMinutes }];
  const problemsAt = (now: string): readonly FieldError[] => [...momentProblems(madeAt, now, t), ...recordProblems(whole, t), ...minutes];
  const save = async (): Promise<void> => {
    const now = moment();
    setTried({ attempt: tried.attempt + 1, at: now });
    if (problemsAt(now).length > 0) return;
    const { purpose, caseId, staffId } = whole;
    const body = { ...recordBody(whole, null), madeAt, minutes: whole.minutes ?? 0, purpose, caseId: caseId === NO_CASE ? null : caseId, staffId: staffId === '' ? null : staffId };
    const { answer } = await write.send({ params: { id: personId }, body });
    await draft.discard().catch(() => undefined);
    toast(answer.nextBlocked.length > 0 ? t.nextBlocked : t.sent);
    onClose();
  };
  return { form: whole, put: (part: Partial<Form>): void => change((before) => ({ ...before, ...part })), errors: tried.attempt > 0 ? problemsAt(tried.at) : [], attempt: tried.attempt, draft, write, save };
}

/** A visit that nobody planned is written down with the moment at which it was made, as after days on paper. */
export function UnplannedDialog({ personId, onClose }: { readonly personId: string; readonly onClose: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { cancel } = useMessages();
  const [openedAt] = useState(moment);
  const read = useRead('GET /api/persons/:id/visit-requirements', { params: { id: personId } });
  const { form, put, errors, attempt, draft, write, save } = useEntry(personId, openedAt, onClose);
  return (
    <Dialog title={t.unplanned} isOpen onClose={onClose} actions={<><DraftMark draft={draft} /><Button kind="tertiary" onPress={onClose}>{cancel}</Button><Button kind="primary" isDisabled={read.data === undefined} isPending={write.isPending} onPress={() => void save().catch(() => undefined)}>{t.save}</Button></>}>
      {write.error && <ErrorNotice error={write.error} />}
      <FormErrorSummary errors={errors} attempt={attempt} />
      <Loaded read={read}>{(ground) => <Fields ground={ground} form={form} openedAt={openedAt} put={put} errors={errors} />}</Loaded>
    </Dialog>
  );
}
