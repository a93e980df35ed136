import type { ReactNode } from 'react';
import type { Input } from '../client/index.ts';
import { Checkbox } from '../design/Checkbox.tsx';
import { Stack } from '../design/Layout.tsx';
import { Select } from '../design/Select.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { calledLabels } from './labels.ts';
import { visitMessages } from './messages.en.ts';

export type Emergency = NonNullable<NonNullable<Input<'POST /api/visits'>['body']>['emergency']>;
const CALLED = ['police', 'ambulance', 'crisis-team', 'nobody'] as const;

export interface EmergencyFieldsProps {
  readonly value: Emergency | null;
  readonly onChange: (value: Emergency | null) => void;
  readonly error?: string | undefined;
}

/** The only way past a block: what is urgent, in words, and who was called first. */
export function EmergencyFields({ value, onChange, error }: EmergencyFieldsProps): ReactNode {
  const t = useMessages(visitMessages);
  const called = useLabels(calledLabels);
  return (
    <Stack gap="tight">
      <Checkbox isSelected={value !== null} onChange={(isUrgent) => onChange(isUrgent ? { words: '', called: 'nobody' } : null)}>{t.emergencyOpen}</Checkbox>
      {value && (
        <>
          <TextArea name="emergency" label={t.emergencyWords} hint={t.emergencyHint} required maxLength={2000} value={value.words} onChange={(words) => onChange({ ...value, words })} error={error} />
          <Select label={t.emergencyCalled} choices={CALLED.map((code) => ({ value: code, label: called(code) }))} value={value.called} onChange={(code) => onChange({ ...value, called: code })} />
        </>
      )}
    </Stack>
  );
}
