import { addDays, type PlainDate } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { Row } from '../design/Layout.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { visitMessages } from './messages.en.ts';

/** The days that a calendar shows. */
export interface Span {
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Days that one step goes on or back. */
  readonly step: number;
}

/** On, back and to today. */
export function Steps({ span, onMove }: { readonly span: Span; readonly onMove: (on: PlainDate) => void }): ReactNode {
  const t = useMessages(visitMessages);
  const { dayWithWeekday } = useFormats();
  const { today } = useMe();
  const shown = span.from === span.until ? dayWithWeekday(span.from) : `${dayWithWeekday(span.from)} – ${dayWithWeekday(span.until)}`;
  return (
    <Row>
      <Button size="small" icon="chevronLeft" onPress={() => onMove(addDays(span.from, -span.step))}>{t.previousDay}</Button>
      <Button size="small" onPress={() => onMove(today as PlainDate)}>{t.today}</Button>
      <Button size="small" icon="chevronRight" onPress={() => onMove(addDays(span.from, span.step))}>{t.nextDay}</Button>
      <strong aria-live="polite">{shown}</strong>
    </Row>
  );
}
