import type { PlainDate } from '@dure/domain/calendar';
import { NEXT_STEPS, type Counselling, type IntakeDraft, type NextStep } from '@dure/domain/intake';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Card } from '../design/Card.tsx';
import { DatePicker } from '../design/DatePicker.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Columns } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { intakeMessages } from './messages.en.ts';

export interface ClosingCardProps {
  readonly form: IntakeDraft;
  readonly errors: readonly FieldError[];
  readonly change: (update: (before: IntakeDraft) => IntakeDraft) => void;
}

/** What was done at once, what comes next, and by when. */
export function ClosingCard({ form, errors, change }: ClosingCardProps): ReactNode {
  const t = useMessages(intakeMessages);
  const { counselling } = form;
  const set = (part: Partial<Counselling>): void => change((before) => ({ ...before, counselling: { ...before.counselling, ...part } }));
  return (
    <Card title={t.closing}>
      <TextArea label={t.doneOnTheSpot} name="counselling.doneOnTheSpot" hint={t.doneOnTheSpotHint} rows={2} maxLength={4000} value={counselling.doneOnTheSpot} onChange={(doneOnTheSpot) => set({ doneOnTheSpot })} error={errorOf(errors, 'counselling.doneOnTheSpot')} />
      <Columns>
        <Select<NextStep> label={t.nextStep} name="counselling.nextStep" width="full" required={form.kind === 'case'} value={counselling.nextStep ?? undefined} onChange={(nextStep) => set({ nextStep })} choices={NEXT_STEPS.map((step) => ({ value: step, label: t.nextStepName(step) }))} error={errorOf(errors, 'counselling.nextStep')} />
        <DatePicker label={t.nextOn} name="counselling.nextOn" value={counselling.nextOn ?? undefined} onChange={(day) => set({ nextOn: (day ?? null) as PlainDate | null })} error={errorOf(errors, 'counselling.nextOn')} />
      </Columns>
    </Card>
  );
}
