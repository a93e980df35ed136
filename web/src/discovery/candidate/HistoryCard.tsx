import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Card } from '../../design/Card.tsx';
import { Timeline } from '../../design/Timeline.tsx';
import { useFormats, useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { candidateEventLabels, candidateStatusLabels, meansLabels, outcomeLabels } from './labels.ts';
import { candidateMessages } from './messages.en.ts';
import type { CandidateDetail } from './specs.ts';

type Event = CandidateDetail['events'][number];

/** What the team did and what came of it, the latest first. */
export function HistoryList({ events }: { readonly events: readonly Event[] }): ReactNode {
  const t = useMessages(candidateMessages);
  const { day } = useFormats();
  const [title, means, outcome, status] = [useLabels(candidateEventLabels), useLabels(meansLabels), useLabels(outcomeLabels), useLabels(candidateStatusLabels)];
  const saidOf = (event: Event): string => {
    if (event.means !== null && event.on !== null) return t.attemptOf(means(event.means), outcome(event.outcome), day(event.on as PlainDate));
    return event.action === 'conclude' ? `${title(event.action)} · ${status(event.outcome)}` : title(event.action);
  };
  return <Timeline label={t.history} entries={events.toReversed().map((event) => ({ id: String(event.seq), at: event.at, title: saidOf(event), by: event.by === '' ? t.system : event.by, content: event.words === '' ? undefined : <p className="referral-quote">{event.words}</p> }))} />;
}

/** What teams tried from which the person was taken back. */
function Earlier({ record: { earlier } }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  const { day } = useFormats();
  const [means, outcome] = [useLabels(meansLabels), useLabels(outcomeLabels)];
  if (earlier.length === 0) return null;
  return (
    <section aria-label={t.earlier}>
      <p><span className="strong">{t.earlier}</span> <span className="small quiet">{t.earlierText}</span></p>
      <ul>{earlier.map((one, at) => <li key={at}>{t.earlierOf(one.organisation, t.attemptOf(means(one.means), outcome(one.outcome), day(one.on as PlainDate)))}</li>)}</ul>
    </section>
  );
}

export function HistoryCard({ record }: { readonly record: CandidateDetail }): ReactNode {
  const t = useMessages(candidateMessages);
  return <Card title={t.history}><Earlier record={record} /><HistoryList events={record.events} /></Card>;
}
