import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { MunicipalitySelect } from '../session/MunicipalitySelect.tsx';
import { useMay } from '../session/useMe.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { BrandMark } from '../design/BrandMark.tsx';
import { shellMessages } from './messages.en.ts';
import { NoticesBell } from './NoticesBell.tsx';
import { PersonSearchBox } from './PersonSearchBox.tsx';

export interface TopBarProps {
  readonly isMenuOpen: boolean;
  /** Paths of the screens there are; what leads nowhere is not shown. */
  readonly paths: ReadonlySet<string>;
  readonly onMenu: () => void;
}

export function TopBar({ isMenuOpen, paths, onMenu }: TopBarProps): ReactNode {
  const t = useMessages(shellMessages);
  const { productName } = useMessages();
  const maySearch = useMay('person:search');
  return (
    <header className="top-bar">
      <button type="button" className="icon-button menu-button" aria-label={isMenuOpen ? t.closeMenu : t.openMenu} aria-expanded={isMenuOpen} aria-controls="main-navigation" onClick={onMenu}>
        <Icon name="menu" />
      </button>
      <Link to="/" className="brand"><BrandMark />{productName}</Link>
      {paths.has('/persons/$id') && maySearch && <PersonSearchBox />}
      <MunicipalitySelect />
      <div className="top-bar-end">
        {paths.has('/notices') && <NoticesBell />}
        <AccountMenu />
      </div>
    </header>
  );
}
