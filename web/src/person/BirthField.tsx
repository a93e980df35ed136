import { ageOn, type PlainDate } from '@dure/domain/calendar';
import { displayDay, parseBirth } from '@dure/domain/korean';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { personMessages } from './messages.en.ts';

export interface BirthFieldProps {
  readonly value: string;
  readonly today: PlainDate;
  readonly error: string | undefined;
  readonly onChange: (typed: string) => void;
}

/** A birth date as officers type it: 540301. What was understood stands below, and the other century where both are possible. */
export function BirthField({ value, today, error, onChange }: BirthFieldProps): ReactNode {
  const t = useMessages(personMessages);
  const read = parseBirth(value, today);
  const alternative = read?.alternative ?? null;
  return (
    <div className="stack stack-tight">
      <TextField label={t.birth} name="birthOn" width="medium" inputMode="text" autoComplete="off" maxLength={20} value={value} onChange={onChange} error={error} hint={read ? t.birthRead(displayDay(read.on), ageOn(read.on, today)) : t.birthHint} />
      {alternative && <div><Button kind="tertiary" size="small" onPress={() => onChange(alternative)}>{t.birthOther(displayDay(alternative))}</Button></div>}
    </div>
  );
}
