import { DISCLOSURE_ITEMS, isDisclosureItem } from '@dure/domain/access';
import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import type { Answer } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { DescriptionList, type Described } from '../design/Lists.tsx';
import { Row } from '../design/Layout.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { agendaLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';

type Packet = Answer<'GET /api/conferences/:id/preread'>['packets'][number];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function useDetails(): (packet: Packet) => readonly Described[] {
  const t = useMessages(conferenceMessages);
  const { day } = useFormats();
  return ({ person, asked }) => {
    const address = person['address'] as { readonly text?: string } | undefined;
    const phones = (person['phones'] ?? []) as readonly { readonly number?: string }[];
    const birth = textOf(person['birthOn']);
    const lines: readonly (readonly [term: string, value: string])[] = [
      [t.whom, [textOf(person['name']), birth === '' ? '' : day(birth as PlainDate)].filter(Boolean).join(' · ')],
      [DISCLOSURE_ITEMS.address.label, address?.text ?? ''], [DISCLOSURE_ITEMS.contact.label, phones.map(({ number }) => number ?? '').filter(Boolean).join(', ')], [t.asked, asked ?? ''],
    ];
    return lines.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value: <span className="conference-words">{value}</span> }));
  };
}

/** What somebody reads of each case beforehand: the items that were allowed, and nothing else. */
export function Packets({ packets }: { readonly packets: readonly Packet[] }): ReactNode {
  const t = useMessages(conferenceMessages);
  const agenda = useLabels(agendaLabels);
  const details = useDetails();
  return (
    <ul className="conference-lines">
      {packets.map((packet, at) => (
        <li key={packet.itemId}>
          <Row><strong>{at + 1}. {textOf(packet.person['name']) || t.hidden}</strong><Badge>{agenda(packet.agenda)}</Badge><Badge tone={packet.basis === 'nothing' ? 'neutral' : 'info'}>{t.basis(packet.basis)}</Badge></Row>
          {packet.items.length === 0
            ? <p className="quiet">{t.prereadNothing}</p>
            : <><DescriptionList columns={1} items={details(packet)} /><p className="small quiet">{t.prereadItems}: {packet.items.map((item) => (isDisclosureItem(item) ? DISCLOSURE_ITEMS[item].label : item)).join(' · ')}</p></>}
        </li>
      ))}
    </ul>
  );
}
