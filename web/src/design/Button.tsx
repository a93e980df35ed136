import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useMessages } from '../messages/index.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger' | 'plain';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** Pending: keeps focus, ignores presses and says that it works. */
export function Button({ kind = 'secondary', size = 'medium', icon, children, ...rest }: ButtonProps): ReactNode {
  const t = useMessages();
  return (
    <AriaButton {...rest} className={`button button-${kind} button-${size}`}>
      {rest.isPending ? <output className="spinner" aria-label={t.working} /> : icon && <Icon name={icon} size="small" />}
      <span>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** What it does; shown to screen readers and as the tooltip. */
  readonly label: string;
  readonly size?: 'small' | 'medium';
}

export function IconButton({ icon, label, size = 'medium', ...rest }: IconButtonProps): ReactNode {
  return (
    <AriaButton {...rest} aria-label={label} className={`icon-button icon-button-${size}`}>
      <Icon name={icon} />
    </AriaButton>
  );
}
