import type { PlainDate } from '@dure/domain/calendar';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import type { FieldWords, FormField } from './conflict.ts';
import { personMessages } from './messages.en.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** How a person's fields and their values are called on the screen. */
export function useFieldWords(): FieldWords {
  const t = useMessages(personMessages);
  const { nameOf } = useTowns();
  const { day } = useFormats();
  const labels: Readonly<Record<FormField, string>> = {
    name: t.name, birth: t.birth, sex: t.sexLabel, phones: t.contact, addressText: t.addressText, addressDetail: t.addressDetail, emdCode: t.town,
    method: t.methodLabel, time: t.timeLabel, language: t.languageLabel, avoid: t.avoid, deceasedOn: t.deceasedOn,
  };
  const dayText = (value: string): string => (DAY.test(value) ? day(value as PlainDate) : value);
  const texts: Readonly<Partial<Record<FormField, (value: string) => string>>> = { birth: dayText, deceasedOn: dayText, sex: t.sex, emdCode: nameOf, method: t.method, time: t.time, language: t.speaks };
  return {
    labelOf: (field) => labels[field],
    textOf: (field, value) => (value === '' ? '' : (texts[field]?.(value) ?? value)),
    phoneOf: ({ digits, use, holder }) => [t.phoneUse(use), digits, holder && `(${holder})`].filter(Boolean).join(' '),
  };
}
