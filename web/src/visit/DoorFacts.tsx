import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Row, Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { useMessages } from '../messages/index.ts';
import { personMessages } from '../person/messages.en.ts';
import { recordMessages } from '../person/record.en.ts';
import { visitMessages } from './messages.en.ts';
import { Blocks, Companions } from './Requirements.tsx';

export type Door = Answer<'GET /api/visits/:id'>['door'];
const NOTE_TONES: Readonly<Record<string, 'danger' | 'warning' | 'neutral'>> = { danger: 'danger', caution: 'warning' };

function SafetyNotes({ notes }: { readonly notes: Door['safetyNotes'] }): ReactNode {
  const t = useMessages(visitMessages);
  const p = useMessages(recordMessages);
  if (notes === null) return <span className="quiet">{t.hidden}</span>;
  if (notes.length === 0) return <span className="quiet">{t.noSafety}</span>;
  return <ul className="visit-plain">{notes.map(({ level, words }) => <li key={words}><Row><Badge tone={NOTE_TONES[level] ?? 'neutral'}>{p.levelOf(level as never)}</Badge><span>{words}</span></Row></li>)}</ul>;
}

/** What one must know at the door: warnings and who comes along before address and phone. */
export function DoorFacts({ door }: { readonly door: Door }): ReactNode {
  const t = useMessages(visitMessages);
  const p = useMessages(personMessages);
  const { address, phone, contact, safetyNotes, requirements } = door;
  const how = contact === null ? '–' : [p.method(contact.method as never), p.time(contact.time as never), contact.language === 'ko' ? '' : p.speaks(contact.language)].filter((part) => part !== '').join(' · ');
  const items = [
    { term: t.address, value: address ?? t.hidden },
    { term: t.phone, value: phone === null ? '–' : <a href={`tel:${phone.replaceAll('-', '')}`}>{phone}</a> },
    { term: t.contact, value: how },
    ...(contact !== null && contact.avoid !== '' ? [{ term: t.avoid, value: <strong>{contact.avoid}</strong> }] : []),
  ];
  return (
    <Stack gap="tight">
      <Blocks blocks={requirements.blocks} />
      <div><p className="strong">{t.safety}</p><SafetyNotes notes={safetyNotes} /></div>
      <Companions companions={requirements.companions} />
      <DescriptionList items={items} columns={1} />
    </Stack>
  );
}
