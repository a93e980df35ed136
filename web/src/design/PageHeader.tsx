import { useEffect, type ReactNode } from 'react';
import { useMessages } from '../messages/index.ts';
import { useArrival } from './arrival.ts';
import { Icon } from './Icon.tsx';
import { designMessages } from './messages.en.ts';
import { TextLink } from './TextLink.tsx';

export interface Crumb {
  readonly label: string;
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
}

export interface PageHeaderProps {
  /** The screen's only `h1`, and the title of the browser tab. Never a person's name: tabs and history are read over shoulders. */
  readonly title: string;
  /** Shown instead of `title` on the page itself, where it may name the person. */
  readonly heading?: ReactNode;
  readonly lead?: ReactNode;
  /** Screens above this one. */
  readonly breadcrumb?: readonly Crumb[];
  /** Badges beside the title. */
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
}

/** Where one is, from the screen above down to this one. */
function Breadcrumb({ crumbs, title }: { readonly crumbs: readonly Crumb[]; readonly title: string }): ReactNode {
  const t = useMessages(designMessages);
  return (
    <nav aria-label={t.breadcrumb}>
      <ol className="breadcrumb">
        {crumbs.map(({ label, to, params }) => (
          <li key={label}>
            <TextLink to={to} {...(params ? { params } : {})}>{label}</TextLink>
            <Icon name="chevronRight" size="small" />
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}

export function PageHeader({ title, heading, lead, breadcrumb, badges, actions }: PageHeaderProps): ReactNode {
  const { productName } = useMessages();
  const arrived = useArrival();
  useEffect(() => { document.title = `${title} · ${productName}`; }, [title, productName]);
  return (
    <header className="page-header">
      <div className="page-header-words">
        {breadcrumb && <Breadcrumb crumbs={breadcrumb} title={title} />}
        <div className="row">
          <h1 ref={arrived} tabIndex={-1}>{heading ?? title}</h1>
          {badges}
        </div>
        {lead && <p className="page-header-lead">{lead}</p>}
      </div>
      {actions && <div className="row page-header-actions">{actions}</div>}
    </header>
  );
}
