import type { ReactNode } from 'react';
import { Timeline, type TimelineEntry } from '../../design/Timeline.tsx';
import { useMessages } from '../../messages/index.ts';
import { useLabels } from '../../messages/useLabels.ts';
import { actMessages } from '../act/messages.en.ts';
import type { ReferralDetail } from '../act/specs.ts';
import { EVENT_LOOKS, referralEventLabels } from '../event-labels.ts';
import { EventFacts } from '../EventFacts.tsx';
import { referralMessages } from '../messages.en.ts';

type Event = ReferralDetail['events'][number];

/** Events of a referral in words, the latest first. */
export function History({ events }: { readonly events: readonly Event[] }): ReactNode {
  const t = useMessages(referralMessages);
  const act = useMessages(actMessages);
  const title = useLabels(referralEventLabels);
  const entries: readonly TimelineEntry[] = events.toReversed().map(({ seq, at, action, by, organisation, facts }) => ({
    id: String(seq), at, title: title(action), by: by === '' && organisation === '' ? act.bySystem : act.by(organisation, by), icon: 'clock', ...EVENT_LOOKS[action], content: <EventFacts action={action} facts={facts} />,
  }));
  return <Timeline label={t.history} entries={entries} />;
}
