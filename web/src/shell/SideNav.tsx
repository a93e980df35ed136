import { Link } from '@tanstack/react-router';
import { useEffect, useId, type ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { useMe } from '../session/useMe.ts';
import { shellMessages } from './messages.en.ts';
import { NAV_ICONS, navigationFor, type EntryGroup, type Screen } from './screen.ts';

export interface SideNavProps {
  readonly screens: readonly Screen[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** An entry above another one is where one is only on its own screen. */
const isExact = (path: string, entries: EntryGroup['entries']): boolean => path === '/' || entries.some((other) => other.path.startsWith(`${path}/`));

function Group({ group, entries, onClose }: EntryGroup & Pick<SideNavProps, 'onClose'>): ReactNode {
  const t = useMessages(shellMessages);
  const heading = useId();
  return (
    <li>
      <p id={heading} className="side-nav-group">{t[`${group}Group`]}</p>
      <ul className="side-nav-entries" aria-labelledby={heading}>
        {entries.map(({ path, navLabel }) => (
          <li key={path}>
            <Link to={path} className="side-nav-link" activeOptions={{ exact: isExact(path, entries) }} onClick={onClose}>
              <Icon name={NAV_ICONS[navLabel]} />
              <span>{t[navLabel]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function SideNav({ screens, isOpen, onClose }: SideNavProps): ReactNode {
  const t = useMessages(shellMessages);
  const { role, permissions } = useMe();
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
        <ul className="side-nav-list">{navigationFor(screens, role, permissions).map((one) => <Group key={one.group} {...one} onClose={onClose} />)}</ul>
      </nav>
    </>
  );
}
