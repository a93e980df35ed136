import type { ReactNode } from 'react';
import { ICON_PATHS, type IconName } from './icon-paths.ts';

export interface IconProps {
  readonly name: IconName;
  readonly size?: 'small' | 'medium' | 'large';
  /** Read aloud; without it the icon is decoration beside a text. */
  readonly label?: string;
}

export function Icon({ name, size = 'medium', label }: IconProps): ReactNode {
  const meaning = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg className={`icon icon-${size}`} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" focusable="false" {...meaning}>
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
