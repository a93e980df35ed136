import type { PlainDate } from '@dure/domain/calendar';
import { DISCLOSURE_ITEMS, isDisclosureItem } from '@dure/domain/access';
import type { DisclosedHousehold } from '@dure/domain/household';
import { useEffect, useState, type ReactNode } from 'react';
import { disclosureItemLabels } from '../../access/item-labels.ts';
import { Badge } from '../../design/Badge.tsx';
import { Row, Stack } from '../../design/Layout.tsx';
import { DescriptionList, type Described } from '../../design/Lists.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { referralMessages } from '../messages.en.ts';
import { PacketHousehold } from './PacketHousehold.tsx';

type Packet = Readonly<Record<string, unknown>>;

type Label = (key: string) => string;

/** What facts are called; the guide that knows it is fetched when there are facts to name. */
function useFactLabel(isAsked: boolean): Label | undefined {
  const [label, setLabel] = useState<{ readonly of: Label }>();
  useEffect(() => {
    if (!isAsked) return undefined;
    let isHere = true;
    void import('@dure/guide').then(({ labelOf }) => { if (isHere) setLabel({ of: labelOf }); });
    return () => { isHere = false; };
  }, [isAsked]);
  return label?.of;
}

/** A fact's value as people say it. */
function useSpelling(): (value: unknown) => string {
  const t = useMessages();
  const spell = (value: unknown): string => {
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return t.none;
    if (Array.isArray(value)) return value.map(spell).join(', ');
    return typeof value === 'object' ? Object.values(value).map(spell).join(' ') : String(value);
  };
  return spell;
}

const textIn = (value: unknown, name: string): string => (typeof value === 'object' && value !== null && name in value ? String((value as Packet)[name] ?? '') : '');

function phonesOf(phones: unknown): string {
  if (!Array.isArray(phones)) return '';
  return phones.map((phone) => [textIn(phone, 'digits').replace(/^(02|\d{3})(\d{3,4})(\d{4})$/, '$1-$2-$3'), textIn(phone, 'holder')].filter(Boolean).join(' ')).join(', ');
}

/** The plain fields of a packet; what was not disclosed has no line. */
function usePlainFields(packet: Packet): readonly Described[] {
  const t = useMessages(referralMessages);
  const { day } = useFormats();
  const sexes: Readonly<Record<string, string>> = { female: t.female, male: t.male, unknown: t.unknownSex };
  const lines: readonly (readonly [string, string, unknown])[] = [
    ['name', t.name, packet['name']],
    ['birthOn', t.birthOn, packet['birthOn'] ? day(packet['birthOn'] as PlainDate) : '–'],
    ['sex', t.sex, sexes[String(packet['sex'])]],
    ['phones', t.phones, phonesOf(packet['phones'])],
    ['address', t.address, [textIn(packet['address'], 'text'), textIn(packet['address'], 'detail')].filter(Boolean).join(' ')],
    ['contactPreference', t.avoid, textIn(packet['contactPreference'], 'avoid')],
    ['deceasedOn', t.deceasedOn, packet['deceasedOn'] ? day(packet['deceasedOn'] as PlainDate) : ''],
  ];
  return lines.filter(([field]) => field in packet && !(field === 'contactPreference' && textIn(packet[field], 'avoid') === '')).map(([, term, value]) => ({ term, value: value as ReactNode }));
}

const isHousehold = (value: unknown): value is DisclosedHousehold => typeof value === 'object' && value !== null && 'members' in value;

/** Exactly what the receiver sees of the person, in words, and under which items of the consent. */
export function PacketView({ packet }: { readonly packet: Packet }): ReactNode {
  const t = useMessages(referralMessages);
  const plain = usePlainFields(packet);
  const facts = Object.entries((packet['facts'] ?? {}) as Readonly<Record<string, { readonly value: unknown }>>);
  const label = useFactLabel(facts.length > 0);
  const spell = useSpelling();
  const itemLabel = useLabels(disclosureItemLabels);
  const items = Array.isArray(packet['items']) ? packet['items'].filter((item): item is string => typeof item === 'string') : [];
  return (
    <Stack>
      <Row>
        <span className="small quiet">{t.packetItems}</span>
        {items.map((item) => <Badge key={item} tone={isDisclosureItem(item) && DISCLOSURE_ITEMS[item].dataClass !== 'general' ? 'warning' : 'neutral'}>{itemLabel(item)}</Badge>)}
      </Row>
      {typeof packet['reason'] === 'string' && <div><h3>{t.reason}</h3><p className="referral-quote">{packet['reason']}</p></div>}
      <DescriptionList columns={2} items={plain} />
      {isHousehold(packet['household']) && <PacketHousehold household={packet['household']} />}
      {label && facts.length > 0 && <Stack gap="tight"><h3>{t.packetFacts}</h3><DescriptionList columns={2} items={facts.map(([key, fact]) => ({ term: label(key), value: spell(fact.value) }))} /></Stack>}
    </Stack>
  );
}
