import { useState, type ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Button } from '../design/Button.tsx';
import { PageHeader } from '../design/PageHeader.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useParam } from '../shell/location.ts';
import { timelineMessages } from './messages.en.ts';
import { PersonTimeline } from './PersonTimeline.tsx';

const ON_ONE_PAGE = 500;

/** The whole course on one page, as it is printed for a file or a conference. */
export function TimelineScreen(): ReactNode {
  const t = useMessages(timelineMessages);
  const { moment } = useFormats();
  const { organisationName, name } = useMe();
  const id = useParam('id');
  const [openedAt] = useState(() => new Date().toISOString());
  const person = useRead('GET /api/persons/:id', { params: { id } }).data;
  return (
    <div className="timeline-screen">
      <PageHeader
        title={t.title} heading={person?.name ? `${person.name} · ${t.title}` : t.title} lead={t.lead} breadcrumb={[{ label: t.record, to: '/persons/$id', params: { id } }]}
        actions={<><LinkButton kind="tertiary" to="/persons/$id" params={{ id }}>{t.record}</LinkButton><Button icon="print" onPress={() => globalThis.print()}>{t.print}</Button></>}
      />
      <p className="timeline-printed">{t.printedAt(moment(openedAt), `${organisationName} ${name}`)}</p>
      <PersonTimeline personId={id} limit={ON_ONE_PAGE} />
    </div>
  );
}
