import type { PlainDate } from '@dure/domain/calendar';
import { ATTENDANCE, NOT_MET_REASONS, type Activity, type CompanionKind } from '@dure/domain/visit';
import { useState, type ReactNode } from 'react';
import { outbox, useDraft, type FieldError } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { DraftMark } from '../design/DraftMark.tsx';
import { errorOf, FormErrorSummary } from '../design/FormErrorSummary.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { toast } from '../design/toast-queue.ts';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { EmergencyFields } from './EmergencyFields.tsx';
import { activityLabels, attendanceLabels, companionLabels, notMetLabels } from './labels.ts';
import { LearntFacts } from './LearntFacts.tsx';
import { visitMessages } from './messages.en.ts';
import { EMPTY_RECORD, recordBody, recordProblems, type RecordForm as Form, type Visit } from './record-form.ts';

/** So long somebody at a door waits for the line; the record is kept already and goes out later. */
const LINE_MILLISECONDS = 2500;

interface Part {
  readonly visit: Visit;
  readonly form: Form;
  readonly put: (part: Partial<Form>) => void;
  readonly errors: readonly FieldError[];
}

function MetFields({ visit, form, put, errors }: Part): ReactNode {
  const t = useMessages(visitMessages);
  const [attendance, companion, activity] = [useLabels(attendanceLabels), useLabels(companionLabels), useLabels(activityLabels)];
  const wanted = [...new Set(visit.door.requirements.companions.map(({ kind }) => kind as CompanionKind))];
  return (
    <>
      <CheckboxGroup name="attendance" label={t.attendance} direction="row" choices={ATTENDANCE.map((value) => ({ value, label: attendance(value) }))} value={form.attendance} onChange={(value) => put({ attendance: value })} error={errorOf(errors, 'attendance')} />
      {wanted.length > 0 && <CheckboxGroup name="present" label={t.present} direction="row" choices={wanted.map((value) => ({ value, label: companion(value) }))} value={form.present} onChange={(value) => put({ present: value })} />}
      <CheckboxGroup name="did" label={t.did} direction="row" choices={visit.activities.map((value) => ({ value: value as Activity, label: activity(value) }))} value={form.did} onChange={(value) => put({ did: value })} />
    </>
  );
}

function Fields(part: Part): ReactNode {
  const t = useMessages(visitMessages);
  const notMet = useLabels(notMetLabels);
  const { today } = useMe();
  const { visit, form, put, errors } = part;
  const isStopped = visit.status === 'planned' && form.kind === 'met' && (visit.door.requirements.blocks.length > 0 || visit.door.requirements.companions.some(({ strength, kind }) => strength === 'must' && !form.present.includes(kind as CompanionKind)));
  return (
    <Stack>
      <RadioGroup label={t.result} direction="row" choices={[{ value: 'met', label: t.met }, { value: 'not-met', label: t.notMet }] as const} value={form.kind} onChange={(kind) => put({ kind })} />
      {form.kind === 'met' ? <MetFields {...part} /> : <RadioGroup label={t.notMetReason} direction="row" choices={NOT_MET_REASONS.map((value) => ({ value, label: notMet(value) }))} value={form.reason} onChange={(reason) => put({ reason })} />}
      {(isStopped || form.emergency !== null) && <EmergencyFields value={form.emergency} onChange={(emergency) => put({ emergency })} error={errorOf(errors, 'emergency')} />}
      <TextArea name="words" label={t.words} hint={t.wordsHint} rows={3} maxLength={2000} value={form.words} onChange={(words) => put({ words })} error={errorOf(errors, 'words')} />
      {form.kind === 'met' && visit.mayRecordFacts && <LearntFacts facts={form.facts} onChange={(facts) => put({ facts })} />}
      <DatePicker name="nextOn" label={t.nextOn} min={today as PlainDate} value={form.nextOn ?? undefined} onChange={(nextOn) => put({ nextOn: nextOn ?? null })} />
    </Stack>
  );
}

/** A visit in a minute. What is entered is kept in this browser first and sent then, so no line is needed to save it. */
export function RecordForm({ visit, onSaved }: { readonly visit: Visit; readonly onSaved: () => void }): ReactNode {
  const t = useMessages(visitMessages);
  const [startedAt] = useState(() => new Date().toISOString());
  const [form, change, draft] = useDraft<Form>({ key: `visit:${visit.id}`, personId: visit.personId }, { ...EMPTY_RECORD, facts: {} });
  const [attempt, setAttempt] = useState(0);
  const [isSaving, setSaving] = useState(false);
  const problems = recordProblems(form, t);
  const errors = attempt > 0 ? problems : [];
  const save = async (): Promise<void> => {
    setAttempt(attempt + 1);
    if (problems.length > 0) return;
    setSaving(true);
    const body = recordBody(form, visit.startedAt === null ? startedAt : null);
    const id = await outbox.add('POST /api/visits/:id/record', { params: { id: visit.id }, body }, visit.id);
    void draft.discard().catch(() => undefined);
    await Promise.race([outbox.flush().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LINE_MILLISECONDS))]);
    const left = outbox.entries().find((entry) => entry.id === id);
    toast(left === undefined ? t.sent : left.refusal === undefined ? t.kept : t.refused);
    onSaved();
  };
  return (
    <Card title={t.recordTitle} footer={<Row place="apart"><DraftMark draft={draft} /><Button kind="primary" isPending={isSaving} onPress={() => void save().catch(() => setSaving(false))}>{t.save}</Button></Row>}>
      <FormErrorSummary errors={errors} attempt={attempt} />
      <Fields visit={visit} form={form} put={(part) => change((before) => ({ ...before, ...part }))} errors={errors} />
    </Card>
  );
}
