import type { ReactNode } from 'react';
import { addDays, type PlainDate } from '@dure/domain/calendar';
import { DatePicker } from '../design/DatePicker.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { useFilter } from '../shell/location.ts';
import { auditMessages } from './audit.en.ts';

export interface Span {
  readonly from: string;
  readonly until: string;
  readonly setFrom: (day: string) => void;
  readonly setUntil: (day: string) => void;
}

/** The last month unless the address says otherwise. */
export function useSpan(): Span {
  const today = useMe().today as PlainDate;
  const [from, setFrom] = useFilter('from', addDays(today, -30));
  const [until, setUntil] = useFilter('until', today);
  return { from, until, setFrom, setUntil };
}

export function Period({ span: { from, until, setFrom, setUntil } }: { readonly span: Span }): ReactNode {
  const t = useMessages(auditMessages);
  return (
    <>
      <DatePicker label={t.from} value={from} max={until} onChange={(day) => { if (day) setFrom(day); }} />
      <DatePicker label={t.until} value={until} min={from} onChange={(day) => { if (day) setUntil(day); }} />
    </>
  );
}
