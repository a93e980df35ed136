import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ButtonKind } from './Button.tsx';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-paths.ts';

interface Target {
  /** Path of a screen in `routes.tsx`, `$names` and all; the dead-link test reads it. */
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

const asLink = ({ to, params, search }: Target): LinkProps => ({ to, params, search }) as LinkProps;

export function TextLink(props: Target): ReactNode {
  return <Link {...asLink(props)} className="text-link">{props.children}</Link>;
}

/** Looks like a button, is a link: it goes somewhere and changes nothing. */
export function LinkButton({ kind = 'secondary', size = 'medium', icon, ...props }: Target & { readonly kind?: ButtonKind; readonly size?: 'small' | 'medium' | 'large'; readonly icon?: IconName }): ReactNode {
  return (
    <Link {...asLink(props)} className={`button button-${kind} button-${size}`}>
      {icon && <Icon name={icon} size="small" />}
      <span>{props.children}</span>
    </Link>
  );
}
