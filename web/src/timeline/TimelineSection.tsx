import type { ReactNode } from 'react';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import type { PersonSectionProps } from '../person/section.ts';
import { timelineMessages } from './messages.en.ts';
import { PersonTimeline } from './PersonTimeline.tsx';

export function TimelineSection({ person }: PersonSectionProps): ReactNode {
  const t = useMessages(timelineMessages);
  return <PersonTimeline personId={person.id} limit={50} actions={<LinkButton size="small" icon="print" to="/persons/$id/timeline" params={{ id: person.id }}>{t.openPage}</LinkButton>} />;
}
