import type { PlainDate } from '@dure/domain/calendar';
import { displayPhone } from '@dure/domain/korean';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { DescriptionList, type Described } from '../design/Lists.tsx';
import { useTowns } from '../jurisdiction/useTowns.ts';
import { useFormats, useMessages } from '../messages/index.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { personMessages } from './messages.en.ts';
import { recordMessages } from './record.en.ts';
import type { PersonDetail } from './section.ts';
import { useEditing } from './useEditing.ts';

type Preference = NonNullable<PersonDetail['contactPreference']>;

function useContactWords(): { readonly phones: (phones: PersonDetail['phones']) => ReactNode; readonly preference: (preference: Preference) => string } {
  const t = useMessages(personMessages);
  return {
    phones: (phones) => (phones ?? []).map(({ digits, use, holder }) => (
      <p key={digits}><a className="text-link" href={`tel:${digits}`}>{displayPhone(digits)}</a> <span className="small quiet">{[t.phoneUse(use), holder].filter(Boolean).join(' · ')}</span></p>
    )),
    preference: ({ method, time }) => `${t.method(method)} · ${t.time(time)}`,
  };
}

function useDescribed(person: PersonDetail): readonly Described[] {
  const t = useMessages(recordMessages);
  const words = useMessages(personMessages);
  const { day } = useFormats();
  const { nameOf } = useTowns();
  const contact = useContactWords();
  const { name, birthOn, age, sex, phones, address, emdCode, contactPreference } = person;
  const hidden = <span className="quiet">{words.notDisclosed}</span>;
  const shown = <Value,>(item: string, value: Value | null, text: (value: Value) => ReactNode): ReactNode => (value !== null ? text(value) : person.items.includes(item) ? '' : hidden);
  return [
    { term: words.name, value: shown('identity', name, String) },
    { term: words.birth, value: shown('identity', birthOn, (on) => `${day(on as PlainDate)}${age === null ? '' : ` (${words.age(age)})`}`) },
    { term: words.sexLabel, value: shown('identity', sex, words.sex) },
    { term: words.town, value: shown('address', emdCode, nameOf) },
    { term: words.contact, value: shown('contact', phones, (all) => (all.length > 0 ? contact.phones(all) : '')) },
    { term: words.address, value: shown('address', address, ({ text, detail }) => [text, detail].filter(Boolean).join(' ')) },
    { term: t.preference, value: shown('contact', contactPreference, contact.preference) },
    { term: t.language, value: shown('contact', contactPreference, ({ language }) => words.speaks(language)) },
    { term: t.avoid, value: shown('contact', contactPreference, ({ avoid }) => (avoid ? <strong>{avoid}</strong> : '')) },
  ];
}

/** Identity and contact, corrected in place. */
export function BasicCard({ person }: { readonly person: PersonDetail }): ReactNode {
  const t = useMessages(recordMessages);
  const [isCorrecting, setCorrecting] = useEditing('person');
  const described = useDescribed(person);
  const mayCorrect = person.correctable && person.mergedIntoId === null && person.permissions.includes('person:write');
  if (isCorrecting) return <CorrectForm person={person} onEnd={() => setCorrecting(false)} />;
  return (
    <Card title={t.basic} aside={mayCorrect && <Button size="small" kind="tertiary" icon="edit" onPress={() => setCorrecting(true)}>{t.correct}</Button>}>
      <DescriptionList items={described} />
    </Card>
  );
}
