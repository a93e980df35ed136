import type { ReactNode } from 'react';
import { useRead } from '../client/index.ts';
import { Badge } from '../design/Badge.tsx';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { FilterBar } from '../design/FilterBar.tsx';
import type { IconName } from '../design/icon-paths.ts';
import { Loaded } from '../design/Loaded.tsx';
import { Pagination } from '../design/Pagination.tsx';
import { Select } from '../design/Select.tsx';
import { Timeline, type TimelineEntry } from '../design/Timeline.tsx';
import { useMessages } from '../messages/index.ts';
import { useLabels } from '../messages/useLabels.ts';
import { actMessages } from '../referral/act/messages.en.ts';
import { EVENT_LOOKS } from '../referral/event-labels.ts';
import { useFilter } from '../shell/location.ts';
import { usePages } from '../today/usePages.ts';
import { HappeningFacts } from './HappeningFacts.tsx';
import { nounLabels, NOUNS, type Noun } from './labels.ts';
import { timelineMessages } from './messages.en.ts';
import { useSentence, type Happening } from './useSentence.ts';
import './timeline.css';

const ICONS: Readonly<Record<Noun, IconName>> = { homecare: 'home', plan: 'document', person: 'person', intake: 'edit', emergency: 'alert', assessment: 'document', guide: 'book', consent: 'shield', referral: 'send', case: 'case', visit: 'calendar', task: 'check', move: 'home', conference: 'people', document: 'document' };

function useEntries(): (happenings: readonly Happening[]) => readonly TimelineEntry[] {
  const sentence = useSentence();
  const noun = useLabels(nounLabels);
  const act = useMessages(actMessages);
  return (happenings) => happenings.map((happening, at) => {
    const by = act.by(happening.organisation, happening.staff) || act.bySystem;
    const look = EVENT_LOOKS[happening.what];
    return {
      id: `${happening.at} ${happening.noun} ${happening.id} ${at}`, at: happening.at, icon: ICONS[happening.noun as Noun] ?? 'clock', ...(look?.tone ? { tone: look.tone } : {}),
      title: <><Badge>{noun(happening.noun)}</Badge> {sentence(happening)}</>, by, content: <HappeningFacts happening={happening} />,
    };
  });
}

/** Everything that happened to a person, filtered by kind. A page at a time on screen; many at once to print. */
export function PersonTimeline({ personId, limit, actions }: { readonly personId: string; readonly limit: number; readonly actions?: ReactNode }): ReactNode {
  const t = useMessages(timelineMessages);
  const label = useLabels(nounLabels);
  const pages = usePages();
  const [chosen, choose] = useFilter('noun');
  const read = useRead('GET /api/persons/:id/timeline', { params: { id: personId }, query: { limit, ...(pages.mark ? { before: pages.mark } : {}) } }, { keepsPrevious: true });
  const entriesOf = useEntries();
  return (
    <Loaded read={read} lines={8}>
      {({ entries, next }) => {
        const shown = chosen === '' ? entries : entries.filter(({ noun }) => noun === chosen);
        const choices = [{ value: 'all', label: t.everything }, ...NOUNS.filter((noun) => noun === chosen || entries.some((entry) => entry.noun === noun)).map((value) => ({ value, label: label(value) }))];
        return (
          <>
            <FilterBar label={t.filter} result={<>{t.count(shown.length)} {actions}</>}>
              <Select label={t.noun} choices={choices} value={chosen || 'all'} onChange={(value) => choose(value === 'all' ? '' : value)} />
            </FilterBar>
            {shown.length === 0
              ? <EmptyState icon="clock" title={chosen === '' ? t.empty : t.emptyFiltered} actions={chosen !== '' && <Button onPress={() => choose('')}>{t.showAll}</Button>} />
              : <Timeline label={t.title} entries={entriesOf(shown)} />}
            <Pagination hasPrevious={pages.hasPrevious} hasNext={next !== null} onPrevious={pages.previous} onNext={() => pages.next(next)} />
          </>
        );
      }}
    </Loaded>
  );
}
