import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { shellMessages } from './messages.en.ts';
import { NAV_ICONS, navigationFor, type Screen } from './screen.ts';

export interface SideNavProps {
  readonly screens: readonly Screen[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function SideNav({ screens, isOpen, onClose }: SideNavProps): ReactNode {
  const t = useMessages(shellMessages);
  const { role } = useMe();
  useEffect(() => {
    if (!isOpen) return undefined;
    const onKey = ({ key }: KeyboardEvent): void => { if (key === 'Escape') onClose(); };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [isOpen, onClose]);
  return (
    <>
      {isOpen && <button type="button" className="nav-dim" aria-label={t.closeMenu} onClick={onClose} />}
      <nav id="main-navigation" className={`side-nav${isOpen ? ' side-nav-open' : ''}`} aria-label={t.mainNavigation}>
        <ul className="side-nav-list">
          {navigationFor(screens, role).map(({ path, navLabel }) => (
            <li key={path}>
              <Link to={path} className="side-nav-link" activeOptions={{ exact: path === '/' }} onClick={onClose}>
                <Icon name={NAV_ICONS[navLabel]} />
                <span>{t[navLabel]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
