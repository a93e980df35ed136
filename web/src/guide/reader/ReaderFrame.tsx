import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PageHeader, type PageHeaderProps } from '../../design/PageHeader.tsx';
import { useMessages } from '../../messages/index.ts';
import { useMay } from '../../session/useMe.ts';
import { readerMessages } from './messages.en.ts';
import './reader.css';

const PARTS = [
  { to: '/guide', label: 'read' }, { to: '/guide/differences', label: 'differences' }, { to: '/guide/contradictions', label: 'contradictions' }, { to: '/guide/try', label: 'trying' }, { to: '/guide/replay', label: 'replay' },
] as const;

/** Every screen of the guide: its title, and the way to the others. */
export function ReaderFrame({ children, edition, ...header }: PageHeaderProps & { readonly edition?: string | undefined; readonly children: ReactNode }): ReactNode {
  const t = useMessages(readerMessages);
  const mayReplay = useMay('case:assign');
  return (
    <div className="reader">
      <PageHeader {...header} />
      <nav className="reader-nav" aria-label={t.parts}>
        <ul>{PARTS.filter(({ label }) => label !== 'replay' || mayReplay).map(({ to, label }) => <li key={to}><Link to={to} search={(edition === undefined ? {} : { edition }) as never} className="tab" activeOptions={{ exact: true, includeSearch: false }}>{t[label]}</Link></li>)}</ul>
      </nav>
      {children}
    </div>
  );
}
