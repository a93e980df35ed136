import type { ReactNode } from 'react';
import { Card } from '../design/Card.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Stack } from '../design/Layout.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { visitMessages } from './messages.en.ts';
import { useVisitWords, type VisitRow } from './useVisitWords.ts';
import { VisitEntry } from './WeekGrid.tsx';

/** By 행정동, the fullest first: what lies together is seen together. */
export function AreaList({ rows }: { readonly rows: readonly VisitRow[] }): ReactNode {
  const t = useMessages(visitMessages);
  const words = useVisitWords();
  const { dayWithWeekday } = useFormats();
  const open = rows.filter(({ status }) => status !== 'cancelled');
  const towns = [...new Set(open.map(({ emdCode }) => emdCode))].map((code) => ({ code, here: open.filter(({ emdCode }) => emdCode === code) })).toSorted((one, other) => other.here.length - one.here.length);
  if (towns.length === 0) return <EmptyState icon="calendar" title={t.noVisits} />;
  return (
    <Stack>
      <p className="small quiet">{t.areaNote}</p>
      <div className="visit-cards">
        {towns.map(({ code, here }) => (
          <Card key={code} title={words.town(code)} aside={t.shown(here.length)}>
            {[...new Set(here.map(({ on }) => on))].map((on) => (
              <div key={on}>
                <p className="strong">{dayWithWeekday(on)}</p>
                {here.filter((visit) => visit.on === on).map((visit) => <VisitEntry key={visit.id} visit={visit} withStaff />)}
              </div>
            ))}
          </Card>
        ))}
      </div>
    </Stack>
  );
}
