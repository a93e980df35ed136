import type { ReactNode } from 'react';
import { Timeline, type TimelineEntry } from '../design/Timeline.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { actMessages } from '../referral/act/messages.en.ts';
import { EVENT_LOOKS } from '../referral/event-labels.ts';
import { CaseEventFacts } from './CaseEventFacts.tsx';
import { caseEventLabels, casePartyLabels } from './labels.ts';
import { caseMessages } from './messages.en.ts';
import type { CaseDetail } from './specs.ts';

/** Events of a case in words, the latest first. */
export function CaseHistory({ events }: { readonly events: CaseDetail['events'] }): ReactNode {
  const t = useMessages(caseMessages);
  const act = useMessages(actMessages);
  const [title, party] = [useLabels(caseEventLabels), useLabels(casePartyLabels)];
  const entries: readonly TimelineEntry[] = events.toReversed().map(({ seq, at, action, by, party: as, facts }) => ({
    id: String(seq), at, title: title(action), by: by === '' ? act.bySystem : act.by(party(as), by), icon: 'clock', ...EVENT_LOOKS[action], content: <CaseEventFacts facts={facts} />,
  }));
  return <Timeline label={t.history} entries={entries} />;
}
