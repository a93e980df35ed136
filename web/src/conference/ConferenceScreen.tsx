import type { PlainDate } from '@dure/domain/calendar';
import type { ConferenceStatus } from '@dure/domain/conference';
import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { Disclosure } from '../design/Disclosure.tsx';
import { WithAside } from '../design/Layout.tsx';
import { DescriptionList } from '../design/Lists.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { Banner } from '../design/Notice.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { DocumentButton } from '../document/DocumentButton.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { useParam } from '../shell/location.ts';
import { AgendaCard } from './AgendaCard.tsx';
import { AttendeesCard } from './AttendeesCard.tsx';
import { conferenceEventLabels, conferenceKindLabels, modeLabels, STATUS_TONES, statusLabels } from './labels.ts';
import { conferenceMessages } from './messages.en.ts';
import { MinutesCard } from './MinutesCard.tsx';
import { NowCard } from './NowCard.tsx';
import { PrereadCard } from './PrereadCard.tsx';
import { SeatsCard } from './SeatsCard.tsx';
import { useConferenceAct, type ConferenceDetail } from './useConferenceAct.ts';
import './conference.css';

function AboutCard({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { day, moment } = useFormats();
  const mode = useLabels(modeLabels);
  const { appointment, convener } = record;
  const items = [
    { term: t.when, value: appointment === null ? t.unscheduled : `${moment(appointment.startsAt)} (${t.lasting(appointment.minutes)})` },
    ...(appointment === null ? [] : [{ term: t.place, value: appointment.place }]),
    { term: t.convener, value: `${convener.organisation} ${convener.staff}` },
    { term: t.mode, value: mode(record.mode) },
    ...(record.answerBy === null ? [] : [{ term: t.answerBy, value: day(record.answerBy as PlainDate) }]),
    { term: t.edition, value: t.editionName(record.edition) },
  ];
  return <Card title={t.about}><DescriptionList columns={1} items={items} /></Card>;
}

function HistoryCard({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const { moment } = useFormats();
  const word = useLabels(conferenceEventLabels);
  if (record.history.length === 0) return null;
  return (
    <Card title={t.history}>
      <Disclosure title={t.history}>
        <ul className="conference-lines">{record.history.map(({ at, action, by }, index) => <li key={`${at} ${index}`}><span className="small">{moment(at)} · {word(action)}{by !== '' && ` · ${by}`}</span></li>)}</ul>
      </Disclosure>
    </Card>
  );
}

const BEFORE: readonly string[] = ['preparing', 'called'];
const AFTER: readonly string[] = ['confirmed', 'signed'];

/** Who else was asked and may have a copy of the minutes. */
function recipientsOf({ attendees, convener }: ConferenceDetail): readonly { readonly id: string; readonly name: string }[] {
  const asked = attendees.flatMap(({ organisation }) => (organisation === null || organisation.id === convener.organisationId ? [] : [organisation]));
  return [...new Map(asked.map((one) => [one.id, one])).values()];
}

function Detail({ record }: { readonly record: ConferenceDetail }): ReactNode {
  const t = useMessages(conferenceMessages);
  const [kind, status] = [useLabels(conferenceKindLabels), useLabels(statusLabels)];
  const act = useConferenceAct(record);
  return (
    <>
      <PageHeader title={t.detailTitle} heading={kind(record.kind)} breadcrumb={[{ label: t.listTitle, to: '/conferences' }]} badges={<Badge tone={STATUS_TONES[record.status as ConferenceStatus]}>{status(record.status)}</Badge>} lead={record.convener.organisation} actions={record.status === 'signed' && <DocumentButton subject={record.id} forms={['conference-minutes']} recipients={recipientsOf(record)} readsOnly={!record.isConvener} />} />
      <WithAside label={t.about} aside={<><AboutCard record={record} /><SeatsCard record={record} /><HistoryCard record={record} /></>}>
        {record.cancelWords !== '' && <Banner tone="neutral" title={t.cancelled}><p>{record.cancelWords}</p></Banner>}
        <NowCard record={record} act={act} />
        <AgendaCard record={record} act={act} />
        {AFTER.includes(record.status) && <MinutesCard record={record} act={act} />}
        <AttendeesCard record={record} act={act} />
        {BEFORE.includes(record.status) && <PrereadCard record={record} />}
      </WithAside>
    </>
  );
}

/** One conference from agenda to signed minutes, as each of those who are asked may read it. */
export function ConferenceScreen(): ReactNode {
  const id = useParam('id');
  const read = useRead('GET /api/conferences/:id', { params: { id } });
  return <Loaded read={read} lines={10}>{(record) => <Detail key={id} record={record} />}</Loaded>;
}
