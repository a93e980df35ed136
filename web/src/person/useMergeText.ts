import type { PlainDate } from '@dure/domain/calendar';
import { displayPhone } from '@dure/domain/korean';
import type { Address, ContactPreference, MergeField, Phone } from '@dure/domain/person';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { personMessages } from './messages.en.ts';
import { recordMessages } from './record.en.ts';

/** One field of a merge proposal as people read it; empty when the record has nothing there. */
export function useMergeText(): (field: string, value: unknown) => string {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const texts: Readonly<Record<MergeField, (value: never) => string>> = {
    name: (name: string) => name,
    birthOn: (on: PlainDate) => day(on),
    deceasedOn: (on: PlainDate) => day(on),
    sex: (sex: string) => words.sex(sex),
    phones: (phones: readonly Phone[]) => phones.map(({ digits, use, holder = '' }) => [displayPhone(digits), words.phoneUse(use), holder].filter(Boolean).join(' ')).join('\n'),
    address: ({ text, detail }: Address) => [text, detail].filter(Boolean).join(' '),
    emdCode: (code: string) => nameOf(code),
    contactPreference: ({ method, time, language, avoid }: ContactPreference) => [words.method(method), words.time(time), words.speaks(language), avoid].filter(Boolean).join(' · '),
    householdId: () => t.inHousehold,
    facts: (facts: object) => t.factCount(Object.keys(facts).length),
  };
  const textOf = texts as Readonly<Record<string, ((value: unknown) => string) | undefined>>;
  return (field, value) => (value === null || value === undefined ? '' : (textOf[field]?.(value) ?? ''));
}
