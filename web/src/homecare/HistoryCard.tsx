import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { Timeline } from '../design/Timeline.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { actMessages } from '../referral/act/messages.en.ts';
import { homecareEventLabels } from './labels.ts';
import { homecareMessages } from './messages.en.ts';
import type { HomecareDetail } from './useHomecareAct.ts';

/** What happened to a course, the latest first. */
export function HistoryList({ events }: { readonly events: HomecareDetail['events'] }): ReactNode {
  const t = useMessages(homecareMessages);
  const act = useMessages(actMessages);
  const title = useLabels(homecareEventLabels);
  return <Timeline label={t.history} entries={events.toReversed().map(({ seq, at, action, by, words }) => ({ id: String(seq), at, title: title(action), by: by === '' ? act.bySystem : by, content: words === '' ? undefined : <p className="referral-quote">{words}</p> }))} />;
}

export function HistoryCard({ record }: { readonly record: HomecareDetail }): ReactNode {
  const t = useMessages(homecareMessages);
  return <Card title={t.history}><HistoryList events={record.events} /></Card>;
}
