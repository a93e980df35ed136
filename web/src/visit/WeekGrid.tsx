import type { PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { StatusBadge } from '../design/Badge.tsx';
import { TextLink } from '../design/TextLink.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { visitMessages } from './messages.en.ts';
import { useVisitWords, type VisitRow } from './useVisitWords.ts';

/** A visit in few words, as it stands in a week or under a town. */
export function VisitEntry({ visit, withStaff }: { readonly visit: VisitRow; readonly withStaff: boolean }): ReactNode {
  const words = useVisitWords();
  return (
    <div className="visit-entry">
      <p className="small quiet">{[words.time(visit), words.town(visit.emdCode), withStaff ? visit.staff : ''].filter((part) => part !== '').join(' · ')}</p>
      <p><TextLink to="/visits/$id" params={{ id: visit.id }}>{visit.personName ?? '–'}</TextLink></p>
      <p className="small">{words.purpose(visit)}</p>
      {visit.status !== 'planned' && <StatusBadge tone={words.tone(visit)}>{words.status(visit)}</StatusBadge>}
    </div>
  );
}

/** Seven columns; on a phone one below the other. */
export function WeekGrid({ days, rows, whose }: { readonly days: readonly PlainDate[]; readonly rows: readonly VisitRow[]; readonly whose: 'mine' | 'team' }): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  const { today } = useMe();
  return (
    <div className="visit-week">
      {days.map((day) => {
        const here = rows.filter(({ on, status }) => on === day && status !== 'cancelled');
        return (
          <section key={day} aria-label={dayWithWeekday(day)}>
            <h3 className={day === today ? 'is-today' : undefined}>{dayWithWeekday(day)}</h3>
            {here.length === 0 ? <p className="small quiet">{t.noVisits}</p> : here.map((visit) => <VisitEntry key={visit.id} visit={visit} withStaff={whose === 'team'} />)}
          </section>
        );
      })}
    </div>
  );
}
