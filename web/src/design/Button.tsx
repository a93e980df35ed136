import { useEffect, type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useMessages } from '../messages/index.ts';
import { announce } from './announce.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger' | 'plain';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A pending button keeps the focus, ignores presses and does not send its form a second time; it is not disabled, or the focus would be lost. */
const PENDING = { 'aria-disabled': 'true', 'data-pending': 'true', type: 'button' } as const;

/**
 * Pending: keeps focus, ignores presses and says that it works. The widget's own way reads the button's name aloud by
 * reference, which is a picture without a name once the button is gone.
 */
export function Button({ kind = 'secondary', size = 'medium', icon, children, isPending = false, onPress, ...rest }: ButtonProps): ReactNode {
  const t = useMessages();
  useEffect(() => {
    if (!isPending) return undefined;
    announce(t.working);
    return () => announce('');
  }, [isPending, t.working]);
  return (
    <AriaButton {...rest} {...(isPending ? PENDING : onPress ? { onPress } : {})} className={`button button-${kind} button-${size}`}>
      {isPending ? <><span className="spinner" /><span className="visually-hidden">{t.working} </span></> : icon && <Icon name={icon} size="small" />}
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
