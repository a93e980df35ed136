import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export interface EmptyStateProps {
  readonly icon?: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Nothing here: says why, and what can be done. */
export function EmptyState({ icon = 'inbox', title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className="empty-state">
      <Icon name={icon} size="large" />
      <p className="empty-state-title">{title}</p>
      {children && <div className="quiet">{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
