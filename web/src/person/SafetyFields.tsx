import { SAFETY_LEVELS, type SafetyLevel } from '@dure/domain/person';
import type { ReactNode } from 'react';
import { RadioGroup } from '../design/RadioGroup.tsx';
import { TextArea } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { recordMessages } from './record.en.ts';

export interface SafetyForm {
  readonly level: SafetyLevel;
  readonly words: string;
}

/** How serious, and in words what whoever visits must know. */
export function SafetyFields({ value, error, onChange }: { readonly value: SafetyForm; readonly error?: string | undefined; readonly onChange: (value: SafetyForm) => void }): ReactNode {
  const t = useMessages(recordMessages);
  return (
    <>
      <RadioGroup<SafetyLevel> label={t.safetyLevel} direction="row" choices={SAFETY_LEVELS.map((level) => ({ value: level, label: t.levelOf(level), hint: t.levelHint(level) }))} value={value.level} onChange={(level) => onChange({ ...value, level })} />
      <TextArea label={t.safetyWords} hint={t.safetyWordsHint} rows={2} maxLength={500} error={error} value={value.words} onChange={(words) => onChange({ ...value, words })} />
    </>
  );
}
