import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../design/Icon.tsx';
import { useMessages } from '../messages/index.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { BrandMark } from '../design/BrandMark.tsx';
import { shellMessages } from './messages.en.ts';
import { NoticesBell } from './NoticesBell.tsx';

export interface TopBarProps {
  readonly isMenuOpen: boolean;
  /** The notices have a screen. */
  readonly hasNotices: boolean;
  readonly onMenu: () => void;
}

export function TopBar({ isMenuOpen, hasNotices, onMenu }: TopBarProps): ReactNode {
  const t = useMessages(shellMessages);
  const { productName } = useMessages();
  return (
    <header className="top-bar">
      <button type="button" className="icon-button menu-button" aria-label={isMenuOpen ? t.closeMenu : t.openMenu} aria-expanded={isMenuOpen} aria-controls="main-navigation" onClick={onMenu}>
        <Icon name="menu" />
      </button>
      <Link to="/" className="brand"><BrandMark />{productName}</Link>
      <div className="top-bar-end">
        {hasNotices && <NoticesBell />}
        <AccountMenu />
      </div>
    </header>
  );
}
