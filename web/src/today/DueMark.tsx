import type { PlainDate } from '@dure/domain/calendar';
import { daysBetween } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useFormats, useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { todayMessages } from './messages.en.ts';
import './today.css';

const toneOf = (left: number): string => (left < 0 ? 'danger' : left <= 3 ? 'warning' : 'neutral');

/** By when, and how many days are left; lateness is said in a word, a colour and a shape. */
export function DueMark({ on, isPaused = false }: { readonly on: string | null; readonly isPaused?: boolean }): ReactNode {
  const t = useMessages(todayMessages);
  const { day } = useFormats();
  const { today } = useMe();
  if (on === null) return <span className="quiet">–</span>;
  const left = daysBetween(today as PlainDate, on as PlainDate);
  return (
    <span className={`today-due tone-${isPaused ? 'neutral' : toneOf(left)}`}>
      <time className="numeric nowrap" dateTime={on}>{day(on as PlainDate)}</time>
      <span className="today-left">{isPaused ? <><Icon name="pause" size="small" />{t.paused}</> : <>{left < 0 && <Icon name="alert" size="small" />}{t.daysLeft(left)}</>}</span>
    </span>
  );
}
