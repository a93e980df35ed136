import { PHONE_USES, type PhoneUse } from '@dure/domain/person';
import type { ReactNode } from 'react';
import type { FieldError } from '../client/index.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { errorOf } from '../design/FormErrorSummary.tsx';
import { Select } from '../design/Select.tsx';
import { TextField } from '../design/TextField.tsx';
import { useMessages } from '../messages/index.ts';
import { NO_PHONE, type PhoneForm } from './form.ts';
import { personMessages } from './messages.en.ts';

const MOST_PHONES = 10;

export interface PhoneFieldsProps {
  readonly phones: readonly PhoneForm[];
  readonly errors: readonly FieldError[];
  readonly onChange: (phones: readonly PhoneForm[]) => void;
}

interface LineProps {
  readonly phone: PhoneForm;
  readonly at: number;
  readonly error: string | undefined;
  readonly onChange: (phone: PhoneForm) => void;
  readonly onRemove: (() => void) | undefined;
}

function PhoneLine({ phone, at, error, onChange, onRemove }: LineProps): ReactNode {
  const t = useMessages(personMessages);
  const number = at + 1;
  return (
    <div className="person-phone">
      <TextField label={t.phoneNumber(number)} name={`phones.${at}.digits`} type="tel" inputMode="tel" maxLength={30} autoComplete="off" value={phone.digits} error={error} onChange={(digits) => onChange({ ...phone, digits })} />
      <Select<PhoneUse> label={t.phoneKind(number)} width="full" choices={PHONE_USES.map((use) => ({ value: use, label: t.phoneUse(use) }))} value={phone.use} onChange={(use) => onChange({ ...phone, use })} />
      <TextField label={t.phoneHolder(number)} maxLength={40} placeholder={t.phoneHolderHint} value={phone.holder} onChange={(holder) => onChange({ ...phone, holder })} />
      {onRemove && <IconButton icon="trash" label={t.phoneRemove(number)} onPress={onRemove} />}
    </div>
  );
}

export function PhoneFields({ phones, errors, onChange }: PhoneFieldsProps): ReactNode {
  const t = useMessages(personMessages);
  const remove = (at: number): void => onChange(phones.filter((_, position) => position !== at));
  return (
    <>
      {phones.map((phone, at) => (
        // A phone has no identity but its place in the list.
        <PhoneLine key={at} phone={phone} at={at} error={errorOf(errors, `phones.${at}.digits`)} onRemove={phones.length > 1 ? () => remove(at) : undefined} onChange={(changed) => onChange(phones.map((one, position) => (position === at ? changed : one)))} />
      ))}
      {phones.length < MOST_PHONES && <div><Button kind="tertiary" size="small" icon="add" onPress={() => onChange([...phones, NO_PHONE])}>{t.phoneAdd}</Button></div>}
    </>
  );
}
