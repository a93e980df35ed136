import type { PlainDate } from '@dure/domain/calendar';
import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { Stack } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { agendaLabels, conferenceKindLabels, decisionLabels, followUpLabels, presenceLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import type { ConferenceDetail, ConferenceItem } from './useConferenceAct.ts';
import { nameOfAttendee } from './words.ts';
import './conference.css';

function Item({ item, at }: { readonly item: ConferenceItem; readonly at: number }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { day } = useFormats();
  const [agenda, decision, kind] = [useLabels(agendaLabels), useLabels(decisionLabels), useLabels(followUpLabels)];
  const { decision: decided } = item;
  const items = [
    { term: t.minutesWords, value: <span className="conference-words">{item.minutes ?? t.hiddenText}</span> },
    ...(decided === null ? [] : [{ term: t.decision, value: `${decision(decided.kind)}: ${decided.words}` }]),
    ...(item.dissent.length === 0 ? [] : [{ term: t.dissent, value: item.dissent.map(({ who, words }) => `${who}: ${words}`).join(' / ') }]),
    ...item.actions.map((action) => ({ term: `${t.actions} (${kind(action.kind)})`, value: `${action.what} · ${[action.organisation.name, action.staff].filter(Boolean).join(' ')} · ${day(action.dueOn as PlainDate)}` })),
  ];
  return <li><h3>{at + 1}. {item.personName ?? t.hidden} ({agenda(item.agenda)})</h3><DescriptionList columns={1} items={items} /></li>;
}

function Minutes({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const { organisationName, name } = useMe();
  const [kind, presence] = [useLabels(conferenceKindLabels), useLabels(presenceLabels)];
  const [openedAt] = useState(() => new Date().toISOString());
  const { appointment, attendees } = record;
  const head = [
    { term: t.when, value: appointment === null ? t.unscheduled : moment(appointment.startsAt) }, { term: t.place, value: appointment?.place ?? '' }, { term: t.convener, value: `${record.convener.organisation} ${record.convener.staff}` },
    { term: t.attendance, value: attendees.map((one) => `${nameOfAttendee(one)}(${presence(one.presence)}${one.proxy === '' ? '' : `: ${one.proxy}`})`).join(', ') },
    ...(record.absenceWords === '' ? [] : [{ term: t.absenceWords(record.absentMust.join(', ')), value: record.absenceWords }]),
  ];
  return (
    <div className="conference-minutes">
      <PageHeader title={t.minutesTitle} heading={`${kind(record.kind)} ${t.minutesTitle}`} breadcrumb={[{ label: t.listTitle, to: '/conferences' }]} actions={<><LinkButton kind="tertiary" to="/conferences/$id" params={{ id: record.id }}>{t.detailTitle}</LinkButton><Button icon="print" onPress={() => globalThis.print()}>{t.print}</Button></>} />
      <p className="conference-printed">{t.printedAt(moment(openedAt), `${organisationName} ${name}`)}</p>
      <Stack>
        <Card><DescriptionList columns={1} items={head} /></Card>
        <Card title={t.agendaTitle}><ul className="conference-lines">{record.items.map((item, at) => <Item key={item.itemId} item={item} at={at} />)}</ul></Card>
        {record.remarks !== '' && <Card title={t.remarks}><p className="conference-words">{record.remarks}</p></Card>}
        <Card title={t.signatures}><DescriptionList items={attendees.filter(({ signs }) => signs).map((one) => ({ term: nameOfAttendee(one), value: one.signedAt === null ? t.unsigned : t.signedAt(one.signedBy, moment(one.signedAt)) }))} /></Card>
      </Stack>
    </div>
  );
}

/** 회의록 as it is printed. */
export function MinutesScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/conferences/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(record) => <Minutes record={record} />}</Loaded>;
}
