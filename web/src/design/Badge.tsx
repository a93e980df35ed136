import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';
import { TONE_ICONS, type Tone } from './tone.ts';

/** A short word about a thing: 동의 필요, 65세 이상. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }): ReactNode {
  return <span className={`badge tone-${tone}`}>{children}</span>;
}

/** The state of a record: word, colour and shape say the same. */
export function StatusBadge({ tone, icon, children }: { readonly tone: Tone; readonly icon?: IconName; readonly children: ReactNode }): ReactNode {
  return <span className={`badge badge-status tone-${tone}`}><Icon name={icon ?? TONE_ICONS[tone]} size="small" />{children}</span>;
}
