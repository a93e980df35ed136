import type { Instant, PlainDate } from '@dure/domain/calendar';
import { ATTENDANCE, NOT_MET_REASONS, type Activity, type CompanionKind } from '@dure/domain/visit';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { CheckboxGroup } from '../design/Checkbox.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Stack } from '../design/Layout.tsx';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { MomentField } from '../emergency/MomentField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { EmergencyFields } from './EmergencyFields.tsx';
import { activityLabels, attendanceLabels, companionLabels, notMetLabels } from './labels.ts';
import { LearntFacts } from './LearntFacts.tsx';
import { visitMessages } from './messages.en.ts';
import type { RecordForm, Visit } from './record-form.ts';

/** What a record is asked about: the choices of its programme, and what the guide asks of a visit there. */
export interface RecordGround {
  readonly activities: readonly string[];
  readonly requirements: Visit['door']['requirements'];
  readonly mayRecordFacts: boolean;
  /** Whoever stood at the door when the visit began is not asked again. */
  readonly hasBegun: boolean;
}

export interface RecordPart {
  readonly ground: RecordGround;
  readonly form: RecordForm;
  /** What stands as the moment of the visit until another one is typed; absent where it is known. */
  readonly madeAt: Instant | null;
  readonly put: (part: Partial<RecordForm>) => void;
  readonly errors: readonly FieldError[];
}

function MetFields({ ground, form, put, errors }: RecordPart): ReactNode {
  const t = useMessages(visitMessages);
  const [attendance, companion, activity] = [useLabels(attendanceLabels), useLabels(companionLabels), useLabels(activityLabels)];
  const wanted = [...new Set(ground.requirements.companions.map(({ kind }) => kind as CompanionKind))];
  return (
    <>
      <CheckboxGroup name="attendance" label={t.attendance} direction="row" choices={ATTENDANCE.map((value) => ({ value, label: attendance(value) }))} value={form.attendance} onChange={(value) => put({ attendance: value })} error={errorOf(errors, 'attendance')} />
      {wanted.length > 0 && <CheckboxGroup name="present" label={t.present} direction="row" choices={wanted.map((value) => ({ value, label: companion(value) }))} value={form.present} onChange={(value) => put({ present: value })} />}
      <CheckboxGroup name="did" label={t.did} direction="row" choices={ground.activities.map((value) => ({ value: value as Activity, label: activity(value) }))} value={form.did} onChange={(value) => put({ did: value })} />
    </>
  );
}

function isStopped({ hasBegun, requirements }: RecordGround, { kind, present }: RecordForm): boolean {
  return !hasBegun && kind === 'met' && (requirements.blocks.length > 0 || requirements.companions.some((one) => one.strength === 'must' && !present.includes(one.kind as CompanionKind)));
}

export function RecordFields(part: RecordPart): ReactNode {
  const t = useMessages(visitMessages);
  const notMet = useLabels(notMetLabels);
  const { today } = useMe();
  const { ground, form, madeAt, put, errors } = part;
  return (
    <Stack>
      <RadioGroup label={t.result} direction="row" choices={[{ value: 'met', label: t.met }, { value: 'not-met', label: t.notMet }] as const} value={form.kind} onChange={(kind) => put({ kind })} />
      {madeAt !== null && <MomentField name="madeAt" label={t.madeAt} hint={t.madeAtHint} value={form.madeAt ?? madeAt} onChange={(at) => put({ madeAt: at })} error={errorOf(errors, 'madeAt')} />}
      {form.kind === 'met' ? <MetFields {...part} /> : <RadioGroup label={t.notMetReason} direction="row" choices={NOT_MET_REASONS.map((value) => ({ value, label: notMet(value) }))} value={form.reason} onChange={(reason) => put({ reason })} />}
      {(isStopped(ground, form) || form.emergency !== null) && <EmergencyFields value={form.emergency} onChange={(emergency) => put({ emergency })} error={errorOf(errors, 'emergency')} />}
      <TextArea name="words" label={t.words} hint={t.wordsHint} rows={3} maxLength={2000} value={form.words} onChange={(words) => put({ words })} error={errorOf(errors, 'words')} />
      {form.kind === 'met' && ground.mayRecordFacts && <LearntFacts facts={form.facts} onChange={(facts) => put({ facts })} />}
      <DatePicker name="nextOn" label={t.nextOn} min={today as PlainDate} value={form.nextOn ?? undefined} onChange={(nextOn) => put({ nextOn: nextOn ?? null })} />
    </Stack>
  );
}
