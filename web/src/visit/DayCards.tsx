import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useRead, type Answer } from '../client/index.ts';
import { Badge, StatusBadge } from '../design/Badge.tsx';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Row } from '../design/Layout.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { LinkButton } from '../design/TextLink.tsx';
import { useMessages } from '../messages/index.ts';
import { DoorFacts } from './DoorFacts.tsx';
import { visitMessages } from './messages.en.ts';
import { useVisitWords } from './useVisitWords.ts';

type VisitCard = Answer<'GET /api/visits/day'>['cards'][number];

function DayCard({ visit }: { readonly visit: VisitCard }): ReactNode {
  const t = useMessages(visitMessages);
  const words = useVisitWords();
  const isOpen = visit.status === 'planned' || visit.status === 'in-progress';
  const series = words.series(visit);
  return (
    <Card
      title={`${words.time(visit)} ${visit.personName ?? '–'}`}
      aside={<StatusBadge tone={words.tone(visit)}>{words.status(visit)}</StatusBadge>}
      footer={<Row place="end">{isOpen && <LinkButton to="/visits/$id" params={{ id: visit.id }} search={{ do: 'record' }} kind="primary" icon="edit">{visit.status === 'planned' ? t.start : t.record}</LinkButton>}<LinkButton to="/visits/$id" params={{ id: visit.id }}>{t.openVisit}</LinkButton></Row>}
    >
      <Row><span>{[words.purpose(visit), words.town(visit.emdCode), t.minutesOf(visit.minutes)].join(' · ')}</span>{series !== undefined && <Badge>{series}</Badge>}{visit.joined > 0 && <Badge tone="info">{t.together}</Badge>}</Row>
      <DoorFacts door={visit.door} />
    </Card>
  );
}

/** My visits of a day as cards: what a phone shows on the way. */
export function DayCards({ on }: { readonly on: PlainDate }): ReactNode {
  const t = useMessages(visitMessages);
  const read = useRead('GET /api/visits/day', { query: { on } }, { keepsPrevious: true });
  return (
    <Loaded read={read} lines={8}>
      {({ cards }) => (cards.length === 0 ? <EmptyState icon="calendar" title={t.noVisits}><p>{t.emptyText}</p></EmptyState> : <div className="visit-cards">{cards.map((visit) => <DayCard key={visit.id} visit={visit} />)}</div>)}
    </Loaded>
  );
}
