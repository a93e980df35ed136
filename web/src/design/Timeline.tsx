import type { Instant } from '@dure/domain/calendar';
import type { ReactNode } from 'react';
import { useFormats } from '../messages/index.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import type { Tone } from './tone.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly at: Instant;
  readonly title: ReactNode;
  /** Who, from where. */
  readonly by?: ReactNode;
  readonly icon?: IconName;
  readonly tone?: Tone;
  readonly content?: ReactNode;
}

/** What happened, in the order given. */
export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly TimelineEntry[] }): ReactNode {
  const formats = useFormats();
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map(({ id, at, title, by, icon = 'clock', tone = 'neutral', content }) => (
        <li key={id} className={`timeline-entry tone-${tone}`}>
          <span className="timeline-mark"><Icon name={icon} size="small" /></span>
          <div className="timeline-words">
            <p className="timeline-head"><span className="strong">{title}</span><time className="small quiet numeric" dateTime={at}>{formats.moment(at)}</time></p>
            {by && <p className="small quiet">{by}</p>}
            {content && <div className="timeline-content">{content}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
